export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'sarif', 'annotations'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How the files of each format end. */
export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  sarif: 'sarif',
  annotations: 'jsonld',
};

/** What a file of a format begins with besides: without the mark, Excel takes UTF-8 for an encoding of old. */
export const BEGINNINGS: Partial<Readonly<Record<ExportFormat, string>>> = { csv: '\uFEFF' };

/** What a memo begins with, by which it is known and never read as an article. */
export const MEMO_MARK = '<!-- A memo of Concordance: evidence about articles, no article itself. -->';
