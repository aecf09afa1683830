import { type Linking, linkEntities } from '../../src/core/corpus/entities.ts';
import { countStems } from '../../src/core/corpus/frames.ts';
import type { Document, Entity, EntityKind, NameMention } from '../../src/core/model.ts';
import { recognizeQuotes } from '../../src/core/recognize/quote.ts';
import { refine } from '../../src/core/recognize/refine.ts';
import { readPage } from '../../src/core/text/page.ts';

const kinds: Readonly<Record<string, EntityKind>> = { p: 'person', o: 'organization', l: 'place', g: 'group' };

/** A document whose names are marked in its text: "[p:Ana Ruiz] lives in [l:Porto]"; with a role, "[p:Ana Ruiz|mayor]". Kinds: p, o, l, g. */
export function marked(path: string, source: string): Document {
  const names: NameMention[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\[([polg]):([^\]|]+)(?:\|([^\]]+))?\]/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const [, kind = '', name = '', role] = match;
    const end = text.length + name.length;
    names.push({ kind: kinds[kind] as EntityKind, start: text.length, end, text: name, ...(role === undefined ? {} : { role }) });
    text += name;
  }
  text += source.slice(from);
  const page = readPage(text);
  const mentions = refine(names, [], recognizeQuotes(page, names));
  return {
    path,
    text,
    analysis: {
      title: null,
      published: null,
      furniture: [],
      sentences: page.sentences.map(({ first, last }) => ({
        start: page.tokens.starts[first] as number,
        end: page.tokens.ends[last - 1] as number,
      })),
      mentions,
      stems: countStems(page),
      frames: mentions.map(() => undefined),
    },
  };
}

/** The entities of some marked texts, as "name: alias, alias" sorted, which is all that most tests ask. */
export function linked(...sources: string[]): string[] {
  return describeEntities(linkEntities(sources.map((source, i) => marked(`${i}.txt`, source))));
}

export function describeEntities({ entities }: Linking): string[] {
  const line = ({ name, aliases }: Entity) => [name, ...aliases.map(({ text }) => text).sort()].join(' = ');
  return entities.map(line).sort();
}
