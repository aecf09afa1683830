import { type Document, ENTITY_KINDS, type EntityKind, isName, type Mention } from '../../model.ts';
import { acronymKey, bodyKey, type Call, callsOfPerson, callsOfThing, headKey, personKey, tailKey, thingKey, vesselKey } from './calls.ts';
import { type Form, readForm } from './form.ts';
import { civic } from './words.ts';

/** A distinct name of the corpus: all mentions that are read alike. */
export interface Name {
  readonly key: string;
  readonly person: boolean;
  readonly tokens: readonly string[];
  readonly form: Form;
  /** Mentions by kind, in the order of ENTITY_KINDS. */
  readonly kinds: number[];
  documents: number;
  mentions: number;
  calls: readonly Call[];
}

/** What one document says under one name. */
export interface Use {
  readonly name: Name;
  /** Indexes into the document's mentions. */
  readonly mentions: number[];
  /** Start of the first one outside the headline, or of the first where there is none outside. */
  first: number;
}

export interface Uses {
  readonly document: Document;
  readonly uses: ReadonlyMap<string, Use>;
}

interface Occurrence {
  readonly form: Form;
  readonly kind: EntityKind;
  readonly index: number;
  readonly start: number;
}

const PERSON = 0;

/** Reads the names of all documents, deciding for each mention whether it is read as a person's name. */
export function readNames(documents: readonly Document[]): { names: Map<string, Name>; uses: Uses[] } {
  const corpus = new Map<string, Tally>();
  const parts = new Set<string>();
  const things = new Set<string>();
  const read = documents.map((document) => {
    const occurrences: Occurrence[] = [];
    for (const [index, mention] of document.analysis.mentions.entries()) {
      if (!isName(mention)) continue;
      const form = readForm(mention.kind === 'person' ? aroundNickname(document, index) : mention.text);
      for (const key of thingsIn(form)) things.add(key);
      if (mention.kind === 'person' && form.person.length > 1) for (const part of form.person) parts.add(part);
      if (form.raw === '') continue;
      occurrences.push({ form, kind: mention.kind, index, start: mention.start });
      tally(corpus, form.raw, mention.kind);
    }
    return { document, occurrences };
  });
  const names = new Map<string, Name>();
  const uses = read.map(({ document, occurrences }) => ({
    document,
    uses: readUses(document, occurrences, { tallies: corpus, parts, things }, names),
  }));
  const isPlace = (key: string) => kindOf(names.get(key)) === 'place';
  for (const name of names.values()) {
    name.calls = name.person ? callsOfPerson(name.form) : callsOfThing(name.form, isPlace, kindOf(name) === 'organization');
  }
  return { names, uses };
}

/** What a name shows not to be a person: "Brenta" in "Brenta district" and "Brenta Police", "Lindt" in "Lindt Ltd". */
function thingsIn({ territory, thing, words, ending, vessel }: Form): string[] {
  const keys: string[] = [];
  if (territory || (ending > 0 && thing.length === 1)) keys.push(thingKey(thing));
  if (words.length > 1 && civic.has(words.at(-1) as string)) keys.push(thingKey(words.slice(0, -1)));
  if (vessel.length > 0) keys.push(thingKey(vessel));
  return keys;
}

/** The whole of 'Carl "Red" Lindt' for the two names around the nickname, where they were taken for two. */
function aroundNickname({ text, analysis: { mentions } }: Document, index: number): string {
  const join = (a: number, b: number): string | undefined => {
    const [first, last] = [mentions[a], mentions[b]];
    if (first?.kind !== 'person' || last?.kind !== 'person' || last.start - first.end > 34 || last.start - first.end < 4) return undefined;
    if (/\s/.test(first.text) || /\s/.test(last.text)) return undefined; // two whole names beside a remark
    return /^\s["“'‘(][^"”'’()\n]{1,30}["”'’)]\s$/.test(text.slice(first.end, last.start)) ? text.slice(first.start, last.end) : undefined;
  };
  for (const step of [1, 2, 3]) {
    const whole = join(index, index + step) ?? join(index - step, index);
    if (whole !== undefined) return whole;
  }
  return (mentions[index] as Mention).text;
}

/** Whether a person's name is a surname alone, in one word or hyphenated. */
export const isSurname = ({ person, tokens, form }: Name): boolean => person && tokens.length === Math.max(1, form.surname);

/** The commonest kind among the mentions of a name; of equal ones the first in the order of ENTITY_KINDS. */
export function kindOf(name: { readonly kinds: readonly number[] } | undefined): EntityKind | undefined {
  if (!name) return undefined;
  let best = 0;
  for (let i = 1; i < name.kinds.length; i++) if ((name.kinds[i] as number) > (name.kinds[best] as number)) best = i;
  return ENTITY_KINDS[best];
}

/** What the tags of all documents say. */
interface Evidence {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** The words of all names of people that have two and more. */
  readonly parts: ReadonlySet<string>;
  /** Keys of what another name shows to be no person: see {@link thingsIn}. */
  readonly things: ReadonlySet<string>;
}

interface Tally {
  person: number;
  all: number;
}

function tally(tallies: Map<string, Tally>, raw: string, kind: EntityKind): void {
  const counts = tallies.get(raw) ?? { person: 0, all: 0 };
  if (kind === 'person') counts.person++;
  counts.all++;
  tallies.set(raw, counts);
}

function readUses(document: Document, occurrences: readonly Occurrence[], corpus: Evidence, names: Map<string, Name>): Map<string, Use> {
  const here = new Map<string, Tally>();
  const introduced = new Set<string>();
  const { title } = document.analysis;
  const inTitle = (start: number) => title !== null && start >= title.start && start < title.end;
  for (const { form, kind, start } of occurrences) {
    tally(here, form.raw, kind);
    if (form.person.length > 1 && !inTitle(start) && isPersonIn(form, here, corpus)) introduced.add(form.person.at(-1) as string);
  }
  const surnames = namedAfter(
    occurrences.filter(({ start }) => !inTitle(start)),
    introduced,
  );
  const uses = new Map<string, Use>();
  for (const { form, kind, index, start } of occurrences) {
    if (form.isTitle && !form.person.some((word) => corpus.parts.has(word))) continue;
    const person = readAsPerson(form, kind, here, corpus, introduced, surnames);
    const key = person ? personKey(form.person, form.suffix) : keyOfThing(form, kind);
    let name = names.get(key);
    if (!name) {
      name = {
        key,
        person,
        tokens: person ? form.person : form.thing,
        form,
        kinds: ENTITY_KINDS.map(() => 0),
        documents: 0,
        mentions: 0,
        calls: [],
      };
      names.set(key, name);
    }
    name.mentions++;
    const slot = person ? PERSON : ENTITY_KINDS.indexOf(kind);
    name.kinds[slot] = (name.kinds[slot] as number) + 1;
    let use = uses.get(key);
    if (!use) {
      name.documents++;
      use = { name, mentions: [], first: start };
      uses.set(key, use);
    }
    if (inTitle(use.first) && !inTitle(start)) use.first = start;
    use.mentions.push(index);
  }
  return uses;
}

/** Surnames that stand alone only after the person was introduced in full: not so where a firm or town bears the name too. */
function namedAfter(occurrences: readonly Occurrence[], introduced: ReadonlySet<string>): Set<string> {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { form } of occurrences) {
    const last = form.person.at(-1) as string;
    if (form.person.length > 1) after.add(last);
    else if (introduced.has(last) && !after.has(last)) before.add(last);
  }
  return new Set([...introduced].filter((surname) => !before.has(surname)));
}

function readAsPerson(
  form: Form,
  kind: EntityKind,
  here: ReadonlyMap<string, Tally>,
  corpus: Evidence,
  introduced: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): boolean {
  const [only] = form.person;
  if (form.person.length > 1 || !introduced.has(only as string) || form.country) return isPersonIn(form, here, corpus);
  const counts = here.get(form.raw) as Tally;
  const everywhere = corpus.tallies.get(form.raw) as Tally;
  const things = counts.all - counts.person;
  // Two senses of one word in one document: the person introduced in full, and the place or firm of that name.
  if (counts.person > 0 && things >= 2 && things * 4 >= counts.all) return kind === 'person' || surnames.has(only as string);
  return surnames.has(only as string)
    ? everywhere.all - counts.all <= 2 * counts.all || everywhere.person * 2 > everywhere.all
    : isPersonIn(form, here, corpus, 1);
}

/** A country by its code; a group in the singular. */
function keyOfThing(form: Form, kind: EntityKind): string {
  if (form.country) return thingKey([`@${form.country}`]);
  const last = form.thing.at(-1) as string;
  if (kind === 'group' && /[^s]s$/.test(last) && last.length > 3) return thingKey([...form.thing.slice(0, -1), last.slice(0, -1)]);
  return thingKey(form.thing);
}

/** The majority of a name's tags in the document, leaning on the rest of the corpus; `voices` more for a person. */
function isPersonIn(form: Form, here: ReadonlyMap<string, Tally>, corpus: Evidence, voices = 0): boolean {
  if (form.isPerson !== undefined) return form.isPerson;
  if (form.country) return false;
  const all = corpus.tallies.get(form.raw) as Tally;
  if (corpus.things.has(thingKey(form.thing)) && (form.person.length > 1 || !corpus.parts.has(form.person[0] as string))) return false;
  // A word that is part of no person's full name anywhere is read in one way everywhere.
  if (form.person.length > 1 || !corpus.parts.has(form.person[0] as string)) return all.person * 2 > all.all;
  const local = here.get(form.raw) as Tally;
  const lean = 3 / all.all;
  return local.person + all.person * lean + voices > local.all - local.person + (all.all - all.person) * lean;
}

/** The keys by which longer names may call this one. A place or country is not called by part of a longer name. */
export function calledBy(name: Name): readonly string[] {
  if (name.person) return [name.key];
  if (name.form.acronym) return [acronymKey(name.form.raw)]; // "Springfield FBI" is not the FBI
  const head = headKey(name.tokens);
  if (name.form.country) return [head];
  const vessel = vesselKey(name.tokens);
  return kindOf(name) === 'place' ? [head, vessel] : [bodyKey(name.tokens), head, name.key, vessel, tailKey(name.tokens)];
}
