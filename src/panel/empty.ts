import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from './protocol.ts';
import type { Strings } from './strings.ts';

type Progress = Message<'progress'> | undefined;

/** How far reading the folder has come; nothing once it is read. */
export function renderProgress(progress: Progress): TemplateResult | typeof nothing {
  if (!progress?.reading) return nothing;
  const share = progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0;
  return html`<div class="progress">
    <vscode-progress-bar value=${share} aria-label=${progress.words}></vscode-progress-bar><span>${progress.words}</span>
  </div>`;
}

/** What to do where there is nothing to show. */
export function renderEmpty(
  strings: Strings,
  { all }: Message<'table'>,
  progress: Progress,
  on: { readonly clear: () => void; readonly openFolder: () => void },
): TemplateResult | typeof nothing {
  if (all > 0)
    return html`<div class="empty" role="status">
      <p>${strings.noneLeft}</p>
      <vscode-button @click=${on.clear}>${strings.clear}</vscode-button>
    </div>`;
  if (progress?.reading) return nothing;
  if ((progress?.documents ?? 0) > 0) return html`<div class="empty" role="status"><p>${strings.noClaims}</p></div>`;
  return html`<div class="empty" role="status">
    <p>${strings.noDocuments}</p>
    <vscode-button @click=${on.openFolder}>${strings.openFolder}</vscode-button>
  </div>`;
}
