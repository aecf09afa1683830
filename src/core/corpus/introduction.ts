import type { Document, Entity, Link, Mention, MentionRef } from '../model.ts';
import { readForm } from './entities/form.ts';

/**
 * The place that the reason of a link speaks of: where the document, or else another one, gives the longer name that this
 * one is short for. The nearest before it, else the first; undefined where the reason speaks of no longer name, or none of
 * the entity's names holds the words of this one.
 */
export function introductionOf(
  document: (path: string) => Document | undefined,
  { mentions }: Entity,
  { path, index }: MentionRef,
  { why, elsewhere }: Link,
): MentionRef | undefined {
  const own = document(path)?.analysis.mentions[index];
  if (!own || why === 'country' || why === 'written') return undefined;
  const tell = why === 'initials' || why === 'defined' ? spells : why === 'near' ? differs : holds;
  let found: MentionRef | undefined;
  for (const ref of mentions) {
    if (elsewhere ? ref.path === path : ref.path !== path) continue;
    const other = document(ref.path)?.analysis.mentions[ref.index];
    if (!other || !tell(other, own)) continue;
    if (elsewhere) return ref;
    if (found && ref.index > index) break;
    found = ref;
  }
  return found;
}

const wordsOf = ({ text }: Mention) => readForm(text).raw.split(' ');

/** A longer name with all the words of a shorter one, or with its last where a nickname stands before that. */
function holds(longer: Mention, shorter: Mention): boolean {
  const [long, short] = [wordsOf(longer), wordsOf(shorter)];
  return long.length > short.length && (short.every((word) => long.includes(word)) || long.at(-1) === short.at(-1));
}

/** The same name in another spelling. */
const differs = (other: Mention, own: Mention) => wordsOf(other).length === wordsOf(own).length && other.text !== own.text;

/** Which letters an acronym takes is for its definition to say: a name of more words than it has. */
const spells = (longer: Mention, acronym: Mention) => wordsOf(longer).length > wordsOf(acronym).length;
