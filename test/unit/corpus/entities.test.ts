import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkEntities } from '../../../src/core/corpus/entities.ts';
import { describeEntities, linked, marked } from '../../support/marked.ts';

/** One case: the marked texts, and the entities that they must give. */
type Case = readonly [what: string, texts: readonly string[], entities: readonly string[]];

const people: readonly Case[] = [
  ['surname and given name in one document', ['[p:Ana Ruiz] came. [p:Ruiz] spoke. [p:Ana] left.'], ['Ana Ruiz = Ana = Ruiz']],
  ['a surname in another document', ['[p:Ana Ruiz] came.', '[p:Ruiz] spoke.'], ['Ana Ruiz = Ruiz']],
  ['not a given name in another document', ['[p:Ana Ruiz] came.', '[p:Ana] spoke.'], ['Ana', 'Ana Ruiz']],
  [
    'titles',
    ['[p:Ana Ruiz] came. [p:Mrs Ruiz] spoke. [p:Prime Minister Ana Ruiz] left.'],
    ['Ana Ruiz = Mrs Ruiz = Prime Minister Ana Ruiz'],
  ],
  [
    'accents and spellings of one name',
    ['[p:Nicolás Peña] met [p:Nicolas Pena].', '[p:Mohammed Qasim] is [p:Mohamed Kasim].'],
    ['Mohamed Kasim = Mohammed Qasim', 'Nicolás Peña = Nicolas Pena'],
  ],
  [
    'a middle name or initial',
    ['[p:Ana K. Ruiz] came.', '[p:Ana Karin Ruiz] spoke.', '[p:Ana Ruiz] left.'],
    ['Ana Karin Ruiz = Ana K. Ruiz = Ana Ruiz'],
  ],
  ['not two different middle names', ['[p:Ana K. Ruiz] came.', '[p:Ana M. Ruiz] spoke.'], ['Ana K. Ruiz', 'Ana M. Ruiz']],
  ['short given names', ['[p:Robert Lindt] came. [p:Bob Lindt] spoke.'], ['Bob Lindt = Robert Lindt']],
  [
    'nicknames in quotation marks',
    ['[p:Carl "Red" Lindt] came. [p:Red Lindt] spoke.', '[p:Carl Lindt] left.'],
    ['Carl Lindt = Carl "Red" Lindt = Red Lindt'],
  ],
  ['a nickname that cuts a name in two', ['[p:Carl] "The Red" [p:Lindt] came.', '[p:Lindt] spoke.'], ['Lindt = Carl']],
  [
    'relatives stay apart',
    ['[p:Ana Ruiz] and her son [p:Tomás Ruiz] came. [p:Ruiz] and [p:Tomás] spoke.', '[p:Ana Ruiz] left.'],
    ['Ana Ruiz = Ruiz', 'Tomás Ruiz = Tomás'],
  ],
  [
    'a surname that two equally bear goes to neither',
    ['[p:Ana Ruiz] came.', '[p:Eva Ruiz] came.', '[p:Ruiz] spoke.'],
    ['Ana Ruiz', 'Eva Ruiz', 'Ruiz'],
  ],
  ['a hyphenated surname', ['[p:Ana Ruiz-Lind] came.', '[p:Ruiz-Lind] spoke.', '[p:Lind] did not.'], ['Ana Ruiz-Lind = Ruiz-Lind', 'Lind']],
  [
    'a son of the father’s name, where the surname alone goes to the one who came first',
    ['[p:Carl Lindt Sr] came. [p:Lindt] spoke. [p:Carl Lindt Sr] left. [p:Carl Lindt Jr] stayed.'],
    ['Carl Lindt Jr', 'Carl Lindt Sr = Lindt'],
  ],
  ['father and son', ['[p:Ana Ruiz] met [p:Carl Lindt Sr] and [p:Carl Lindt Jr].'], ['Ana Ruiz', 'Carl Lindt Jr', 'Carl Lindt Sr']],
  [
    'a surname in two words',
    ['[p:Vincent Del Rio] came. [p:Del Rio] spoke, and [p:Vincent DelRio] left.'],
    ['Vincent Del Rio = Del Rio = Vincent DelRio'],
  ],
  [
    'no title alone, but a surname that is also one',
    ['[p:Foreign Minister] met [p:Mayor].', '[p:Ana Mayor] came. [p:Mayor] spoke.'],
    ['Ana Mayor = Mayor'],
  ],
  ['possessives', ["[p:Ana Ruiz's] car", '[p:Ruiz’s] house. [p:Ana Ruiz] left.'], ['Ana Ruiz = Ruiz']],
  ['a surname that the tagger took for a firm', ['[p:Ana Ruiz] came. Then [o:Ruiz] spoke.'], ['Ana Ruiz = Ruiz']],
  [
    'but not the firm that a document names before its founder',
    ['[o:Lindt] fell. [o:Lindt] said its founder [p:Carl Lindt] left.'],
    ['Carl Lindt', 'Lindt'],
  ],
];

const things: readonly Case[] = [
  [
    'names of one country',
    ['The [l:US], the [l:U.S.] and the [l:United States]; [l:America]; [l:USA].', '[l:Britain] is the [l:UK].'],
    ['United States = America = U.S. = US = USA', 'Britain = UK'],
  ],
  [
    'not a capital for its government',
    ['[l:Paris] and [l:France] agreed; the [o:French government] and [l:Paris] did not.'],
    ['France', 'French government', 'Paris'],
  ],
  ['an acronym by its letters', ['The [o:Northern Rivers Commission] met. The [o:NRC] voted.'], ['Northern Rivers Commission = NRC']],
  [
    'an acronym of other letters that the text defines',
    ['The [o:People’s Water Front] ([o:FPA]) marched.', 'The [o:FPA] met.'],
    ['People’s Water Front = FPA'],
  ],
  [
    'not an acronym that two bodies could have',
    ['The [o:Northern Rivers Commission] and the [o:National Rail Company] met the [o:NRC].'],
    ['NRC', 'National Rail Company', 'Northern Rivers Commission'],
  ],
  [
    'a country before a ministry',
    [
      'The [o:US Treasury Department] acted.',
      'The [o:U.S. Treasury Department] and the [o:Treasury Department]; the [o:Department of the Treasury].',
    ],
    ['US Treasury Department = Department of the Treasury = Treasury Department = U.S. Treasury Department'],
  ],
  [
    'but not the ministries of two countries',
    ['The [o:Chilean Health Ministry] wrote to the [o:Peruvian Health Ministry] and the [o:Health Ministry].'],
    ['Chilean Health Ministry', 'Health Ministry', 'Peruvian Health Ministry'],
  ],
  [
    'legal endings and "the"',
    ['[o:Brightwater Holdings plc] grew. [o:Brightwater] and [o:the Brightwater Holdings] fell.'],
    ['Brightwater Holdings = Brightwater = Brightwater Holdings plc'],
  ],
  [
    'a place and an organization of one name, when the tagger wavers',
    ['The [l:Blue House] said.', 'The [o:Blue House] denied. The [o:Blue House] left.'],
    ['Blue House'],
  ],
  [
    'a city and the province of its name, a town in two states',
    ['[l:Carlo Province] floods; [l:Carlo City] sleeps. [l:Ashford, Ohio] and [l:Ashford, Kent].'],
    ['Ashford, Kent', 'Ashford, Ohio', 'Carlo City', 'Carlo Province'],
  ],
  [
    'a capital and its country’s government',
    ['[l:Lima] said no. [l:Peru] said yes. [o:Peruvian government] denied it.'],
    ['Lima', 'Peru', 'Peruvian government'],
  ],
  ['club and town stay apart', ['[o:Ashford United] beat [l:Ashford].', '[l:Ashford] lost.'], ['Ashford', 'Ashford United']],
  ['a team by its nickname', ['The [o:Ashford Herons] won in [l:Ashford].', 'The [o:Herons] won.'], ['Ashford', 'Ashford Herons = Herons']],
  [
    'an agency with and without its country',
    ['The [o:US NWO] and the [o:NWO] met.', 'The [o:Ashford FBI] and the [o:FBI]; [l:Ashford].'],
    ['Ashford', 'Ashford FBI', 'FBI', 'US NWO = NWO'],
  ],
  [
    'a kind of territory',
    ['[l:Okinawa prefecture] and [l:Okinawa].', '[l:Quebec City] and [l:Quebec].'],
    ['Okinawa prefecture = Okinawa', 'Quebec', 'Quebec City'],
  ],
  [
    'a territory that the tagger took for a person',
    ['[l:Val Brenta district] flooded.', '[p:Val Brenta] recovered. [p:Val Brenta] dried.'],
    ['Val Brenta = Val Brenta district'],
  ],
  [
    'a ship, without what stands before its name',
    ['The [l:INS Brenta] sailed. [p:Brenta] sank, and [l:Brenta] rests. [p:Ana Ruiz] wept.', '[l:Brenta] is a valley.'],
    ['Ana Ruiz', 'Brenta', 'Brenta = INS Brenta'],
  ],
  [
    'a body by the end of its name, in the document that names it in full',
    [
      'The [o:Northern Rivers Commission] met; the [o:Rivers Commission] and the [o:Commission] agreed.',
      'The [o:Commission] of others met.',
    ],
    ['Commission', 'Northern Rivers Commission = Commission = Rivers Commission'],
  ],
  [
    'not by an end that two share, nor by a word that may be anything',
    ['[o:North Sun Bank] and [o:South Sun Bank]; [o:Sun Bank]. [o:Lindt Apple] sued [o:Apple].'],
    ['Apple', 'Lindt Apple', 'North Sun Bank', 'South Sun Bank', 'Sun Bank'],
  ],
  [
    'an acronym and what its bearers are',
    ['The [o:ZRF guerrillas] met the [o:ZRF]. The [o:ZRF Bank] did not.'],
    ['ZRF Bank', 'ZRF guerrillas = ZRF'],
  ],
  [
    'the end of a title that the tagger took along',
    ['[o:Ashford Police] said. [p:Ashford Police Sgt]. [p:Ana Ruiz] spoke. [l:Ashford] slept; [p:Ashford], [p:Ashford], [p:Ashford].'],
    ['Ana Ruiz', 'Ashford', 'Ashford Police = Ashford Police Sgt'],
  ],
  ['a firm that the tagger took for a person', ['[o:Lindt Ltd] fell.', '[p:Lindt] rose. [p:Lindt] fell.'], ['Lindt = Lindt Ltd']],
  [
    'the first word of a long name, where three documents give it only after the whole',
    ['1', '2', '3'].map((n) => `The [o:Zorvella Harbour Works] ${n} grew. [o:Zorvella] ${n} rose.`),
    ['Zorvella Harbour Works = Zorvella'],
  ],
  [
    'but not where another speaks of it alone',
    [...['1', '2', '3'].map((n) => `The [o:Zorvella Harbour Works] ${n} grew. [o:Zorvella] ${n} rose.`), '[o:Zorvella] fell.'],
    ['Zorvella', 'Zorvella Harbour Works'],
  ],
  ['groups in singular and plural', ['[g:Chileans] and one [g:Chilean]; [l:Chile].'], ['Chile', 'Chileans = Chilean']],
];

describe('Names of one entity', () => {
  for (const [what, texts, expected] of [...people, ...things]) {
    it(`are joined or kept apart: ${what}`, () => assert.deepEqual(linked(...texts), [...expected].sort()));
  }

  it('give it the kind of most of its mentions and the fullest well-attested name', () => {
    const { entities } = linkEntities([
      marked('a.txt', 'The [l:Blue House] and [o:Blue House], [o:Blue House].'),
      marked('b.txt', '[p:Ruiz], [p:Ruiz], [p:Ana Ruiz].'),
    ]);
    assert.deepEqual(
      entities.map(({ id, kind, name, aliases }) => ({ id, kind, name, aliases })),
      [
        { id: 'person:ana-ruiz', kind: 'person', name: 'Ana Ruiz', aliases: [{ text: 'Ruiz', count: 2 }] },
        { id: 'organization:blue-house', kind: 'organization', name: 'Blue House', aliases: [] },
      ],
    );
  });

  it('say why they are linked', () => {
    const why = (...texts: string[]) => {
      const documents = texts.map((text, i) => marked(`${i}.txt`, text));
      const { links } = linkEntities(documents);
      return documents.flatMap(({ path, analysis }) =>
        analysis.mentions.flatMap(({ text }, i) => {
          const link = links.get(path)?.[i];
          return link ? `${text}: ${link.why}${link.elsewhere ? ' elsewhere' : ''}` : [];
        }),
      );
    };
    assert.deepEqual(
      why('[p:Ana Maria Ruiz] came. [p:Ana Ruiz] spoke. [p:Mrs Ruiz] and [p:Ana] left. [p:Ana María Ruiz].', '[p:Ruiz] slept.'),
      ['Ana Maria Ruiz: written', 'Ana Ruiz: middle', 'Mrs Ruiz: surname', 'Ana: given', 'Ruiz: surname elsewhere'],
    );
    assert.deepEqual(
      why(
        'The [o:Northern Rivers Commission] met; the [o:NRC], the [o:Rivers Commission] and [l:Britain], [l:Britain], the [l:UK].',
        'The [o:NRC].',
      ),
      ['NRC: initials', 'Rivers Commission: part', 'UK: country', 'NRC: initials elsewhere'],
    );
    assert.deepEqual(why('[p:Eva Ruiz-Lind] came. [p:Ruiz-Lind] spoke. The [o:People’s Front] ([o:FPX]).'), [
      'Ruiz-Lind: surname',
      'FPX: defined',
    ]);
  });

  it('point back to the mentions', () => {
    const documents = [marked('b.txt', '[p:Ana Ruiz] spoke.'), marked('a.txt', '[l:Porto]: [p:Ruiz] spoke.')];
    const { entities, entityIds } = linkEntities(documents);
    assert.deepEqual(entityIds.get('a.txt'), ['place:porto', 'person:ana-ruiz']);
    assert.deepEqual(entities.find(({ kind }) => kind === 'person')?.mentions, [
      { path: 'a.txt', index: 1 },
      { path: 'b.txt', index: 0 },
    ]);
  });

  it('are the same whatever the order of the documents, and a removed document leaves no trace', () => {
    const given = ['Ana', 'Eva', 'Tomás'];
    const surname = ['Ruiz', 'Lindt', 'Ruiz Lindt'];
    const name = fc
      .tuple(fc.constantFrom('p', 'o', 'l'), fc.constantFrom('', ...given), fc.constantFrom(...surname))
      .map(([kind, a, b]) => `[${kind}:${`${a} ${b}`.trim()}]`);
    const texts = fc.array(
      fc.array(name, { maxLength: 5 }).map((names) => names.join(' and ')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, fc.nat(), (sources, seed) => {
        const documents = sources.map((source, i) => marked(`${i}.txt`, source));
        const shuffled = documents.toSorted(
          (a, b) => ((Number.parseInt(a.path, 10) * 7 + seed) % 11) - ((Number.parseInt(b.path, 10) * 7 + seed) % 11),
        );
        assert.deepEqual(linkEntities(shuffled), linkEntities(documents));
        assert.deepEqual(linkEntities(documents.slice(1)), linkEntities(documents.slice(1).reverse()));
      }),
      { numRuns: 20, seed: 4 },
    );
  });

  it('cost no pairs: a surname in many documents, each with a bearer of its own', () => {
    const link = (size: number) =>
      linkEntities(Array.from({ length: size }, (_, i) => marked(`${i}.txt`, `[p:Ana Ruiz] and [p:Person${i} Ruiz]. [p:Ruiz] spoke.`)));
    assert.equal(link(50).entities.find(({ name }) => name === 'Ana Ruiz')?.mentions.length, 100);
    assert.doesNotThrow(() => link(150));
  });

  it('survive hostile names', () => {
    assert.doesNotThrow(() => linked(`[p:${'A.'.repeat(5000)}] [o:${'"('.repeat(3000)}x] [l:,,,] [p:''s] [o:__proto__] [p:constructor]`));
    assert.deepEqual(describeEntities(linkEntities([])), []);
  });
});
