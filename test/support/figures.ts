import type { MagnitudeKind, MagnitudeMention, Mention } from '../../src/core/model.ts';
import { recognizeFigures } from '../../src/core/recognize/index.ts';
import { makeReading } from '../../src/core/recognize/recognizer.ts';
import { readPage } from '../../src/core/text/page.ts';

/** All figures and dates of a text, as the recognisers find them together. */
export function figuresOf(text: string, published: string | null = '2026-02-03'): Mention[] {
  const page = readPage(text);
  return recognizeFigures(makeReading(page, published));
}

/** The figures of one kind. */
export function magnitudesOf(kind: MagnitudeKind, text: string): MagnitudeMention[] {
  return figuresOf(text).filter((mention): mention is MagnitudeMention => mention.kind === kind);
}

/** "words = value unit", with the interval for a range and "?" for a vague amount. */
export function shown(kind: MagnitudeKind, text: string): string[] {
  return magnitudesOf(kind, text).map(({ text: words, value: { stated, min, max, unit, qualifier } }) => {
    const value = qualifier === 'range' ? `${min}..${max}` : (stated ?? '?');
    return `${words.replace(/\s/g, ' ')} = ${value}${unit === '' ? '' : ` ${unit}`}`;
  });
}
