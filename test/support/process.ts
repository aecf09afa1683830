// `assert` from npm reads Node's `process` when it words a failure; the web extension host has none.
const here = (globalThis as { process?: unknown }).process ?? { env: {}, stderr: {} };

export { here as process };
