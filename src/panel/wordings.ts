import { diffWords } from 'diff';
import { html, type TemplateResult } from 'lit';
import type { PagePlace } from './protocol.ts';
import { fill, type Strings } from './strings.ts';

/** Wordings that are set against the first. */
const MOST = 8;

/** How a quote is worded in its sources: the wording published first, and what the others add to it or leave out. */
export function renderWordings(strings: Strings, places: readonly PagePlace[]): TemplateResult {
  const wordings = groupByWords(places);
  const [first, ...others] = wordings;
  if (!first) return html``;
  return html`<h3>${strings.wordings}</h3>
    <ul class="wordings">
      <li>
        <p class="quoted">${first.words}</p>
        <p class="note">${fill(strings.firstWording, first.names.join(', '))}</p>
      </li>
      ${others.slice(0, MOST).map(
        ({ words, names }) => html`<li>
          <p class="quoted">${compare(strings, first.words, words)}</p>
          <p class="note">${names.join(', ')}</p>
        </li>`,
      )}
    </ul>`;
}

interface Wording {
  readonly words: string;
  readonly names: readonly string[];
}

function groupByWords(places: readonly PagePlace[]): Wording[] {
  const groups = new Map<string, string[]>();
  for (const { quote, words, name } of places) {
    const key = quote ?? words;
    const names = groups.get(key) ?? [];
    groups.set(key, names);
    if (!names.includes(name)) names.push(name);
  }
  return [...groups].map(([words, names]) => ({ words, names }));
}

/** What is added is underlined, what is left out struck through; a screen reader is told which. */
function compare(strings: Strings, from: string, to: string): TemplateResult[] {
  return diffWords(from, to).map(({ value, added, removed }) => {
    if (added) return html`<ins><span class="hidden">${strings.added}: </span>${value}</ins>`;
    if (removed) return html`<del><span class="hidden">${strings.leftOut}: </span>${value}</del>`;
    return html`${value}`;
  });
}
