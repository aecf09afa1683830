import type { Page } from '../../text/page.ts';
import { NUMBER } from '../../text/tokens.ts';
import type { Word } from './words.ts';
import { LOWER } from './words.ts';

/** A stretch of a sentence in which names may stand, as its tokens `[first, last)`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Words in lower case between two capitalised ones that may belong to one name ("Ministry of the Interior"). */
const GAP = 3;

/**
 * The stretches of sentence `[first, last)` that the tagger looks at: words with a capital, the few words between two of
 * them, numbers and edge words ("al", "county") beside them. Everything else is no name.
 */
export function findStretches(page: Page, words: readonly Word[], first: number, last: number): Stretch[] {
  const stretches: { first: number; last: number }[] = [];
  const { kinds, starts, ends } = page.tokens;
  const hyphen = (i: number) => {
    const code = page.text.charCodeAt(starts[i] as number);
    return code === 0x2d || code === 0x2013 || code === 0x2011;
  };
  const glued = (i: number) => ends[i - 1] === starts[i];
  const joins = (i: number) => kinds[i] === NUMBER || (words[i] as Word).edge;
  const spans = (after: number, before: number) => {
    if (before - after > GAP) return false;
    for (let i = after; i < before; i++) if (!(words[i] as Word).inner) return false;
    return true;
  };
  let open: { first: number; last: number } | undefined;
  for (let i = first; i < last; i++) {
    if ((words[i] as Word).caps === LOWER) continue;
    let from = i;
    let to = i + 1;
    if (from - 2 >= first && hyphen(from - 1) && glued(from) && glued(from - 1)) from -= 2;
    else if (from > first && joins(from - 1)) from--;
    while (to + 1 < last && hyphen(to) && glued(to) && glued(to + 1)) to += 2;
    if (to < last && joins(to)) to++;
    if (open && spans(open.last, from)) open.last = Math.max(open.last, to);
    else {
      open = { first: open ? Math.max(from, open.last) : from, last: to };
      stretches.push(open);
    }
  }
  return stretches;
}
