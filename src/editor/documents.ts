import * as vscode from 'vscode';
import type { Engine } from './engine.ts';
import { background, isCancelled, type Log } from './log.ts';
import { type Job, readBatch } from './reading.ts';
import type { Scope } from './scope.ts';
import type { Settings } from './settings.ts';
import { watch } from './watch.ts';

/** Documents that are read for one message to the engine, and how long a change waits for the next, in milliseconds. */
const BATCH_FILES = 32;
const COALESCE = 250;

export interface Progress {
  /** `stopped`: the user stopped the reading before its end. */
  readonly phase: 'idle' | 'reading' | 'stopped';
  readonly done: number;
  readonly total: number;
  /** Documents in the engine. */
  readonly documents: number;
  readonly skipped: number;
}

/** The documents of the workspace, kept the same in the engine: one queue for the first reading and for every change. */
export interface Documents extends vscode.Disposable {
  readonly progress: Progress;
  readonly onDidChangeProgress: vscode.Event<Progress>;
  /** Fires with the paths of the documents that the engine knows anew or no more. */
  readonly onDidUpdate: vscode.Event<ReadonlySet<string>>;
  /** Path by which the engine knows it; undefined where it does not. */
  pathOf(uri: vscode.Uri): string | undefined;
  uriOf(path: string): vscode.Uri | undefined;
  /** Files that are not read, with the reason. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Waits until the engine knows an open document as it is now; false if it is none of ours, or has changed meanwhile. */
  upToDate(document: vscode.TextDocument): Promise<boolean>;
  /** Waits until everything is read that there is to read. */
  idle(): Promise<void>;
  /** Looks for documents: `all` reads them all again, else only those that came or went. */
  rescan(all: boolean): Promise<void>;
  stop(): void;
}

export function createDocuments(engine: Engine, scope: Scope, settings: Settings, log: Log): Documents {
  const progressed = new vscode.EventEmitter<Progress>();
  const updated = new vscode.EventEmitter<ReadonlySet<string>>();
  const uris = new Map<string, vscode.Uri>();
  const paths = new Map<string, string>();
  const versions = new Map<string, number>();
  const skipped = new Map<string, string>();
  const jobs = new Map<string, Job>();
  const urgent = new Map<string, Job>();
  const delayed = new Map<string, { readonly job: Job; readonly timer: ReturnType<typeof setTimeout> }>();
  let waiting: (() => void)[] = [];
  let phase: Progress['phase'] = 'idle';
  /** The user stopped the reading: what is in the engine is a part. */
  let partial = false;
  let done = 0;
  let pumping = false;
  let scans = 0;

  const progress = (): Progress => ({
    phase,
    done,
    total: done + jobs.size + urgent.size,
    documents: uris.size - [...skipped.keys()].filter((path) => uris.has(path)).length,
    skipped: skipped.size,
  });

  const enqueue = (job: Job, soon = false) => {
    const { path } = job;
    if (job.how !== 'drop') {
      uris.set(path, job.uri);
      paths.set(job.uri.toString(), path);
    }
    const merged = merge(urgent.get(path) ?? jobs.get(path), job);
    const target = soon || urgent.has(path) ? urgent : jobs;
    jobs.delete(path);
    target.set(path, merged);
    if (!pumping) background(log, 'Reading documents', pump());
  };

  /** Changes of one document that come in a burst are read once. */
  const later = (job: Job) => {
    const { path } = job;
    const merged = merge(takeDelayed(path), job);
    const timer = setTimeout(() => {
      delayed.delete(path);
      enqueue(merged, merged.how === 'editor');
    }, COALESCE);
    delayed.set(path, { job: merged, timer });
  };

  const takeDelayed = (path: string): Job | undefined => {
    const waiting = delayed.get(path);
    clearTimeout(waiting?.timer);
    delayed.delete(path);
    return waiting?.job;
  };

  const take = (): Job[] => {
    const source = urgent.size > 0 ? urgent : jobs;
    const taken = [...source.values()].slice(0, BATCH_FILES);
    for (const { path } of taken) source.delete(path);
    return taken;
  };

  const pump = async () => {
    pumping = true;
    phase = 'reading';
    done = 0;
    progressed.fire(progress());
    try {
      for (let taken = take(); taken.length > 0; taken = take()) {
        const batch = await readBatch(taken, settings.values.maxFileSize * 2 ** 20);
        for (const job of batch.left) if (!jobs.has(job.path) && !urgent.has(job.path)) jobs.set(job.path, job);
        const transfer = batch.changes.flatMap((change) => ('bytes' in change ? [change.bytes.buffer as ArrayBuffer] : []));
        const reply = await engine.request('update', { changes: batch.changes }, { transfer });
        for (const { path } of batch.changes) skipped.delete(path);
        for (const [path, reason] of batch.skipped) skipped.set(path, reason);
        for (const { path, reason } of reply.skipped) skipped.set(path, reason);
        for (const change of batch.changes) if ('deleted' in change) forget(change.path);
        for (const [path, version] of batch.versions) versions.set(path, version);
        done += batch.changes.length;
        updated.fire(new Set(batch.changes.map(({ path }) => path)));
        progressed.fire(progress());
      }
    } catch (error) {
      // The engine is gone. If it comes back, everything is read again.
      drain();
      if (!isCancelled(error)) throw error;
    } finally {
      pumping = false;
      phase = partial ? 'stopped' : 'idle';
      progressed.fire(progress());
      settle();
    }
  };

  const drain = () => {
    partial = true;
    jobs.clear();
    urgent.clear();
  };

  const forget = (path: string) => {
    versions.delete(path);
    if (skipped.has(path)) return;
    paths.delete(uris.get(path)?.toString() ?? '');
    uris.delete(path);
  };

  const busy = () => pumping || scans > 0 || delayed.size > 0;

  const settle = () => {
    if (busy()) return;
    const waiters = waiting;
    waiting = [];
    for (const go of waiters) go();
  };

  const rescan = async (all: boolean) => {
    scans++;
    try {
      if (all) {
        versions.clear();
        partial = false;
      }
      const found = await scope.find();
      const present = new Set<string>();
      for (const uri of found) {
        const path = scope.nameOf(uri);
        if (path === undefined) continue;
        present.add(path);
        if (all || !uris.has(path)) enqueue({ uri, path, how: 'file' });
      }
      for (const [path, uri] of uris) if (!present.has(path)) enqueue({ uri, path, how: 'drop' });
      for (const path of skipped.keys()) if (!present.has(path)) skipped.delete(path);
    } finally {
      scans--;
      progressed.fire(progress());
      settle();
    }
  };

  const watching = watch(scope, {
    read: (uri, how) => {
      const path = paths.get(uri.toString()) ?? scope.pathOf(uri);
      if (path !== undefined) later({ uri, path, how });
    },
    gone: (uri) => {
      const below = `${uri.path}/`;
      for (const [path, known] of uris)
        if (known.path === uri.path || known.path.startsWith(below)) later({ uri: known, path, how: 'file' });
    },
    rescan: () => background(log, 'Looking for documents', rescan(false)),
  });

  /** Waits for the next message to the engine that has this document, or for the end of the queue. */
  const sent = (path: string) =>
    new Promise<void>((go) => {
      const end = () => {
        listeners.dispose();
        go();
      };
      const listeners = vscode.Disposable.from(
        updated.event((paths) => paths.has(path) && end()),
        progressed.event(() => !pumping && end()),
      );
    });

  const listeners = [
    engine.onDidRestart(() => background(log, 'Reading the documents again', rescan(true))),
    settings.onDidChange((names) => {
      if (names.has('include') || names.has('exclude') || names.has('maxFileSize'))
        background(log, 'Looking for documents', rescan(names.has('maxFileSize')));
    }),
  ];

  return {
    get progress() {
      return progress();
    },
    onDidChangeProgress: progressed.event,
    onDidUpdate: updated.event,
    skipped,
    pathOf: (uri) => {
      const path = paths.get(uri.toString());
      return path !== undefined && !skipped.has(path) ? path : undefined;
    },
    uriOf: (path) => uris.get(path),
    async upToDate(document) {
      const path = paths.get(document.uri.toString()) ?? scope.pathOf(document.uri);
      if (path === undefined) return false;
      const { version } = document;
      // Three rounds: the batch that runs, the one with this document, and one more if it was changed within.
      for (let round = 0; round < 3 && versions.get(path) !== version; round++) {
        if (document.isClosed || document.version !== version) return false;
        // One that is gone from the folder stays unknown, though its editor may be open still.
        if (!uris.has(path) && !delayed.has(path)) return false;
        enqueue(merge(takeDelayed(path), { uri: document.uri, path, how: 'editor' }), true);
        await sent(path);
      }
      return document.version === version && versions.get(path) === version && !skipped.has(path);
    },
    async idle() {
      if (busy()) await new Promise<void>((go) => waiting.push(go));
    },
    rescan,
    stop: drain,
    dispose() {
      for (const { timer } of delayed.values()) clearTimeout(timer);
      vscode.Disposable.from(watching, ...listeners, progressed, updated).dispose();
    },
  };
}

/** Two jobs of one document: whether the file is still there must be asked if either asks it. */
function merge(before: Job | undefined, job: Job): Job {
  return before?.how === 'file' && job.how === 'editor' ? before : job;
}
