import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faultOf, serve, web } from '../../test/played-outlet.ts';

describe('encodings', () => {
  const forms: [string, (bytes: Buffer) => Buffer][] = [
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['identity', (bytes) => bytes],
    ['gzip', (bytes) => bytes],
    ['gzip, br', (bytes) => brotliCompressSync(gzipSync(bytes))],
  ];
  test.each(forms)('%s is undone', async (encoding, squeeze) => {
    const text = 'The council met. '.repeat(5_000);
    const address = serve('/encoded', (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(squeeze(Buffer.from(text))),
    );
    const answer = await web.fetch({ address, purpose: 'page' });
    expect(Buffer.from(answer.body).toString()).toBe(text);
  });

  test('a body cut short gives what it has', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 9_000 }, (_, i) => `item ${i}\n`).join('')));
    const address = serve('/cut', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length / 2)),
    );
    const answer = await web.fetch({ address, purpose: 'feed' });
    expect(Buffer.from(answer.body).toString()).toMatch(/^item 0\nitem 1\n/);
  });

  test('broken and unknown ones are faults, and an empty body is none', async () => {
    const answerWith = (encoding: string, body: Buffer) =>
      serve('/broken', (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    expect(await faultOf(answerWith('br', Buffer.from('not brotli at all')))).toBe('bad-encoding');
    expect(await faultOf(answerWith('gzip', Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])))).toBe(
      'bad-encoding',
    );
    expect(await faultOf(answerWith('zstd', Buffer.from('not zstd at all')))).toBe('bad-encoding');
    expect(await faultOf(answerWith('rot13', Buffer.from('x')))).toBe('bad-encoding');
    expect(await faultOf(answerWith('gzip, gzip, gzip', Buffer.from('x')))).toBe('bad-encoding');
    expect(await faultOf(answerWith('gzip', Buffer.alloc(0)))).toBe('answered 200');
  });
});
