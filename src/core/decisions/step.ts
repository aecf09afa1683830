import type { Lost } from './decided.ts';
import { type DecisionsFile, sort } from './file.ts';
import type { Decision, Target } from './schema.ts';

/** A change to the decisions that is made, undone and made again as one. */
export interface Step {
  readonly add: readonly Decision[];
  /** In full, so that they can come back. A decision whose id is added too is replaced. */
  readonly remove: readonly Decision[];
}

/** The file after a step, whatever else came into it since the step was thought of. */
export function takeStep(file: DecisionsFile, { add, remove }: Step): DecisionsFile {
  const gone = new Set([...remove, ...add].map(({ id }) => id));
  return { ...file, decisions: sort([...file.decisions.filter(({ id }) => !gone.has(id)), ...add]) };
}

export const inverse = ({ add, remove }: Step): Step => ({ add: remove, remove: add });

/** Whether a file has come out of a step, or has gone on from there. */
export function hasStep({ decisions }: DecisionsFile, { add, remove }: Step): boolean {
  const ids = new Set(decisions.map(({ id }) => id));
  const added = new Set(add.map(({ id }) => id));
  return add.every(({ id }) => ids.has(id)) && remove.every(({ id }) => added.has(id) || !ids.has(id));
}

/** The step that takes decisions along when documents get other paths; undefined where none is about them. */
export function movePaths(decisions: readonly Decision[], moved: (path: string) => string | undefined): Step | undefined {
  const move = (path: string) => moved(path) ?? path;
  const changed = decisions.flatMap((decision) => {
    const now = withPaths(decision, move);
    return now === decision ? [] : [{ before: decision, now }];
  });
  return changed.length === 0 ? undefined : { add: changed.map(({ now }) => now), remove: changed.map(({ before }) => before) };
}

/** A step of before, with its documents where they are now. */
export function moveStep({ add, remove }: Step, moved: (path: string) => string | undefined): Step {
  const move = (path: string) => moved(path) ?? path;
  return { add: add.map((one) => withPaths(one, move)), remove: remove.map((one) => withPaths(one, move)) };
}

/** The same object where nothing changes. */
function withPaths(decision: Decision, move: (path: string) => string): Decision {
  let changed = false;
  const path = (before: string) => {
    const after = move(before);
    changed ||= after !== before;
    return after;
  };
  const target = <T extends Target | undefined>(before: T): T => (before ? { ...before, source: path(before.source) } : before);
  const next: Decision = { ...decision };
  if ('a' in next) Object.assign(next, { a: target(next.a), b: target(next.b) });
  if ('target' in next) next.target = target(next.target);
  if ('entity' in next && next.entity.target) next.entity = { ...next.entity, target: target(next.entity.target) };
  if ('into' in next && next.into.target) next.into = { ...next.into, target: target(next.into.target) };
  if (next.kind === 'published') next.document = path(next.document);
  if (next.kind === 'oneOrigin' || next.kind === 'separateOrigins') next.documents = [path(next.documents[0]), path(next.documents[1])];
  return changed ? next : decision;
}

/** A decision of which the words at one place are anchored anew. */
export function reanchor(decision: Decision, { path, words, start }: Pick<Lost, 'path' | 'words' | 'start'>, after: Target): Decision {
  const lost = (target: Target | undefined) =>
    target?.source === path && target.selector[0].exact === words && target.selector[1].start === start;
  const next: Decision = { ...decision };
  if ('a' in next && lost(next.a)) next.a = after;
  else if ('b' in next && lost(next.b)) next.b = after;
  else if ('target' in next && lost(next.target)) next.target = after;
  else if ('entity' in next && lost(next.entity.target)) next.entity = { ...next.entity, target: after };
  else if ('into' in next && lost(next.into.target)) next.into = { ...next.into, target: after };
  return next;
}
