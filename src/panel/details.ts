import { html, nothing, type TemplateResult } from 'lit';
import { mark } from './marks.ts';
import { renderTimes, renderValues } from './plots.ts';
import type { Action, Message, PageDetails, PagePair, PagePlace } from './protocol.ts';
import { renderWordings } from './wordings.ts';

export interface DetailEvents {
  readonly open: (place: PagePlace, keepFocus: boolean) => void;
  readonly act: (action: Action, pairs: readonly (readonly [PagePlace, PagePlace])[]) => void;
  readonly note: (place: PagePlace) => void;
}

/** The evidence of one claim: what is stated, by whom, in which exact words, why it is compared, and what to do about it. */
export function renderDetails(start: Message<'start'>, details: PageDetails, on: DetailEvents): TemplateResult {
  const { strings, locale } = start;
  const { label, note, places, pairs, more } = details;
  return html`<h2 data-ruled=${details.ruled ? '' : nothing}>${label}</h2>
    <p class="note">${mark(details)}<span>${details.state} · ${note}</span></p>
    ${details.kind === 'quote' ? renderWordings(strings, places) : renderValues(strings, locale, details)}
    ${renderTimes(strings, locale, details)} ${pairs.length > 0 ? differences(start, details, on) : nothing}
    <h3>${strings.evidence}</h3>
    <ul class="evidence">
      ${places.map((place) => evidence(start, place, on))}
    </ul>
    ${more ? html`<p class="note">${more}</p>` : nothing}`;
}

function differences(start: Message<'start'>, { places, pairs }: PageDetails, on: DetailEvents) {
  const { strings, actions } = start;
  const open = pairs.filter(({ ruled }) => !ruled);
  return html`<h3>${strings.differences}</h3>
    <ul class="pairs">
      ${pairs.map((pair) => difference(start, pair, places, on))}
    </ul>
    ${
      open.length > 1 && actions.includes('ignoreDifference')
        ? html`<div class="buttons">
            ${button(strings.ignoreAll, () =>
              on.act(
                'ignoreDifference',
                open.flatMap((pair) => ends(pair, places)),
              ),
            )}
          </div>`
        : nothing
    }`;
}

/** A place as the host is told of it. */
export const spot = ({ path, range }: PagePlace) => ({ path, start: range.start });

type Ends = readonly (readonly [PagePlace, PagePlace])[];

const ends = (pair: PagePair, places: readonly PagePlace[]): Ends =>
  pair.ends.flatMap(({ a, b }) => {
    const [first, second] = [places[a], places[b]];
    return first && second ? [[first, second] as const] : [];
  });

function difference({ strings, actions }: Message<'start'>, pair: PagePair, places: readonly PagePlace[], on: DetailEvents) {
  const offered: readonly Action[] = pair.ruled ? ['reopenDifference'] : ['markDifferent', 'ignoreDifference', 'resolveDifference'];
  const words: Readonly<Record<Action, string>> = strings;
  return html`<li data-ruled=${pair.ruled ? '' : nothing}>
    <p>${mark(pair)}<span class="state">${pair.state}</span> <span class="note">${pair.confidence}</span></p>
    <p class="reason">${pair.reason}</p>
    ${pair.note ? html`<p class="note">${pair.note}</p>` : nothing}
    <div class="buttons">
      ${offered
        .filter((action) => actions.includes(action))
        .map((action) => button(words[action], () => on.act(action, ends(pair, places)), pair.reason))}
    </div>
  </li>`;
}

function evidence({ strings, actions }: Message<'start'>, place: PagePlace, on: DetailEvents) {
  const { before, words, after, where, note, value } = place;
  return html`<li>
    <p class="quoted">${before}<mark>${words}</mark>${after}</p>
    <p class="note">${mark(place)}<span>${[place.state, value, note].filter(Boolean).join(' · ')}</span></p>
    <div class="buttons">
      <a href="#" @click=${(event: Event) => {
        event.preventDefault();
        on.open(place, false);
      }}>${where}</a>
      ${actions.includes('addNote') ? button(strings.addNote, () => on.note(place), where) : nothing}
    </div>
  </li>`;
}

/** `of` tells one of several equal buttons from another for a screen reader. */
function button(label: string, act: () => void, of = ''): TemplateResult {
  return html`<vscode-button secondary title=${of || nothing} aria-label=${of ? `${label} ${of}` : label} @click=${act}>${label}</vscode-button>`;
}
