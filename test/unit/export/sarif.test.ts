import assert from 'node:assert/strict';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Log, Result } from 'sarif';
import { toSarif } from '../../../src/core/export/sarif.ts';
import type { CorpusState } from '../../../src/core/model.ts';
import schema from '../../fixtures/schemas/sarif-2.1.0.json';
import { hostile, options, paths, state } from './corpus.ts';

const sarif = (of: CorpusState): Log => JSON.parse([...toSarif(of, options)].join(''));
const log = sarif(state);
const [run] = log.runs;
const results = run?.results as Result[];

/** The text of a document between two places as a consumer of SARIF counts them: lines and columns from 1, in UTF-16 code units. */
function textAt(path: string, { startLine, startColumn, endLine, endColumn }: Record<string, number>): string {
  const { text } = state.documents.find((document) => document.path === path) as { text: string };
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const before = (line: number) => lines.slice(0, line - 1).join('').length;
  return text.slice(before(startLine as number) + (startColumn as number) - 1, before(endLine as number) + (endColumn as number) - 1);
}

describe('SARIF', () => {
  it('is valid by the published schema', () => {
    const validator = new Validator(schema as unknown as Schema, '4', false);
    for (const each of [log, sarif({ ...state, documents: [], claims: [], differences: [] })]) {
      assert.deepEqual(validator.validate(each), { valid: true, errors: [] });
    }
    assert.equal(validator.validate({ ...log, runs: [{ ...run, columnKind: 'bytes' }] }).valid, false, 'the schema is in force');
  });

  it('has one result a pair, with a rule for each kind of difference', () => {
    assert.deepEqual(
      results.map(({ ruleId, kind, level }) => [ruleId, kind, level]),
      [
        ['conflict', 'fail', 'warning'],
        ['disputed', 'fail', 'note'],
        ['update', 'review', 'none'],
        ['slip', 'review', 'none'],
      ],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(run?.tool.driver.rules?.[ruleIndex as number]?.id, ruleId);
  });

  it('points at the exact words of both, whatever the line ends', () => {
    const seen = new Set<string>();
    for (const { locations = [], relatedLocations = [] } of results) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { uri, index } = physicalLocation?.artifactLocation ?? {};
        const path = decodeURIComponent(uri ?? '');
        assert.equal(run?.artifacts?.[index as number]?.location?.uri, uri);
        assert.equal(textAt(path, physicalLocation?.region as never), physicalLocation?.region?.snippet?.text);
        assert.equal(textAt(path, physicalLocation?.contextRegion as never), physicalLocation?.contextRegion?.snippet?.text);
        seen.add(`${path}: ${physicalLocation?.region?.snippet?.text}`);
      }
    }
    assert.deepEqual([...seen].sort(), [`${paths[0]}: 40 people`, `${paths[1]}: 45 people`, `${paths[2]}: 50 people`]);
  });

  it('names files by URIs that are relative to the folder', () => {
    const uris = run?.artifacts?.map(({ location }) => location?.uri) as string[];
    assert.equal(uris[0], 'a%20b/na%C3%AFve%20%281%29%23.txt');
    for (const uri of uris) assert.equal(new URL(uri, 'file:///x/').pathname, `/x/${uri}`);
  });

  it('keeps fingerprints when lines and documents are added, and gives each result its own', () => {
    const prints = (of: Log) => of.runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['claim/v1']);
    const shift = 'New line\r\nand another\r\n';
    const moved = state.documents.map((document) => ({
      ...document,
      text: shift + document.text,
      analysis: {
        ...document.analysis,
        sentences: document.analysis.sentences.map(({ start, end }) => ({ start: start + shift.length, end: end + shift.length })),
        mentions: document.analysis.mentions.map((mention) => ({
          ...mention,
          start: mention.start + shift.length,
          end: mention.end + shift.length,
        })),
      },
    }));
    const renamed = state.claims.map((claim) => ({ ...claim, id: `x${claim.id}`, label: `${claim.label}, in other words` }));
    const again = state.differences.map((difference) => ({ ...difference, claim: `x${difference.claim}` }));
    assert.deepEqual(prints(sarif({ ...state, documents: moved, claims: renamed, differences: again })), prints(log));
    assert.equal(new Set(prints(log)).size, 4);
  });

  it('suppresses what the user ruled, with the reason, and says of the others that they are not', () => {
    assert.deepEqual(
      results.map(({ suppressions }) => suppressions?.map(({ justification }) => justification)),
      [[], [], [], [`ignored: Another storm, ${hostile}`]],
    );
  });

  it('lets no words of an article become a link or a placeholder', () => {
    for (const { message } of results) {
      const text = message.text ?? '';
      assert.deepEqual(text.match(/(?<!\\)\[[^\]\\]*\]\([^)]*\)/g), ['[the other place](1)']);
      assert.doesNotMatch(text.replace(/\{\{|\}\}/g, ''), /[{}]/);
    }
  });

  it('says what was skipped', () => {
    const [note] = run?.invocations?.[0]?.toolExecutionNotifications ?? [];
    assert.equal(note?.message.text, 'Skipped: not text');
  });
});
