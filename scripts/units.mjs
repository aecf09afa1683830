// Writes src/core/data/units.json and currencies.json from CLDR: which units and currencies there are, how they are written
// in English, and how units convert.
//   node scripts/units.mjs           writes the files
//   node scripts/units.mjs --check   fails where they are not what this script would write
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defaults, everyday, moreCurrencySpellings, moreUnitSpellings, namedOnly, subunits, unitIds } from './unit-spellings.mjs';

const require = createRequire(import.meta.url);
const { convertUnits, unitConstants, unitPrefixes, unitQuantities } = require('cldr-core/supplemental/units.json').supplemental;
const { region } = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
const patterns = ['en', 'en-GB'].map((locale) => require(`cldr-units-full/main/${locale}/units.json`).main[locale].units);
const currencyNames = require('cldr-numbers-full/main/en/currencies.json').main.en.numbers.currencies;

/** The mean Gregorian year, so that years and seconds are one dimension. */
const SECONDS_A_YEAR = 365.2425 * 86400;

/** A CLDR factor: numbers and constants with *, and everything after the only / is divided by. */
function evaluate(expression) {
  const product = (part) =>
    part
      .split('*')
      .map((factor) => factor.trim())
      .reduce((value, factor) => value * (unitConstants[factor] ? evaluate(unitConstants[factor]._value) : Number(factor)), 1);
  const [above, below] = expression.split('/');
  return below === undefined ? product(above) : product(above) / product(below);
}

/** One component of a unit id ("square-kilometer") as its factor to base units and their exponents. */
function component(id) {
  const power = id.startsWith('square-') ? 2 : id.startsWith('cubic-') ? 3 : 1;
  const name = id.replace(/^(?:square|cubic)-/, '');
  if (name === 'kilogram') return { factor: 1, exponents: { kilogram: power } };
  const prefix = convertUnits[name]
    ? ''
    : Object.keys(unitPrefixes).find((key) => name.startsWith(key) && convertUnits[name.slice(key.length)]);
  if (prefix === undefined) throw new Error(`No conversion for ${id}`);
  const { _baseUnit: base, _factor: factor = '1', _offset: offset } = convertUnits[name.slice(prefix.length)];
  const { _power10: ten, _power2: two } = unitPrefixes[prefix] ?? {};
  const scale = ten ? 10 ** ten : two ? 2 ** two : 1;
  const time = base === 'year' ? SECONDS_A_YEAR : 1;
  return {
    factor: (scale * evaluate(factor) * time) ** power,
    offset: offset && evaluate(offset),
    exponents: scaleExponents(exponentsOf(base === 'year' ? 'second' : base), power),
  };
}

function scaleExponents(exponents, power) {
  return Object.fromEntries(Object.entries(exponents).map(([unit, exponent]) => [unit, exponent * power]));
}

/** The exponents of a base unit id: "kilogram-square-meter-per-cubic-second" → { kilogram: 1, meter: 2, second: -3 }. */
function exponentsOf(base) {
  const exponents = {};
  const [above, below = ''] = base.startsWith('per-') ? ['', base.slice(4)] : base.split('-per-');
  for (const [part, sign] of [
    [above, 1],
    [below, -1],
  ]) {
    for (const [, power, unit] of part.matchAll(/(?:(square|cubic|pow4)-)?([a-z]+)/g)) {
      exponents[unit] = (exponents[unit] ?? 0) + sign * ({ square: 2, cubic: 3, pow4: 4 }[power] ?? 1);
    }
  }
  return exponents;
}

const keyOf = (exponents) =>
  Object.entries(exponents)
    .filter(([, exponent]) => exponent)
    .sort()
    .map(([unit, exponent]) => `${unit}^${exponent}`)
    .join(' ');
const quantities = new Map(Object.entries(unitQuantities).map(([base, { _quantity }]) => [keyOf(exponentsOf(base)), _quantity]));

/** Factor, offset and dimension of a unit id, which may be a compound ("kilometer-per-hour", "kilowatt-hour"). */
function conversion(id) {
  let factor = 1;
  let offset = 0;
  const exponents = {};
  for (const [index, side] of id.split('-per-').entries()) {
    const sign = index === 0 ? 1 : -1;
    const parts = convertUnits[side] ? [side] : (side.match(/(?:square-|cubic-)?[a-z]+/g) ?? []);
    for (const part of parts.map(component)) {
      factor *= part.factor ** sign;
      offset += part.offset ?? 0;
      for (const [unit, exponent] of Object.entries(part.exponents)) exponents[unit] = (exponents[unit] ?? 0) + sign * exponent;
    }
  }
  const dimension = quantities.get(keyOf(exponents)) ?? keyOf(exponents);
  return { dimension, factor: Number(factor.toPrecision(12)), ...(offset ? { offset: Number(offset.toPrecision(12)) } : {}) };
}

const british = (id) => id.replaceAll('meter', 'metre').replaceAll('liter', 'litre');

/** Names ("square feet") and symbols ("ft²") of a unit in American and British English, with our own on top. */
function spellings(id) {
  const names = new Set();
  const symbols = new Set();
  for (const units of patterns) {
    for (const [width, set] of [
      ['long', names],
      ['short', symbols],
      ['narrow', symbols],
    ]) {
      const key = Object.keys(units[width]).find((name) => name.replace(/^[a-z]+-/, '') === id);
      for (const [field, pattern] of Object.entries(units[width][key] ?? {})) {
        if (field.startsWith('unitPattern')) set.add(pattern.replace('{0}', '').trim());
      }
    }
  }
  const more = moreUnitSpellings[id] ?? {};
  for (const name of more.names ?? []) names.add(name);
  for (const symbol of more.symbols ?? []) symbols.add(symbol);
  if (namedOnly.has(id)) symbols.clear();
  const square = /^(square|cubic)-(.+)$/.exec(id);
  if (square) {
    const [, power, length] = square;
    const plain = spellings(length);
    for (const symbol of plain.symbols) {
      if (!symbol.endsWith('.')) symbols.add(`${symbol}${power === 'square' ? '2' : '3'}`);
      for (const short of power === 'square' ? ['sq', 'sq.'] : ['cu', 'cu.']) symbols.add(`${short} ${symbol}`);
    }
    if (power === 'square') for (const name of plain.names) names.add(`sq ${name}`).add(`sq. ${name}`);
  }
  const lower = new Set([...names].map((name) => name.toLowerCase().replaceAll('-', ' ')));
  return { names: [...lower], symbols: [...symbols].filter((symbol) => !lower.has(symbol) && !/^[#"″′']|^in$/.test(symbol)) };
}

const units = Object.fromEntries(
  unitIds.map((id) => {
    const { names, symbols } = spellings(id);
    return [british(id), { ...conversion(id), ...(convertUnits[id]?._special ? {} : { names, symbols }) }];
  }),
);
// Time is recognised elsewhere; its units are here for conversion and for rates ("barrels a day").
for (const id of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']) {
  units[id] = { ...conversion(id), names: [], symbols: [] };
}
units.millennium = { dimension: 'duration', factor: SECONDS_A_YEAR * 1000, names: [], symbols: [] };
// Ages have units of their own in CLDR too, and compare with each other only: "34 years old" is no 34 years.
for (const unit of ['year', 'month', 'week', 'day']) {
  units[`${unit}-person`] = { ...conversion(unit), dimension: 'age', names: [`${unit} person`, `${unit}s old`], symbols: [] };
}
// Magnitudes of earthquakes are a number without a unit; they compare with each other only.
// Differences between percentages: not comparable with percentages.
units['percentage-point'] = { dimension: 'percentage-point', factor: 1, names: [], symbols: [] };
units['basis-point'] = { dimension: 'percentage-point', factor: 0.01, names: [], symbols: [] };
units.magnitude = { dimension: 'magnitude', factor: 1, names: [], symbols: [] };

const today = new Set(
  Object.values(region)
    .flat()
    .flatMap((entry) => Object.entries(entry))
    .filter(([, { _to: to, _tender: tender }]) => tender !== 'false' && (!to || to >= '1980'))
    .map(([code]) => code),
);
const signOwners = new Map();
for (const [code, { symbols = [] }] of Object.entries(moreCurrencySpellings)) for (const symbol of symbols) signOwners.set(symbol, code);
const shared = (symbol) =>
  Object.values(currencyNames).filter((name) => name.symbol === symbol || name['symbol-alt-narrow'] === symbol).length > 1;

/** In use now, somewhere. */
const current = new Set(
  Object.values(region)
    .flat()
    .flatMap((entry) => Object.entries(entry))
    .filter(([, { _to: to, _tender: tender }]) => tender !== 'false' && !to)
    .map(([code]) => code),
);
const currencies = {};
const nouns = new Map();
for (const [code, name] of Object.entries({ ...currencyNames, BTC: {} })) {
  const more = moreCurrencySpellings[code];
  if (code.startsWith('X') ? !['XAF', 'XOF', 'XPF', 'XCD'].includes(code) : !today.has(code) && !more) continue;
  const written = ['one', 'other']
    .map((count) => name[`displayName-count-${count}`])
    .filter((spelling) => spelling && !/[()\d]/.test(spelling));
  const names = new Set([...written, ...(more?.names ?? [])].map((spelling) => spelling.toLowerCase().replaceAll('-', ' ')));
  for (const spelling of [...names]) if (/ dollars?$/.test(spelling)) names.add(spelling.replace(/dollar(s?)$/, 'dlr$1')); // as wire services shorten it
  const symbols = new Set(more?.symbols);
  for (const symbol of [name.symbol, name['symbol-alt-narrow']]) {
    // Signs made of one or two Latin letters are too easily something else, unless they are listed above.
    if (symbol && symbol !== code && !signOwners.has(symbol) && !shared(symbol) && !/^[A-Za-z]{1,2}$/.test(symbol)) symbols.add(symbol);
  }
  for (const [i, spelling] of written.entries()) {
    const noun = spelling.toLowerCase().split(' ').at(-1);
    if (everyday.has(noun)) continue;
    const entry = nouns.get(noun) ?? { codes: new Set(), singular: written[0].toLowerCase().split(' ').at(-1), plural: i === 1 };
    nouns.set(noun, entry);
    if (current.has(code)) entry.codes.add(code);
  }
  currencies[code] = { names: [...names], symbols: [...symbols] };
}
// A noun that one currency has to itself is its name ("yen"); one that several share stays open ("peso") or has a default ("dollar").
const open = {};
for (const [noun, { codes, singular }] of nouns) {
  const code = codes.size === 1 ? [...codes][0] : defaults[singular];
  if (code && currencies[code]) {
    if (!currencies[code].names.includes(noun)) currencies[code].names.push(noun);
  } else if (codes.size > 1 && !Object.values(currencies).some(({ names }) => names.includes(noun))) open[noun] = singular;
}

open.kr = 'krone';

const line = ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
const object = (data, indent) =>
  `{\n${Object.entries(data)
    .map((entry) => `${indent}${line(entry)}`)
    .join(',\n')}\n${indent.slice(2)}}`;
const files = {
  units: `${object(units, '  ')}\n`,
  currencies: `{\n  "currencies": ${object(currencies, '    ')},\n  "open": ${object(open, '    ')},\n  "subunits": ${object(subunits, '    ')}\n}\n`,
};
for (const [name, json] of Object.entries(files)) {
  const file = `src/core/data/${name}.json`;
  if (!process.argv.includes('--check')) writeFileSync(file, json);
  else if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== json) {
    console.error(`${file} is not up to date: run node scripts/units.mjs`);
    process.exitCode = 1;
  }
}
