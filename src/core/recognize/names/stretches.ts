import type { Page } from '../../text/page.ts';
import { NUMBER, type Tokens } from '../../text/tokens.ts';
import type { Word } from './words.ts';
import { LOWER } from './words.ts';

/** A stretch of a sentence in which names may stand, as its tokens `[first, last)`, with the bounds of the sentence. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Words in lower case between two capitalised ones that may belong to one name ("Ministry of the Interior"). */
const GAP = 3;

/**
 * The stretches of a page that the tagger looks at: words with a capital, the few words between two of them, numbers and
 * edge words ("al", "county") beside them. Everything else is no name, nor is anything in page furniture.
 */
export function findStretches(page: Page, words: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { first, last, block } of page.sentences) {
    if (page.blocks[block]?.role !== 'furniture') readSentence(page, words, first, last, stretches);
  }
  return stretches;
}

function readSentence({ tokens, text }: Page, words: readonly Word[], from: number, to: number, stretches: Stretch[]): void {
  let first = -1;
  let last = from;
  for (let i = from; i < to; i++) {
    if ((words[i] as Word).caps === LOWER) continue;
    let begin = i;
    let end = i + 1;
    if (i - 2 >= from && isJoint(text, tokens, i - 1)) begin -= 2;
    else if (i > from && joins(tokens, words, i - 1)) begin--;
    while (end + 1 < to && isJoint(text, tokens, end)) end += 2;
    if (end < to && joins(tokens, words, end)) end++;
    if (first >= 0 && spans(words, last, begin)) {
      if (end > last) last = end;
    } else {
      if (first >= 0) stretches.push({ first, last, from, to });
      first = Math.max(begin, last);
      last = end;
    }
  }
  if (first >= 0) stretches.push({ first, last, from, to });
}

/** Whether token `i` is a hyphen that joins the tokens beside it. */
function isJoint(text: string, { starts, ends }: Tokens, i: number): boolean {
  const code = text.charCodeAt(starts[i] as number);
  return (code === 0x2d || code === 0x2013 || code === 0x2011) && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
}

const joins = ({ kinds }: Tokens, words: readonly Word[], i: number) => kinds[i] === NUMBER || (words[i] as Word).edge;

/** Whether the tokens from `after` to `before` may stand within a name. */
function spans(words: readonly Word[], after: number, before: number): boolean {
  if (before - after > GAP) return false;
  for (let i = after; i < before; i++) if (!(words[i] as Word).inner) return false;
  return true;
}
