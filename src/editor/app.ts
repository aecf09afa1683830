import * as vscode from 'vscode';
import { createDecisions, type Decisions } from './decisions/store.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createEngine, type Engine } from './engine.ts';
import { createFilter, type FilterStore } from './filter.ts';
import { createFindings, type FindingsStore } from './findings.ts';
import { createLog, type Log } from './log.ts';
import { createOpener, type Opener } from './open.ts';
import { createScope } from './scope.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSettings, type Settings } from './settings.ts';

/** What every feature is given. */
export interface App extends vscode.Disposable {
  /** Where the extension's files, its storage and its state are. */
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri' | 'storageUri' | 'workspaceState'>;
  readonly log: Log;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly documents: Documents;
  readonly decisions: Decisions;
  readonly findings: FindingsStore;
  readonly opener: Opener;
  /** Of the Differences tree. */
  readonly filter: FilterStore;
  readonly screen: Screen;
  /** What VS Code's API cannot read back, by name, for the tests: each feature adds its own. */
  readonly state: Record<string, (...args: never[]) => unknown>;
}

export function createApp(context: vscode.ExtensionContext): App {
  const log = createLog();
  const settings = createSettings(log);
  const engine = createEngine(context.extensionUri, log);
  const scope = createScope(settings);
  const documents = createDocuments(engine, scope, settings, log);
  const decisions = createDecisions(engine, scope, settings, log);
  const findings = createFindings(engine, documents, decisions, settings, log);
  const opener = createOpener(documents);
  const filter = createFilter(context.workspaceState);
  return {
    ...{ context, log, settings, engine, documents, decisions, findings, opener, filter, screen: createScreen() },
    state: {},
    dispose: () => vscode.Disposable.from(filter, opener, findings, decisions, documents, engine, settings, log).dispose(),
  };
}
