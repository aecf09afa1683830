import type { Colors } from 'picocolors/types';
import wrapAnsi from 'wrap-ansi';
import { type CorpusState, isFigure, isName, type MentionRef, type Qualifier, type Skipped } from '../core/model.ts';
import type { Finding, Place, Source } from '../worker/answers.ts';
import { listEntities } from '../worker/views/entities.ts';
import { listFindings } from '../worker/views/findings.ts';
import { type Lookup, lookUp } from '../worker/views/lookup.ts';
import { placeOf } from '../worker/views/places.ts';
import { listSources } from '../worker/views/sources.ts';

export interface TextOptions {
  readonly skipped: readonly Skipped[];
  /** From this confidence up a difference is "differs", below it is one to check. */
  readonly sure: number;
  readonly colors: Colors;
  /** Columns of the terminal. */
  readonly width: number;
  /** A path as a person can open it from where they are. */
  readonly locate: (path: string) => string;
}

/** How much of each list is shown (places: of one value); the JSON form has all of it. */
const LIMITS = { places: 3, agreements: 20, agreementPlaces: 4, entities: 20, aliases: 4, quotes: 10, skipped: 20, undated: 10 } as const;

/** The report for a person at a terminal: what differs first, with the words of each place, then what agrees, then the rest. */
export function toText(state: CorpusState, options: TextOptions): string {
  const lookup = lookUp(state);
  const sources = listSources(state);
  const { differs, check } = listFindings(state, { minConfidence: options.sure, limit: Number.POSITIVE_INFINITY });
  const write = writer(options);
  const sections = [
    summary(state, sources, lookup, write),
    findings('Differs', differs, state.origins, write),
    findings('Check these', check, state.origins, write),
    agreements(state, lookup, write),
    quotes(state, lookup, write),
    entities(state, write),
    undated(sources, write),
    skippedFiles(options.skipped, write),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Writer = ReturnType<typeof writer>;

function writer({ colors, width, locate }: TextOptions) {
  const columns = Math.max(40, Math.min(width, 110));
  const indented = (indent: number, text: string) =>
    wrapAnsi(text, columns - indent, { hard: false })
      .split('\n')
      .map((line) => ' '.repeat(indent) + line)
      .join('\n');
  const position = ({ path, range: { start } }: Place) =>
    colors.cyan(printable(`${locate(path)}:${start.line + 1}:${start.character + 1}`));
  const words = (place: Place) => colors.bold(printable(place.words));
  const value = (place: Place) => `${colors.dim(qualifierOf(place))}${words(place)}`;
  return {
    colors,
    indented,
    position,
    value,
    locate: (path: string) => printable(locate(path)),
    heading: (title: string, count: number) => `${colors.bold(title.toUpperCase())} (${count})`,
    context: (place: Place) => `“${printable(place.before)}${words(place)}${printable(place.after)}”`,
    more: (indent: number, count: number, what: string) => (count > 0 ? [indented(indent, colors.dim(`and ${count} more ${what}`))] : []),
  };
}

/** What the words around a number say of it, where they are not shown. */
function qualifierOf({ value }: Place): string {
  return value && 'qualifier' in value ? (qualifiers[value.qualifier] ?? '') : '';
}

const qualifiers: Partial<Record<Qualifier, string>> = { about: '≈ ', atLeast: '≥ ', moreThan: '> ', atMost: '≤ ', lessThan: '< ' };

/** Article text in a terminal: no control characters (escape sequences) and no invisible ones that turn its direction. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function summary(
  { documents, differences }: CorpusState,
  sources: readonly Source[],
  lookup: Lookup,
  { indented, colors }: Writer,
): string[] {
  if (documents.length === 0) return ['No text documents found (.txt, .md).'];
  const copies = documents.length - lookup.countSources(documents);
  const mentions = documents.flatMap(({ analysis }) => analysis.mentions);
  const read = [
    plural(documents.length, 'document') +
      (copies ? ` (${copies === 1 ? '1 of them a copy' : `${copies} of them copies`} of another)` : ''),
    plural(mentions.filter(isFigure).length, 'figure or date', 'figures and dates'),
    plural(mentions.filter(isName).length, 'name'),
    plural(mentions.filter(({ kind }) => kind === 'quote').length, 'quote'),
  ];
  const lines = [indented(0, `${colors.bold('Concordance')}: ${read.join(', ')}.`)];
  if (differences.length === 0)
    lines.push(sources.length > 1 ? 'No two figures were found to differ.' : 'One document: nothing to compare it with.');
  return lines;
}

function findings(title: string, list: readonly Finding[], origins: CorpusState['origins'], write: Writer): string[] {
  if (list.length === 0) return [];
  return [write.heading(title, list.length), ...list.flatMap((finding, i) => ['', ...oneFinding(i + 1, finding, origins, write)])];
}

function oneFinding(
  number: number,
  { label, kind, confidence, places, pairs }: Finding,
  origins: CorpusState['origins'],
  write: Writer,
): string[] {
  const { colors, indented } = write;
  return [
    indented(0, `${number}. ${colors.red(kind)}: ${colors.bold(printable(label))} ${colors.dim(`(${confidence.toFixed(2)})`)}`),
    indented(3, colors.dim(printable(pairs[0]?.reason ?? ''))),
    ...groupBy(places, valueKey).flatMap((side) => oneSide(side, origins, write)),
  ];
}

/** The places that state one value, so that neither side of a difference crowds out the other. */
function oneSide(side: Group, origins: CorpusState['origins'], { colors, indented, position, context, more }: Writer): string[] {
  const groups = groupBy(side, (place) => JSON.stringify([origins.get(place.path) ?? place.path, place.before, place.words]));
  const shown = groups.slice(0, LIMITS.places);
  return [
    ...shown.flatMap(([place, ...copies]) => [
      indented(3, position(place)),
      ...copies.map((copy) => indented(3, `${position(copy)} ${colors.dim('(copy of the same story)')}`)),
      indented(5, context(place)),
    ]),
    ...more(
      3,
      groups.length - shown.length,
      `${groups.length - shown.length === 1 ? 'place' : 'places'} with “${printable(side[0].words)}”`,
    ),
  ];
}

type Group = readonly [Place, ...Place[]];

function groupBy(places: readonly Place[], keyOf: (place: Place) => string): Group[] {
  const groups = new Map<string, [Place, ...Place[]]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return [...groups.values()];
}

const valueKey = ({ value, words }: Place) =>
  value === undefined ? words : 'edtf' in value ? value.edtf : JSON.stringify([value.stated, value.min, value.max, value.unit]);

function agreements({ claims }: CorpusState, lookup: Lookup, write: Writer): string[] {
  const agreeing = claims
    .filter(({ relation }) => relation === 'agree' || relation === 'compatible')
    .map((claim) => ({ ...claim, sources: lookup.countSources(claim.mentions) }))
    .sort((a, b) => b.sources - a.sources || b.mentions.length - a.mentions.length);
  if (agreeing.length === 0) return [];
  const shown = agreeing.slice(0, LIMITS.agreements);
  return [
    write.heading('Agree or are compatible', agreeing.length),
    ...shown.flatMap(({ label, mentions, sources }) => [
      write.indented(0, `${write.colors.green('=')} ${printable(label)} ${write.colors.dim(`(${plural(sources, 'source')})`)}`),
      ...someWords(mentions, lookup, write),
    ]),
    ...write.more(0, agreeing.length - shown.length, 'that agree'),
  ];
}

function someWords(refs: readonly MentionRef[], lookup: Lookup, { indented, position, value, more }: Writer): string[] {
  const shown = refs.slice(0, LIMITS.agreementPlaces).map((ref) => placeOf(lookup, ref));
  return [...shown.map((place) => indented(3, `${value(place)}  ${position(place)}`)), ...more(3, refs.length - shown.length, 'places')];
}

function quotes(state: CorpusState, lookup: Lookup, write: Writer): string[] {
  const drifting = state.quotes.filter(({ drift }) => drift);
  if (drifting.length === 0) return [];
  const shown = drifting.slice(0, LIMITS.quotes);
  return [
    write.heading('Quoted in other words', drifting.length),
    ...shown.flatMap(({ speaker, mentions }) => [
      write.indented(0, `${write.colors.yellow('~')} ${printable(lookup.entity(speaker ?? '')?.name ?? 'speaker not known')}`),
      ...someWords(mentions, lookup, write),
    ]),
    ...write.more(0, drifting.length - shown.length, 'quotes'),
  ];
}

function entities(state: CorpusState, write: Writer): string[] {
  const { entities: list, total } = listEntities(state, LIMITS.entities);
  if (total === 0) return [];
  return [
    write.heading('People, organisations, places and groups', total),
    ...list.map(({ name, kind, aliases, documents }) => {
      const also = aliases.length > 0 ? `; also ${aliases.slice(0, LIMITS.aliases).join(', ')}` : '';
      return write.indented(0, `${printable(name)} ${write.colors.dim(printable(`(${kind}, ${plural(documents, 'document')}${also})`))}`);
    }),
    ...write.more(0, total - list.length, 'names'),
  ];
}

function undated(sources: readonly Source[], write: Writer): string[] {
  const list = sources.filter(({ published }) => !published);
  if (list.length === 0) return [];
  const shown = list.slice(0, LIMITS.undated);
  return [
    `${write.heading('No publication date found', list.length)}: days like “Tuesday” are not resolved there`,
    ...shown.map(({ path }) => write.locate(path)),
    ...write.more(0, list.length - shown.length, 'documents'),
  ];
}

function skippedFiles(skipped: readonly Skipped[], write: Writer): string[] {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, LIMITS.skipped);
  return [
    write.heading('Skipped', skipped.length),
    ...shown.map(({ path, reason }) => `${write.locate(path)}: ${printable(reason)}`),
    ...write.more(0, skipped.length - shown.length, 'files'),
  ];
}
