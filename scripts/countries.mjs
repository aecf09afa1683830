// Writes src/core/data/countries.json: for each country its code, its names, what its people are called, and its capital.
// Names: CLDR (Unicode licence). Nationalities: i18n-nationality (MIT). Capitals: countries-list (MIT).
//   node scripts/countries.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
const { nationalities } = require('i18n-nationality/langs/en.json');
const { countries: listed } = require('countries-list');

// Everyday names that neither source has.
const moreNames = {
  US: ['US', 'America', 'United States of America', 'USA'],
  GB: ['Britain', 'Great Britain'],
  NL: ['Holland'],
  AE: ['UAE'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo', 'Republic of Congo'],
  MM: ['Burma'],
  BA: ['Bosnia and Herzegovina', 'Bosnia-Herzegovina'],
  CV: ['Cape Verde'],
  TL: ['East Timor'],
  VA: ['Vatican', 'Holy See'],
  FM: ['Micronesia'],
};
const moreDemonyms = {
  AR: ['Argentine', 'Argentinian'],
  GB: ['Briton'],
  FR: ['Frenchman'],
  ES: ['Spaniard'],
  DK: ['Dane'],
  SE: ['Swede'],
  FI: ['Finn'],
  PL: ['Pole'],
  TR: ['Turk'],
  RS: ['Serb', 'Serbian'],
  HR: ['Croat', 'Croatian'],
  SK: ['Slovak'],
  CZ: ['Czech'],
  NL: ['Dutch'],
  IE: ['Irish', 'Irishman'],
  BA: ['Bosnian'],
  PH: ['Filipino'],
  CD: ['Congolese'],
  IS: ['Icelander'],
  NZ: ['New Zealander', 'Kiwi'],
  KR: ['South Korean', 'Korean'],
  KP: ['North Korean'],
  AE: ['Emirati'],
  SA: ['Saudi', 'Saudi Arabian'],
  IL: ['Israeli'],
  PS: ['Palestinian'],
  TW: ['Taiwanese'],
  KZ: ['Kazakh'],
  KG: ['Kyrgyz'],
  UZ: ['Uzbek'],
  TJ: ['Tajik'],
  TM: ['Turkmen'],
  IN: ['Indian'],
  AG: ['Antiguan'],
  XK: ['Kosovar'],
  PR: ['Puerto Rican'],
  HK: ['Hong Konger'],
  GL: ['Greenlander'],
  EC: ['Ecuadorian'],
  TT: ['Trinidadian', 'Tobagonian'],
  NP: ['Nepali'],
  YE: ['Yemeni'],
  MV: ['Maldivian'],
  LU: ['Luxembourger'],
  LI: ['Liechtensteiner'],
};
// Seats of government as news calls them, without an article. Brussels stands for the European Union as often as for Belgium, so for neither.
const seats = {
  US: ['Washington'],
  UA: ['Kyiv', 'Kiev'],
  NL: ['Hague'],
  IN: ['New Delhi', 'Delhi'],
  KZ: ['Astana', 'Nur-Sultan'],
  BE: [],
};

const countries = {};
for (const [key, name] of Object.entries(territories)) {
  const code = key.slice(0, 2);
  if (!/^[A-Z]{2}(?:-|$)/.test(key) || ['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB'].includes(code)) continue;
  countries[code] ??= { names: [], demonyms: [] };
  const country = countries[code];
  const main = name.replace(/ \(.*\)$/, '').replace(/ SAR China$/, '');
  const inner = /\((\p{L}{4,})\)$/u.exec(name)?.[1];
  for (const one of [main, inner, main.includes('&') ? main.replace('&', 'and') : undefined]) {
    if (one && !one.includes(' - ') && !country.names.includes(one) && !['Congo', 'Republic', 'US'].includes(one)) country.names.push(one);
  }
}
for (const [code, country] of Object.entries(countries)) {
  for (const name of moreNames[code] ?? []) if (!country.names.includes(name)) country.names.push(name);
  const people = (nationalities[code] ?? '').replace(/\(.*\)/, '').trim();
  const usable =
    !['GF', 'PF', 'TF', 'WF', 'BL', 'MF', 'RE', 'SH'].includes(code) &&
    /^[A-Z]\p{L}+(?: \p{L}+){0,2}$/u.test(people) &&
    !country.names.includes(people) &&
    !/Islands?|Territor|Antiguans| and | or /.test(people);
  country.demonyms = [...new Set([...(usable ? [people] : []), ...(moreDemonyms[code] ?? [])])];
  // A territory has no government of that kind; a capital that is called as its country says nothing.
  const capital = listed[code]?.capital ?? '';
  const own = capital === '' || country.demonyms.length === 0 || country.names.some((name) => capital.includes(name)) ? [] : [capital];
  country.capitals = seats[code] ?? own;
}
const lines = Object.keys(countries)
  .sort()
  .map((code) => `${JSON.stringify(code)}:${JSON.stringify([countries[code].names, countries[code].demonyms, countries[code].capitals])}`);
const target = new URL('../src/core/data/countries.json', import.meta.url);
writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} countries`);
