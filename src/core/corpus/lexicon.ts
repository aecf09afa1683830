import packed from './lexicon.json';
import { functionWords } from './words.ts';

/** WordNet's lexicographer classes used by name here (lexnames(5WN)). */
export const NOUN = {
  act: 4,
  artifact: 6,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  person: 18,
  phenomenon: 19,
  quantity: 23,
  state: 26,
  time: 28,
} as const;

interface Entry {
  pos: 'n' | 'v' | 'a' | 'r';
  noun: number;
  verb: number;
  event: number;
}

let table: Map<string, Entry> | undefined;

/** Word classes by lower-case lemma; see scripts/lexicon.mjs for what they are. Built on first use. */
function entries(): Map<string, Entry> {
  if (table) return table;
  const map = new Map<string, Entry>();
  const at = (word: string) => {
    let entry = map.get(word);
    if (!entry) map.set(word, (entry = { pos: 'n', noun: -1, verb: -1, event: -1 }));
    return entry;
  };
  for (const [pos, words] of Object.entries(packed.pos)) for (const word of words.split(' ')) at(word).pos = pos as Entry['pos'];
  for (const [id, words] of Object.entries(packed.noun)) for (const word of words.split(' ')) at(word).noun = Number(id);
  for (const [id, words] of Object.entries(packed.verb)) for (const word of words.split(' ')) at(word).verb = Number(id);
  for (const [id, words] of packed.event.entries()) for (const word of words.split(' ')) at(word).event = id;
  table = map;
  return map;
}

/** Irregular forms of the words that news uses most. */
const irregular = new Map(
  (
    'men man women woman children child people person persons person feet foot teeth tooth lives life wives wife knives knife thieves thief wolves wolf loaves loaf ' +
    'said say told tell rose rise risen rise fell fall fallen fall paid pay sold sell bought buy lost lose won win hit hit cut cut put put shot shoot struck strike ' +
    'stole steal stolen steal took take taken take gave give given give made make held hold found find left leave led lead met meet brought bring built build burnt burn ' +
    'caught catch came come cost cost dealt deal drove drive driven drive drew draw drawn draw fed feed felt feel fought fight fled flee flew fly flown fly got get gotten get ' +
    'grew grow grown grow hung hang heard hear hid hide hidden hide kept keep knew know known know laid lay lent lend lay lie meant mean ran run rang ring sank sink sunk sink ' +
    'saw see seen see sent send sentenced sentence shook shake shaken shake shut shut spent spend split split spoke speak spoken speak spread spread stood stand swept sweep ' +
    'swore swear sworn swear taught teach thought think threw throw thrown throw tore tear torn tear wore wear worn wear woke wake wrote write written write went go gone go ' +
    'was be were be is be are be been be am be has have had have did do done do began begin begun begin broke break broken break chose choose chosen choose dead die dying die ' +
    'died die dies die used use uses use tied tie lied lie owed owe aged age vied vie axed axe ' +
    'slept sleep sat sit rode ride ridden ride sang sing sung sing swam swim drank drink ate eat eaten eat forgot forget forgotten forget froze freeze frozen freeze lit light ' +
    'overcame overcome overthrew overthrow overthrown overthrow proven prove shone shine shrank shrink shrunk shrink slid slide spun spin sprang spring stuck stick swollen swell ' +
    'swung swing underwent undergo undergone undergo understood understand undertook undertake undertaken undertake upheld uphold withdrew withdraw withdrawn withdraw withheld withhold ' +
    'withstood withstand wept weep bled bleed bred breed clung cling crept creep dug dig forbade forbid forbidden forbid foresaw foresee foreseen foresee forgave forgive forgiven forgive ' +
    'knelt kneel leapt leap overtook overtake overtaken overtake rebuilt rebuild repaid repay resold resell retook retake retaken retake slain slay sped speed strove strive woken wake ' +
    'fatalities death fatality death deaths death casualties casualty bore bear born bear bound bind became become bent bend bit bite blew blow blown blow sought seek set set'
  )
    .split(' ')
    .flatMap((word, i, all): [string, string][] => (i % 2 === 0 ? [[word, all[i + 1] as string]] : [])),
);

const lemmas = new Map<string, string>();

/** The dictionary form of a lower-case word: irregular forms by list, regular endings where the rest is a known word. */
export function lemma(word: string): string {
  const known = lemmas.get(word);
  if (known !== undefined) return known;
  const found = irregular.get(word) ?? regular(word);
  if (lemmas.size < 50_000) lemmas.set(word, found);
  return found;
}

function regular(word: string): string {
  const map = entries();
  const tries: string[] = [];
  const strip = (ending: string, ...replacements: string[]) => {
    if (word.length > ending.length + 2 && word.endsWith(ending))
      for (const r of replacements) tries.push(word.slice(0, -ending.length) + r);
  };
  strip('ies', 'y', 'ie');
  strip('sses', 'ss');
  strip('es', 'e', '');
  if (!/(?:ss|us|is)$/.test(word)) strip('s', '');
  strip('ied', 'y');
  const double = /([b-df-hj-np-tv-z])\1(?:ed|ing)$/.exec(word);
  if (double) tries.push(word.slice(0, -double[0].length + 1));
  strip('ed', 'e', '');
  strip('ing', 'e', '');
  if (map.has(word) && tries.length > 0 && !tries.some((t) => map.has(t))) return word;
  const best = tries.find((t) => map.has(t));
  if (best !== undefined) return best;
  return map.has(word) ? word : word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a lemma is a word of the lexicon. */
export const isWord = (word: string): boolean => entries().has(word);
/** Commonest part of speech of a lemma; "n" for unknown words, which are mostly names and new nouns. */
export const partOfSpeech = (word: string): 'n' | 'v' | 'a' | 'r' => entries().get(word)?.pos ?? 'n';
/** WordNet class of the commonest sense as a noun or verb; -1 where it has none. */
export const nounClass = (word: string): number => entries().get(word)?.noun ?? -1;
export const verbClass = (word: string): number => entries().get(word)?.verb ?? -1;

/** Whether two lemmas tell the same kind of event: one word, or a verb and its synonym, effect or noun ("kill", "death"). */
export function sameEvent(a: string, b: string): boolean {
  if (a === b) return true;
  const event = entries().get(a)?.event ?? -1;
  return event >= 0 && event === entries().get(b)?.event;
}

/** The groups of synonyms that a lemma belongs to, and those that it is a kind of. */
interface Kin {
  readonly of: number[];
  readonly under: number[];
}

const kin: { n?: Map<string, Kin>; v?: Map<string, Kin> } = {};

function kinOf(pos: 'n' | 'v'): Map<string, Kin> {
  const known = kin[pos];
  if (known) return known;
  const map = new Map<string, Kin>();
  const put = (words: string | undefined, side: keyof Kin, id: number) => {
    for (const word of words?.split(' ') ?? []) {
      if (!map.has(word)) map.set(word, { of: [], under: [] });
      map.get(word)?.[side].push(id);
    }
  };
  for (const [id, group] of packed.kin[pos].entries()) {
    const [members, kinds] = group.split('>');
    put(members, 'of', id);
    put(kinds, 'under', id);
  }
  kin[pos] = map;
  return map;
}

/** Whether two lemmas are synonyms as nouns or verbs (2), or one names a kind of the other (1): "attorney" and "lawyer", "ship" and "vessel". */
export function kinship(a: string, b: string, pos: 'n' | 'v'): 0 | 1 | 2 {
  const x = kinOf(pos).get(a);
  const y = kinOf(pos).get(b);
  if (!x || !y) return 0;
  if (x.of.some((id) => y.of.includes(id))) return 2;
  return x.under.some((id) => y.of.includes(id)) || y.under.some((id) => x.of.includes(id)) ? 1 : 0;
}

/** A key that lemmas of one kind of event share; the lemma itself where no other tells its event. */
export function eventGroup(word: string): string {
  const event = entries().get(word)?.event ?? -1;
  return event < 0 ? word : `#${event}`;
}

/** Whether a word is used as a verb, by its commonest use or by its ending. */
export const isVerb = (word: string, stem: string): boolean =>
  verbClass(stem) >= 0 && !functionWords.has(word) && (partOfSpeech(stem) === 'v' || (word !== stem && /(?:ed|ing)$/.test(word)));
