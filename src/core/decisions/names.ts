import { tidy } from '../corpus/entities.ts';
import { readFrames } from '../corpus/frames.ts';
import { type Document, isName, type Mention, type NameMention } from '../model.ts';
import { readPage } from '../text/page.ts';
import { lastStartingBy } from '../text/spans.ts';
import { inTime } from './file.ts';
import { locateIn } from './locate.ts';
import type { Decision } from './schema.ts';

/**
 * The documents without the names that the user said are none, and with the aliases that stand in them. Documents of
 * which nothing changes stay the same objects, and one that was made before is given again.
 */
export function correctNames(documents: readonly Document[], decisions: readonly Decision[]): readonly Document[] {
  const rules = readRules(documents, decisions);
  if (rules.never.size === 0 && rules.aliases.size === 0) return documents;
  const key = JSON.stringify([[...rules.never].sort(), [...rules.aliases].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return documents.map((document) => {
    const known = made.get(document);
    if (known?.key === key) return known.document;
    const corrected = correct(document, rules);
    made.set(document, { key, document: corrected });
    return corrected;
  });
}

/** What came of each document by which rules. */
const made = new WeakMap<Document, { readonly key: string; readonly document: Document }>();

function correct(document: Document, { never, aliases }: Rules): Document {
  const kept = document.analysis.mentions.filter((mention) => !isName(mention) || !never.has(tidy(mention.text)));
  const taken = kept.filter(({ kind }) => kind !== 'quote');
  const added = [...aliases].flatMap(([alias, kind]) => occurrences(document.text, alias, kind));
  const free = apart(added.filter(({ start, end }) => (taken[lastStartingBy(taken, end - 1)]?.end ?? 0) <= start));
  if (kept.length === document.analysis.mentions.length && free.length === 0) return document;
  return withMentions(document, [...kept, ...free]);
}

interface Rules {
  readonly never: ReadonlySet<string>;
  /** With the kind of the entity. */
  readonly aliases: ReadonlyMap<string, NameMention['kind']>;
}

/** What is a name and what is none, the later decision before the earlier. */
function readRules(documents: readonly Document[], decisions: readonly Decision[]): Rules {
  const never = new Set<string>();
  const aliases = new Map<string, NameMention['kind']>();
  const locate = locateIn(documents);
  for (const decision of decisions.toSorted(inTime)) {
    if (decision.kind === 'notEntity') {
      for (const name of decision.names.map(tidy)) {
        never.add(name);
        aliases.delete(name);
      }
    } else if (decision.kind === 'alias') {
      const name = tidy(decision.name);
      const { target, kind } = decision.entity;
      const ref = target && locate(target, isName);
      const mention = ref && documents.find(({ path }) => path === ref.path)?.analysis.mentions[ref.index];
      never.delete(name);
      if (name) aliases.set(name, mention && isName(mention) ? mention.kind : kind);
    }
  }
  return { never, aliases };
}

/** Where a name stands as whole words. */
function occurrences(text: string, alias: string, kind: NameMention['kind']): NameMention[] {
  const found: NameMention[] = [];
  for (let start = text.indexOf(alias); start >= 0; start = text.indexOf(alias, start + alias.length)) {
    const end = start + alias.length;
    const inWord = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!inWord) found.push({ kind, start, end, text: alias });
  }
  return found;
}

/** Of names that overlap the first and longest. */
function apart(names: readonly NameMention[]): NameMention[] {
  let end = 0;
  return names
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((name) => {
      if (name.start < end) return false;
      end = name.end;
      return true;
    });
}

/** Frames are read anew, since a name nearby is part of what a figure is about. */
function withMentions(document: Document, list: readonly Mention[]): Document {
  const mentions = list.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const { text, analysis } = document;
  const frames = readFrames(readPage(text), mentions, analysis.published?.date ?? null);
  return { ...document, analysis: { ...analysis, mentions, frames } };
}
