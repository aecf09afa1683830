import assert from 'node:assert/strict';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Cancelled, type Client, connect, Stopped } from '../../../src/worker/client.ts';
import type { Port } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/server.ts';

const portOf = (end: MessagePort): Port => ({
  post: (message, transfer = []) => end.postMessage(message, transfer),
  listen: (handler) => end.on('message', handler),
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('The engine behind a message channel', () => {
  let channel: MessageChannel;
  let client: Client;
  beforeEach(async () => {
    channel = new MessageChannel();
    client = connect(portOf(channel.port1));
    serve(portOf(channel.port2));
    await client.ready;
  });
  afterEach(() => {
    channel.port1.close();
    channel.port2.close();
  });

  it('takes documents as bytes and as text, and lists them', async () => {
    const { skipped } = await client.request('update', {
      changes: [
        { path: 'b.txt', bytes: bytes('\uFEFFThe ferry left with 40 passengers.') },
        { path: 'a.txt', text: 'It came back with 35 passengers.' },
      ],
    });
    assert.deepEqual(skipped, []);
    const sources = await client.request('sources', {});
    assert.deepEqual(
      sources.map(({ path, figures }) => [path, figures]),
      [
        ['a.txt', 1],
        ['b.txt', 1],
      ],
    );
    const [mark] = (await client.request('marks', { path: 'b.txt' })) ?? [];
    assert.deepEqual(mark?.range.start, { line: 0, character: 20 });
  });

  it('says which files are no text, and forgets what they were before', async () => {
    await client.request('update', { changes: [{ path: 'a.txt', text: 'It came back with 35 passengers.' }] });
    const { skipped } = await client.request('update', {
      changes: [{ path: 'a.txt', bytes: new Uint8Array([0x89, 0x50, 0, 0, 1, 0, 2]) }],
    });
    assert.deepEqual(skipped, [{ path: 'a.txt', reason: 'not text' }]);
    assert.deepEqual(await client.request('sources', {}), []);
  });

  it('forgets what is deleted', async () => {
    await client.request('update', { changes: [{ path: 'a.txt', text: 'It came back with 35 passengers.' }] });
    await client.request('update', { changes: [{ path: 'a.txt', deleted: true }] });
    assert.deepEqual(await client.request('sources', {}), []);
    assert.equal(await client.request('marks', { path: 'a.txt' }), null);
  });

  it('answers in order, so that a question sees the update before it', async () => {
    const update = client.request('update', { changes: [{ path: 'a.txt', text: 'It came back with 35 passengers.' }] });
    const marks = client.request('marks', { path: 'a.txt' });
    assert.equal((await marks)?.length, 1);
    await update;
  });

  it('stops a long job when it is cancelled, and goes on with the next', async () => {
    const text = 'It came back empty. '.repeat(500);
    const changes = Array.from({ length: 2_000 }, (_, i) => ({ path: `${i}.txt`, text }));
    const abort = new AbortController();
    const update = client.request('update', { changes }, { signal: abort.signal, onProgress: () => abort.abort() });
    await assert.rejects(update, Cancelled);
    const sources = await client.request('sources', {});
    assert.ok(sources.length > 0 && sources.length < 2_000, `${sources.length} were read`);
  }).timeout(10_000);

  it('does not begin what is cancelled before its turn', async () => {
    const abort = new AbortController();
    abort.abort();
    await assert.rejects(client.request('sources', {}, { signal: abort.signal }), Cancelled);
  });

  it('refuses parameters of the wrong shape, and lives on', async () => {
    await assert.rejects(client.request('marks', { path: 7 } as never), /path/);
    assert.deepEqual(await client.request('sources', {}), []);
  });

  it('fails what waits, and what comes after, when the worker has ended', async () => {
    const waiting = client.request('sources', {});
    client.stop('It ended.');
    await assert.rejects(waiting, Stopped);
    await assert.rejects(client.request('sources', {}), /It ended/);
  });
});
