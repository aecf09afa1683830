import { WORD } from '../../text/tokens.ts';
import { type Source, word } from './source.ts';

const ahead = new Set(
  "will 'll shall won't scheduled due upcoming coming expected expects expect slated next forthcoming expires".split(' '),
);
/** Cues only where "to" or "for" follows: "plans to", "set for"; "a planned trip" says nothing. */
const aheadOf = new Set(
  'plan plans planned planning set hope hopes hoping intend intends aim aims agreed agrees going are is agreement deal proposal offer intention pledge promise decision ready likely'.split(
    ' ',
  ),
);
const back = new Set(
  `was were had did said told came went took made got gave began saw met held won lost left fell rose led ran sent spoke wrote brought became found put hit
struck broke grew kept knew thought felt stood sat paid sold bought built drew drove flew fought hurt heard shot spent rejected died been since last ago fired`.split(
    /\s+/,
  ),
);
/** An "-ed" word after one of these says nothing of the past: "to be announced". */
const passives = new Set(['be', 'being', 'is', 'are', 'get']);
const notPast = new Set([
  'united',
  'need',
  'indeed',
  'speed',
  'feed',
  'proceed',
  'exceed',
  'succeed',
  'breed',
  'seed',
  'red',
  'bed',
  'hundred',
  'armed',
  'limited',
  'fed',
]);

/** Prepositions right before the date that set an end or a beginning still to come. */
const ends = new Set(['until', 'till', 'by', 'through', 'starting', 'beginning', 'soon']);

const BEFORE = 15;
const AFTER = 8;

/** `end`: of a term that may be over or not, which is the coming one when it is near. */
export type Direction = 'past' | 'future' | 'end' | null;

/** Which way the verbs around the tokens `[first, end)` point; looks at a dozen words of its sentence. */
export function readDirection(s: Source, first: number, end: number, weekday: boolean): Direction {
  // "a strike for Friday"
  if (weekday && word(s, first - 1) === 'for') return 'end';
  let opening = true;
  for (let i = first - 1; i >= first - 3; i--) if (ends.has(word(s, i))) return 'end';
  for (let i = first - 1; i >= s.first && i >= first - BEFORE; i--) {
    if (opening && i < first - 1 && (word(s, i) === ',' || word(s, i) === ';')) break;
    const cue = cueAt(s, i);
    if (cue) return cue;
    if (i < first - 2) opening = false;
  }
  for (let i = end; i < s.limit && i < end + AFTER; i++) {
    const cue = cueAt(s, i);
    if (cue) return cue;
  }
  return null;
}

function cueAt(s: Source, i: number): 'past' | 'future' | null {
  const lower = word(s, i);
  if (lower === 'be' && word(s, i - 1) === 'to') return 'future';
  if (ahead.has(lower)) return wasAhead(s, i) ? 'past' : 'future';
  if (aheadOf.has(lower) && (word(s, i + 1) === 'to' || (word(s, i + 1) === 'for' && lower !== 'is' && lower !== 'are'))) return 'future';
  if (back.has(lower)) return passives.has(word(s, i - 1)) ? null : 'past';
  if (s.tokens.kinds[i] === WORD && lower.length > 4 && lower.endsWith('ed') && !notPast.has(lower) && !passives.has(word(s, i - 1)))
    return 'past';
  return null;
}

/** "had been due to", "had expected to": what was ahead then. */
function wasAhead(s: Source, i: number): boolean {
  return word(s, i - 1) === 'had' || (word(s, i - 1) === 'been' && word(s, i - 2) === 'had');
}
