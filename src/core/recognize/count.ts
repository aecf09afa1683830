import type { Magnitude, MagnitudeMention, Mention } from '../model.ts';
import { WORD } from '../text/tokens.ts';
import { figure, isJoint, neighbour, rangeFigures, readRange, together } from './figure.ts';
import { magnitudeOf } from './interval.ts';
import { markWords } from './marks.ts';
import { functionWords, isBeforeName, isNotFigure, isScore } from './notFigures.ts';
import { type Counted, isPlural, readCounted } from './nouns.ts';
import { numberWords } from './numberWords.ts';
import type { Numeral } from './numerals.ts';
import { isHalfOfATime } from './percent.ts';
import { claim, isFree, type Reading } from './recognizer.ts';
import { matchCurrency } from './units/currencies.ts';
import { matchUnit } from './units/measures.ts';

/**
 * Numbers of things: "14 nurses", "640 approved grants", "three of the sailors", "12 killed", "dozens of houses".
 * The mention is the number alone, so that a name inside the noun phrase ("2,000 Kenyan nurses") is a mention of
 * its own; the noun, with its modifiers, is the unit. To be asked last: it takes what no other kind has claimed.
 */
export function recognizeCount(reading: Reading, taken: Uint8Array): Mention[] {
  const found: MagnitudeMention[] = [];
  const { numerals, tokens } = reading;
  const add = (first: number, last: number, value: Magnitude) => {
    found.push(figure(reading, 'count', first, last, value));
    claim(taken, first, last);
  };
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    const { first, last } = numeral;
    if (numeral.ordinal || !isFree(taken, first, last)) continue;
    const high = neighbour(numerals, k);
    const how = high && isFree(taken, high.first, high.last) ? readRange(reading, first, last, high.first, numeral, high) : undefined;
    if (high && how && !isNotFigure(reading, high)) {
      const unit = readCounted(reading, high.last, false)?.unit ?? '';
      if (unit || (high.scale > 1 && !isScore(reading, first, high.last))) {
        found.push(
          ...rangeFigures(
            reading,
            taken,
            'count',
            how,
            { first, last, unit, numeral },
            { first: high.first, last: high.last, unit, numeral: high },
          ),
        );
        k++;
        continue;
      }
    }
    // "beat them 5 to 3", "lost 3-6": a result
    if (
      high &&
      high.first === last + 1 &&
      (how ? how === 'joined' : tokens.lower[last] === 'to') &&
      Math.max(numeral.value, high.value) < 1000 &&
      isScore(reading, first, high.last) &&
      !readCounted(reading, high.last, false)
    ) {
      k++;
      continue;
    }
    if (isNotFigure(reading, numeral)) continue;
    const compound = readCompound(reading, numeral);
    if (compound && isFree(taken, first, compound.last)) {
      const value = magnitudeOf(reading, numeral, 'count', compound.unit, { first, last: compound.last });
      found.push(figure(reading, 'quantity', first, compound.last, value));
      claim(taken, first, compound.last);
      continue;
    }
    if (numeral.value === 1 && (isPronoun(reading, numeral) || isJoint(reading, last))) continue;
    if (isOneOf(reading, numeral)) {
      add(first, last, { ...vagueValue, unit: readCounted(reading, last, false)?.unit ?? '' });
      continue;
    }
    const counted = readCounted(reading, last, numeral.value === 1);
    if (counted && isLikelyYear(reading, numeral)) continue;
    const named = numeral.value < 1000 && isBeforeName(reading, last);
    if (!counted && (!standsAlone(reading, numeral) || named || tokens.lower[first - 1] === 'top')) continue;
    // "500 or more trees" and "14 nurses or more"
    const end = counted && !/^(?:or|plus|-|\+)$/.test(tokens.lower[last] ?? '') ? counted.last : last;
    add(first, last, magnitudeOf(reading, numeral, 'count', counted?.unit ?? '', { first, last: end }));
    // The numbers of names among its modifiers are none: "three HDMI 2.1 sockets", "five AR-15 rifles".
    while (counted && isInside(reading, numerals[k + 1], counted)) k++;
  }
  return [...found, ...recognizeVague(reading, taken)];
}

/** Whether a number stands among the modifiers of a noun, and counts none of its own ("8 Danish and 6 Polish sailors"). */
function isInside({ tokens }: Reading, numeral: Numeral | undefined, { first, last }: Counted): boolean {
  if (!numeral || (numeral.form === 'words' && !numeral.fraction)) return false;
  return numeral.first >= first && numeral.last <= last && tokens.lower[numeral.first - 1] !== 'and';
}

/** Second halves of a compound after which the number is part of an idiom. */
const idioms = new Set(
  'way sided off on handed faced track fold dimensional stop size pronged tolerance sum shot quarters quarter thirds third half halves up down plus odd something time'.split(
    ' ',
  ),
);

/** "9-storey", "6-oar", "seven-time": a measure in a unit of its own, the noun in the singular. */
function readCompound(reading: Reading, { last, value, fraction }: Numeral): { unit: string; last: number } | undefined {
  const { tokens } = reading;
  if (!isJoint(reading, last) || tokens.kinds[last + 1] !== WORD || fraction) return undefined;
  const unit = tokens.lower[last + 1] as string;
  if (unit !== reading.text.slice(tokens.starts[last + 1], tokens.ends[last + 1])) return undefined; // "20-Year Plan" is a name
  if (
    unit.length < 3 ||
    functionWords.has(unit) ||
    numberWords.has(unit) ||
    unit === 'strong' ||
    isPlural(reading, last + 1) ||
    (idioms.has(unit) && !(unit === 'time' && value > 1))
  )
    return undefined;
  return { unit, last: last + 2 };
}

/** "one of the mills" picks one out and states no number of them: shown, never compared. */
function isOneOf({ tokens }: Reading, { last, value, form }: Numeral): boolean {
  return value === 1 && form === 'words' && tokens.lower[last] === 'of';
}

const vagueValue = { stated: null, min: null, max: null, qualifier: 'about' } as const;

/** Whether "one" stands for somebody or something: "no one", "the one that". */
function isPronoun(reading: Reading, { first, last, form }: Numeral): boolean {
  const { tokens } = reading;
  if (form === 'digits') return false;
  const before = first > 0 && together(reading, first - 1, first) ? (tokens.lower[first - 1] as string) : '';
  const after = together(reading, first, last) ? (tokens.lower[last] as string) : '';
  return (
    after === "'s" ||
    /^(?:no|each|every|this|that|which|the|another|any|some)$/.test(before) ||
    (before === 'only' && tokens.lower[first - 2] === 'the')
  );
}

/** "the 1994 votes": four digits without a comma that could be a year are one, unless a word like "about" says otherwise. */
function isLikelyYear(reading: Reading, { first, last, value, form }: Numeral): boolean {
  const { tokens } = reading;
  if (form !== 'digits' || last - first > 1 || value < 1900 || value >= 2100 || !/^\d{4}$/.test(tokens.lower[first] as string))
    return false;
  return /^(?:the|in|of|since|by|until|from|for|its|their|his|her|'s|,)$/.test(tokens.lower[first - 1] ?? '');
}

/** Whether a number without a noun is an amount all the same ("the toll rose to 45") and not a year or the pronoun "one". */
function standsAlone(reading: Reading, numeral: Numeral): boolean {
  const { tokens } = reading;
  const { first, last, value } = numeral;
  if (numeral.form === 'digits') {
    // "1989" may be a year, "the 4471 lathe" a model.
    const plain = last - first === 1 && /^\d{4,}$/.test(tokens.lower[first] as string);
    return !(
      plain &&
      ((value >= 1500 && value < 2100) ||
        (together(reading, first, last) && tokens.kinds[last] === WORD && !functionWords.has(tokens.lower[last] as string)))
    );
  }
  if (value === 1) return isVictim(reading, first, last);
  if (numeral.fraction && isJoint(reading, last)) return false; // "half-moon"
  if (numeral.fraction) return tokens.lower[first] !== 'quarter' && !isHalfOfATime(reading, first);
  return !isJoint(reading, last) && !isJoint(reading, first - 1);
}

/** "killing one", "injured at least one": one person, where any other "one" without a noun is a pronoun. */
function isVictim(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  if (together(reading, first, last) && tokens.lower[last] === 'another') return false;
  const at = tokens.lower[first - 1] === 'least' && tokens.lower[first - 2] === 'at' ? first - 3 : first - 1;
  return at >= 0 && together(reading, at, first) && /^(?:kill|injur|wound)(?:ed|es|ing|s)$/.test(tokens.lower[at] as string);
}

/** "dozens", "hundreds of thousands"; and after "several" or "a few" the scale words themselves. */
const vague = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'tens', 'lakhs', 'crores']);
const scales = new Set(['dozen', 'hundred', 'thousand', 'million', 'billion', 'trillion', 'lakh', 'crore', 'tens']);
const some = new Set(['several', 'few', 'many', 'couple']);

const opener = markWords([...vague, ...some]);

/** A currency by its name in the plural, which is no weight: "a few dollars". */
function isPlainMoney(reading: Reading, at: number): boolean {
  const match = reading.tokens.lower[at]?.endsWith('s') ? matchCurrency(reading, at) : undefined;
  return match !== undefined && !match.symbol && !match.meaning.pound;
}

/** "dozens of houses", "hundreds of thousands", "several million": amounts without a value, which are shown and never compared. */
function recognizeVague(reading: Reading, taken: Uint8Array): MagnitudeMention[] {
  const { tokens, marks } = reading;
  const found: MagnitudeMention[] = [];
  const word = (i: number, first: number) => (together(reading, first, i) ? (tokens.lower[i] as string) : '');
  for (let i = 0; i < tokens.count; i++) {
    if (!((marks[i] as number) & opener) || taken[i]) continue;
    const lower = tokens.lower[i] as string;
    let last: number;
    if (vague.has(lower)) {
      last = i + 1;
      if ((lower === 'tens' || lower === 'scores') && word(last, i) !== 'of') continue;
    } else if (some.has(lower) && scales.has(word(i + 1, i))) {
      last = i + 2;
    } else if (lower === 'couple' && word(i + 1, i) === 'of' && scales.has(word(i + 2, i))) {
      last = i + 3;
    } else if ((lower === 'several' || lower === 'few') && (matchUnit(reading, i + 1) || isPlainMoney(reading, i + 1))) {
      last = i + 1;
    } else {
      continue;
    }
    while (word(last, i) === 'of' && (vague.has(word(last + 1, i)) || scales.has(word(last + 1, i)))) last += 2;
    if (lower === 'tens' && last === i + 1) continue;
    if (!isFree(taken, i, last)) continue;
    const of = word(last, i) === 'of' ? last + 1 : last;
    const named = together(reading, i, of) ? matchCurrency(reading, of) : undefined;
    const money = named?.meaning.pound && word(named.last, i) === 'of' ? undefined : named; // "hundreds of pounds of flour"
    const measure = together(reading, i, of) && !money ? matchUnit(reading, of) : undefined;
    const unit = money?.meaning.unit ?? measure?.meaning ?? readCounted(reading, last, false)?.unit ?? '';
    last = money?.last ?? measure?.last ?? last;
    if (!isFree(taken, i, last)) continue;
    const kind = money ? 'money' : measure ? 'quantity' : 'count';
    found.push(figure(reading, kind, i, last, { ...vagueValue, unit }));
    claim(taken, i, last);
  }
  return found;
}
