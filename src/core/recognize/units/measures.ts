import type { Page } from '../../text/page.ts';
import { units } from './index.ts';
import { indexSpellings, type Match, matchSpelling } from './spellings.ts';

/** Ages are left out: they are read by the words around them. */
const measured = Object.entries(units).filter(([, { dimension }]) => dimension !== 'age');
const index = indexSpellings([
  ...measured.map(([meaning, { names, symbols }]) => ({ meaning, names, symbols })),
  { meaning: 'barrel-per-day', names: [], symbols: ['bpd', 'b/d'] },
]);

/** The unit of measure that is named at token `at`, as a symbol or a name: "km", "square kilometres". */
export function matchMeasure(page: Page, at: number): Match<string> | undefined {
  return matchSpelling(index, page, at);
}

/** The unit that is named in full at token `at`. */
export function matchUnit(page: Page, at: number): Match<string> | undefined {
  const match = matchMeasure(page, at);
  return match?.symbol ? undefined : match;
}
