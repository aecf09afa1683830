import type { Page } from '../../text/page.ts';
import { NUMBER, WORD } from '../../text/tokens.ts';
import { callings, qualifiers, titles } from './roles.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const articles = list('the a an');
const owners = list('his her their its our my your');
/** What a role is of. */
const links = list('of for at to in');
/** Where an apposition ends. */
const stops = list(', . ; : ( ) — – who whose');
/** What never stands between the name and what the person is called. */
const breaks = list(
  'who whose which that whom and or but is was are were has had have said says to in on at by with from as when where while , ; : ( ) . — –',
);
/** A sentence that has gone on to its verb had no comma after the apposition: it cannot be told where that ended. */
const verbs = list('said says told tells is was are were has had will would');
/** Tokens up to what the person is called, and from there to the end. */
const BEFORE = 6;
const AFTER = 10;

const isCalling = (word: string) => titles.has(word) || callings.has(word);

/**
 * The role that stands after a name, as tokens `[first, last)`, without its article: "Anna Brandt, 51, the port's director,".
 *
 * - a former minister of trade · head of the port authority · her lawyer
 * - not: Anna Brandt, who met the director, … (a clause) · Anna Brandt, director Karl Lind (another's role)
 *
 * @param name the token after the name
 * @param to the token after its sentence
 */
export function roleAfter({ tokens }: Page, name: number, to: number): { first: number; last: number } | undefined {
  const { lower, kinds } = tokens;
  if (lower[name] !== ',') return undefined;
  let first = name + 1;
  if (kinds[first] === NUMBER && lower[first + 1] === ',') first += 2;
  const article = articles.has(lower[first] as string);
  if (!article && !opens(lower, first, to)) return undefined;
  if (article) first++;
  for (let i = first; i < Math.min(to, first + BEFORE); i++) {
    const word = lower[i] as string;
    if (breaks.has(word)) return undefined;
    if (!isCalling(word) || kinds[i] !== WORD) continue;
    const next = i + 1 < to ? (lower[i + 1] as string) : '.';
    if (stops.has(next)) return { first, last: i + 1 };
    if (!links.has(next)) continue;
    const last = endOf(lower, i + 2, to);
    return last > 0 ? { first, last } : undefined;
  }
  return undefined;
}

/** Whether a role without an article may begin here: "director of …", "former mayor", "her lawyer", "Norway's envoy". */
function opens(lower: readonly string[], first: number, to: number): boolean {
  const word = lower[first] as string;
  if (owners.has(word) || isCalling(word) || qualifiers.has(word)) return true;
  for (let i = first + 1; i < Math.min(to, first + BEFORE) && !breaks.has(lower[i] as string); i++) if (lower[i] === "'s") return true;
  return false;
}

/** The token after "of …", 0 where it goes on for too long. */
function endOf(lower: readonly string[], from: number, to: number): number {
  for (let i = from; i <= Math.min(to, from + AFTER); i++) {
    if (i === to || stops.has(lower[i] as string)) return i > from ? i : 0;
    if (verbs.has(lower[i] as string)) return 0;
  }
  return 0;
}
