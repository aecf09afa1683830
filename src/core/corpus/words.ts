/** The closed word classes that frames are read by. Open classes come from the lexicon. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

export const functionWords = set(`
  a an the this that these those it its they them their he him his she her hers we us our you your i me my who whom whose which what there here
  of in on at by for from with to into onto upon over under after before since until till during through throughout between among against about around across
  along alongside within without near off out up down despite amid amidst beyond behind beside besides below above beneath inside outside toward towards via except unlike whether unless as than then so such not no nor and or but if while when where because although though whether
  is are was were be been being am has have had having do does did will would shall should can could may might must
  some any all both each every either neither many much more most few fewer less least several other another same own only just even still also too very
  said say says saying told according mr mrs ms dr one two 's n't per cent percent least nearly almost approximately roughly estimated however meanwhile`);

/** Verbs that say little of what happened. */
export const lightVerbs = set(
  'be have do make take get give go come say tell report add announce accord state claim note explain describe call ask believe think know see show use include become remain keep let put want need like seem begin start continue help work confirm estimate rise climb stand reach mount number total bring grow exceed amount expect put warn follow leave quote cite',
);

export const scopes = set(
  'total overall altogether combined each apiece every other others another additional further extra more remaining including includes excluding average mean median annual annually yearly monthly daily weekly per quarterly half first second third initial initially original previous previously so far',
);

/** Of these, the ones that say something of the number right beside them only: "three people and injuring others". */
export const partScopes = set(
  'each apiece every per other others another additional further extra more remaining including includes excluding half first second third',
);

/** Of these, the ones that count what they stand before: "the first three days", not "three days in a first step". */
export const ordinals = set('first second third');

export const negations = set("not no never denied denies deny without neither nor n't didn't wasn't weren't isn't aren't");
export const modals = set(
  'could might may would can feared possible possibly potentially threatened alleged if unless estimated expects fears',
);
export const plans = set(
  'will plan plans planned planning intends aims scheduled proposed proposes due target targets hopes expected promised pledged seeks shall forecast forecasts predicted predicts projected anticipated',
);

/** Words that set one account against another. */
export const contrasts = set(
  'dispute disputes disputed disputing instead whereas contradict contradicts contradicted contradicting rejects rejected contrary contrast revised originally earlier conflicting countered disagreed',
);

/** Verbs and nouns of change in a level. */
export const changes = set(
  'rise fall increase decrease grow drop climb decline jump slip gain lose surge plunge soar tumble slump shrink expand widen narrow raise cut reduce growth',
);

/** How much a word or mark pushes what lies beyond it away from a figure, in tokens. */
export const breaks = new Map<string, number>([
  ...[',', '(', ')', '–', '—'].map((mark) => [mark, 2.5] as const),
  ...['but', 'and', 'while', 'when', 'who', 'that', 'which', 'where', 'although', 'after', 'before', 'as', 'because', 'despite'].map(
    (word) => [word, 2.5] as const,
  ),
  ...[';', ':', '"', '“', '”'].map((mark) => [mark, 5] as const),
]);
