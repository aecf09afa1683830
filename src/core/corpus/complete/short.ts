import type { Document, EntityKind, NameMention, Span } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { type Tokens, tokenAt, WORD } from '../../text/tokens.ts';
import { callsOfThing } from '../entities/calls.ts';
import { readForm } from '../entities/form.ts';
import { bodies, honorifics, institutions } from '../entities/words.ts';
import { isAllCapitals, isCapital } from './capitals.ts';

/** A shorter form that the document may use after a name, and from where on. */
interface Form {
  readonly kind: EntityKind;
  readonly how: 'surname' | 'acronym' | 'team';
  readonly from: number;
}

/**
 * The places where a document names by a shorter form what it introduced in full, and its tagger saw no name there:
 * - a person by the surname: "Ana Read said … according to Read"
 * - an organization by its initials: "the Northern Rivers Commission … two NRC officials"
 * - a team: "the Ashford Herons … the Herons"
 */
export function findShort({ text, analysis }: Document, tokens: Tokens, owner: Int32Array, sentences: readonly Span[]): NameMention[] {
  const forms = readShortForms(analysis.mentions as readonly NameMention[]);
  if (forms.size === 0) return [];
  const found: NameMention[] = [];
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  const capital = (i: number, first: number, last: number) =>
    i >= first && i < last && tokens.kinds[i] === WORD && isCapital(text, tokens.starts[i] as number);
  for (const span of sentences) {
    const first = tokenAt(tokens, span.start);
    const last = tokenAt(tokens, span.end - 1) + 1;
    for (let i = first; i < last; i++) {
      const start = tokens.starts[i] as number;
      if (owner[i] !== 0 || tokens.kinds[i] !== WORD || !isCapital(text, start)) continue;
      const form = forms.get(fold(tokens.lower[i] as string).replaceAll('.', ''));
      if (!form || start < form.from) continue;
      const before = capital(i - 1, first, last);
      const after = capital(i + 1, first, last);
      const fits =
        form.how === 'acronym'
          ? isAllCapitals(word(i)) && !(before && isAllCapitals(word(i - 1))) && !(after && isAllCapitals(word(i + 1)))
          : i > first && !after && (form.how === 'team' ? tokens.lower[i - 1] === 'the' : !before || isTitle(tokens, i - 1));
      if (!fits) continue;
      const end = tokens.ends[i] as number;
      found.push({ kind: form.kind, start, end, text: text.slice(start, end) });
    }
  }
  return found;
}

const isTitle = ({ lower }: Tokens, i: number) => honorifics.has(lower[i] as string);

function readShortForms(mentions: readonly NameMention[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  const add = (key: string, form: Form) => {
    if (!forms.has(key)) forms.set(key, form);
  };
  for (const { kind, text, end } of mentions) {
    if (kind !== 'person' && kind !== 'organization') continue;
    const form = readForm(text);
    if (form.words.length < 2) continue;
    if (kind === 'person') {
      const surname = form.suffix ? form.words.at(-2) : form.words.at(-1);
      if (surname && surname.length > 1) add(surname, { kind, how: 'surname', from: end });
      continue;
    }
    for (const [key] of callsOfThing(form, () => false, false))
      if (key.startsWith('# ') && key.length > 4) add(key.slice(2), { kind, how: 'acronym', from: end });
    const tail = form.words.at(-1) as string;
    if (/[^s]s$/.test(tail) && !institutions.has(tail) && !bodies.has(tail) && /\p{Lu}\S*$/u.test(text))
      add(tail, { kind, how: 'team', from: end });
  }
  return forms;
}
