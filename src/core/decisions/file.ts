import * as z from 'zod/mini';
import { DECISION_KINDS, type Decision, decisionSchema, type Target, VERSION } from './schema.ts';

/** What stands in a decisions file. */
export interface DecisionsFile {
  readonly decisions: readonly Decision[];
  /** Entries that this version does not understand (a newer one's, or mistyped ones): kept, without effect. */
  readonly unknown: readonly unknown[];
  /** Fields of the file itself that this version does not know. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export type Parsed =
  | { readonly state: 'read'; readonly file: DecisionsFile /** The two sides of a merge were united. */; readonly united: boolean }
  /** Written by a newer version, in a format that may mean something else. */
  | { readonly state: 'newer'; readonly version: unknown }
  | { readonly state: 'damaged'; readonly reason: string };

export const EMPTY: DecisionsFile = { decisions: [], unknown: [], extra: {} };

/** Reads a decisions file. Where git left the marks of a conflict in it, both sides are read and united. Never throws. */
export function parse(text: string): Parsed {
  const sides = sidesOf(text);
  const read = sides.map(parseSide);
  const failed = read.find((side) => side.state !== 'read');
  if (failed) return failed;
  const files = read.flatMap((side) => (side.state === 'read' ? [side.file] : []));
  return { state: 'read', file: files.reduce(unite, EMPTY), united: sides.length > 1 };
}

function parseSide(text: string): Parsed {
  if (text.replace(/^\uFEFF/, '').trim() === '') return { state: 'read', file: EMPTY, united: false };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { state: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
  if (typeof json !== 'object' || json === null || !('decisions' in json) || !Array.isArray(json.decisions))
    return { state: 'damaged', reason: 'It has no list of decisions.' };
  const { version = VERSION, decisions: entries, ...extra } = json as Record<string, unknown> & { decisions: unknown[] };
  if (version !== VERSION) return { state: 'newer', version };
  const decisions: Decision[] = [];
  const unknown: unknown[] = [];
  for (const entry of entries) {
    const parsed = decisionSchema.safeParse(entry);
    if (parsed.success) decisions.push(parsed.data);
    else unknown.push(entry);
  }
  return { state: 'read', file: { decisions, unknown, extra }, united: false };
}

/** What is wrong with an entry that is not understood, for the log. */
export function explain(entry: unknown): string {
  const { error } = decisionSchema.safeParse(entry);
  return error ? z.prettifyError(error) : '';
}

/**
 * The texts that a merge left in one: ours and theirs where git's marks of a conflict stand, else the text itself. Commas
 * between the entries are mended, since each side was cut out of its own list.
 */
function sidesOf(text: string): string[] {
  if (!/^<{7}(?: |\r?$)/m.test(text) || !/^>{7}(?: |\r?$)/m.test(text)) return [text];
  const sides: [string[], string[]] = [[], []];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/\r?\n/)) {
    if (/^<{7}(?: |$)/.test(line)) part = 'ours';
    else if (part !== 'both' && /^\|{7}(?: |$)/.test(line)) part = 'base';
    else if (part !== 'both' && /^={7}$/.test(line)) part = 'theirs';
    else if (part !== 'both' && /^>{7}(?: |$)/.test(line)) part = 'both';
    else {
      if (part === 'both' || part === 'ours') sides[0].push(line);
      if (part === 'both' || part === 'theirs') sides[1].push(line);
    }
  }
  return sides.map((lines) => mendCommas(lines).join('\n'));
}

/** An entry stands on a line of its own, so commas are wanted between two such lines and nowhere else. */
function mendCommas(lines: readonly string[]): string[] {
  const isEntry = (line: string | undefined) => line !== undefined && /^\s*\{.*\},?\s*$/.test(line);
  return lines.map((line, i) => (isEntry(line) ? line.trimEnd().replace(/,$/, '') + (isEntry(lines[i + 1]) ? ',' : '') : line));
}

/** Everything of both. Two versions of one decision both stay: the later keeps the id, the other gets one made from what it says. */
export function unite(a: DecisionsFile, b: DecisionsFile): DecisionsFile {
  const byId = new Map<string, Decision>();
  const put = (decision: Decision) => {
    const known = byId.get(decision.id);
    if (known === undefined || lineOf(known) === lineOf(decision)) return void byId.set(decision.id, decision);
    const [older, later] = isLater(decision, known) ? [known, decision] : [decision, known];
    byId.set(decision.id, later);
    put({ ...older, id: `${older.id}~${hash(lineOf(older))}` });
  };
  for (const decision of [...a.decisions, ...b.decisions]) put(decision);
  const unknown = new Map([...a.unknown, ...b.unknown].map((entry) => [JSON.stringify(entry), entry]));
  return { decisions: sort([...byId.values()]), unknown: [...unknown.values()], extra: { ...b.extra, ...a.extra } };
}

/** Order in time; of two decisions of one moment their words decide, so that every machine has the same order. */
export const isLater = (a: Decision, b: Decision): boolean => inTime(a, b) > 0;
export function inTime(a: Decision, b: Decision): number {
  return Date.parse(a.at) - Date.parse(b.at) || compare(a.id, b.id) || compare(lineOf(a), lineOf(b));
}

/** FNV-1a, 32 bits: the same everywhere. */
function hash(words: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** The file's text: one decision a line, sorted by document, place and kind, so that two versions are easy to compare. */
export function serialize({ decisions, unknown, extra }: DecisionsFile): string {
  const lines = [...sort(decisions).map(lineOf), ...unknown.map((entry) => JSON.stringify(entry)).sort(compare)];
  const fields = Object.entries({ version: VERSION, ...extra }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n${fields.join('')}  "decisions": ${list}\n}\n`;
}

/** Fields in one order, whoever wrote them: what was decided first, what identifies it last. */
function lineOf(decision: Decision): string {
  const { kind, id, at, ...rest } = decision;
  const ordered = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => rank(a) - rank(b) || compare(a, b)));
  return JSON.stringify({ kind, ...ordered, at, id });
}

const fields = ['a', 'b', 'target', 'entity', 'into', 'to', 'name', 'names', 'document', 'date', 'documents', 'text', 'reason', 'note'];
const rank = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length);

/** By document, place and kind; the id where they are the same. */
export function sort(decisions: readonly Decision[]): Decision[] {
  const keyed = decisions.map((decision) => ({ decision, ...placeOf(decision), kind: DECISION_KINDS.indexOf(decision.kind) }));
  keyed.sort(
    (x, y) =>
      compare(x.path, y.path) ||
      x.start - y.start ||
      x.kind - y.kind ||
      compare(x.decision.id, y.decision.id) ||
      inTime(x.decision, y.decision),
  );
  return keyed.map(({ decision }) => decision);
}

function placeOf(decision: Decision): { path: string; start: number } {
  const [target] = targetsOf(decision);
  return { path: target?.source ?? documentsOf(decision)[0] ?? '', start: target?.selector[1].start ?? 0 };
}

/** All words of documents that a decision is about, in the order of its fields. */
export function targetsOf(decision: Decision): readonly Target[] {
  const entities = [...('entity' in decision ? [decision.entity] : []), ...('into' in decision ? [decision.into] : [])];
  return [
    ...('a' in decision ? [decision.a, decision.b] : []),
    ...('target' in decision ? [decision.target] : []),
    ...entities.flatMap(({ target }) => (target ? [target] : [])),
  ];
}

/** The documents that a decision is about as a whole. */
export function documentsOf(decision: Decision): readonly string[] {
  if (decision.kind === 'published') return [decision.document];
  return decision.kind === 'oneOrigin' || decision.kind === 'separateOrigins' ? decision.documents : [];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
