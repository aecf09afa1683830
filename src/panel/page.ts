import '@vscode-elements/elements/dist/vscode-split-layout/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Filter } from '../core/model.ts';
import { renderDetails, spot } from './details.ts';
import { renderEmpty, renderProgress } from './empty.ts';
import { renderFilters } from './filters.ts';
import { BLOCK, type ComparisonGrid, type GridEvents } from './grid.ts';
import type { Host, Saved } from './host.ts';
import { choose, cornerIn, type Keep } from './keep.ts';
import type { Place } from './keyboard.ts';
import type { Message, Order, PageDetails, PageRow, ToPage } from './protocol.ts';

/** Pauses in milliseconds: after typing, after a move before the evidence is asked for, and before the state is kept. */
const TYPING = 150;
const RESTING = 60;
const KEEPING = 250;
/** Below this width, in CSS pixels, the evidence stands under the table. */
const NARROW = '(max-width: 720px)';

/** The comparison page: it asks the host for what is on the screen, and shows it. */
export class ComparisonPage extends LitElement {
  static override readonly properties = { host: { attribute: false } };
  declare host: Host;

  #start: Message<'start'> | undefined;
  #progress: Message<'progress'> | undefined;
  #table: Message<'table'> | undefined;
  #rows: ReadonlyMap<number, PageRow> = new Map();
  #details: PageDetails | null = null;
  #filter: Filter = {};
  #order: Order = 'weight';
  #active: Place = { row: 0, col: 0 };
  #turn = 0;
  #keep: Keep | undefined;
  #asked = new Set<number>();
  /** Another cell was chosen since the last question. */
  #moved = false;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #narrow = window.matchMedia(NARROW);

  override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const saved = this.host.restore();
    if (saved) this.#restore(saved);
    this.#narrow.addEventListener('change', () => {
      this.requestUpdate();
      // The layout knows its new size after this frame only, and would place its handle by the old one.
      setTimeout(() => this.querySelector('vscode-split-layout')?.resetHandlePosition());
    });
    // Wherever the focus is, or nowhere.
    window.addEventListener('keydown', (event) => this.#onKey(event));
    this.host.listen((message) => this.#receive(message));
    this.host.post({ type: 'ready' });
  }

  #restore({ filter, order, row, source, top, left }: Saved): void {
    this.#filter = filter;
    this.#order = order;
    this.#keep = { row, source, top, left, corner: { row: 0, column: 0 }, anew: false };
  }

  #receive(message: ToPage): void {
    if (message.type === 'start') {
      const restored = this.#start ? undefined : this.#keep;
      if (!this.#start && !restored) this.#filter = message.filter;
      this.#start = message;
      document.documentElement.lang = message.locale;
      this.#ask(restored ?? this.#now());
    } else if (message.type === 'progress') this.#progress = message;
    else if (message.type === 'changed') this.#ask(this.#now());
    else if (message.type === 'reveal') this.#ask({ ...this.#now(), reveal: message });
    else if (message.type === 'table') this.#show(message);
    else if (message.type === 'rows') this.#add(message);
    else if (message.type === 'details' && message.id === this.#current?.id) this.#details = message.details;
    this.requestUpdate();
  }

  get #grid(): ComparisonGrid | null {
    return this.querySelector<ComparisonGrid>('comparison-grid');
  }

  get #current(): PageRow | undefined {
    return this.#rows.get(this.#active.row);
  }

  /** What is on the screen, by names that survive a change of the documents. */
  #now(anew = false): Keep {
    const corner = this.#grid?.corner ?? { row: 0, column: 0 };
    return {
      row: this.#current?.id ?? this.#keep?.row ?? null,
      source: this.#table?.sources[this.#active.col - 1]?.path ?? null,
      top: this.#rows.get(corner.row)?.id ?? null,
      left: this.#table?.sources[corner.column]?.path ?? null,
      corner,
      anew,
    };
  }

  #ask(keep: Keep): void {
    if (!this.#start) return;
    this.#keep = keep;
    this.#moved = false;
    this.#asked.clear();
    const { row, top, reveal, corner, anew } = keep;
    this.host.post({
      ...{ type: 'ask', turn: ++this.#turn, table: true, filter: this.#filter, order: this.#order },
      ...{ from: anew ? 0 : Math.floor(corner.row / BLOCK) * BLOCK, count: 2 * BLOCK, find: [row ?? '', top ?? ''] },
      ...(reveal ? { at: { path: reveal.path, position: reveal.position } } : {}),
    });
  }

  #show(table: Message<'table'>): void {
    if (table.turn !== this.#turn || !this.#keep) return;
    const keep = this.#keep;
    const { at, rows, from } = table;
    if (keep.reveal && at < 0 && Object.keys(this.#filter).length > 0) {
      // The filter hides what is to be shown.
      this.#filter = {};
      this.#ask(keep);
      return;
    }
    const now = this.#current?.id;
    const moved = this.#moved ? rows.findIndex(({ id }) => id === now) : -1;
    if (this.#moved && moved < 0) {
      // Where the row stands that was chosen meanwhile, this answer does not tell.
      this.#ask(this.#now());
      return;
    }
    const meanwhile = this.#moved ? { row: from + moved, source: this.#now().source } : undefined;
    this.#table = table;
    this.#rows = new Map(rows.map((row, i) => [from + i, row]));
    this.#active = choose(table, keep, meanwhile, this.#active.row);
    this.#describe(0);
    this.requestUpdate();
    void this.updateComplete.then(async () => {
      const grid = this.#grid;
      await grid?.updateComplete;
      if (keep.anew) grid?.scroller?.scrollTo(0, 0);
      else grid?.keepCorner(keep.corner, cornerIn(table, keep));
      if (keep.anew || at >= 0) grid?.show({ focus: at >= 0 });
      // Whoever opens the page is at the table.
      else if (document.activeElement === document.body && document.hasFocus()) grid?.show({ focus: true });
    });
    this.#save();
  }

  #add({ turn, from, rows }: Message<'rows'>): void {
    if (turn !== this.#turn) return;
    this.#rows = new Map([...this.#rows, ...rows.map((row, i) => [from + i, row] as const)]);
    if (!this.#details || this.#details.id !== this.#current?.id) this.#describe(RESTING);
  }

  #later(name: string, pause: number, job: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, setTimeout(job, pause));
  }

  #describe(pause: number): void {
    this.#later('describe', pause, () => {
      const id = this.#current?.id;
      if (id !== undefined) this.host.post({ type: 'describe', id, filter: this.#filter });
      else this.#details = null;
    });
  }

  #save(): void {
    this.#later('save', KEEPING, () => {
      const { row, source, top, left } = this.#now();
      this.host.save({ filter: this.#filter, order: this.#order, row, source, top, left });
    });
  }

  #setFilter(filter: Filter, pause = 0): void {
    this.#filter = filter;
    this.requestUpdate();
    this.#later('ask', pause, () => this.#ask(this.#now(true)));
  }

  #sort(order: Order): void {
    this.#order = order;
    this.#ask(this.#now(true));
    this.requestUpdate();
  }

  readonly #events: GridEvents = {
    move: (to) => {
      const moved = to.row !== this.#active.row;
      this.#moved = true;
      this.#active = to;
      this.requestUpdate();
      void this.updateComplete.then(() => this.#grid?.show({ focus: true }));
      if (moved) this.#describe(RESTING);
      this.#save();
    },
    open: ({ path, range }, keepFocus) => this.host.post({ type: 'open', path, range, keepFocus }),
    openSource: ({ path }) => this.host.post({ type: 'open', path, keepFocus: false }),
    sort: () => this.#sort(this.#order === 'label' ? 'weight' : 'label'),
    need: (from) => {
      if (this.#asked.has(from)) return;
      this.#asked.add(from);
      const [filter, order] = [this.#filter, this.#order];
      this.host.post({ type: 'ask', turn: this.#turn, table: false, filter, order, from, count: BLOCK, find: [] });
    },
    scroll: () => this.#save(),
  };

  #focusTable(): void {
    this.#grid?.show({ focus: true });
  }

  #focusDetails(): void {
    this.querySelector<HTMLElement>('.details')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey } = event;
    const inDetails = document.activeElement?.closest('.details');
    if (key === 'f' && (ctrlKey || metaKey)) {
      event.preventDefault();
      this.querySelector<HTMLElement>('vscode-textfield')?.focus();
    } else if (key === 'Escape' && inDetails) this.#focusTable();
  }

  override updated(): void {
    // The widget has these words in English only.
    for (const list of this.querySelectorAll('vscode-single-select'))
      list.shadowRoot?.querySelector('.combobox-button')?.setAttribute('aria-label', this.#start?.strings.openList ?? '');
  }

  override render(): TemplateResult {
    const start = this.#start;
    if (!start) return html``;
    const { strings } = start;
    return html`<div class="page">
      <button class="skip" @click=${this.#focusTable}>${strings.skipToTable}</button>
      <button class="skip" @click=${this.#focusDetails}>${strings.skipToDetails}</button>
      ${renderProgress(this.#progress)}
      ${
        this.#table
          ? renderFilters(start, this.#table, this.#filter, this.#order, {
              filter: (filter, typing) => this.#setFilter(filter, typing ? TYPING : 0),
              order: (order) => this.#sort(order),
              toTable: () => this.#focusTable(),
              export: () => this.host.post({ type: 'export' }),
            })
          : nothing
      }
      ${this.#body(start)}
    </div>`;
  }

  #body(start: Message<'start'>) {
    const { strings } = start;
    const table = this.#table;
    if (!table) return this.#progress?.reading ? nothing : html`<p class="empty">${strings.loading}</p>`;
    if (table.total === 0)
      return renderEmpty(strings, table, this.#progress, {
        clear: () => this.#setFilter({}),
        openFolder: () => this.host.post({ type: 'openFolder' }),
      });
    return html`<vscode-split-layout
      class="main"
      .split=${this.#narrow.matches ? 'horizontal' : 'vertical'}
      initial-handle-position=${this.#narrow.matches ? '55%' : '68%'}
      min-start="200px"
      min-end="200px"
    >
      <main slot="start">
      <p id="keys" hidden>${strings.keys}</p>
      <comparison-grid
        .strings=${strings}
        .sources=${table.sources}
        .rows=${this.#rows}
        .total=${table.total}
        .sorted=${this.#order === 'label'}
        .active=${this.#active}
        .events=${this.#events}
      ></comparison-grid>
      </main>
      <aside slot="end" class="details" aria-label=${strings.details} tabindex="-1">
        ${
          this.#details
            ? renderDetails(start, this.#details, {
                open: (place, keepFocus) => this.host.post({ type: 'open', path: place.path, range: place.range, keepFocus }),
                act: (action, pairs) => this.host.post({ type: 'act', action, pairs: pairs.map(([a, b]) => ({ a: spot(a), b: spot(b) })) }),
                note: (place) => this.host.post({ type: 'act', action: 'addNote', pairs: [], at: spot(place) }),
              })
            : html`<p class="empty">${strings.nothingSelected}</p>`
        }
      </aside>
    </vscode-split-layout>`;
  }
}

customElements.define('comparison-page', ComparisonPage);
