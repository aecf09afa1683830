import { fold } from '../text/fold.ts';
import data from './countries.json';

/** A country or territory by one of its names, by what its people are called, or by the seat of its government. */
const byName = new Map<string, string>();
const byDemonym = new Map<string, string>();
const byCapital = new Map<string, string>();
for (const [code, [names, demonyms, capitals]] of Object.entries(data) as [string, string[][]][]) {
  for (const name of names ?? []) if (!byName.has(words(name))) byName.set(words(name), code);
  for (const capital of capitals ?? []) byCapital.set(words(capital), code);
  for (const demonym of demonyms ?? []) if (!byDemonym.has(words(demonym))) byDemonym.set(words(demonym), code);
}

function words(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** ISO 3166 code of the country with this name, given as folded words without "the" ("united states", "us"). */
export function countryNamed(name: string): string | undefined {
  return byName.get(name);
}

/** ISO 3166 code of the country whose people or things are called this ("dutch"), as folded words in the singular. */
export function countryOfDemonym(demonym: string): string | undefined {
  return byDemonym.get(demonym);
}

/** ISO 3166 code of the country whose government sits in this city, given as folded words. */
export function countryOfCapital(city: string): string | undefined {
  return byCapital.get(city);
}

/** The country's usual English name. */
export function countryName(code: string): string | undefined {
  return (data as unknown as Record<string, string[][] | undefined>)[code]?.[0]?.[0];
}

/** Every demonym in the singular, as folded words. */
export function demonyms(): IterableIterator<string> {
  return byDemonym.keys();
}
