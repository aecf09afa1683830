import type { CorpusState, Filter } from '../model.ts';
import { select } from '../select.ts';
import { toAnnotations } from './annotations.ts';
import { toCsv } from './csv.ts';
import type { ExportFormat } from './formats.ts';
import { toMemo } from './memo.ts';
import type { ExportOptions } from './options.ts';
import { toReport } from './report.ts';
import { toSarif } from './sarif.ts';

const writers: Readonly<Record<ExportFormat, (state: CorpusState, options: ExportOptions) => Iterable<string>>> = {
  markdown: toMemo,
  csv: toCsv,
  json: (state, options) => [`${JSON.stringify(toReport(state, options))}\n`],
  sarif: toSarif,
  annotations: toAnnotations,
};

/**
 * What a filter leaves of a corpus in one of the formats, a piece at a time. What the user decided is always part of it,
 * in the way of each format: as a section, a column, a field, a suppression.
 */
export function exportAs(format: ExportFormat, state: CorpusState, options: ExportOptions): Iterable<string> {
  const filter: Filter = { ...options.filter, ruled: true };
  return writers[format](select(state, filter), options);
}
