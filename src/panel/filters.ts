import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Filter } from '../core/model.ts';
import { mark } from './marks.ts';
import type { Message, Order } from './protocol.ts';
import type { Strings } from './strings.ts';

export interface FilterEvents {
  /** `typing`: more is likely to come. */
  readonly filter: (filter: Filter, typing?: boolean) => void;
  readonly order: (order: Order) => void;
  readonly toTable: () => void;
  readonly export: () => void;
}

type Kinds = NonNullable<Filter['kinds']>;
type Relations = NonNullable<Filter['relations']>;

/** The filter of the table: each choice with the number of rows that it would leave. */
export function renderFilters(
  { strings, sure }: Message<'start'>,
  { facets, count }: Message<'table'>,
  filter: Filter,
  order: Order,
  on: FilterEvents,
): TemplateResult {
  const { text = '', relations = [], kinds = [], path = '', entity = '' } = filter;
  const toggled = (relation: Relations[number]): Relations =>
    relations.includes(relation) ? relations.filter((other) => other !== relation) : [...relations, relation];
  return html`<div class="filters" role="search" aria-label=${strings.filters}>
    <div class="line">
      <vscode-textfield
        type="search"
        class="text"
        label=${strings.filterText}
        placeholder=${strings.filterText}
        .value=${text}
        @input=${(event: Event) => on.filter(set(filter, { text: textOf(event) }), true)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          on.toTable();
        }}
      ></vscode-textfield>
      <div class="chips" role="group" aria-label=${strings.filterRelation}>
        ${repeat(
          facets.relations,
          ({ value }) => value,
          ({ value, label, count: rows }) =>
            html`<vscode-toolbar-button
              toggleable
              .checked=${relations.includes(value)}
              label=${`${label} ${rows}`}
              @change=${() => on.filter(set(filter, { relations: toggled(value) }))}
              ><span class="chip">${mark({ relation: value, sure: true })}${label} <b>${rows}</b></span></vscode-toolbar-button
            >`,
        )}
      </div>
      <span class="count" role="status">${count}</span>
      <vscode-button secondary @click=${on.export}>${strings.export}</vscode-button>
    </div>
    <div class="line">
      ${select(strings.filterKind, strings.allKinds, facets.kinds, kinds[0] ?? '', (value) =>
        on.filter(set(filter, { kinds: value ? ([value] as unknown as Kinds) : [] })),
      )}
      ${select(strings.filterSource, strings.allSources, facets.paths, path, (value) => on.filter(set(filter, { path: value })))}
      ${select(strings.filterEntity, strings.allEntities, facets.entities, entity, (value) => on.filter(set(filter, { entity: value })))}
      ${select(strings.sortBy, undefined, orders(strings), order, (value) => on.order(value as Order))}
      <vscode-checkbox
        .checked=${filter.minConfidence !== undefined}
        @change=${(event: Event) => on.filter(set(filter, { minConfidence: isChecked(event) ? sure : undefined }))}
        >${strings.sureOnly}</vscode-checkbox
      >
      <vscode-checkbox
        .checked=${filter.ruled === true}
        @change=${(event: Event) => on.filter(set(filter, { ruled: isChecked(event) || undefined }))}
        >${strings.withRuled}</vscode-checkbox
      >
      ${
        Object.keys(filter).length > 0
          ? html`<vscode-button secondary @click=${() => on.filter({})}>${strings.clear}</vscode-button>`
          : nothing
      }
    </div>
  </div>`;
}

/** A filter with some parts set anew; empty ones set no bound and are left out. */
function set(filter: Filter, parts: { readonly [K in keyof Filter]: Filter[K] | undefined }): Filter {
  const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries({ ...filter, ...parts }).filter(([, value]) => !isEmpty(value)));
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const orders = (strings: Strings): Option[] => [
  { value: 'weight', label: strings.sortWeight },
  { value: 'label', label: strings.sortLabel },
  { value: 'sources', label: strings.sortSources },
  { value: 'latest', label: strings.sortLatest },
];

/** Long lists can be typed into. */
const LONG = 12;

function select(
  label: string,
  all: string | undefined,
  options: readonly Option[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  const list = all === undefined ? options : [{ value: '', label: all }, ...options];
  return html`<vscode-single-select
    label=${label}
    title=${label}
    ?combobox=${list.length > LONG}
    .value=${value}
    @change=${(event: Event) => {
      choose(textOf(event));
      // A click on an option leaves the focus nowhere.
      (event.target as HTMLElement).focus();
    }}
    >${repeat(
      list,
      (option) => option.value,
      (option) => html`<vscode-option value=${option.value} ?selected=${option.value === value}>${option.label}</vscode-option>`,
    )}</vscode-single-select
  >`;
}

const textOf = ({ target }: Event) => (target as HTMLElement & { value: string }).value;
const isChecked = ({ target }: Event) => (target as HTMLElement & { checked: boolean }).checked;
