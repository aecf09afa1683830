import { groupBy } from '../group.ts';
import type { DateMention, Mention } from '../model.ts';
import type { Frame } from './frame.ts';

type Frames = readonly (Frame | undefined)[];

/**
 * Adds to each frame the date of which its figure is told: a date of its sentence on which something was said or counted
 * ("as of August", "police said on Monday") or until which it was counted ("by Tuesday"); the nearest of several.
 */
export function withAsOf(frames: Frames, mentions: readonly Mention[]): (Frame | undefined)[] {
  const told = mentions.flatMap((mention, i) => {
    const frame = frames[i];
    return frame && mention.kind === 'date' && (frame.aside || until.test(frame.before)) ? [{ mention, sentence: frame.sentence }] : [];
  });
  const bySentence = groupBy(told, ({ sentence }) => sentence);
  return frames.map((frame, i) => {
    const dates = frame && bySentence.get(frame.sentence)?.map(({ mention }) => mention);
    const figure = mentions[i];
    if (!dates || !figure || figure.kind === 'date') return frame;
    const gap = (date: DateMention) => Math.max(date.start - figure.end, figure.start - date.end);
    const nearest = dates.reduce((best, date) => (gap(date) < gap(best) ? date : best));
    return { ...frame, asOf: /^\d{4}-\d\d(?:-\d\d)?/.exec(nearest.value.edtf)?.[0] ?? null };
  });
}

const until = /(?:^| )(?:by|until|through)$/;
