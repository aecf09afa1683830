import type * as vscode from 'vscode';
import { createApp } from './editor/app.ts';
import { register as conflicts } from './features/conflicts.ts';
import { register as crossReferences } from './features/crossReferences.ts';
import { register as differences } from './features/differences.ts';
import { register as entities } from './features/entities.ts';
import { register as highlights } from './features/highlights.ts';
import { register as hover } from './features/hover.ts';
import { register as indexing } from './features/indexing.ts';
import { register as samples } from './features/samples.ts';
import { register as search } from './features/search.ts';
import { register as sources } from './features/sources.ts';

/** Starts Concordance; what comes back is for the tests, which cannot read it from VS Code. */
export function activate(context: vscode.ExtensionContext): Record<string, unknown> {
  const app = createApp(context);
  const features = [highlights, hover, crossReferences, differences, conflicts, entities, sources, search, samples, indexing];
  context.subscriptions.push(app, ...features.map((register) => register(app)));
  return app.state;
}
