// Makes schemas/decisions.schema.json, which the extension contributes, from the zod schema: node scripts/decisions-schema.mjs
// A unit test compares the two.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/core/decisions/jsonSchema.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { decisionsJsonSchema } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
mkdirSync('schemas', { recursive: true });
writeFileSync('schemas/decisions.schema.json', `${JSON.stringify(decisionsJsonSchema(), null, 2)}\n`);
