import * as vscode from 'vscode';
import type { App } from '../../editor/app.ts';
import { background } from '../../editor/log.ts';
import { type Draft, GUEST } from '../../worker/draft.ts';

/** A check waits so long for the next key, in milliseconds; and other places of one item that are asked for. */
const PAUSE = 250;
const PLACES = 20;

/** The document that is checked, and what was found of its newest version that was checked. */
export interface DraftCheck extends vscode.Disposable {
  readonly document: vscode.TextDocument | undefined;
  readonly current: Draft | undefined;
  /** Whether the document is still as it was when it was checked. */
  readonly fresh: boolean;
  readonly onDidChange: vscode.Event<void>;
  start(document: vscode.TextDocument): Promise<void>;
  stop(): void;
}

/** Checks one document again and again while it is written: one request at a time, one for each of its versions. */
export function createDraftCheck({ documents, engine, findings, settings, log }: App): DraftCheck {
  const changed = new vscode.EventEmitter<void>();
  let document: vscode.TextDocument | undefined;
  let current: Draft | undefined;
  let version = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;

  const refresh = async () => {
    const draft = document;
    if (!draft) return;
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    try {
      const known = await documents.upToDate(draft);
      const path = documents.pathOf(draft.uri);
      // Typed while the engine read it.
      if (path !== undefined && !known) return soon();
      const of = draft.version;
      const which = path === undefined ? { path: GUEST, text: draft.getText() } : { path };
      const params = { ...which, sure: settings.values.minConfidence, limit: PLACES };
      const found = await engine.request('draft', params, { token: source.token });
      // What was typed meanwhile has asked for another check.
      if (source.token.isCancellationRequested || document !== draft) return;
      current = found ?? undefined;
      version = of;
      changed.fire();
    } finally {
      source.dispose();
      if (running === source) running = undefined;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    if (!document) return;
    timer = setTimeout(() => {
      if (documents.progress.phase !== 'reading') background(log, 'Checking the draft', refresh());
    }, PAUSE);
  };

  const stop = () => {
    clearTimeout(timer);
    running?.cancel();
    document = undefined;
    current = undefined;
    changed.fire();
  };

  /** Saving what had no name, or another language, closes a document and opens it as another; else the check ends with its tab. */
  const follow = () => {
    const gone = document;
    if (!gone || (!gone.isClosed && isInTab(gone.uri))) return;
    const text = gone.getText();
    const again = vscode.workspace.textDocuments.find(
      (other) =>
        other !== gone &&
        isInTab(other.uri) &&
        (other.uri.toString() === gone.uri.toString() || (gone.isUntitled && other.getText() === text)),
    );
    if (!again) return stop();
    document = again;
    soon();
  };
  let following: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    clearTimeout(following);
    if (document) following = setTimeout(follow, PAUSE);
  };

  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document: typed, contentChanges }) => {
      if (typed === document && contentChanges.length > 0) soon();
    }),
    vscode.workspace.onDidCloseTextDocument(moved),
    vscode.window.tabGroups.onDidChangeTabs(moved),
    documents.onDidUpdate(soon),
    findings.onDidChange(soon),
    documents.onDidChangeProgress(({ phase }) => {
      if (phase !== 'reading') soon();
    }),
  );

  return {
    get document() {
      return document;
    },
    get current() {
      return current;
    },
    get fresh() {
      return document?.version === version;
    },
    onDidChange: changed.event,
    async start(next) {
      document = next;
      current = undefined;
      changed.fire();
      await documents.idle();
      await refresh();
    },
    stop,
    dispose() {
      clearTimeout(timer);
      clearTimeout(following);
      running?.cancel();
      vscode.Disposable.from(listeners, changed).dispose();
    },
  };
}

function isInTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => {
    if (input instanceof vscode.TabInputText) return input.uri.toString() === uri.toString();
    return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
  });
}
