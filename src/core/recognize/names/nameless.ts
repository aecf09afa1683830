import type { Page } from '../../text/page.ts';
import { CITY, COUNTRY, GIVEN, LANGUAGE, REGION, SURNAME } from './lexicon.ts';
import type { Name } from './name.ts';
import type { Word } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Acronyms of common nouns, and adjectives of faiths and peoples. */
const common = list(`
  ngo ngos ingo ingos lgbt lgbtq lgbti lgbtqi lgbtqia mp mps mep meps ceo ceos cfo coo cto vp mou mous gdp gnp vat ipo ipos sme smes hr pr it ai tv dvd cd pc
  dna rna hiv aids covid sars mri phd mba ma bsc msc icu er gps sim sms suv suvs atv ev evs diy faq pdf url html usb vpn app ufo ufos pow pows idp idps dj mc vip
  vips asap fyi rsvp am pm bc ad ce nft nfts etf etfs
  aboriginal indigenous orthodox ultra-orthodox hasidic haredi methodist anglican catholic protestant lutheran baptist presbyterian evangelical pentecostal mormon
  muslim islamic islamist christian jewish hindu buddhist sikh sunni shia shiite bedouin biblical quranic koranic semitic antisemitic anti-semitic native latino latina
  hispanic inuit nazi soviet`);
/** What ends the title of a law or document. */
const papers = list('act acts bill bills charter treaty resolution resolutions regulations amendment constitution convention');
/** What has a capital where it stands for a country or those who govern it, and names none. */
const vague = list('kingdom republic government state nation');
/** Offices that are written with a capital and an article. */
const offices = list('king queen pope emir amir sultan emperor prince princess shah tsar');
/** "Minister of Trade and Industry": the field is no organisation. */
const ministers = list('minister ministers secretary undersecretary');

/** An adjective of a country or people ("Kuwaiti"); a word that is also a name is none. */
export const isPeople = ({ lists }: Word): boolean =>
  (lists & LANGUAGE) !== 0 && (lists & (GIVEN | SURNAME | CITY | REGION | COUNTRY)) === 0;

/** Whether the words of what was tagged name nobody and nothing after all. */
export function isNameless(page: Page, words: readonly Word[], { first, last, kind }: Name): boolean {
  const { lower } = page.tokens;
  const word = lower[first] as string;
  const before = lower[first - 1];
  if (isCommon(page, words, first, last)) return true;
  if (kind === 'organization') {
    if ((before === 'of' || before === 'for') && ministers.has(lower[first - 2] as string)) return true;
    if (last - first > 1 && papers.has(lower[last - 1] as string)) return true;
  }
  if (last - first > 1) return false;
  return kind === 'person' ? before === 'the' && offices.has(word) : vague.has(word) || isPeople(words[first] as Word);
}

/** Common acronyms and adjectives and nothing else ("Nordic NGOs", "ultra-Orthodox"). */
function isCommon({ tokens }: Page, words: readonly Word[], first: number, last: number): boolean {
  let some = false;
  for (let i = first; i < last; i++) {
    const word = tokens.lower[i] as string;
    if (common.has(word)) some = true;
    else if (word !== '-' && !isPeople(words[i] as Word) && !isRegional(word, words[i] as Word)) return false;
  }
  return some;
}

/** An adjective of a region that is on no list ("Sardinian"). */
const isRegional = (word: string, { lists }: Word) => lists === 0 && /...(?:ian|ean|nese)$/.test(word);
