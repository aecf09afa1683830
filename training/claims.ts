// Learns the weights of "same quantity?" (src/core/corpus/weights.json) from annotated stories, and measures them
// leaving out one kind of event at a time: npm run train:claims -- FOLDER [--write] [--left-out=DIR]
// FOLDER holds a folder a story, each with its articles and a gold.json. Deterministic: full-batch descent from zero.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyze } from '../src/core/analyze.ts';
import { compareFigures } from '../src/core/corpus/claims.ts';
import { agreementSignals, findAgreeing, rateAgreements } from '../src/core/corpus/clusters.ts';
import { type Joined, join as joinDocuments } from '../src/core/corpus/corpus.ts';
import { findPairs, type Pair } from '../src/core/corpus/pairs.ts';
import { findRivalPairs } from '../src/core/corpus/rivals.ts';
import { SIGNALS } from '../src/core/corpus/signals.ts';
import { readSlots, type Slot } from '../src/core/corpus/slots.ts';
import { rarityIn } from '../src/core/corpus/stories.ts';
import { agrees } from '../src/core/corpus/values.ts';
import { LEARNED, logOdds, slotScorer, type Weights } from '../src/core/corpus/weights.ts';
import type { Document } from '../src/core/model.ts';

interface Gold {
  figures: { id: string; doc: string; start: number; end: number; fact: string; cls: string }[];
  noise?: { doc: string; start: number; end: number }[];
  ambiguous: { a: string; b: string }[];
}

interface Label {
  /** 1 for one fact, 0 for two. */
  label: 0 | 1;
  /** 1 for two values of one fact. */
  rival: 0 | 1;
  weight: number;
}

interface Story {
  readonly name: string;
  readonly joined: Joined;
  readonly slots: readonly Slot[];
  readonly pairs: readonly Pair[];
  /** By pair; a pair that is not annotated has none. */
  readonly labels: ReadonlyMap<string, Label>;
}

const keyOf = ({ a, b }: Pair) => `${a} ${b}`;

function loadStory(folder: string): Story {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort();
  const joined = joinDocuments(
    files.map((path): Document => {
      const text = readFileSync(join(folder, path), 'utf8');
      return { path, text, analysis: analyze(text, { path }) };
    }),
  );
  const { documents, linking } = joined;
  const slots = readSlots(documents, linking, rarityIn(documents));
  const facts = slots.map((slot) => factOf(gold, slot));
  const ambiguous = new Set(gold.ambiguous.map(({ a, b }) => [a, b].sort().join(' ')));
  const pairs = findPairs(slots, () => true, LEARNED);
  const groups = new Map<string, string[]>();
  const labels = new Map<string, Label>();
  for (const pair of pairs) {
    const x = facts[pair.a];
    const y = facts[pair.b];
    if (!x || !y || (x !== 'noise' && y !== 'noise' && ambiguous.has([x.id, y.id].sort().join(' ')))) continue;
    const name = (f: typeof x) => (f === 'noise' ? 'noise' : `${f.fact}/${f.cls}`);
    const group = [name(x), name(y)].sort().join(' ~ ');
    groups.set(group, [...(groups.get(group) ?? []), keyOf(pair)]);
    const same = x !== 'noise' && y !== 'noise' && x.fact === y.fact;
    labels.set(keyOf(pair), { label: same ? 1 : 0, rival: same && x.cls !== y.cls ? 1 : 0, weight: 1 });
  }
  // A fact that every wire copy repeats must not rule.
  for (const keys of groups.values()) for (const key of keys) (labels.get(key) as Label).weight = 1 / Math.sqrt(keys.length);
  return { name: basename(folder), joined, slots, pairs, labels };
}

function factOf(gold: Gold, { mention: { start, end }, ref }: Slot): Gold['figures'][number] | 'noise' | undefined {
  const doc = basename(ref.path, '.txt');
  let best: { figure: Gold['figures'][number]; iou: number } | undefined;
  for (const figure of gold.figures) {
    if (figure.doc !== doc) continue;
    const common = Math.min(end, figure.end) - Math.max(start, figure.start);
    const iou = common / (Math.max(end, figure.end) - Math.min(start, figure.start));
    if (common > 0 && iou > (best?.iou ?? 0)) best = { figure, iou };
  }
  return best?.figure ?? (gold.noise?.some((n) => n.doc === doc && n.start < end && start < n.end) ? 'noise' : undefined);
}

type Row = { x: readonly number[]; label: 0 | 1; weight: number };

/** Logistic regression with a small L2 penalty; a weight whose sign contradicts `signs` stays at zero. */
function fit(
  rows: readonly Row[],
  signs: readonly number[],
  { steps = 400, rate = 0.5, l2 = 0.002 } = {},
): { weights: number[]; bias: number } {
  const n = signs.length;
  const total = rows.reduce((s, r) => s + r.weight, 0);
  const scale = Array.from(
    { length: n },
    (_, k) => Math.sqrt(rows.reduce((s, r) => s + (r.x[k] as number) ** 2 * r.weight, 0) / total) || 1,
  );
  const weights = new Array<number>(n).fill(0);
  let bias = 0;
  const momentum = new Array<number>(n).fill(0);
  let biasMomentum = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = new Array<number>(n).fill(0);
    let biasGradient = 0;
    for (const { x, label, weight } of rows) {
      let z = bias;
      for (let k = 0; k < n; k++) z += (weights[k] as number) * ((x[k] as number) / (scale[k] as number));
      const error = (1 / (1 + Math.exp(-z)) - label) * weight;
      biasGradient += error;
      for (let k = 0; k < n; k++)
        (gradient[k] as number) !== undefined &&
          (gradient[k] = (gradient[k] as number) + error * ((x[k] as number) / (scale[k] as number)));
    }
    biasMomentum = 0.9 * biasMomentum - (rate * biasGradient) / total;
    bias += biasMomentum;
    for (let k = 0; k < n; k++) {
      momentum[k] = 0.9 * (momentum[k] as number) - rate * ((gradient[k] as number) / total + l2 * (weights[k] as number));
      weights[k] = (weights[k] as number) + (momentum[k] as number);
      const sign = signs[k] as number;
      if (sign !== 0 && Math.sign(weights[k] as number) === -sign) weights[k] = 0;
    }
  }
  return { weights: weights.map((v, k) => v / (scale[k] as number)), bias };
}

/** What each signal may say: 1 for the same slot, -1 against, 0 either. */
const SIGNS: Record<(typeof SIGNALS)[number], number> = {
  headSame: 1,
  headDiffers: -1,
  modifiersShared: 1,
  modifiersDiffer: -1,
  eventSame: 1,
  eventDiffers: -1,
  near: 1,
  words: 1,
  namesShared: 1,
  namesDiffer: -1,
  namesApart: -1,
  beforeSame: 1,
  afterSame: 1,
  timeSame: 1,
  timeDiffers: -1,
  backgroundDiffers: -1,
  leadBoth: 1,
  leadOne: 0,
  positionGap: -1,
  scopeDiffers: -1,
  changeDiffers: -1,
  modalityDiffers: -1,
  neighbours: 1,
  rivalAccounts: 1,
  sameDocument: 0,
  adjacent: 0,
  unitSame: 1,
  alone: 1,
  crowd: -1,
  manyElsewhere: -1,
  partOne: -1,
  mainEventSame: 1,
  mainEventDiffers: -1,
  peopleEvent: 1,
  keysShared: 1,
  keysDiffer: -1,
  keyOne: -1,
  tiedOne: -1,
  headMissing: -1,
  topicOther: -1,
  isMoney: 0,
  isPercent: 0,
  isQuantity: 0,
  isCount: 0,
  isDuration: 0,
  isDate: 0,
};

/** The same for the signals of agreement and difference. */
const LINEAR: Readonly<Record<string, number>> = {
  ...SIGNS,
  slot: 1,
  equal: 1,
  specific: 1,
  marginLow: 1,
  marginHigh: 1,
  supportMean: 1,
  supportBest: 1,
  leadBoth: 1,
  several: 1,
  dateEventSame: 1,
  dateEventDiffers: -1,
  eventSame: 1,
  headSame: 1,
  near: 1,
  namesShared: 1,
  timeSame: 1,
  ratio: -1,
  unnamed: -1,
  sameDocument: -1,
  alone: 1,
  crowd: -1,
  manyElsewhere: -1,
  partOne: -1,
  keysShared: 1,
  keysDiffer: -1,
  isDate: -1,
};

function train(stories: readonly Story[]): Omit<Weights, 'calibration'> {
  const slot: Weights['slot'] = toLinear(
    SIGNALS,
    fit(
      stories.flatMap(({ pairs, labels, slots }) =>
        pairs.flatMap((pair) => {
          // A date known in part agrees or says nothing, so that its pairs would teach that dates mostly agree.
          if ([pair.a, pair.b].some((i) => slots[i]?.extent.cycle)) return [];
          const known = labels.get(keyOf(pair));
          return known ? [{ x: pair.signals, ...known }] : [];
        }),
      ),
      SIGNALS.map((name) => SIGNS[name]),
    ),
  );
  const score = slotScorer({ ...LEARNED, slot });
  const rescored = stories.map((story) => ({ ...story, pairs: story.pairs.map((pair) => ({ ...pair, score: score(pair.signals) })) }));
  const agreement = fitNamed(
    rescored.flatMap(({ pairs, labels, slots }) =>
      pairs.flatMap((pair) => {
        const known = labels.get(keyOf(pair));
        return known && agrees(pair.relation) ? [{ signals: agreementSignals(pair, slots), ...known }] : [];
      }),
    ),
    0.002,
  );
  const weights = { ...LEARNED, slot, agreement };
  const difference = fitNamed(
    rescored.flatMap((story) => even(rivalRows(story, weights))),
    L2_DIFFERENCE,
  );
  return {
    slot: { ...slot, rivalAccounts: RIVAL_ACCOUNTS.slot },
    agreement,
    difference: { ...difference, rivalAccounts: RIVAL_ACCOUNTS.difference, slip: SLIP },
  };
}

/** The rivals of one story that are annotated, with their signals. */
function rivalRows({ pairs, labels, slots }: Pick<Story, 'pairs' | 'labels' | 'slots'>, weights: Weights) {
  return findRivalPairs(slots, pairs, findAgreeing(slots, rateAgreements(slots, pairs, weights))).flatMap(({ pair, signals }) => {
    const known = labels.get(keyOf(pair));
    return known ? [{ signals, label: known.rival, weight: known.weight }] : [];
  });
}

/** How the log-odds of differences must be bent so that stories of a kind that the weights have not seen bear them out. */
function calibrate(
  stories: readonly Story[],
  leftOut: ReadonlyMap<string, Omit<Weights, 'calibration'>>,
  others: readonly Story[],
  learned: Omit<Weights, 'calibration'>,
): Weights['calibration'] {
  const rows = [...stories, ...others].flatMap((story) => {
    const weights = { ...LEARNED, ...(others.includes(story) ? learned : leftOut.get(kindOf(story))) };
    const score = slotScorer(weights);
    const pairs = story.pairs.map((pair) => ({ ...pair, score: score(pair.signals) }));
    return rivalRows({ ...story, pairs }, weights).map(({ signals, ...row }) => ({ x: [logOdds(weights.difference, signals)], ...row }));
  });
  const { weights, bias } = fit(rows, [1], { l2: 0 });
  return { scale: round(weights[0] as number), shift: round(bias) };
}

/** Stories of our own, from which nothing is learned but how sure the weights may be. */
const OWN = 'training/stories';

/** The rows of one story, weighted so that a story of many pairs counts more than another, but not by their number. */
function even<T extends { weight: number }>(rows: readonly T[]): T[] {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return rows.map((row) => ({ ...row, weight: row.weight / Math.sqrt(total) }));
}

/** Penalty of the difference model, which has few cases to learn from. */
const L2_DIFFERENCE = 0.02;
/** A document that sets two accounts against each other says so itself; too rare in annotated stories to be learned. */
const RIVAL_ACCOUNTS = { slot: 4, difference: 4 };
/** Digits that a slip explains are as good as equal ones; too rare in annotated stories to be learned. */
const SLIP = 4;

function fitNamed(rows: readonly { signals: Readonly<Record<string, number>>; label: 0 | 1; weight: number }[], l2: number) {
  const names = Object.keys(rows[0]?.signals ?? {});
  return toLinear(
    names,
    fit(
      rows.map(({ signals, ...row }) => ({ x: names.map((n) => signals[n] as number), ...row })),
      names.map((n) => LINEAR[n] ?? 0),
      { l2 },
    ),
  );
}

const round = (x: number) => Math.round(x * 1000) / 1000;
const toLinear = (names: readonly string[], { weights, bias }: { weights: number[]; bias: number }) => ({
  bias: round(bias),
  ...Object.fromEntries(names.map((name, k) => [name, round(weights[k] as number)])),
});

/** KINDS='{"story":"kind"}': the kinds of event, so that each can be left out; a story that is not named here is a kind of its own. */
const KINDS = JSON.parse(process.env.KINDS ?? '{}') as Record<string, string>;
function kindOf({ name }: Pick<Story, 'name'>): string {
  return KINDS[name] ?? name;
}

function report({ joined: { documents, linking, origins, stories }, name }: Story, weights: Weights) {
  const { claims, differences } = compareFigures(documents, linking, origins, stories, weights);
  const byPath = new Map(documents.map((d) => [d.path, d.analysis.mentions]));
  const span = ({ path, index }: { path: string; index: number }) => ({
    doc: path,
    start: byPath.get(path)?.[index]?.start,
    end: byPath.get(path)?.[index]?.end,
  });
  const differing = new Set(
    differences.flatMap(({ a, b }) => [`${a.path} ${a.index} ${b.path} ${b.index}`, `${b.path} ${b.index} ${a.path} ${a.index}`]),
  );
  const agreements = claims.flatMap(({ mentions }) =>
    mentions.flatMap((a, i) =>
      mentions
        .slice(i + 1)
        .filter((b) => !differing.has(`${a.path} ${a.index} ${b.path} ${b.index}`))
        .map((b) => ({ members: [span(a), span(b)] })),
    ),
  );
  return { name, conflicts: differences.map(({ a, b, confidence, kind }) => ({ a: span(a), b: span(b), confidence, kind })), agreements };
}

const [folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('train:claims: name the folder of annotated stories');
  process.exit(2);
}
const out = options.find((o) => o.startsWith('--left-out='))?.slice('--left-out='.length);
const loadStories = (folder: string) =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => loadStory(join(folder, name)));
const stories = loadStories(folder);
const leftOut = new Map(
  [...new Set(stories.map(kindOf))].map((kind) => [kind, train(stories.filter((story) => kindOf(story) !== kind))] as const),
);
const weights = train(stories);
const calibration = calibrate(stories, leftOut, folder === OWN ? [] : loadStories(OWN), weights);
const learned = { ...weights, calibration };
console.log(JSON.stringify(learned, null, 1));
if (options.includes('--write')) writeFileSync('src/core/corpus/weights.json', `${JSON.stringify(learned, null, 2)}\n`);
if (out) {
  mkdirSync(out, { recursive: true });
  for (const story of stories) {
    const weights = { ...LEARNED, ...leftOut.get(kindOf(story)), calibration };
    writeFileSync(join(out, `${story.name}.json`), JSON.stringify(report(story, weights)));
  }
}
