import { selectorsOf } from '../decisions/anchor.ts';
import { groupBy } from '../group.ts';
import { type CorpusState, type Difference, type Document, type Filter, isName, keyOf, type Mention, type MentionRef } from '../model.ts';
import { countCodePoints } from '../text/codePoints.ts';
import { numberer, uuid } from './identity.ts';
import { ITEMS, streamJson, toUri } from './json.ts';
import type { ExportOptions } from './options.ts';
import { differenceWords, percentWords, rulingWords, valueWords } from './words.ts';

/**
 * The mentions as annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): one a
 * mention, as a collection of one page. The documents are named relative to the file, which belongs into their folder.
 */
export function* toAnnotations(state: CorpusState, { version, title, folder, filter }: ExportOptions): Generator<string> {
  const shown = shownMentions(state, filter);
  const generator = { type: 'Software', name: `Concordance ${version}` };
  const paths = state.documents.map(({ path }) => path);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: uuid(['collection', ...paths]),
    type: 'AnnotationCollection',
    label: title ?? `Names, figures and quotes${folder ? ` in ${folder}` : ''}`,
    generator,
    total: shown.reduce((sum, { indexes }) => sum + indexes.length, 0),
    first: { id: uuid(['page', ...paths]), type: 'AnnotationPage', startIndex: 0, items: ITEMS },
  };
  yield* streamJson(collection, annotations(state, shown));
}

interface Shown {
  readonly document: Document;
  /** Of its mentions, in order. */
  readonly indexes: readonly number[];
}

/** All mentions; where a filter asks for certain claims or quotations, those that belong to them. */
function shownMentions({ documents, claims, quotes }: CorpusState, filter: Filter = {}): Shown[] {
  const { kinds, relations, entity, path, text } = filter;
  const all = [kinds, relations, entity, path, text].every((bound) => bound === undefined);
  const left = new Set(all ? [] : [...claims, ...quotes].flatMap(({ mentions }) => mentions.map(keyOf)));
  return documents.map((document) => ({
    document,
    indexes: [...document.analysis.mentions.keys()].filter((index) => all || left.has(keyOf({ path: document.path, index }))),
  }));
}

type Notes = (ref: MentionRef, mention: Mention) => readonly string[];

function* annotations(state: CorpusState, shown: readonly Shown[]): Generator<object> {
  const notesOf = readNotes(state);
  const number = numberer();
  for (const { document, indexes } of shown) {
    const { path, text, analysis } = document;
    const points = countCodePoints(text);
    for (const index of indexes) {
      const mention = analysis.mentions[index] as Mention;
      const [what, ...differences] = notesOf({ path, index }, mention);
      const purpose = isName(mention) ? 'identifying' : 'describing';
      yield {
        id: uuid(number([path, mention.kind, mention.text])),
        type: 'Annotation',
        motivation: purpose,
        body: [
          textual(what ?? '', purpose),
          ...differences.map((difference) => textual(difference, 'assessing')),
          ...(state.decided.notes.get(keyOf({ path, index })) ?? []).map((note) => textual(note.text, 'commenting')),
        ],
        target: { type: 'SpecificResource', source: toUri(path), selector: selectorsOf(text, mention, points) },
      };
    }
  }
}

const textual = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', language: 'en', purpose });

/** First what a mention is, then how it differs from others. */
function readNotes(state: CorpusState): Notes {
  const documents = new Map(state.documents.map((document) => [document.path, document]));
  const entities = new Map(state.entities.map((entity) => [entity.id, entity]));
  const speakers = new Map(state.quotes.flatMap(({ speaker, mentions }) => mentions.map((ref) => [keyOf(ref), speaker] as const)));
  const labels = new Map(state.claims.flatMap(({ label, mentions }) => mentions.map((ref) => [keyOf(ref), label] as const)));
  const differences = groupBy(
    state.differences.flatMap((difference) => [
      { difference, here: keyOf(difference.a), there: difference.b },
      { difference, here: keyOf(difference.b), there: difference.a },
    ]),
    ({ here }) => here,
  );
  const what = (ref: MentionRef, mention: Mention): string => {
    if (isName(mention)) return `${mention.kind}: ${entities.get(state.entityIds.get(ref.path)?.[ref.index] ?? '')?.name ?? mention.text}`;
    if (mention.kind === 'quote') {
      const speaker = entities.get(speakers.get(keyOf(ref)) ?? '')?.name;
      return speaker ? `quote of ${speaker}` : 'quote';
    }
    const label = labels.get(keyOf(ref));
    return `${mention.kind}: ${valueWords(mention)}${label ? ` (${label})` : ''}`;
  };
  return (ref, mention) => [
    what(ref, mention),
    ...(differences.get(keyOf(ref)) ?? []).map(({ difference, there }) => differenceNote(difference, there, documents)),
  ];
}

function differenceNote(
  { kind, confidence, reason, ruling }: Difference,
  there: MentionRef,
  documents: ReadonlyMap<string, Document>,
): string {
  const words = documents.get(there.path)?.analysis.mentions[there.index]?.text ?? '';
  const decision = ruling ? ` ${rulingWords[ruling.state]}: ${ruling.note}` : '';
  return `${differenceWords[kind]} with “${words}” in ${there.path}, ${percentWords(confidence)} sure. ${reason}${decision}`;
}
