import { giveArtefact } from '../core/recognize/names/artefact.browser.ts';
import { serve } from './server.ts';

// The worker's entry in VS Code for the Web. Its first message is the model of names.
const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.addEventListener(
  'message',
  ({ data }) => {
    giveArtefact(data);
    serve({
      post: (message) => scope.postMessage(message),
      listen: (handler) => scope.addEventListener('message', ({ data }) => handler(data)),
    });
  },
  { once: true },
);
