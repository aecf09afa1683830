import type { Page } from '../../text/page.ts';
import { byStart, type Name, ownersOf } from './name.ts';
import { LOWER, type Word } from './words.ts';

/** Bodies of which every country has one, by what they are called at home; names where they have a capital. */
const bodies = new Set(
  'parliament congress senate cabinet knesset bundestag bundesrat duma sejm storting riksdag folketing oireachtas'.split(' '),
);
/** The same for words that need "the" or "this" before them. */
const bodiesAfterThe = new Set(['house', 'assembly', 'court', 'crown']);
/** After these a capital may only open what is said. */
const openers = /^["“”'‘’:•*\-–—]$/;

/**
 * Adds the short names of parliaments and courts that no name holds ("the House rose", "told Parliament").
 *
 * - not: the White House, House Street (parts of another name) · Court adjourned (the first word of a sentence)
 */
export function addInstitutions(page: Page, words: readonly Word[], names: readonly Name[]): Name[] {
  const { lower } = page.tokens;
  const owners = ownersOf(page, names);
  const added: Name[] = [];
  for (const { first, last, block } of page.sentences) {
    const role = page.blocks[block]?.role;
    if (role === 'furniture' || role === 'headline') continue;
    for (let i = first + 1; i < last; i++) {
      if (owners[i] || (words[i] as Word).caps === LOWER) continue;
      const before = lower[i - 1] as string;
      const the = before === 'the' || before === 'this';
      if (!bodies.has(lower[i] as string) && !(the && bodiesAfterThe.has(lower[i] as string))) continue;
      if (openers.test(before) || (!the && (words[i - 1] as Word).caps !== LOWER)) continue;
      if (i + 1 < last && (words[i + 1] as Word).caps !== LOWER) continue;
      added.push({ first: i, last: i + 1, kind: 'organization' });
    }
  }
  return added.length === 0 ? [...names] : [...names, ...added].sort(byStart);
}
