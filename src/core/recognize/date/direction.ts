import { WORD } from '../../text/tokens';
import { type Source, word } from './source';

const ahead = new Set(
  "will 'll shall won't scheduled due upcoming coming expected expects expect planned plans planning plan slated set next forthcoming intends intend hopes aims going begins starts starting opens expires deadline".split(
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

const BEFORE = 12;
const AFTER = 8;

/** Which way the verbs around the tokens `[first, end)` point; looks at a dozen words of its sentence. */
export function readDirection(s: Source, first: number, end: number): 'past' | 'future' | null {
  let opening = true;
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
  if (ahead.has(lower)) return lower === 'set' && word(s, i + 1) !== 'to' && word(s, i + 1) !== 'for' ? null : 'future';
  if (back.has(lower)) return 'past';
  if (s.tokens.kinds[i] === WORD && lower.length > 4 && lower.endsWith('ed') && !notPast.has(lower) && !passives.has(word(s, i - 1)))
    return 'past';
  return null;
}
