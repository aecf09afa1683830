import * as vscode from 'vscode';
import type { Findings } from '../worker/answers.ts';
import type { Decisions } from './decisions/store.ts';
import type { Documents } from './documents.ts';
import type { Engine } from './engine.ts';
import { background, type Log } from './log.ts';
import type { Settings } from './settings.ts';

/** Findings of each tier that are shown. */
const LIMIT = 500;
/** Comparing everything again waits for a pause in typing, in milliseconds; a longer one where it takes long itself. */
const PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Where figures differ over all documents, as last worked out; one copy for the tree, the Problems panel and the rest. */
export interface FindingsStore extends vscode.Disposable {
  /** Undefined until there is a first result. */
  readonly current: Findings | undefined;
  readonly onDidChange: vscode.Event<Findings>;
  /** Documents have changed since. */
  readonly stale: boolean;
  /** Works them out now. */
  refresh(token?: vscode.CancellationToken): Promise<Findings>;
  /** Waits for the refresh that a change has asked for. */
  settled(): Promise<void>;
}

export function createFindings(engine: Engine, documents: Documents, decisions: Decisions, settings: Settings, log: Log): FindingsStore {
  const changed = new vscode.EventEmitter<Findings>();
  let current: Findings | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let stale = false;
  let pause = PAUSE;

  const refresh = async (token?: vscode.CancellationToken) => {
    const turn = ++latest;
    const start = Date.now();
    stale = false;
    const found = await engine.request('findings', { minConfidence: settings.values.minConfidence, limit: LIMIT }, { token });
    pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (Date.now() - start)));
    if (turn === latest) {
      current = found;
      changed.fire(found);
    }
    return found;
  };

  const soon = () => {
    stale = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // While many documents are being read, each comparison would be thrown away at once.
      if (documents.progress.phase === 'reading') return;
      background(log, 'Comparing figures', refresh());
    }, pause);
  };

  const listeners = vscode.Disposable.from(
    documents.onDidUpdate(soon),
    // The user waits for what they decided.
    decisions.onDidChange(() => {
      stale = true;
      if (documents.progress.phase !== 'reading') background(log, 'Comparing figures', refresh());
    }),
    documents.onDidChangeProgress(({ phase }) => {
      if (phase !== 'reading' && stale) soon();
    }),
    settings.onDidChange((names) => {
      if (names.has('minConfidence')) soon();
    }),
  );

  return {
    get current() {
      return current;
    },
    get stale() {
      return stale;
    },
    onDidChange: changed.event,
    refresh,
    async settled() {
      await decisions.settled();
      await documents.idle();
      if (stale) await refresh();
    },
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(listeners, changed).dispose();
    },
  };
}
