import type { Page } from '../../text/page.ts';
import { LANGUAGE } from './lexicon.ts';
import type { Word } from './words.ts';
import { LOWER } from './words.ts';

const list = (words: string) => new Set(words.split(/\s+/));

/** Titles that are written before a name and never belong to it. */
export const titles = list(
  `mr mrs ms miss mx messrs dr prof sen sens rep reps gov lt gen maj col capt cmdr adm brig sgt cpl pvt det insp supt rev fr hon atty amb
  sir madam judge justice senator representative congressman congresswoman governor mayor minister president premier chancellor secretary
  ambassador professor doctor general colonel major captain lieutenant admiral commander sergeant commodore marshal attorney councillor
  councilman councilwoman commissioner superintendent inspector constable sheriff detective officer deputy speaker lawmaker chairman
  chairwoman chairperson reverend pastor bishop archbishop cardinal imam rabbi ayatollah`,
);
/** Forms of address. */
const styles = list('crown prince princess royal highness majesty excellency honour honor holiness his her your');
/** What else people are called by directly before their name. */
export const callings = list(
  `spokesman spokeswoman spokesperson director chief head leader boss ceo cfo coo founder cofounder owner chair coach manager captain striker
  defender midfielder goalkeeper lawyer prosecutor analyst economist historian scientist researcher author writer journalist reporter editor
  correspondent photographer activist campaigner diplomat envoy negotiator legislator deputy candidate congressmember councilmember mp
  undersecretary adviser advisor aide strategist pollster resident farmer teacher student nurse surgeon actor actress singer rapper filmmaker
  king queen prince princess emperor emir sheikh sheik sultan dictator strongman billionaire tycoon businessman businesswoman lobbyist guerrilla
  kingpin trafficker comptroller treasurer magistrate whip expert biologist climatologist meteorologist geologist engineer architect veteran`,
);
/** Words that stand before a title and belong to it. */
export const qualifiers = list(
  `former ex acting interim late then incoming outgoing prime vice deputy assistant associate first senior chief foreign interior home defence
  defense finance economy economic environment energy health education justice labour labor trade transport agriculture culture interim
  security police army navy military opposition party republican democratic democrat conservative liberal socialist communist state national
  federal regional provincial local attorney lieutenant brigadier major rear solicitor surgeon inspector managing executive general team
  company human rights human-rights special presidential press government`,
);

/** Tokens of a role that are read at most. */
const MOST = 7;

/** A title on its own names nobody, nor does "Her Majesty". */
export const isTitle = (word: string) => titles.has(word) || styles.has(word);

/** A form of address, which says nothing of what its bearer is ("Mr.", "Dr"). */
export const isAddress = (role: string) => /^(?:mr|mrs|ms|miss|mx|messrs|dr|prof|sir|madam|hon)\.?$/i.test(role);

/** Number of tokens of a title at the head of a name's tokens `[first, last)`; at least one token stays. */
export function leadingTitle(page: Page, words: readonly Word[], first: number, last: number): number {
  const { tokens } = page;
  let at = first;
  while (at < last - 1 && titles.has(tokens.lower[at] as string) && words[at + 1]) {
    let next = at + 1;
    if (tokens.lower[next] === '.' && tokens.ends[at] === tokens.starts[next]) next++;
    if (next >= last) break;
    at = next;
  }
  return at - first;
}

/** First token of the title or role that ends directly before token `name`, not before `from`; `name` where there is none. */
export function roleBefore(page: Page, words: readonly Word[], name: number, from: number): number {
  const { lower, starts, ends } = page.tokens;
  let at = name;
  let begin = name;
  const least = Math.max(from, name - MOST);
  while (at > least) {
    let k = at - 1;
    if (lower[k] === '.' && k > least && ends[k - 1] === starts[k]) k--;
    const word = lower[k] as string;
    const called = titles.has(word) || callings.has(word);
    if (called) begin = k;
    else if (begin < name && (qualifiers.has(word) || isAdjective(words[k] as Word))) begin = k;
    else if (begin === name && k - 1 > least && isOffice(lower, words, k)) {
      // "Secretary of State", "Minister of Foreign Affairs"
      k = officeStart(lower, words, k, least);
      begin = k;
    } else if (word === '-' && begin === at && k > least && qualifiers.has(lower[k - 1] as string)) begin = k;
    else break;
    at = k;
  }
  return begin;
}

/** An adjective of a country or people ("Colombian"). */
const isAdjective = (word: Word) => word.caps !== LOWER && (word.lists & LANGUAGE) !== 0;

const isOffice = (lower: readonly string[], words: readonly Word[], k: number) => officeStart(lower, words, k, k - 4) < k;

/** First token of "TITLE of [the] Word [Word]" that ends at token `k`; `k` where it is none. */
function officeStart(lower: readonly string[], words: readonly Word[], k: number, least: number): number {
  for (let of = k - 1; of > Math.max(least, k - 4, 0); of--) {
    if (lower[of] === 'of') return titles.has(lower[of - 1] as string) || callings.has(lower[of - 1] as string) ? of - 1 : k;
    if (lower[of] !== 'the' && lower[of] !== 'and' && (words[of] as Word).caps === LOWER) return k;
  }
  return k;
}
