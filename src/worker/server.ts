import { Corpus } from '../core/corpus/corpus.ts';
import { exportAs } from '../core/export/index.ts';
import type { Skipped } from '../core/model.ts';
import { accept, decode } from '../readers/text.ts';
import { type Change, incoming, type Method, methods, type Outgoing, type Params, type Port, type Results } from './protocol.ts';
import { describeRow } from './views/comparison/details.ts';
import { compareSources } from './views/comparison/table.ts';
import { checkDraft } from './views/draft.ts';
import { listEntities, listEntityPlaces } from './views/entities.ts';
import { listFindings } from './views/findings.ts';
import { listHints } from './views/hints.ts';
import { inspect } from './views/inspect.ts';
import { listMarks } from './views/marks.ts';
import { listNames } from './views/names.ts';
import { findCandidates, findComparable, refer } from './views/refer.ts';
import { listReferences } from './views/references.ts';
import { search } from './views/search.ts';
import { listSources, sourceOf } from './views/sources.ts';
import { listSymbols } from './views/symbols.ts';

/** What a method may use while it runs. */
interface Run {
  readonly cancelled: () => boolean;
  /** Tells how much is done, and lets other messages in when it has been a while. */
  readonly progress: (done: number) => Promise<void>;
}

type Handlers = { readonly [M in Method]: (params: Params<M>, run: Run) => Results[M] | Promise<Results[M]> };

/** Milliseconds after which a long job lets messages in: short enough that cancelling feels immediate. */
const BREATH = 30;

/** Puts an engine with an empty corpus behind a port. Requests are answered in the order in which they come. */
export function serve(port: Port): void {
  const handlers = createHandlers();
  const cancelled = new Set<number>();
  const waiting: { id: number; method: Method; params: unknown }[] = [];
  const post = (message: Outgoing) => port.post(message);
  let running = false;

  const work = async () => {
    running = true;
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const { id, method, params } = request;
      try {
        const handler = handlers[method] as (params: unknown, run: Run) => unknown;
        const result = cancelled.has(id) ? undefined : await handler(methods[method].parse(params), runOf(id));
        post(cancelled.has(id) ? { id, error: 'Cancelled' } : { id, result });
      } catch (error) {
        post({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
      cancelled.delete(id);
      await breathe();
    }
    running = false;
  };

  const runOf = (id: number): Run => {
    let last = Date.now();
    return {
      cancelled: () => cancelled.has(id),
      progress: async (done) => {
        if (Date.now() - last < BREATH) return;
        post({ id, done });
        await breathe();
        last = Date.now();
      },
    };
  };

  port.listen((data) => {
    const message = incoming.parse(data);
    if ('cancel' in message) {
      // A request that is answered already must not leave its number behind.
      if (running) cancelled.add(message.cancel);
      return;
    }
    waiting.push(message);
    if (!running) void work();
  });
  post({ ready: true });
}

function createHandlers(): Handlers {
  const corpus = new Corpus();
  return {
    update: async ({ changes }, { cancelled, progress }) => {
      const skipped: Skipped[] = [];
      for (const [i, change] of changes.entries()) {
        if (cancelled()) break;
        const reason = apply(corpus, change);
        if (reason) skipped.push({ path: change.path, reason });
        await progress(i + 1);
      }
      return { skipped };
    },
    decide: ({ decisions }) => {
      corpus.decide(decisions);
      return null;
    },
    refer: ({ places, entities }) => refer(corpus.state(), places, entities),
    candidates: (params) => findCandidates(corpus.state(), params),
    comparable: ({ path, position, limit }) => findComparable(corpus.state(), path, position, limit),
    marks: ({ path }) => listMarks(corpus.get(path)),
    inspect: ({ path, position, limit }) => inspect(corpus.state(), path, position, limit),
    references: ({ path, position, limit, within }) => listReferences(corpus.state(), path, position, limit, within),
    symbols: ({ path, limit }) => listSymbols(corpus.get(path), limit),
    hints: ({ path, from, to }) => listHints(corpus.get(path), from, to),
    findings: (asked) => listFindings(corpus.state(), asked),
    entities: ({ limit, kind }) => listEntities(corpus.state(), limit, kind),
    entity: ({ id, limit }) => listEntityPlaces(corpus.state(), id, limit),
    sources: () => listSources(corpus.state()),
    comparison: (params) => compareSources(corpus.state(), params),
    claim: (params) => describeRow(corpus.state(), params),
    source: ({ path }) => {
      const document = corpus.get(path);
      return document ? sourceOf(document) : null;
    },
    names: ({ query, limit }) => listNames(corpus.state(), query, limit),
    search: ({ query, limit }) => search(corpus.state(), query, limit),
    draft: ({ path, text, ...options }) => checkDraft(text === undefined ? corpus.state() : corpus.stateWith(path, text), path, options),
    export: async ({ format, ...options }, { cancelled, progress }) => {
      const pieces: string[] = [];
      for (const piece of exportAs(format, corpus.state(), options)) {
        if (cancelled()) break;
        pieces.push(piece);
        await progress(pieces.length);
      }
      return pieces.join('');
    },
  };
}

/** Applies one change; returns why the document cannot be read, if so (it is then no longer part of the corpus). */
function apply(corpus: Corpus, change: Change): string | undefined {
  try {
    const decoded = 'bytes' in change ? decode(change.bytes) : 'text' in change ? accept(change.text) : change;
    if ('text' in decoded) {
      corpus.set(change.path, decoded.text);
      return undefined;
    }
    corpus.delete(change.path);
    return 'reason' in decoded ? decoded.reason : undefined;
  } catch (error) {
    // A fault of ours in one document must not take the others of its batch along.
    corpus.delete(change.path);
    return `could not be analysed (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Lets the messages in that have come meanwhile. */
const breathe = () => new Promise<void>((done) => setTimeout(done));
