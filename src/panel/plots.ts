import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { shapeOf } from './marks.ts';
import type { PageDetails, PagePlace } from './protocol.ts';
import { fill, type Strings } from './strings.ts';
import { dayOf, periodOf } from './times.ts';

/** Height of a line and of the axis in pixels; lines drawn; share of the width left free at either side, in percent. */
const LINE = 22;
const AXIS = 26;
const MOST = 24;
const MARGIN = 4;
/** Values further apart than this are shown on a logarithmic axis. */
const FAR = 100;
/** Percent of a narrow pane's width that a letter of a name takes, and letters that are shown at least. */
const PERCENT = 2.1;
const LEAST = 6;

/** One line of a plot: a stretch with open ends where null, a point in it, and a second point. */
interface Line {
  readonly places: readonly PagePlace[];
  readonly from: number | null;
  readonly to: number | null;
  readonly at: number | null;
  readonly also: number | null;
}

interface Axis {
  /** Percent of the width. */
  readonly position: (value: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** A strip plot: where the values of a claim lie, with the intervals that their words allow. */
export function renderValues(strings: Strings, locale: string, { kind, unit, places }: PageDetails): TemplateResult | typeof nothing {
  if (kind === 'date') return nothing;
  const lines = group(places, ({ extent }) => extent && { from: extent.min, to: extent.max, at: extent.stated, also: null });
  const axis = numberAxis(locale, lines);
  if (!axis) return nothing;
  const title = unit ? `${strings.values} (${unit})` : strings.values;
  return html`<h3>${title}</h3>
    ${plot(title, lines, axis)} ${valueTable(strings, lines)}`;
}

/** A timeline: the dates that a claim states, or for which its figures hold, and when each was published. */
export function renderTimes(strings: Strings, locale: string, { kind, places }: PageDetails): TemplateResult | typeof nothing {
  const periods = new Map(places.map((place) => [place, kind === 'date' ? extentPeriod(place) : periodOf(place.asOf)]));
  const near = isNear(places, [...periods.values()]);
  const lines = group(places, (place) => {
    const period = periods.get(place);
    const also = near ? dayOf(place.published) : null;
    return period || also !== null ? { from: period?.from ?? null, to: period?.to ?? null, at: period?.at ?? null, also } : null;
  });
  const times = new Set(lines.flatMap(({ from, to, also }) => [from, to, also]).filter((time) => time !== null));
  if (times.size < 2 || !lines.some(({ from }) => from !== null)) return nothing;
  const axis = timeAxis(locale, lines);
  if (!axis) return nothing;
  return html`<h3>${strings.times}</h3>
    ${plot(strings.times, lines, axis)}
    <p class="note legend">
      <svg width="10" height="10" aria-hidden="true"><circle class="point" cx="5" cy="5" r="4" /></svg>
      <span>${kind === 'date' ? strings.value : strings.asOf}</span>
      ${
        near
          ? html`<svg width="12" height="12" aria-hidden="true"><path class="also" d="M6 1l5 5-5 5-5-5z" /></svg>
              <span>${strings.published}</span>`
          : nothing
      }
    </p>
    ${timeTable(strings, locale, kind, lines)}`;
}

/** Publication belongs on the axis where it leaves room for what is stated: not beside a date of another decade. */
function isNear(places: readonly PagePlace[], periods: readonly (Partial<Points> | null)[]): boolean {
  const stated = periods.flatMap((period) => [period?.from, period?.to]).filter((time) => typeof time === 'number');
  const all = [...stated, ...places.map(({ published }) => dayOf(published)).filter((time) => time !== null)];
  const width = (times: readonly number[]) => Math.max(...times) - Math.min(...times);
  return stated.length > 0 && width(all) <= Math.max(10 * width(stated), 120 * 86_400_000);
}

const extentPeriod = ({ extent }: PagePlace) => extent && { from: days(extent.min), to: days(extent.max), at: days(extent.stated) };

const days = (value: number | null) => (value === null ? null : value * 86_400_000);

type Points = Omit<Line, 'places'>;

/** Places that say the same are one line. */
function group(places: readonly PagePlace[], pointsOf: (place: PagePlace) => Points | null): Line[] {
  const lines = new Map<string, Points & { places: PagePlace[] }>();
  for (const place of places) {
    const points = pointsOf(place);
    if (!points) continue;
    const key = JSON.stringify([points, place.relation, place.sure, place.ruled]);
    const line = lines.get(key);
    if (line) line.places.push(place);
    else lines.set(key, { ...points, places: [place] });
  }
  return [...lines.values()].slice(0, MOST);
}

const finite = (lines: readonly Line[]) =>
  lines.flatMap(({ from, to, at, also }) => [from, to, at, also]).filter((value) => value !== null);

const percent = (share: number) => MARGIN + share * (100 - 2 * MARGIN);

function numberAxis(locale: string, lines: readonly Line[]): Axis | undefined {
  const values = finite(lines);
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = low > 0 && high / low > FAR ? scaleLog() : scaleLinear();
  scale
    .domain([low - pad, high + pad])
    .nice(4)
    .range([0, 1]);
  const format = new Intl.NumberFormat(locale, { notation: high >= 100_000 ? 'compact' : 'standard', maximumSignificantDigits: 6 });
  const ticks = thin(scale.ticks(4));
  return { position: (value) => percent(scale(value)), ticks: ticks.map((at) => ({ at, label: format.format(at) })) };
}

function timeAxis(locale: string, lines: readonly Line[]): Axis | undefined {
  const values = finite(lines);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = scaleUtc()
    .domain([low, high === low ? low + 86_400_000 : high])
    .nice(4)
    .range([0, 1]);
  const ticks = thin(scale.ticks(4).map(Number));
  const span = high - low;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(span < 400 * 86_400_000
      ? { day: 'numeric', month: 'short' }
      : span < 3000 * 86_400_000
        ? { month: 'short', year: 'numeric' }
        : { year: 'numeric' }),
  });
  // Where a day is the whole axis, its hours have the same label.
  const labels = ticks.map((at) => ({ at, label: format.format(at) }));
  return { position: (value) => percent(scale(value)), ticks: labels.filter(({ label }, i) => label !== labels[i - 1]?.label) };
}

/** No more ticks than have room for their labels. */
function thin(ticks: readonly number[]): number[] {
  const step = Math.ceil(ticks.length / 5);
  return ticks.filter((_, i) => i % step === 0);
}

function plot(title: string, lines: readonly Line[], { position, ticks }: Axis): TemplateResult {
  const height = lines.length * LINE + AXIS;
  const bottom = lines.length * LINE + 6;
  return html`<svg class="plot" role="img" aria-label=${title} width="100%" height=${height}>
    ${ticks.map(({ at, label }) => {
      const x = `${position(at)}%`;
      return svg`<line class="rule" x1=${x} x2=${x} y1="0" y2=${bottom} /><text class="tick" x=${x} y=${bottom + 15} text-anchor=${anchor(position(at))}>${label}</text>`;
    })}
    <line class="axis" x1="${MARGIN}%" x2="${100 - MARGIN}%" y1=${bottom} y2=${bottom} />
    ${lines.map((line, i) => drawLine(line, i * LINE + LINE / 2 + 2, position))}
  </svg>`;
}

const anchor = (at: number) => (at < 8 ? 'start' : at > 92 ? 'end' : 'middle');

function drawLine({ places, from, to, at, also }: Line, y: number, position: (value: number) => number) {
  const [place] = places;
  const known = [from, to, at, also].filter((value) => value !== null).map(position);
  // An open end runs to the edge.
  const span = from !== null || to !== null;
  const left = span ? (from === null ? MARGIN : position(from)) : Math.min(...known);
  const right = span ? (to === null ? 100 - MARGIN : position(to)) : Math.max(...known);
  const kind = place ? (place.ruled ? 'ruled' : shapeOf(place)) : 'agree';
  const room = roomFor(known, span ? [left, right] : undefined);
  const point = at ?? (span && from !== null && to !== null ? null : (from ?? to));
  return svg`<g class=${kind}>
    ${span && left !== right ? svg`<line class="span" x1="${left}%" x2="${right}%" y1=${y} y2=${y} />` : nothing}
    ${span && at === null && from !== null && to !== null && left === right ? svg`<circle class="point" cx="${left}%" cy=${y} r="4.5" />` : nothing}
    ${point === null ? nothing : svg`<circle class="point" cx="${position(point)}%" cy=${y} r="4.5" />`}
    ${also === null ? nothing : svg`<svg x="${position(also)}%" y=${y} overflow="visible"><path class="also" d="M0 -5l5 5-5 5-5-5z" /></svg>`}
    <text class="name" x="${room.at}%" dx=${room.after ? 9 : -9} y=${y + 4} text-anchor=${room.after ? 'start' : 'end'}>${nameOf(places, room.width)}<title>${places.map((one) => `${one.name}: ${one.words}`).join('\n')}</title></text>
  </g>`;
}

interface Room {
  readonly at: number;
  readonly after: boolean;
  readonly width: number;
}

/** The widest stretch of a line that is free for its name: before, between or after its points, not on its interval. */
function roomFor(points: readonly number[], span: readonly [number, number] | undefined): Room {
  const stops = [...points, ...(span ?? [])].sort((a, b) => a - b);
  const between = stops.slice(1).map((to, i): Room => {
    const from = stops[i] as number;
    const taken = span !== undefined && from >= span[0] && to <= span[1];
    return { at: from, after: true, width: taken ? 0 : to - from };
  });
  const first = stops[0] ?? 0;
  const last = stops.at(-1) ?? 0;
  const rooms = [{ at: last, after: true, width: 100 - last }, { at: first, after: false, width: first }, ...between];
  return rooms.reduce((best, room) => (room.width > best.width ? room : best));
}

/** "Harbour Gazette +2", cut to a share of the width. */
function nameOf(places: readonly PagePlace[], width: number): string {
  const names = [...new Set(places.map(({ name }) => name))];
  const [first = ''] = names;
  const most = Math.max(LEAST, Math.floor(width / PERCENT) - (names.length > 1 ? 3 : 0));
  const short = first.length > most ? `${first.slice(0, most - 1)}…` : first;
  return names.length > 1 ? `${short} +${names.length - 1}` : short;
}

/** The same in words. */
function table(strings: Strings, heads: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<details class="as-table">
    <summary>${strings.asTable}</summary>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function valueTable(strings: Strings, lines: readonly Line[]): TemplateResult {
  const { source, value } = strings;
  return table(
    strings,
    [source, value, strings.from],
    lines.flatMap(({ places }) => places.map(({ where, words, value: normal }) => [where, words, normal])),
  );
}

function timeTable(strings: Strings, locale: string, kind: PageDetails['kind'], lines: readonly Line[]): TemplateResult {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (time: number | null) => (time === null ? '–' : format.format(time));
  const stretch = ({ from, to }: Line) => (from === to ? day(from) : fill('{0} – {1}', day(from), day(to)));
  return table(
    strings,
    [strings.source, kind === 'date' ? strings.value : strings.asOf, strings.published],
    lines.flatMap((line) => line.places.map(({ where }) => [where, stretch(line), day(line.also)])),
  );
}
