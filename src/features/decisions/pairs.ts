import * as vscode from 'vscode';
import type { Decision, DecisionOf, Target } from '../../core/decisions/schema.ts';
import type { App } from '../../editor/app.ts';
import { decide } from '../../editor/decisions/store.ts';
import { decisionWord } from '../../editor/decisions/words.ts';
import { COMMANDS } from '../../editor/ids.ts';
import { type Spot, subjects } from '../../editor/subjects.ts';
import { isDifference, relationWord } from '../../editor/words.ts';
import type { OtherPlace, Place } from '../../worker/answers.ts';
import { askWords, keyOfSpot, mention, mentionFrom, type PlaceItem, placeItem, read, spotOf, tell, toRequest } from './ask.ts';

/** Figures that are offered, and pairs of one figure that are looked up. */
const OFFERED = 200;
const LOOKED_UP = 5_000;

interface Pair {
  readonly a: Spot;
  readonly b: Spot;
}

/** Same quantity, not the same, ignored, resolved, open again: whatever is decided of two figures. */
export function register(app: App): vscode.Disposable {
  const { t } = vscode.l10n;
  const { commands } = vscode;
  const open = ({ relation, ruling }: OtherPlace) => isDifference(relation) && !ruling;

  const same = async (argument: unknown) => {
    const pairs = await pairsFrom(app, argument, t('Which figure states the same quantity?'), (spot) => comparable(app, spot));
    if (pairs) await take(app, pairs, (a, b) => decide<DecisionOf<'same'>>({ kind: 'same', a, b, ...noteOf(argument) }));
  };
  const different = async (argument: unknown) => {
    const pairs = await pairsFrom(app, argument, t('Which figure does not state the same quantity?'), (spot) =>
      others(app, spot, () => true),
    );
    if (pairs) await take(app, pairs, (a, b) => decide<DecisionOf<'different'>>({ kind: 'different', a, b, ...noteOf(argument) }));
  };
  const ignore = async (argument: unknown) => {
    const title = t('Ignore a Difference');
    const pairs = await pairsFrom(app, argument, t('Which difference needs no attention?'), (spot) => others(app, spot, open));
    const reason =
      pairs &&
      (noteOf(argument).note ?? (await askWords(title, t('The reason: it stands in the decisions file and in what is exported.'))));
    if (pairs && reason) await take(app, pairs, (a, b) => decide<DecisionOf<'ignore'>>({ kind: 'ignore', a, b, reason }), true);
  };
  const resolve = async (argument: unknown) => {
    const title = t('Resolve a Difference');
    const pairs = await pairsFrom(app, argument, t('Which difference is settled?'), (spot) => others(app, spot, open));
    const note = pairs && (noteOf(argument).note ?? (await askWords(title, t('How was it settled? May be left empty.'), '', false)));
    if (pairs && note !== undefined)
      await take(app, pairs, (a, b) => decide<DecisionOf<'resolve'>>({ kind: 'resolve', a, b, ...(note ? { note } : {}) }), true);
  };
  const reopen = async (argument: unknown) => {
    const ruled = ({ ruling }: OtherPlace) => ruling !== undefined;
    const pairs = await pairsFrom(app, argument, t('Which difference is open again?'), (spot) => others(app, spot, ruled));
    const remove = pairs && (await rulings(app, pairs));
    if (!remove) return;
    if (remove.length === 0) return tell(t('This difference was neither ignored nor resolved.'));
    if (await app.decisions.take({ add: [], remove })) mention(t('Open again: {0}', decisionWord(remove[0] as Decision)));
  };

  return vscode.Disposable.from(
    commands.registerCommand(COMMANDS.markSame, same),
    commands.registerCommand(COMMANDS.markDifferent, different),
    commands.registerCommand(COMMANDS.ignoreDifference, ignore),
    commands.registerCommand(COMMANDS.resolveDifference, resolve),
    commands.registerCommand(COMMANDS.reopenDifference, reopen),
  );
}

const noteOf = (argument: unknown): { note?: string } => {
  const note = read(subjects.pairs, argument)?.note;
  return note === undefined ? {} : { note };
};

/** The pairs that a command is about; what is left open is asked for. */
async function pairsFrom(
  app: App,
  argument: unknown,
  placeholder: string,
  list: (spot: Spot) => Promise<readonly Place[]>,
): Promise<readonly Pair[] | undefined> {
  const { t } = vscode.l10n;
  const { a, b, pairs } = read(subjects.pairs, argument) ?? {};
  if (pairs && pairs.length > 0) return pairs;
  if (a && b) return [{ a, b }];
  const here = await mentionFrom(app, a ?? argument);
  if (!here?.place.value) {
    tell(t('Put the cursor on a figure or a date first.'));
    return undefined;
  }
  const spot = spotOf(here.place);
  const places = await list(spot);
  if (places.length === 0) {
    tell(t('There is no other figure for that: {0}', here.place.words));
    return undefined;
  }
  const items = places.map((place): PlaceItem => {
    const { relation } = place as Partial<OtherPlace>;
    const item = placeItem(place);
    return relation ? { ...item, description: `${relationWord(relation)} · ${item.description}` } : item;
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: here.place.words,
    placeHolder: placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && [{ a: spot, b: spotOf(picked.place) }];
}

const comparable = ({ engine }: App, spot: Spot) => engine.request('comparable', { ...toRequest(spot), limit: OFFERED });

async function others({ engine }: App, spot: Spot, wanted: (other: OtherPlace) => boolean): Promise<readonly Place[]> {
  const found = await engine.request('inspect', { ...toRequest(spot), limit: LOOKED_UP });
  return found?.subject.type === 'claim' ? found.others.filter(wanted).slice(0, OFFERED) : [];
}

/** Decisions that ruled on pairs. */
async function rulings({ engine, decisions }: App, pairs: readonly Pair[]): Promise<Decision[]> {
  const ids = new Set<string>();
  const known = new Map<string, readonly OtherPlace[]>();
  for (const { a, b } of pairs) {
    const key = keyOfSpot(a);
    if (!known.has(key)) known.set(key, (await engine.request('inspect', { ...toRequest(a), limit: LOOKED_UP }))?.others ?? []);
    const other = known.get(key)?.find((place) => keyOfSpot(spotOf(place)) === keyOfSpot(b));
    for (const id of other?.ruling?.decisions ?? []) ids.add(id);
  }
  return decisions.all.filter(({ id }) => ids.has(id));
}

/** Decides the same of all pairs, in one step; `rules`: what was ruled on them before goes. */
async function take(app: App, pairs: readonly Pair[], make: (a: Target, b: Target) => Decision, rules = false): Promise<void> {
  const spots = [...new Map(pairs.flatMap(({ a, b }) => [a, b]).map((spot) => [keyOfSpot(spot), spot])).values()];
  const { places } = await app.engine.request('refer', { places: spots.map(toRequest), entities: [] });
  const targets = new Map(spots.map((spot, i) => [keyOfSpot(spot), places[i]?.target]));
  const add = pairs.flatMap(({ a, b }) => {
    const [one, other] = [targets.get(keyOfSpot(a)), targets.get(keyOfSpot(b))];
    return one && other ? [make(one, other)] : [];
  });
  const [first] = add;
  if (!first) return tell(vscode.l10n.t('This place is not there any more.'));
  if (await app.decisions.take({ add, remove: rules ? await rulings(app, pairs) : [] })) mention(decisionWord(first));
}
