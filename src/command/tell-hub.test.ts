import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import { openWeb } from '../web/door.ts';
import { tellHub } from './tell-hub.ts';

test('a hub is told of each feed when the paper has changed, and again when it did not listen', async () => {
  const told: string[] = [];
  let status = 500;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    told.push(body);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const web = openWeb({ allowInside: [{ host: '127.0.0.1', port }], ports: [port] });
  const store = await openTestStore();
  let version = '1';
  const paper = { version: async () => version } as Parameters<typeof tellHub>[0]['paper'];
  const ending = new AbortController();
  const press = { store, paper, address: 'https://paper.example' };
  const work = tellHub(press, web, `http://127.0.0.1:${port}/`, ending.signal, 20);
  const until = async (done: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 300 && !(await done()); tries += 1) await sleep(20);
  };
  await sleep(100);
  expect(told).toEqual([]);
  version = '2';
  await until(async () => (await store.db.selectFrom('fault').select('id').execute()).length > 0);
  told.length = 0;
  status = 202;
  await until(() => told.length >= 3);
  expect(told.slice(-3).map((body) => new URLSearchParams(body).get('hub.url'))).toEqual([
    'https://paper.example/feed.xml',
    'https://paper.example/atom.xml',
    'https://paper.example/feed.json',
  ]);
  ending.abort();
  await work;
  await Promise.all([web.close(), store.close()]);
  await new Promise((resolve) => server.close(resolve));
});
