import type { DifferenceKind, Magnitude, Mention, PublishedFrom, Qualifier, Ruling } from '../model.ts';
import { ORDINAL, unitOf } from '../recognize/units/index.ts';

/** The engine's terms in plain English, for exports: they are the same on every machine, whatever its language. */

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

export const numberWords = (value: number): string => numbers.format(value);
export const percentWords = (confidence: number): string => `${Math.round(confidence * 100)}%`;
export const plural = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;

export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  conflict: 'conflict',
  disputed: 'disputed',
  update: 'update',
  slip: 'possible slip',
};

/** What the kinds of difference mean. */
export const differenceMeanings: Readonly<Record<DifferenceKind, string>> = {
  conflict: 'Two sources state one and the same quantity and give values that do not fit each other.',
  disputed: 'Two values of one quantity are given by different authorities, each of which may stand by its own.',
  update: 'The later report gives another value of a quantity that changes with time, such as a toll.',
  slip: 'The two values differ as by a slip of the pen: a factor of ten, million for billion, another unit, swapped digits.',
};

export const rulingWords: Readonly<Record<Ruling['state'], string>> = { ignored: 'Ignored', resolved: 'Resolved' };

export const publishedWords: Readonly<Record<PublishedFrom, string>> = {
  frontMatter: 'front matter',
  meta: 'metadata',
  byline: 'byline',
  dateline: 'dateline',
  fileName: 'file name',
  user: 'set by the user',
};

const qualifiers: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  atLeast: 'at least ',
  atMost: 'at most ',
  moreThan: 'more than ',
  lessThan: 'less than ',
  range: '',
};

/** A normalised value, "about 48,000 hectares (47,500–48,500)"; empty for a mention that has none. */
export function valueWords(mention: Mention): string {
  if (!('value' in mention)) return '';
  return mention.kind === 'date' ? mention.value.edtf : magnitudeWords(mention.value);
}

function magnitudeWords({ stated, min, max, unit, qualifier }: Magnitude): string {
  const bare = (value: number | null) => (value === null ? '…' : numberWords(value));
  const range = min === max ? '' : `${bare(min)}–${bare(max)}`;
  if (stated === null) return range ? withUnit(range, unit) : '';
  const open = qualifier !== 'about' && qualifier !== 'range' && qualifier !== 'exact';
  if (qualifier === 'range' && range) return withUnit(range, unit);
  return `${qualifiers[qualifier]}${withUnit(bare(stated), unit)}${range && !open ? ` (${range})` : ''}`;
}

function withUnit(number: string, unit: string): string {
  if (unit === '%') return `${number}%`;
  if (unit === ORDINAL) return `no. ${number}`;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${number}`;
  return `${number} ${unitWords(unit)}`.trimEnd();
}

/** "cubic metres" for "cubic-metre": in the table a plural follows its singular. */
export function unitWords(unit: string): string {
  const words = unit.replaceAll('-', ' ');
  const names = unitOf(unit)?.names ?? [];
  const singular = names.indexOf(words);
  return (singular < 0 ? undefined : names[singular + 1]) ?? words;
}
