import { serve } from './server.ts';

// The worker's entry in VS Code for the Web.
const scope = self as unknown as DedicatedWorkerGlobalScope;
serve({
  post: (message) => scope.postMessage(message),
  listen: (handler) => scope.addEventListener('message', ({ data }) => handler(data)),
});
