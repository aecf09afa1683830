import { VirtualizerController } from '@tanstack/lit-virtual';
import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Place, step } from './keyboard.ts';
import { mark } from './marks.ts';
import type { PageCell, PageRow, PageSource } from './protocol.ts';
import type { Strings } from './strings.ts';

/** Sizes in CSS pixels, the same for every row and column: so a row far down is found without those before it. */
const SIZES = { row: 62, head: 46, first: 280, column: 200 } as const;
/** Rows that are asked for at once. */
export const BLOCK = 60;

/** What the grid tells the page. */
export interface GridEvents {
  readonly move: (to: Place) => void;
  readonly open: (cell: PageCell, keepFocus: boolean) => void;
  readonly openSource: (source: PageSource) => void;
  readonly sort: () => void;
  readonly need: (from: number) => void;
  readonly scroll: () => void;
}

/** Claims against sources, of which only the rows and columns on the screen are in the document, and the one with the focus. */
export class ComparisonGrid extends LitElement {
  static override readonly properties = {
    strings: { attribute: false },
    sources: { attribute: false },
    rows: { attribute: false },
    total: { attribute: false },
    sorted: { attribute: false },
    active: { attribute: false },
    events: { attribute: false },
  };
  declare strings: Strings;
  declare sources: readonly PageSource[];
  /** The rows that are known, by index. */
  declare rows: ReadonlyMap<number, PageRow>;
  declare total: number;
  /** Sorted by label. */
  declare sorted: boolean;
  /** Row -1 is that of the headers, column 0 that of the claims. */
  declare active: Place;
  declare events: GridEvents;

  #down = new VirtualizerController<Element, Element>(this, {
    count: 0,
    getScrollElement: () => this.scroller,
    estimateSize: () => SIZES.row,
    overscan: 6,
    paddingStart: SIZES.head,
    scrollPaddingStart: SIZES.head,
  });
  #across = new VirtualizerController<Element, Element>(this, {
    count: 0,
    horizontal: true,
    getScrollElement: () => this.scroller,
    estimateSize: () => SIZES.column,
    overscan: 2,
    paddingStart: SIZES.first,
    scrollPaddingStart: SIZES.first,
  });
  #hadFocus = false;
  #wantsFocus = false;

  override createRenderRoot() {
    return this;
  }

  get scroller(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.scroller');
  }

  /** The first row and column that are not hidden behind the headers. */
  get corner(): { readonly row: number; readonly column: number } {
    const { scrollTop = 0, scrollLeft = 0 } = this.scroller ?? {};
    return { row: Math.floor(scrollTop / SIZES.row), column: Math.floor(scrollLeft / SIZES.column) };
  }

  /** Scrolls so that what stood in a corner still stands there, to the pixel, though its index is another. */
  keepCorner(before: { readonly row: number; readonly column: number }, now: { readonly row: number; readonly column: number }): void {
    const { scroller } = this;
    if (!scroller) return;
    if (now.row >= 0) scroller.scrollTop += (now.row - before.row) * SIZES.row;
    if (now.column >= 0) scroller.scrollLeft += (now.column - before.column) * SIZES.column;
  }

  /** Brings the active cell into view and, if asked, gives it the focus. */
  show({ focus }: { readonly focus: boolean }): void {
    const { row, col } = this.active;
    if (row >= 0) this.#down.getVirtualizer().scrollToIndex(row, { align: 'auto' });
    if (col >= 1) this.#across.getVirtualizer().scrollToIndex(col - 1, { align: 'auto' });
    if (focus) {
      this.#wantsFocus = true;
      this.requestUpdate();
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.contains(document.activeElement);
    if (!changed.has('total') && !changed.has('sources') && !changed.has('active')) return;
    const [down, across] = [this.#down.getVirtualizer(), this.#across.getVirtualizer()];
    const { row, col } = this.active;
    // New functions, since the ranges are worked out anew only for those.
    down.setOptions({ ...down.options, count: this.total, rangeExtractor: (range) => withActive(range, row) });
    across.setOptions({ ...across.options, count: this.sources.length, rangeExtractor: (range) => withActive(range, col - 1) });
  }

  override updated(_: PropertyValues): void {
    // A cell that is gone takes the focus along; it belongs to the active one.
    if (this.#wantsFocus || (this.#hadFocus && !this.contains(document.activeElement))) {
      const cell = this.querySelector<HTMLElement>('[tabindex="0"]');
      cell?.focus({ preventScroll: true });
      this.#wantsFocus = !cell;
    }
    for (const { index } of this.#down.getVirtualizer().getVirtualItems()) {
      if (!this.rows.has(index)) this.events.need(Math.floor(index / BLOCK) * BLOCK);
    }
  }

  override render(): TemplateResult {
    const [down, across] = [this.#down.getVirtualizer(), this.#across.getVirtualizer()];
    const columns = across.getVirtualItems();
    const { strings, sources, total } = this;
    return html`<div
      class="scroller"
      role="grid"
      aria-label=${strings.table}
      aria-rowcount=${total + 1}
      aria-colcount=${sources.length + 1}
      aria-describedby="keys"
      @keydown=${this.#onKey}
      @mousedown=${this.#onPress}
      @dblclick=${this.#onDoubleClick}
      @scroll=${() => this.events.scroll()}
    >
      <div class="sheet" role="presentation" .style=${`width:${across.getTotalSize()}px;height:${down.getTotalSize()}px`}>
        <div class="head" role="row" aria-rowindex="1">
          ${this.#corner()}
          ${repeat(
            columns,
            ({ index }) => index,
            ({ index, start }) => this.#header(index, start),
          )}
        </div>
        ${repeat(
          down.getVirtualItems(),
          ({ index }) => index,
          ({ index, start }) => this.#row(index, start, columns),
        )}
      </div>
    </div>`;
  }

  #tab(row: number, col: number) {
    return this.active.row === row && this.active.col === col ? 0 : -1;
  }

  #corner() {
    return html`<div
      class="first"
      role="columnheader"
      aria-colindex="1"
      aria-sort=${this.sorted ? 'ascending' : 'none'}
      tabindex=${this.#tab(-1, 0)}
      data-row="-1"
      data-col="0"
      @click=${() => this.events.sort()}
    >
      <span class="name">${this.strings.claim}<span class="sort" aria-hidden="true">${this.sorted ? ' ▴' : ''}</span></span>
    </div>`;
  }

  #header(index: number, left: number) {
    const source = this.sources[index];
    if (!source) return nothing;
    return html`<div
      class="cell"
      role="columnheader"
      aria-colindex=${index + 2}
      tabindex=${this.#tab(-1, index + 1)}
      data-row="-1"
      data-col=${index + 1}
      title=${source.tooltip}
      .style=${`left:${left}px`}
    >
      <span class="name">${source.name}</span><span class="note">${source.note}</span>
    </div>`;
  }

  #row(index: number, top: number, columns: readonly { readonly index: number; readonly start: number }[]) {
    const row = this.rows.get(index);
    const selected = this.active.row === index;
    const cells = new Map(row?.cells.map((cell) => [cell.source, cell]));
    return html`<div
      class="row"
      role="row"
      aria-rowindex=${index + 2}
      aria-selected=${selected}
      ?data-ruled=${row?.ruled}
      .style=${`top:${top}px`}
    >
      <div class="first" role="rowheader" aria-colindex="1" tabindex=${this.#tab(index, 0)} data-row=${index} data-col="0" title=${row?.label ?? ''}>
        ${
          row
            ? html`<span class="label">${row.label}</span><span class="note">${mark(row)}<span>${row.state} · ${row.note}</span></span>`
            : html`<span class="note">${this.strings.loading}</span>`
        }
      </div>
      ${repeat(
        columns,
        (column) => column.index,
        (column) => this.#cell(index, column.index, column.start, cells.get(column.index)),
      )}
    </div>`;
  }

  #cell(row: number, column: number, left: number, cell: PageCell | undefined) {
    return html`<div
      class="cell"
      role="gridcell"
      aria-colindex=${column + 2}
      tabindex=${this.#tab(row, column + 1)}
      data-row=${row}
      data-col=${column + 1}
      title=${cell ? [cell.value, cell.state, cell.note].filter(Boolean).join(' · ') : nothing}
      ?data-ruled=${cell?.ruled}
      .style=${`left:${left}px`}
    >
      ${
        cell
          ? html`<div class="body">
              <span class="value">${mark(cell)}<span class="words">${cell.value}</span>${cell.more ? html`<span class="more">${cell.more}</span>` : nothing}</span>
              <span class="note">${[cell.state, cell.note].filter(Boolean).join(' · ')}</span>
            </div>`
          : html`<span class="none" aria-hidden="true">–</span><span class="hidden">${this.strings.notStated}</span>`
      }
    </div>`;
  }

  #cellAt({ row, col }: Place): PageCell | undefined {
    const cells = this.rows.get(row)?.cells;
    // The claim itself stands for its first source.
    return col === 0 ? cells?.[0] : cells?.find(({ source }) => source === col - 1);
  }

  #onKey(event: KeyboardEvent): void {
    const { active, total, sources } = this;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#activate(active, event.key === ' ');
      return;
    }
    const page = Math.max(1, Math.floor(((this.scroller?.clientHeight ?? 0) - SIZES.head) / SIZES.row) - 1);
    const stated = this.rows.get(active.row)?.cells.map(({ source }) => source + 1) ?? [];
    const next = step(event, active, { rows: total, columns: sources.length + 1, page, stated });
    if (!next) return;
    event.preventDefault();
    // The claims' column is always in sight; who goes there by key is at the beginning of the row.
    if (next.col === 0 && active.col > 0) this.scroller?.scrollTo({ left: 0 });
    this.events.move(next);
  }

  #activate(at: Place, keepFocus: boolean): void {
    if (at.row < 0) {
      const source = this.sources[at.col - 1];
      if (source) this.events.openSource(source);
      else this.events.sort();
      return;
    }
    const cell = this.#cellAt(at);
    if (cell) this.events.open(cell, keepFocus);
  }

  #onPress(event: MouseEvent): void {
    const at = placeOf(event);
    if (at) this.events.move(at);
  }

  #onDoubleClick(event: MouseEvent): void {
    const at = placeOf(event);
    if (at && at.row >= 0) this.#activate(at, false);
  }
}

/** The cell with the focus stays in the document wherever the rest is scrolled to. */
function withActive(range: Range, active: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}

function placeOf({ target }: Event): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), col: Number(cell.dataset.col) } : undefined;
}

customElements.define('comparison-grid', ComparisonGrid);
