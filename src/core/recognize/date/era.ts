import { fullYear, readYear } from './absolute';
import { type Calendar, calendar, type Era, type Expression, type Read } from './expression';
import { aims, decadeWords, type Unit } from './lexicon';
import { afterHyphen, digits, isCapital, isDash, isGlued, isNumber, type Source, smallNumber, word } from './source';

/** "the 1990s", "1990's", "the '90s", "the nineties"; the plain "90s" only after "the". */
export function readDecade(s: Source, i: number): Read<Era> | undefined {
  const named = decadeWords.get(word(s, i));
  if (named !== undefined)
    return word(s, i - 1) === 'the' || isPart(word(s, i - 1)) ? { end: i + 1, expression: decade(named, true) } : undefined;
  const quoted = word(s, i) === "'" || word(s, i) === '‘';
  const at = quoted ? i + 1 : i;
  const value = digits(s, at);
  if (value === undefined || (quoted && !isGlued(s, at))) return undefined;
  const suffix = word(s, at + 1);
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

const bc = new Set(['bc', 'b.c.', 'b.c', 'bce', 'b.c.e.']);
const ad = new Set(['ad', 'a.d.', 'ce', 'c.e.', 'a.d']);

/** "the 19th century", "nineteenth-century", "the 5th century BC". */
export function readCentury(s: Source, i: number): Read<Era> | undefined {
  const number = smallNumber(s, i);
  if (!number?.ordinal || number.value > 30) return undefined;
  const at = afterHyphen(s, number.end);
  if (word(s, at) !== 'century' && word(s, at) !== 'centuries') return undefined;
  const before = bc.has(word(s, at + 1));
  return {
    end: before || ad.has(word(s, at + 1)) ? at + 2 : at + 1,
    expression: century(before ? -number.value * 100 : (number.value - 1) * 100),
  };
}

/** "490 BC", "AD 79", "1066 AD". */
export function readEraYear(s: Source, i: number): Read<Calendar> | undefined {
  if (ad.has(word(s, i)) && word(s, i).startsWith('a')) {
    const value = digits(s, i + 1);
    return value && s.text[s.tokens.starts[i] as number] === 'A' ? { end: i + 2, expression: calendar({ year: value }) } : undefined;
  }
  const value = digits(s, i);
  if (!value || !isCapitalEra(s, i + 1)) return undefined;
  if (bc.has(word(s, i + 1))) return { end: i + 2, expression: calendar({ year: 1 - value }) };
  return ad.has(word(s, i + 1)) ? { end: i + 2, expression: calendar({ year: value }) } : undefined;
}

const isCapitalEra = (s: Source, i: number) => /^[A-Z]/.test(s.text[s.tokens.starts[i] ?? 0] ?? '') && word(s, i) !== '';

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
    return spoken.year === 2000 || spoken.end - i < 2 || measured.has(word(s, spoken.end))
      ? undefined
      : { end: spoken.end, expression: calendar({ year: spoken.year }) };
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
  // "138-2010-2015" is a telephone number.
  if (isDash(s, i - 1) && isGlued(s, i) && isDash(s, i - 3) && isNumber(s, i - 4)) return undefined;
  const range = readYearRange(s, i, year.year);
  if (range) return range;
  if (isDash(s, i + 1) && isGlued(s, i + 1) && isNumber(s, i + 2) && isGlued(s, i + 2)) return undefined;
  const modern = year.year < 2060 && year.year >= (s.history ? 1400 : 1900);
  const clear = marks.has(next) || followers.has(next);
  const lead = yearLeads.has(previous);
  const found: Read = { end: i + 1, expression: calendar({ year: year.year }) };
  if (next === 'quarter' || next === 'period') {
    return { end: i + 2, expression: { kind: 'shift', unit: 'quarter', by: 0, base: found.expression, quarterOnly: true } };
  }
  if (lead && !weakLeads.has(previous)) return modern || clear || year.year >= 1500 ? found : undefined;
  if (lead) return modern ? found : clear && year.year >= 1500 ? found : undefined;
  if (modern && determiners.has(previous) && next !== '') return found;
  // News sets off thousands with a comma: what has none and is no round number before a plural is a year.
  if (modern && (clear || i === s.first || marks.has(previous) || year.year % 100 !== 0 || !next.endsWith('s'))) return found;
  return clear && previous === '(' && year.year >= 1000 ? found : undefined;
}

/** "2014-2018", "2014–18", "2025/26" (a season), "2014 to 2018". */
function readYearRange(s: Source, i: number, from: number): Read | undefined {
  const joint = word(s, i + 1);
  const slash = joint === '/';
  const dash = isDash(s, i + 1) || joint === '~';
  const spaced =
    joint === 'to' || joint === 'through' || joint === 'till' || joint === 'until' || (joint === 'and' && word(s, i - 1) === 'between');
  if (!(dash || slash || spaced) || !isNumber(s, i + 2)) return undefined;
  const text = word(s, i + 2);
  const value = digits(s, i + 2);
  if (value === undefined || (isDash(s, i + 3) && isGlued(s, i + 3) && isNumber(s, i + 4))) return undefined;
  const to =
    text.length === 4
      ? value
      : text.length === 2 && !spaced && isGlued(s, i + 2)
        ? Math.floor(from / 100) * 100 + value + (value < from % 100 ? 100 : 0)
        : 0;
  if (to <= from || to - from > 1000 || (slash && to !== from + 1) || measured.has(word(s, i + 3))) return undefined;
  // "2026-02" is a month.
  if (text.length === 2 && joint === '-' && value <= 12 && to !== from + 1)
    return { end: i + 3, expression: calendar({ year: from, month: value }) };
  return { end: i + 3, expression: { kind: 'between', from: calendar({ year: from }), to: calendar({ year: to }) } };
}

const quarterNames = new Map([
  ['q1', 1],
  ['q2', 2],
  ['q3', 3],
  ['q4', 4],
]);
const halfNames = new Map([
  ['h1', 1],
  ['h2', 2],
]);

/** "Q3 2025", "2025 Q3", "H1", "3Q", "the third quarter", "fourth-quarter", "the second half of 2025". */
export function readQuarter(s: Source, i: number): Read | undefined {
  const lower = word(s, i);
  // "2025-Q3", "Q3-2025"
  const dashed = isDash(s, i + 1) && isGlued(s, i + 1) && isGlued(s, i + 2);
  if (dashed && isNumber(s, i)) {
    const year = readYear(s, i, true);
    const named = quarterNames.get(word(s, i + 2)) ?? halfNames.get(word(s, i + 2));
    if (year && named)
      return { end: i + 3, expression: quarterOf(quarterNames.has(word(s, i + 2)) ? 3 : 6, named, calendar({ year: year.year })) };
  }
  const quarter = quarterNames.get(lower);
  const half = halfNames.get(lower);
  if (quarter !== undefined || half !== undefined)
    return withYear(s, dashed ? i + 2 : i + 1, half === undefined ? 3 : 6, (quarter ?? half) as number, quarter !== undefined);
  const number = lower === 'last' || lower === 'final' ? { value: -1, end: i + 1, ordinal: true } : smallNumber(s, i);
  if (!number) return undefined;
  if (!number.ordinal)
    return number.value <= 4 && word(s, number.end) === 'q' && isGlued(s, number.end)
      ? withYear(s, number.end + 1, 3, number.value, true)
      : undefined;
  const fiscal = word(s, number.end) === 'fiscal' ? number.end + 1 : number.end;
  const at = afterHyphen(s, fiscal);
  const unit = word(s, at);
  if (unit === 'quarter' && number.value <= 4) {
    if (number.value < 0 && word(s, at + 1) !== 'of') return undefined;
    return withYear(s, at + 1, 3, number.value < 0 ? 4 : number.value, true);
  }
  if (unit === 'half' && number.value <= 2) return withYear(s, at + 1, 6, number.value < 0 ? 2 : number.value, false);
  return undefined;
}

function withYear(s: Source, end: number, months: 3 | 6, number: number, alone: boolean): Read | undefined {
  const within = readWithin(s, end);
  if (within) return { end: within.end, expression: quarterOf(months, number, within.expression) };
  return alone ? { end, expression: { kind: 'quarter', months, number } } : undefined;
}

const quarterOf = (months: 3 | 6, number: number, within: Expression): Expression => ({ kind: 'quarter', months, number, within });

/** The year that something lies in: "of 2026", "2026", "last year", "of this year", "a year ago", "of fiscal 2026". */
export function readWithin(s: Source, i: number): Read | undefined {
  let at = word(s, i) === 'of' || word(s, i) === 'in' ? i + 1 : i;
  if (word(s, at) === 'the') at++;
  if (word(s, at) === 'fiscal' || word(s, at) === 'year') at++;
  const year = readYear(s, at) ?? (word(s, at) === ',' ? readYear(s, at + 1, true) : undefined);
  if (year) return { end: year.end + (word(s, at) === ',' ? 0 : 0), expression: calendar({ year: year.year }) };
  const aim = aims.get(word(s, at));
  if (aim !== undefined && word(s, at + 1) === 'year') return { end: at + 2, expression: shift('year', aim) };
  if (word(s, at) === 'a' && word(s, at + 1) === 'year') {
    const way = word(s, at + 2);
    if (way === 'ago') return { end: at + 3, expression: shift('year', -1) };
    if (way === 'earlier') return { end: at + 3, expression: { kind: 'shift', unit: 'year', by: -1, base: 'anchor' } };
  }
  if ((word(s, at) === 'that' || (word(s, at) === 'same' && word(s, at - 1) === 'the')) && word(s, at + 1) === 'year') {
    return { end: at + 2, expression: { kind: 'shift', unit: 'year', by: 0, base: 'anchor' } };
  }
  if (word(s, i) === 'of' && word(s, at - 1) === 'the' && word(s, at) === 'year') return { end: at + 1, expression: shift('year', 0) };
  return undefined;
}

export function shift(unit: Unit, by: number, base: 'published' | 'anchor' | Expression = 'published'): Expression {
  return { kind: 'shift', unit, by, base };
}

/** "fiscal 2026", "fiscal year 2026", "FY2026", "FY 26". */
export function readFiscal(s: Source, i: number): Read | undefined {
  const lower = word(s, i);
  if (lower === 'fiscal') {
    const year = readYear(s, word(s, i + 1) === 'year' ? i + 2 : i + 1);
    return year && { end: year.end, expression: calendar({ year: year.year, about: true }) };
  }
  const glued = /^fy(\d{2}|\d{4})$/.exec(lower);
  const text = glued ? (glued[1] as string) : lower === 'fy' && isNumber(s, i + 1) ? word(s, i + 1) : '';
  if (text.length !== 2 && text.length !== 4) return undefined;
  const year = text.length === 4 ? Number(text) : fullYear(Number(text));
  return Number.isInteger(year) && year > 1900 && year < 2200
    ? { end: glued ? i + 1 : i + 2, expression: calendar({ year, about: true }) }
    : undefined;
}

/** "week 23", "week 3 of 2027". */
export function readWeekNumber(s: Source, i: number): Read | undefined {
  const number = digits(s, i + 1);
  if (!number || number > 53) return undefined;
  const within = readWithin(s, i + 2);
  return within ? { end: within.end, expression: { kind: 'week', number, of: within.expression } } : undefined;
}
