import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { Fault } from '../../src/news/fault.ts';
import { openWeb } from '../../src/web/door.ts';
import { type Cost, watched } from './watch.ts';

/** A quarter of a gigabyte of nothing, in every encoding that the door speaks, through the door. */
export async function tryBombs() {
  const zeros = Buffer.alloc(256 * 1_048_576);
  const bombs: [string, Buffer][] = [
    ['gzip', gzipSync(zeros, { level: 6 })],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
    ['zstd', zstdCompressSync(zeros)],
  ];
  bombs.push(['gzip, gzip', gzipSync(bombs[0]![1])]);
  const server = createServer((request, response) => {
    const [encoding, bomb] = bombs[Number(request.url!.slice(1))]!;
    response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const web = openWeb({ allowInside: [{ host: '127.0.0.1', port }] });
  const costs: Cost[] = [];
  let refused = 0;
  for (const index of bombs.keys()) {
    const ask = () => web.fetch({ address: `http://127.0.0.1:${port}/${index}`, purpose: 'feed' });
    const { result, cost } = await watched(() => ask().catch((error: unknown) => error));
    if (result instanceof Fault && result.code === 'too-large') refused += 1;
    costs.push(cost);
  }
  await web.close();
  server.closeAllConnections();
  server.close();
  const worst = (key: keyof Cost) => Math.round(Math.max(...costs.map((cost) => cost[key])));
  return {
    bombs: bombs.length,
    refused,
    slowestMilliseconds: worst('milliseconds'),
    peakMegabytes: worst('megabytes'),
    longestBlockMilliseconds: worst('blockedMilliseconds'),
  };
}
