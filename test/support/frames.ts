import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import type { Frame } from '../../src/core/corpus/frame.ts';
import type { Mention } from '../../src/core/model.ts';

/** The frame of the figure with these words, in a text of 6 May 2031, and the mentions that it points to. */
export function framed(text: string, words: string): { readonly frame: Frame; readonly mentions: readonly Mention[] } {
  const { mentions, frames } = analyze(text, { published: '2031-05-06' });
  const at = mentions.findIndex((mention, i) => frames[i] && mention.text.includes(words));
  assert.ok(at >= 0, `${words}: ${mentions.map((m) => m.text).join(', ')}`);
  return { frame: frames[at] as Frame, mentions };
}

/** The frame alone. */
export const frameOf = (text: string, words: string): Frame => framed(text, words).frame;

/** What a figure measures or counts. */
export const headOf = (text: string, words: string): string | null => frameOf(text, words).head;

/** The event that stands nearest a figure, by grammar where that tells one. */
export const eventOf = (text: string, words: string): string | undefined => framed(text, words).frame.events[0]?.[0];
