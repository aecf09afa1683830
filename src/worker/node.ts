import { parentPort } from 'node:worker_threads';
import { serve } from './server.ts';

// The worker's entry on the desktop and on a server.
if (!parentPort) throw new Error('This script runs in a worker thread.');
const port = parentPort;
serve({
  post: (message) => port.postMessage(message),
  listen: (handler) => port.on('message', handler),
});
