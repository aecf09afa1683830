import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEGIN, END, INSIDE, SINGLE, tagOf } from '../../src/core/recognize/names/tags.ts';
import { type Page, readPage } from '../../src/core/text/page.ts';

/** An annotated document: its page and the tag of each of its tokens. */
export interface Example {
  readonly id: string;
  readonly corpus: string;
  readonly page: Page;
  readonly tags: Uint8Array;
}

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'PER' | 'ORG' | 'LOC';
}

const KIND = { PER: 0, ORG: 1, LOC: 2 } as const;

/** Reads every *.jsonl of a folder, in the order of their names. `drop` tells the mentions that are not names to us. */
export function readCorpora(dir: string, drop: (corpus: string, text: string) => boolean): Example[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => {
    const corpus = file.replace(/\.jsonl$/, '');
    const lines = readFileSync(join(dir, file), 'utf8').split('\n').filter(Boolean);
    return lines.map((line): Example => {
      const { id, text, gold } = JSON.parse(line) as { id: string; text: string; gold: Gold[] };
      const page = readPage(text);
      return {
        id,
        corpus,
        page,
        tags: alignTags(
          page,
          gold.filter((name) => text[name.start] !== '@' && text[name.start - 1] !== '@' && !drop(corpus, name.text)),
        ),
      };
    });
  });
}

/** The gold names as tags of our tokens; a name that cuts a token takes it whole, one across sentences is left out. */
function alignTags(page: Page, gold: readonly Gold[]): Uint8Array {
  const { tokens } = page;
  const tags = new Uint8Array(tokens.count);
  let token = 0;
  for (const name of [...gold].sort((a, b) => a.start - b.start)) {
    while (token < tokens.count && (tokens.ends[token] as number) <= name.start) token++;
    let last = token;
    while (last < tokens.count && (tokens.starts[last] as number) < name.end) last++;
    // Some corpora count the article in, as no other does.
    const first =
      last - token > 1 && page.text.startsWith('the', tokens.starts[token]) && tokens.lower[token] === 'the' ? token + 1 : token;
    // A possessive is no part of the name.
    if (last - first > 1 && tokens.lower[last - 1] === "'s") last--;
    if (last === first || page.sentenceOf[first] !== page.sentenceOf[last - 1] || tags[first] !== 0) continue;
    const kind = KIND[name.type];
    for (let i = first; i < last; i++) {
      tags[i] = tagOf(kind, last - first === 1 ? SINGLE : i === first ? BEGIN : i === last - 1 ? END : INSIDE);
    }
    token = last;
  }
  return tags;
}
