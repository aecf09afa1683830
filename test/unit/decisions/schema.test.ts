import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import contributed from '../../../schemas/decisions.schema.json';
import { defaultOf } from '../../../src/cli/settings.ts';
import { decisionsJsonSchema } from '../../../src/core/decisions/jsonSchema.ts';
import { DECISION_KINDS, decisionSchema } from '../../../src/core/decisions/schema.ts';

describe('The JSON schema of the decisions file', () => {
  it('is the one that the code checks by: node scripts/decisions-schema.mjs makes it anew', () => {
    assert.deepEqual(contributed, JSON.parse(JSON.stringify(decisionsJsonSchema())));
  });

  it('is contributed for the place where the file is by default, and says what each kind means', () => {
    const [validation] = manifest.contributes.jsonValidation;
    assert.ok(validation?.fileMatch.includes(defaultOf('concordance.decisionsFile')));
    assert.equal(validation?.url, './schemas/decisions.schema.json');
    const kinds = contributed.properties.decisions.items.oneOf;
    assert.deepEqual(
      kinds.map(({ properties }) => properties.kind.const),
      DECISION_KINDS,
    );
    for (const { description, properties } of kinds) assert.ok(description, properties.kind.const);
  });

  it('leaves room for fields of a later version, as the code does', () => {
    const decision = { kind: 'notEntity', names: ['Photo'], at: '2031-05-05T10:00:00Z', id: 'x', by: 'Ana' };
    assert.deepEqual(decisionSchema.parse(decision), decision);
    assert.equal(JSON.stringify(contributed).includes('"additionalProperties":false'), false);
  });
});
