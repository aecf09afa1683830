import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FIRST = [
  'Al',
  'Bor',
  'Cas',
  'Dun',
  'El',
  'Fen',
  'Gar',
  'Hol',
  'Ir',
  'Jor',
  'Kel',
  'Lun',
  'Mor',
  'Nor',
  'Os',
  'Pel',
  'Ros',
  'Sel',
  'Tor',
  'Ul',
];
const LAST = ['berg', 'castle', 'dale', 'ford', 'ham', 'haven', 'mouth', 'stead', 'ton', 'wick'];
const THINGS = ['bridge', 'tower', 'tunnel', 'pier', 'canal'];

/** A folder of so many articles, each with some of so many measured things, so that every article shares some with many others. */
export function manyClaims(sources: number, things: number, each: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-many-'));
  const all = Array.from({ length: things }, (_, i) => {
    const town = `${FIRST[i % FIRST.length]}${LAST[Math.floor(i / FIRST.length) % LAST.length]}`;
    return { town, thing: THINGS[Math.floor(i / 200) % THINGS.length], metres: 110 + 7 * i };
  });
  for (let source = 0; source < sources; source++) {
    const chosen = all.map((one, i) => ({ ...one, rank: (i * 7919 + source * 104_729 + i * source * 31) % 9973 }));
    chosen.sort((a, b) => a.rank - b.rank);
    const sentences = chosen.slice(0, each).map(({ town, thing, metres }, i) => {
      const length = metres + ((source + i) % 9 === 0 ? 40 : 0);
      return `The ${town} ${thing} is ${length} metres long, the council of ${town} said.`;
    });
    const day = String(1 + (source % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(source / 28) % 12)).padStart(2, '0');
    writeFileSync(join(folder, `2031-${month}-${day}-paper-${source}.txt`), `${sentences.join('\n\n')}\n`);
  }
  return folder;
}
