import * as vscode from 'vscode';
import { type DecisionsFile, EMPTY, explain, serialize } from '../../core/decisions/file.ts';
import type { Decision } from '../../core/decisions/schema.ts';
import { hasStep, inverse, movePaths, moveStep, type Step, takeStep } from '../../core/decisions/step.ts';
import type { Engine } from '../engine.ts';
import { CONTEXT_KEYS } from '../ids.ts';
import { background, type Log } from '../log.ts';
import type { Scope } from '../scope.ts';
import type { Settings } from '../settings.ts';
import { keepAside, nameOf, type Read, readFile, writeFile, writtenAt } from './file.ts';

/** How long after a step another window's write may have been made without it, in milliseconds. */
const RACE = 3_000;
/** How often a file that others write is read again before it is written. */
const ROUNDS = 20;
/** Changes of the file that come together are read once. */
const COALESCE = 100;

/** What the user decided: in one file of the workspace, and in the engine. */
export interface Decisions extends vscode.Disposable {
  readonly all: readonly Decision[];
  readonly onDidChange: vscode.Event<void>;
  /** The file, whether it is there or not; undefined where no folder is open. */
  readonly uri: vscode.Uri | undefined;
  /** Adds and takes away in one step, which can be undone; false where that was not possible, which the user was told. */
  take(step: Step): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Waits until the file has been read, and what was decided is written. */
  settled(): Promise<void>;
}

/** A decision's own part, to which its id and its time come. */
export function decide<D extends Decision>(body: Omit<D, 'id' | 'at'>): D {
  return { ...body, at: new Date().toISOString(), id: crypto.randomUUID() } as D;
}

export function createDecisions(engine: Engine, scope: Scope, settings: Settings, log: Log): Decisions {
  const changed = new vscode.EventEmitter<void>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let file: DecisionsFile = EMPTY;
  let watched: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let recent: { readonly step: Step; readonly until: number }[] = [];
  let told = '';
  /** The file was there when it was last looked for. */
  let isThere = false;
  /** One after another: each job sees what the one before has written. */
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    const next = queue.then(job);
    queue = next.catch(() => {});
    return next;
  };

  const uriOf = () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return folder && vscode.Uri.joinPath(folder.uri, ...settings.values.decisionsFile.split('/'));
  };

  const show = (next: DecisionsFile) => {
    const same = serialize(next) === serialize(file);
    file = next;
    if (same) return;
    for (const entry of next.unknown)
      log.warn(`A decision is not understood and has no effect: ${explain(entry)} ${JSON.stringify(entry).slice(0, 500)}`);
    background(log, 'Decisions', engine.request('decide', { decisions: [...next.decisions] }));
    changed.fire();
  };

  const load = async () => {
    const uri = uriOf();
    if (!uri) return show(EMPTY);
    const { parsed, mtime } = await readFile(uri, isThere);
    isThere = mtime > 0;
    if (parsed.state !== 'read') return tellUnreadable(uri, parsed);
    told = '';
    if (parsed.united) tellUnited(uri, parsed.file);
    const overwritten = recent.filter(({ step, until }) => mtime > 0 && until > Date.now() && !hasStep(parsed.file, step));
    show(overwritten.reduce((one, { step }) => takeStep(one, step), parsed.file));
    // Another window wrote what it had read before our own was there.
    for (const { step } of overwritten) await write(step);
  };

  const write = async (step: Step): Promise<boolean> => {
    const { t } = vscode.l10n;
    const uri = uriOf();
    if (!uri) return refuse(t('Open a folder first: what you decide is kept in a file in it.'));
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)
      return refuse(t('This workspace can only be read: nothing can be decided in it, since decisions are kept in {0}.', nameOf(uri)));
    try {
      for (let round = 1; ; round++) {
        const read = await readFile(uri, isThere);
        const base = await usable(uri, read);
        if (!base) return false;
        const next = takeStep(base, step);
        // What another window writes meanwhile is read first.
        if (round < ROUNDS && (await writtenAt(uri)) !== read.mtime) continue;
        await writeFile(uri, serialize(next));
        isThere = true;
        // What this step itself took back is not to be saved from another window.
        recent = [...recent, { step, until: Date.now() + RACE }].filter((one) => one.until > Date.now() && hasStep(next, one.step));
        show(next);
        return true;
      }
    } catch (error) {
      log.error('Decisions', error instanceof Error ? error : String(error));
      return refuse(t('{0} could not be written: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)));
    }
  };

  /** What a step is to be added to; undefined where the file must be left alone. */
  const usable = async (uri: vscode.Uri, { parsed }: Read): Promise<DecisionsFile | undefined> => {
    if (parsed.state === 'read') return parsed.file;
    if (parsed.state === 'newer') {
      tellUnreadable(uri, parsed, true);
      return undefined;
    }
    const aside = await keepAside(uri);
    tellAside(uri, aside);
    return file;
  };

  const refuse = (message: string) => {
    void vscode.window.showErrorMessage(message);
    return false;
  };

  const offer = async (message: string, actions: Readonly<Record<string, () => Thenable<unknown>>>) => {
    const choice = await vscode.window.showWarningMessage(message, ...Object.keys(actions));
    if (choice !== undefined) await actions[choice]?.();
  };
  const open = (uri: vscode.Uri) => () => vscode.window.showTextDocument(uri);

  const tellUnreadable = (uri: vscode.Uri, parsed: Exclude<Read['parsed'], { state: 'read' }>, again = false) => {
    const { t } = vscode.l10n;
    const message =
      parsed.state === 'newer'
        ? t('{0} was written by a newer version of Concordance. It is left as it is, and nothing can be decided.', nameOf(uri))
        : t('{0} cannot be read: {1} What was decided before stays in effect.', nameOf(uri), parsed.reason);
    log.warn(message);
    // Once for each fault, however often the file is read.
    if (message !== told || again) background(log, 'Decisions', offer(message, { [t('Open File')]: open(uri) }));
    told = message;
  };

  const tellAside = (uri: vscode.Uri, aside: vscode.Uri) => {
    const { t } = vscode.l10n;
    const message = t('{0} was damaged. It is kept as {1}, and a new one was begun.', nameOf(uri), nameOf(aside));
    log.warn(message);
    background(log, 'Decisions', offer(message, { [t('Open Damaged File')]: open(aside) }));
  };

  const tellUnited = (uri: vscode.Uri, { decisions }: DecisionsFile) => {
    const { t } = vscode.l10n;
    const message = t('{0} has the marks of a merge. The decisions of both sides were united: {1} in all.', nameOf(uri), decisions.length);
    log.warn(message);
    if (message === told) return;
    told = message;
    const save = () => enqueue(() => write({ add: [], remove: [] }));
    background(log, 'Decisions', offer(message, { [t('Save United File')]: save, [t('Open File')]: open(uri) }));
  };

  const follow = () => {
    watched?.dispose();
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, settings.values.decisionsFile));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => background(log, 'Decisions', enqueue(load)), COALESCE);
    };
    watched = vscode.Disposable.from(watcher, watcher.onDidCreate(soon), watcher.onDidChange(soon), watcher.onDidDelete(soon));
  };

  const remember = () => {
    for (const [key, value] of [
      [CONTEXT_KEYS.canUndo, done.length > 0],
      [CONTEXT_KEYS.canRedo, undone.length > 0],
    ] as const)
      background(log, 'Context', vscode.commands.executeCommand('setContext', key, value));
  };

  const shift = async (from: Step[], to: Step[], direction: (step: Step) => Step): Promise<boolean> => {
    const step = from.pop();
    if (!step) return false;
    const written = await enqueue(() => write(direction(step)));
    if (written) to.push(step);
    else from.push(step);
    remember();
    return written;
  };

  /** Another file, perhaps: what was done in the one before cannot be undone in this one. */
  const restart = () => {
    recent = [];
    isThere = false;
    done.length = undone.length = 0;
    remember();
    follow();
    background(log, 'Decisions', enqueue(load));
  };

  const rename = ({ files }: vscode.FileRenameEvent) => {
    const moves = files.flatMap(({ oldUri, newUri }) => {
      const [before, after] = [scope.nameOf(oldUri), scope.nameOf(newUri)];
      return before && after ? [{ before, after }] : [];
    });
    const moved = (path: string) => {
      const move = moves.find(({ before }) => path === before || path.startsWith(`${before}/`));
      return move && move.after + path.slice(move.before.length);
    };
    const step = movePaths(file.decisions, moved);
    if (step)
      background(
        log,
        'Decisions',
        enqueue(() => write(step)),
      );
    for (const list of [done, undone]) list.splice(0, list.length, ...list.map((one) => moveStep(one, moved)));
  };

  const listeners = [
    engine.onDidRestart(() => background(log, 'Decisions', engine.request('decide', { decisions: [...file.decisions] }))),
    settings.onDidChange((names) => names.has('decisionsFile') && restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(restart),
    vscode.workspace.onDidRenameFiles(rename),
  ];
  restart();

  return {
    get all() {
      return file.decisions;
    },
    onDidChange: changed.event,
    get uri() {
      return uriOf();
    },
    async take(step) {
      if (!(await enqueue(() => write(step)))) return false;
      done.push(step);
      undone.length = 0;
      remember();
      return true;
    },
    undo: () => shift(done, undone, inverse),
    redo: () => shift(undone, done, (step) => step),
    settled: async () => void (await queue),
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...listeners, changed).dispose();
      watched?.dispose();
    },
  };
}
