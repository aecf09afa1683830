/** Commands that decide; what each takes stands in subjects.ts. */
export const DECISION_COMMANDS = {
  markSame: 'concordance.markSame',
  markDifferent: 'concordance.markDifferent',
  ignoreDifference: 'concordance.ignoreDifference',
  resolveDifference: 'concordance.resolveDifference',
  reopenDifference: 'concordance.reopenDifference',
  addNote: 'concordance.addNote',
  renameEntity: 'concordance.renameEntity',
  mergeEntity: 'concordance.mergeEntity',
  splitMention: 'concordance.splitMention',
  retypeEntity: 'concordance.retypeEntity',
  addAlias: 'concordance.addAlias',
  neverEntity: 'concordance.neverEntity',
  setPublicationDate: 'concordance.setPublicationDate',
  markOneOrigin: 'concordance.markOneOrigin',
  markSeparateOrigins: 'concordance.markSeparateOrigins',
  reattachDecision: 'concordance.reattachDecision',
  deleteDecision: 'concordance.deleteDecision',
  undoDecision: 'concordance.undoDecision',
  redoDecision: 'concordance.redoDecision',
  showDecisions: 'concordance.showDecisions',
} as const;

/** Every id that package.json contributes; a test compares the two. */
export const COMMANDS = {
  clearFilter: 'concordance.clearFilter',
  copyValue: 'concordance.copyValue',
  copyWithSource: 'concordance.copyWithSource',
  filterDifferences: 'concordance.filterDifferences',
  findReferences: 'concordance.findReferences',
  nextReference: 'concordance.nextReference',
  openToSide: 'concordance.openToSide',
  previousReference: 'concordance.previousReference',
  sortDifferences: 'concordance.sortDifferences',
  findConflicts: 'concordance.findConflictingFigures',
  nextDifference: 'concordance.nextDifference',
  previousDifference: 'concordance.previousDifference',
  toggleHighlights: 'concordance.toggleHighlights',
  chooseHighlights: 'concordance.chooseHighlights',
  search: 'concordance.search',
  export: 'concordance.export',
  checkDocument: 'concordance.checkDocument',
  stopChecking: 'concordance.stopChecking',
  nextUnsupported: 'concordance.nextUnsupported',
  previousUnsupported: 'concordance.previousUnsupported',
  showCrossReferences: 'concordance.showCrossReferences',
  showSkipped: 'concordance.showSkippedFiles',
  rebuildIndex: 'concordance.rebuildIndex',
  stopIndexing: 'concordance.stopIndexing',
  showLog: 'concordance.showLog',
  openComparison: 'concordance.openComparison',
  openSamples: 'concordance.openSamples',
  ...DECISION_COMMANDS,
} as const;

/** Commands that only links and tree rows run; they are in no menu and in no manifest. */
export const INTERNAL_COMMANDS = {
  openPlace: 'concordance.openPlace',
  showDifferencesOf: 'concordance.showDifferencesOf',
} as const;

export const VIEWS = {
  draft: 'concordance.draft',
  crossReferences: 'concordance.crossReferences',
  differences: 'concordance.differences',
  entities: 'concordance.entities',
  sources: 'concordance.sources',
} as const;

export const VIEW_CONTAINER = 'concordance';

/** The type of the comparison's editor. */
export const COMPARISON = 'concordance.comparison';

/** Keys that the `when` clauses of package.json read. */
export const CONTEXT_KEYS = {
  /** A document is checked; and it is in the active editor. */
  draft: 'concordance.draft',
  draftActive: 'concordance.draftActive',
  /** "reading", "idle" or "stopped". */
  index: 'concordance.index',
  hasDocuments: 'concordance.hasDocuments',
  hasDifferences: 'concordance.hasDifferences',
  /** Cross-References lists something. */
  hasReferences: 'concordance.hasReferences',
  /** The Differences tree shows a part. */
  filtered: 'concordance.filtered',
  canUndo: 'concordance.canUndo',
  canRedo: 'concordance.canRedo',
} as const;

export const SECTION = 'concordance';

/** Settings, without the section. */
export const SETTINGS = {
  include: 'include',
  exclude: 'exclude',
  maxFileSize: 'maxFileSize',
  minConfidence: 'minConfidence',
  decisionsFile: 'decisionsFile',
  highlightEnabled: 'highlight.enabled',
  highlightKinds: 'highlight.kinds',
  codeLensEnabled: 'codeLens.enabled',
  inlayHintsEnabled: 'inlayHints.enabled',
} as const;

/** Theme colours that package.json contributes; each mention kind has one more, named after it. */
export const COLORS = {
  figure: 'concordance.figureBackground',
  quote: 'concordance.quoteBackground',
  difference: 'concordance.differenceBorder',
  ruler: 'concordance.differenceRuler',
  draftSupported: 'concordance.draftSupported',
  draftDiffers: 'concordance.draftDiffers',
  draftAlone: 'concordance.draftAlone',
} as const;

/** The colour of a mention kind's line. */
export const colorOf = (kind: string) => `concordance.${kind}`;
