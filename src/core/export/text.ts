import type { CorpusState, Skipped } from '../model.ts';

export interface TextOptions {
  readonly skipped: readonly Skipped[];
  readonly minConfidence: number;
  readonly style: unknown;
  readonly width: number;
}

export function toText(state: CorpusState, _options: TextOptions): string {
  return `${state.documents.length} documents\n`;
}
