import * as z from 'zod/mini';
import { filterSchema } from '../core/filter.ts';
import { type ToHost, type ToPage, toPage } from './protocol.ts';

/** What is kept over a reload of the window: what was looked at, by names that survive edits. */
const saved = z.object({
  filter: filterSchema,
  order: z.enum(['weight', 'label', 'sources', 'latest']),
  row: z.nullable(z.string()),
  source: z.nullable(z.string()),
  top: z.nullable(z.string()),
  left: z.nullable(z.string()),
});
export type Saved = z.infer<typeof saved>;

export interface Host {
  post(message: ToHost): void;
  listen(handler: (message: ToPage) => void): void;
  save(state: Saved): void;
  restore(): Saved | undefined;
}

/** The other side of the webview. Messages that do not have the form agreed on are dropped, and named in the console. */
export function connectHost(): Host {
  const api = acquireVsCodeApi<unknown>();
  return {
    post: (message) => api.postMessage(message),
    listen: (handler) =>
      window.addEventListener('message', ({ data }) => {
        const parsed = toPage.safeParse(data);
        if (parsed.success) handler(parsed.data);
        else console.error(z.prettifyError(parsed.error));
      }),
    save: (state) => api.setState(state),
    restore: () => saved.safeParse(api.getState()).data,
  };
}
