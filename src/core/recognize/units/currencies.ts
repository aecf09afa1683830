import data from '../../data/currencies.json';
import type { Page } from '../../text/page.ts';
import { markWords, mayBe } from '../marks.ts';
import { indexSpellings, type Match, matchSpelling } from './spellings.ts';

/** A currency as it is written: its code, or the bare noun where that leaves the country open ("peso"). */
export interface Currency {
  readonly unit: string;
  /** What the number is multiplied with to get to `unit`: a million for "MUSD". */
  readonly factor: number;
  /** The main unit that this is a hundredth of: "GBP" for pence. */
  readonly main?: string;
  /** The word for both a currency and a weight. */
  readonly pound?: true;
}

const currencies: Readonly<Record<string, { readonly names: readonly string[]; readonly symbols: readonly string[] }>> = data.currencies;
const index = indexSpellings<Currency>([
  ...Object.entries(currencies).map(([code, { names, symbols }]) => ({
    meaning: { unit: code, factor: 1 },
    names: names.filter((name) => name !== 'pound' && name !== 'pounds'),
    symbols: [code, ...symbols],
  })),
  // A code with its million: "14 MUSD", "65 MEUR".
  ...['USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'SEK', 'NOK', 'DKK'].map((code) => ({
    meaning: { unit: code, factor: 1e6 },
    names: [],
    symbols: [`M${code}`],
  })),
  { meaning: { unit: 'GBP', factor: 1, pound: true } as Currency, names: ['pound', 'pounds'], symbols: [] },
  ...Object.entries(data.open).map(([noun, singular]) => ({ meaning: { unit: singular, factor: 1 }, names: [noun], symbols: [] })),
  ...Object.entries(data.subunits).map(([code, { of, names, symbols }]) => ({
    meaning: { unit: code, factor: 1, main: of },
    names,
    symbols,
  })),
]);

/** The currency that is named at token `at`: "dollars", "US dollars", "€", "EUR", "cents". */
export function matchCurrency(page: Page, at: number): Match<Currency> | undefined {
  const match = matchSpelling(index, page, at);
  // Codes and names of letters only are told from words by their capitals: "ALL", "TOP", "won".
  if (match?.symbol && /^[a-z]+$/.test(page.tokens.lower[at] as string) && match.last === at + 1) {
    const written = page.text.slice(page.tokens.starts[at], page.tokens.ends[at]);
    if (
      words.has(written.toLowerCase()) ||
      (written !== written.toUpperCase() && !careless.has(written.toLowerCase()) && !exactSigns.has(written))
    )
      return undefined;
  }
  return match;
}

/** Codes that are words; not taken for a currency, however they are written. */
const words = new Set(
  'all top try cup cop mop lak lsl mad bam sos pen ron sit ars gel gip shp amd etb ang ern esp nad bob dem iep ssp'.split(' '),
);
/** Codes that people also write in small letters. */
const careless = new Set(['usd', 'eur', 'gbp', 'jpy', 'cny', 'inr', 'chf', 'aud', 'cad', 'nzd', 'sek', 'nok', 'dkk', 'rmb', 'btc']);
const exactSigns = new Set(
  Object.values(currencies)
    .flatMap(({ symbols }) => symbols)
    .filter((symbol) => /[a-z]/.test(symbol)),
);

/** The last token of every spelling: a cheap look before a number tells that there is none. */
const lastTokens = markWords([...index.byFirst.values()].flatMap((spellings) => spellings.map(({ tokens }) => tokens.at(-1) as string)));

/** The currency whose sign, code or name ends directly before token `at`: "$", "US$", "Rs.", "dlrs"; with its first token. */
export function matchCurrencyBefore(page: Page, at: number): (Match<Currency> & { readonly first: number }) | undefined {
  if (at === 0 || !mayBe(page.tokens.lower[at - 1] as string, lastTokens)) return undefined;
  for (let first = Math.max(0, at - 4); first < at; first++) {
    if (page.sentenceOf[first] !== page.sentenceOf[at]) continue;
    const match = matchCurrency(page, first);
    if (match?.last === at) return { meaning: match.meaning, first, last: at, symbol: match.symbol };
  }
  return undefined;
}
