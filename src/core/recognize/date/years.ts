import { numeralAt } from '../numerals.ts';
import { eraAt } from './era.ts';
import { calendar, type Era, type Read } from './expression.ts';
import { decadeWords, zones } from './lexicon.ts';
import { afterHyphen, digits, isCapital, isDash, isGlued, isNumber, type Source, smallNumber, word } from './source.ts';
import { fullYear, readYear } from './year.ts';

/** "the 1990s", "1990's", "the '90s", "the nineties"; the plain "90s" only after "the". */
export function readDecade(s: Source, i: number): Read | undefined {
  const named = decadeWords.get(word(s, i));
  if (named !== undefined)
    return word(s, i - 1) === 'the' || isPart(word(s, i - 1)) ? { end: i + 1, expression: decade(named, true) } : undefined;
  const quoted = word(s, i) === "'" || word(s, i) === '‘';
  const at = quoted ? i + 1 : i;
  const value = digits(s, at);
  if (value === undefined || (quoted && !isGlued(s, at))) return undefined;
  const suffix = word(s, at + 1);
  // "the 470s BC"
  if (suffix === 's' && isGlued(s, at + 1) && value % 10 === 0 && eraAt(s, at + 2) === 'bc')
    return { end: at + 3, expression: { kind: 'between', from: calendar({ year: -8 - value }), to: calendar({ year: 1 - value }) } };
  if ((suffix !== 's' && suffix !== "'s") || !isGlued(s, at + 1) || value % 10 !== 0) return undefined;
  const long = word(s, at).length === 4;
  if (long)
    return value >= 1000 && value < 2200
      ? { end: at + 2, expression: value % 100 === 0 && value < 2000 ? century(value) : decade(value) }
      : undefined;
  if (
    word(s, at).length !== 2 ||
    (!quoted && word(s, i - 1) !== 'the' && !(isPart(word(s, i - 1)) && word(s, i - 2) !== 'his' && word(s, i - 2) !== 'her'))
  )
    return undefined;
  if (possessives.has(word(s, i - 1)) || possessives.has(word(s, i - 2)) || (isDash(s, i - 1) && possessives.has(word(s, i - 3))))
    return undefined;
  return { end: at + 2, expression: decade(fullYear(value), true) };
}

/** "in his 50s", "their mid-20s": ages. */
const possessives = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its']);
const isPart = (lower: string) => lower === 'early' || lower === 'mid' || lower === 'late';

const decade = (year: number, short = false): Era => (short ? { kind: 'era', years: 10, year, short } : { kind: 'era', years: 10, year });
/** "The 1800s" are a century. */
const century = (year: number): Era => ({ kind: 'era', years: 100, year });

/** "the 19th century", "nineteenth-century", "the 5th century BC". */
export function readCentury(s: Source, i: number): Read<Era> | undefined {
  const number = smallNumber(s, i);
  if (!number?.ordinal || number.value > 30) return undefined;
  const at = afterHyphen(s, number.end);
  if (word(s, at) !== 'century' && word(s, at) !== 'centuries') return undefined;
  const era = eraAt(s, at + 1);
  // "20th Century Fox"
  if (!era && isCapital(s, at) && at + 1 < s.limit && isCapital(s, at + 1)) return undefined;
  return {
    end: era ? at + 2 : at + 1,
    expression: century(era === 'bc' ? -number.value * 100 : (number.value - 1) * 100),
  };
}

/** Words after which a four-digit number is a year. */
const yearLeads = new Set(
  'in since by of from until till before after during through to early late mid year years around circa ca between and or fiscal winter spring summer fall autumn pre post for than as on about beginning ending ended end start'.split(
    ' ',
  ),
);
/** Of these, those that lead other numbers as well. */
const weakLeads = new Set('of by to and or for than from between around about as on after before through until year years'.split(' '));
const determiners = new Set(['the', "'s", 'its', 'their', 'his', 'her', 'our', 'this', 'a', 'an']);
const marks = new Set(['(', ')', ',', '.', ';', ':', '"', '”', '“', '’', "'", '?', '!', ']', '[', '/', '-', '–', '—', '']);
/** Of the weak ones, those that lead a year before 1900. */
const oldLeads = new Set('of until before after from between through year years'.split(' '));
/** Words that follow a year rather than a number of things. */
const followers = new Set(
  'and or to was is were are when while after before with at by for as on in but through had has until that who which the a an the he she it they we since from because if although where there during under against would will could did does have until over not also'.split(
    ' ',
  ),
);
const measured = new Set(
  'people metres meters feet ft km kilometres kilometers miles mph tonnes tons kg pounds lbs dollars euros yen percent per hectares acres troops men women soldiers members workers employees residents hours minutes days years times words pages calories watts votes shares points yards square cubic litres liters gallons barrels jobs homes houses houses students children families rpm mm cm m g bhp hp volts million billion thousand rupees pesos francs marks lire points bpd other more additional dead killed injured'.split(
    ' ',
  ),
);

/** What has a number that is no year: "Flight 1988", "Resolution 1701". */
const numbered = new Set(
  'flight boeing route highway road room page model unit section article resolution chapter line bus train code area no number channel directive regulation lot level windows radio locomotive hull'.split(
    ' ',
  ),
);

/** A bare year, where the words around say that it is one. */
export function readBareYear(s: Source, i: number): Read | undefined {
  const spoken = isNumber(s, i) ? undefined : readYear(s, i);
  if (spoken) {
    // "two thousand people" against "in two thousand five"
    const larger = (numeralAt(s.numerals, i)?.last ?? 0) > spoken.end; // "two thousand and two hundred"
    if (larger || spoken.end - i < 2 || measured.has(word(s, spoken.end))) return undefined;
    const led = word(s, i - 1) === 'year' || (yearLeads.has(word(s, i - 1)) && !weakLeads.has(word(s, i - 1)));
    const counts = word(s, i) === 'two' || word(s, i + 1) === 'hundred';
    if (counts && (!led || word(s, spoken.end).endsWith('s') || (spoken.year === 2000 && word(s, i - 1) !== 'year'))) return undefined;
    return { end: spoken.end, expression: calendar({ year: spoken.year }) };
  }
  const year = readYear(s, i, true);
  if (!year) return undefined;
  const next = word(s, i + 1);
  const previous = word(s, i - 1);
  if (isGlued(s, i) && !/[\s(["'“‘–—-]/.test(s.text[(s.tokens.starts[i] as number) - 1] as string)) return undefined;
  if (isGlued(s, i + 1) && s.tokens.kinds[i + 1] === 0 && next !== "'s") return undefined;
  if (
    previous === '#' ||
    previous === '$' ||
    previous === '£' ||
    previous === '€' ||
    numbered.has(previous) ||
    (measured.has(next) && !isCapital(s, i + 1))
  )
    return undefined;
  if (
    isDash(s, i - 1) &&
    isGlued(s, i) &&
    isGlued(s, i - 1) &&
    !readYear(s, i - 2, true) &&
    !isPart(word(s, i - 2)) &&
    !yearLeads.has(word(s, i - 2))
  )
    return undefined;
  // "2045 GMT" is a time of day.
  if (zones.has(next)) return undefined;
  // "138-2010-2015" is a telephone number.
  if (isDash(s, i - 1) && isGlued(s, i) && isDash(s, i - 3) && isNumber(s, i - 4)) return undefined;
  const range = readYearRange(s, i, year.year);
  if (range) return range;
  const partner = isDash(s, i + 1) && isGlued(s, i + 1) && isGlued(s, i + 2) ? readYear(s, i + 2, true) : undefined;
  if (isDash(s, i + 1) && isGlued(s, i + 1) && isNumber(s, i + 2) && isGlued(s, i + 2)) {
    // "1812-1815", and not "2010-2015-86"
    const rises =
      partner &&
      partner.year > year.year &&
      partner.year < year.year + 400 &&
      partner.year < 2100 &&
      !(isDash(s, i + 3) && isGlued(s, i + 3));
    return rises ? { end: i + 1, expression: calendar({ year: year.year }) } : undefined;
  }
  const ends = isDash(s, i - 1) && isGlued(s, i) && readYear(s, i - 2, true);
  const modern = year.year < 2060 && year.year >= (s.history ? 1400 : 1900);
  const clear = marks.has(next) || followers.has(next);
  const lead = yearLeads.has(previous) || (ends && ends.year < year.year);
  const found: Read = { end: i + 1, expression: calendar({ year: year.year }) };
  if (next === 'quarter' || next === 'period') {
    return { end: i + 2, expression: { kind: 'shift', unit: 'quarter', by: 0, base: found.expression, quarterOnly: true } };
  }
  if (lead && !weakLeads.has(previous)) return modern || clear || year.year >= 1500 ? found : undefined;
  if (lead) return modern || (clear && year.year >= 1500 && oldLeads.has(previous)) || ends ? found : undefined;
  if (modern && determiners.has(previous) && next !== '') return found;
  // News sets off thousands with a comma: what has none and is no round number before a plural is a year.
  if (modern && (clear || i === s.first || marks.has(previous) || year.year % 100 !== 0 || !next.endsWith('s'))) return found;
  return clear && previous === '(' && year.year >= 1000 ? found : undefined;
}

/** "1972-73", "2025/26": the second year in two digits. Two whole years stay two dates, as each end of a range is one to annotators. */
function readYearRange(s: Source, i: number, from: number): Read | undefined {
  const joint = word(s, i + 1);
  const value = digits(s, i + 2);
  if (
    (!isDash(s, i + 1) && joint !== '/') ||
    value === undefined ||
    word(s, i + 2).length !== 2 ||
    !isGlued(s, i + 1) ||
    !isGlued(s, i + 2)
  )
    return undefined;
  if (isDash(s, i + 3) && isGlued(s, i + 3) && isNumber(s, i + 4)) return undefined;
  const to = Math.floor(from / 100) * 100 + value + (value < from % 100 ? 100 : 0);
  if (to <= from || (joint === '/' && to !== from + 1)) return undefined;
  // "2026-02" is a month.
  if (joint === '-' && value <= 12 && to !== from + 1)
    return value > 0 ? { end: i + 3, expression: calendar({ year: from, month: value }) } : undefined;
  return { end: i + 3, expression: { kind: 'between', from: calendar({ year: from }), to: calendar({ year: to }) } };
}
