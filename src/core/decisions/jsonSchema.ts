import * as z from 'zod/mini';
import { entitySchema, fileSchema, targetSchema } from './schema.ts';

/** The JSON schema by which VS Code completes and checks a decisions file; draft 7 is what its JSON support knows best. */
export function decisionsJsonSchema(): object {
  // Named, they stand once among the definitions.
  for (const [id, schema] of Object.entries({ target: targetSchema, entity: entitySchema }))
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  return { title: 'Decisions of a fact check', ...z.toJSONSchema(fileSchema, { target: 'draft-7' }) };
}
