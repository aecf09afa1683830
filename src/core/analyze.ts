import { countStems, readFrames } from './corpus/frames.ts';
import type { Analysis, Published } from './model.ts';
import { isFigure } from './model.ts';
import { recognizeFigures } from './recognize/index.ts';
import { addGroups } from './recognize/names/groups.ts';
import { recognizeNames } from './recognize/names/index.ts';
import { recognizeQuotes } from './recognize/quote.ts';
import { makeReading } from './recognize/recognizer.ts';
import { refine } from './recognize/refine.ts';
import { readPage } from './text/page.ts';
import { findPublished } from './text/published.ts';

export interface AnalyzeOptions {
  /** Path of the document, for a date in its file name. */
  readonly path?: string;
  /** A publication date that is known from elsewhere, "2026-02-03": the user's word, or a batch's own field. */
  readonly published?: string | null;
}

/**
 * Everything that is found in one document alone. Pure, linear in the length of the text, never throws.
 * Offsets in the result are UTF-16 code units into `text`.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const page = readPage(text);
  const published: Published | null = options.published
    ? { date: options.published, from: 'user' }
    : findPublished(page, options.path ?? '');
  const reading = makeReading(page, published?.date ?? null);
  const names = addGroups(page, recognizeNames(page));
  const mentions = refine(names, recognizeFigures(reading).filter(isFigure), recognizeQuotes(page, names));
  const { tokens, blocks } = page;
  const headline = blocks.find((block) => block.role === 'headline');
  return {
    title: headline ? { start: headline.start, end: headline.end } : null,
    published,
    furniture: blocks.filter((block) => block.role === 'furniture').map(({ start, end }) => ({ start, end })),
    sentences: page.sentences.map(({ first, last }) => ({ start: tokens.starts[first] as number, end: tokens.ends[last - 1] as number })),
    mentions,
    stems: countStems(page),
    frames: readFrames(page, mentions, reading.published),
  };
}
