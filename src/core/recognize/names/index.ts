import type { NameMention } from '../../model.ts';
import type { Page } from '../../text/page.ts';
import bytes from './model.bin';
import { type Model, readModel } from './model.ts';
import { tagPage } from './tagger.ts';
import { END, KINDS, kindOf, placeOf, SINGLE } from './tags.ts';
import type { Word } from './words.ts';

let model: Model | undefined;
const forms = new Map<string, Word>();

/** Finds people, organisations, places and groups, sorted by start; nothing in page furniture. */
export function recognizeNames(page: Page): NameMention[] {
  model ??= readModel(bytes);
  return readMentions(page, tagPage(page, model, forms));
}

/** The names that a page's tags spell out. */
export function readMentions(page: Page, tags: Uint8Array): NameMention[] {
  const { starts, ends } = page.tokens;
  const mentions: NameMention[] = [];
  let from = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as number;
    if (tag === 0) {
      from = i + 1;
      continue;
    }
    const place = placeOf(tag);
    if (place !== END && place !== SINGLE) continue;
    const start = starts[place === SINGLE ? i : from] as number;
    const end = ends[i] as number;
    mentions.push({ start, end, text: page.text.slice(start, end), kind: KINDS[kindOf(tag)] as (typeof KINDS)[number] });
    from = i + 1;
  }
  return mentions;
}
