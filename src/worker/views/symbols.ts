import type { Document, Span } from '../../core/model.ts';
import { findBlocks } from '../../core/text/blocks.ts';
import { rangeOf } from '../../core/text/places.ts';
import type { DocumentSection } from '../answers.ts';
import { cutEnd, oneLine } from './places.ts';

/** Characters of a paragraph and of a mention that name it. */
const TITLE = 48;
const WORDS = 80;

interface Heading {
  readonly level: number;
  readonly span: Span;
}

interface Open {
  readonly heading: Heading;
  readonly words: string;
  readonly sections: DocumentSection[];
  readonly marks: DocumentSection['marks'];
}

/**
 * The mentions of a document by paragraph; in Markdown the paragraphs stand below their headings. Paragraphs without a
 * mention are left out, and so is what comes after the first `limit` mentions.
 */
export function listSymbols(document: Document | undefined, limit: number): DocumentSection[] {
  if (!document) return [];
  const isMarkdown = /\.(?:md|markdown)$/i.test(document.path);
  const root: DocumentSection[] = [];
  const open: Open[] = [];
  let at = 0;
  let end = 0;
  const close = (level: number) => {
    for (let last = open.at(-1); last && last.heading.level >= level; last = open.at(-1)) {
      open.pop();
      const { heading, words, marks, sections } = last;
      if (marks.length + sections.length === 0) continue;
      const range = rangeOf(document, { start: heading.span.start, end });
      (open.at(-1)?.sections ?? root).push({ type: 'heading', words, range, selection: rangeOf(document, heading.span), marks, sections });
    }
  };
  const body = isMarkdown ? frontMatterEnd(document.text) : 0;
  for (const block of findBlocks(document.text)) {
    if (block.end <= body) continue;
    const marks: DocumentSection['marks'][number][] = [];
    for (let next = mentionOf(document, at, limit); next && next.start < block.end; next = mentionOf(document, ++at, limit)) {
      const { kind, text } = next;
      if (next.start >= block.start)
        marks.push({ kind, range: rangeOf(document, next), words: oneLine(cutEnd(text, 0, text.length, WORDS)) });
    }
    const level = isMarkdown ? headingLevel(document.text, block) : 0;
    if (level > 0) {
      close(level);
      open.push({ heading: { level, span: block }, words: headingWords(document.text, block), marks, sections: [] });
    } else if (marks.length > 0) (open.at(-1)?.sections ?? root).push(paragraph(document, block, marks));
    end = block.end;
  }
  close(0);
  return root;
}

const mentionOf = ({ analysis: { mentions } }: Document, at: number, limit: number) => (at < limit ? mentions[at] : undefined);

function paragraph(document: Document, block: Span, marks: DocumentSection['marks']): DocumentSection {
  const words = oneLine(cutEnd(document.text, block.start, block.end, TITLE)).replace(/^[*_>\s]+|[*_]+$/g, '');
  return { type: 'paragraph', words, range: rangeOf(document, block), selection: rangeOf(document, block), marks, sections: [] };
}

/** Where the article begins after its front matter. */
const frontMatterEnd = (text: string) => /^\uFEFF?---[\r\n](?:[\s\S]{0,4000}?[\r\n])?---(?=[\r\n]|$)/.exec(text)?.[0].length ?? 0;

/** 1 to 6 for "# …" to "###### …"; 0 for what is no heading. */
function headingLevel(text: string, { start, end }: Span): number {
  return /^#{1,6}(?=\s)/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
}

function headingWords(text: string, { start, end }: Span): string {
  return oneLine(cutEnd(text, start, end, 2 * TITLE)).replace(/^#+\s*|\s*#+$/g, '');
}
