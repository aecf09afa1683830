/**
 * The English words that numbers are made of, one entry a word form.
 * - unit: zero to nineteen; ten: twenty to ninety; hundred; scale: thousand and up, lakh, crore, short forms of newsrooms ("bn")
 * - dozen
 * - ordinal…: the same as an ordinal ("third", "thirtieth", "millionth"); those that also divide have `parts`
 * - parts: only a denominator ("half", "thirds", "quarters")
 */
export interface NumberWord {
  readonly role: 'unit' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'ordinalUnit' | 'ordinalTen' | 'ordinalScale' | 'parts';
  /** For `parts` the denominator. */
  readonly value: number;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const scales: readonly (readonly [words: string, value: number])[] = [
  ['thousand', 1e3],
  ['lakh lakhs lac lacs', 1e5],
  ['million mn mln mil', 1e6],
  ['crore crores', 1e7],
  ['billion bn bln bil', 1e9],
  ['trillion tn trn tln', 1e12],
  ['quadrillion', 1e15],
];

function build(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (word: string, role: NumberWord['role'], value: number) => words.set(word, { role, value });
  for (const [value, word] of units.split(' ').entries()) add(word, 'unit', value);
  for (const word of ['nil', 'nought', 'naught']) add(word, 'unit', 0);
  for (const [i, word] of tens.split(' ').entries()) {
    add(word, 'ten', 20 + 10 * i);
    add(word.replace('y', 'ieth'), 'ordinalTen', 20 + 10 * i);
    add(word.replace('y', 'ieths'), 'parts', 20 + 10 * i);
  }
  add('fourty', 'ten', 40);
  add('hundred', 'hundred', 100);
  add('hundredth', 'ordinalScale', 100);
  add('hundredths', 'parts', 100);
  for (const [forms, value] of scales) {
    for (const word of forms.split(' ')) add(word, 'scale', value);
    const [main] = forms.split(' ');
    add(`${main}th`, 'ordinalScale', value);
    add(`${main}ths`, 'parts', value);
  }
  for (const [value, word] of ordinals.split(' ').entries()) {
    add(word, 'ordinalUnit', value);
    if (value >= 3) add(`${word}s`, 'parts', value);
  }
  add('firsts', 'parts', 1); // of a number in tens: "three twenty-firsts"
  for (const word of ['dozen', 'dozens', 'doz', 'dozs', 'dz', 'dzs']) add(word, 'dozen', 12);
  add('half', 'parts', 2);
  add('halves', 'parts', 2);
  add('quarter', 'parts', 4);
  add('quarters', 'parts', 4);
  return words;
}

export const numberWords: ReadonlyMap<string, NumberWord> = build();

/** Characters that stand for a fraction. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
