import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { linkEntities } from '../../src/core/corpus/entities.ts';
import { readSlots, type Slot } from '../../src/core/corpus/slots.ts';
import type { Document } from '../../src/core/model.ts';

/** Documents of 6 May 2031, but for those that give their own date. */
export const documentsOf = (...texts: string[]): Document[] =>
  texts.map((text, i) => ({
    path: `${i}.txt`,
    text,
    analysis: analyze(text, { published: text.startsWith('Published:') ? null : '2031-05-06' }),
  }));

/** The slots of some documents, and the one of those words in one of them. */
export function slotsOf(...texts: string[]): (document: number, words: string) => Slot {
  const documents = documentsOf(...texts);
  const slots = readSlots(documents, linkEntities(documents), () => 1);
  return (document, words) => {
    const slot = slots.find((s) => s.document === document && s.mention.text.includes(words));
    assert.ok(slot, `${words}: ${slots.map(({ mention }) => mention.text).join(', ')}`);
    return slot;
  };
}
