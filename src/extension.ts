import type * as vscode from 'vscode';
import { createApp } from './editor/app.ts';
import { register as codeLens } from './features/codeLens.ts';
import { register as comparison } from './features/comparison/index.ts';
import { register as conflicts } from './features/conflicts.ts';
import { register as crossReferences } from './features/crossReferences.ts';
import { register as decisions } from './features/decisions/index.ts';
import { register as differences } from './features/differences.ts';
import { register as documentHighlights } from './features/documentHighlights.ts';
import { register as documentSymbols } from './features/documentSymbols.ts';
import { register as draft } from './features/draft/index.ts';
import { register as entities } from './features/entities.ts';
import { register as exporting } from './features/export.ts';
import { register as fileDecorations } from './features/fileDecorations.ts';
import { register as filter } from './features/filter.ts';
import { register as highlights } from './features/highlights.ts';
import { register as hover } from './features/hover.ts';
import { register as indexing } from './features/indexing.ts';
import { register as inlayHints } from './features/inlayHints.ts';
import { register as languageStatus } from './features/languageStatus.ts';
import { register as references } from './features/references.ts';
import { register as rowCommands } from './features/rowCommands.ts';
import { register as samples } from './features/samples.ts';
import { register as search } from './features/search.ts';
import { register as sources } from './features/sources.ts';
import { register as workspaceSymbols } from './features/workspaceSymbols.ts';

/** Starts Concordance; what comes back is for the tests, which cannot read it from VS Code. */
export function activate(context: vscode.ExtensionContext): Record<string, unknown> {
  const app = createApp(context);
  const navigation = [references, documentHighlights, documentSymbols, workspaceSymbols, search];
  const inText = [highlights, hover, codeLens, inlayHints, languageStatus, fileDecorations];
  const views = [crossReferences, differences, filter, entities, sources, rowCommands];
  // Last, since it starts the reading.
  const features = [...navigation, ...inText, ...views, conflicts, comparison, decisions, draft, exporting, samples, indexing];
  context.subscriptions.push(app, ...features.map((register) => register(app)));
  return app.state;
}
