import type { NameMention } from '../../model.ts';
import type { Page } from '../../text/page.ts';
import { artefact } from './artefact.ts';
import { type Model, readModel } from './model.ts';
import { readMentions } from './spans.ts';
import { readWords, tagPage } from './tagger.ts';
import type { Word } from './words.ts';

let model: Model | undefined;
const forms = new Map<string, Word>();

/**
 * Finds people, organisations and places, sorted by start, not overlapping; nothing in page furniture, none across
 * sentences. A document stands for itself: what the others on the story show is added later (`corpus/complete.ts`). The
 * model is read at the first call.
 */
export function recognizeNames(page: Page): NameMention[] {
  model ??= readModel(artefact());
  const words = readWords(page, model.lexicon, forms);
  return readMentions(page, words, tagPage(page, words, model));
}
