import type { Linking } from '../corpus/entities.ts';
import { groupBy } from '../group.ts';
import { type Document, isFigure, isName, keyOf } from '../model.ts';
import type { Decided, Lost } from './decided.ts';
import { documentsOf, inTime, sort } from './file.ts';
import { type Locate, locateIn, spanOf } from './locate.ts';
import type { Decision, EntityRef, Target } from './schema.ts';

/** What became of decisions: the notes at their places, and those whose words or documents are no longer there. */
export function review(documents: readonly Document[], { entities }: Linking, decisions: readonly Decision[]): Decided {
  const locate = locateIn(documents);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const names = new Set(entities.map(({ name, kind }) => `${kind} ${name}`));
  const noted = decisions.toSorted(inTime).flatMap((decision) => {
    const ref = decision.kind === 'note' ? locate(decision.target) : undefined;
    return ref && decision.kind === 'note' ? [{ key: keyOf(ref), note: { id: decision.id, text: decision.text } }] : [];
  });
  const lost = sort(decisions).flatMap((decision): Lost[] => {
    const targets = targetsFor(decision, (entity) => names.has(`${entity.kind} ${entity.name}`), locate);
    const gone = documentsOf(decision).find((path) => !byPath.has(path));
    if (gone !== undefined) return [{ id: decision.id, why: 'document', path: gone }];
    const first = targets.find(({ target, accepts }) => !locate(target, accepts))?.target;
    if (!first) return [];
    const [{ exact: words }, { start }] = first.selector;
    return [{ id: decision.id, why: whyLost(byPath.get(first.source), first), path: first.source, words, start }];
  });
  const notes = new Map([...groupBy(noted, ({ key }) => key)].map(([key, list]) => [key, list.map(({ note }) => note)]));
  return { notes, lost };
}

interface Wanted {
  readonly target: Target;
  readonly accepts?: Parameters<Locate>[1];
}

/** The words that a decision cannot do without: those of an entity only where no entity has its name. */
function targetsFor(decision: Decision, isKnown: (entity: EntityRef) => boolean, locate: Locate): Wanted[] {
  const wanted: Wanted[] = [];
  if ('a' in decision) wanted.push({ target: decision.a, accepts: isFigure }, { target: decision.b, accepts: isFigure });
  if (decision.kind === 'note') wanted.push({ target: decision.target });
  if (decision.kind === 'split') wanted.push({ target: decision.target, accepts: isName });
  const entities = [...('entity' in decision ? [decision.entity] : []), ...(decision.kind === 'merge' ? [decision.into] : [])];
  for (const entity of entities) {
    if (entity.target && !locate(entity.target, isName) && !isKnown(entity)) wanted.push({ target: entity.target, accepts: isName });
  }
  return wanted;
}

function whyLost(document: Document | undefined, target: Target): Lost['why'] {
  if (!document) return 'document';
  return spanOf(document, target) ? 'mention' : 'words';
}
