import { CITY, COUNTRY, LANGUAGE, REGION } from '../../src/core/recognize/names/lexicon.ts';
import type { Lists } from './lists.ts';

/** How English names a people or what belongs to a country: Canadian, Chinese, Polish, Iraqi, Greek, Czech, Swiss, Spaniard. */
const ENDING = /(?:an|ans|ese|ish|i|is|eek|eeks|ch|ss|tch|lsh|ard|ards|ic|ite|ites)$/;

/** Whether a word names a people or language rather than a place: what the annotators of some corpora count as a place. */
export function isNationality(name: string, lists: Lists): boolean {
  const word = name.toLowerCase().replace(/^(?:north|south|east|west) /, '');
  const on = lists.get(word) ?? 0;
  if (/[\s-]/.test(word) || (on & COUNTRY) !== 0) return false;
  return (on & LANGUAGE) !== 0 || ((on & (REGION | CITY)) === 0 && ENDING.test(word));
}
