// What `node:assert/strict` becomes in the integration suite, which also runs in the web extension host.
import assert from 'assert';

export default assert.strict;
