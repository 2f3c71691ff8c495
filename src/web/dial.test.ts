import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameServers } from './dial.ts';
import { openWeb } from './door.ts';

/** What the name server answers: IPv4 addresses by name, each list for one question; IPv6 is never known. */
const zone: Record<string, string[][]> = {};
const server = createSocket('udp4', (question, sender) => {
  const name = nameIn(question);
  const type = question.readUInt16BE(12 + name.length + 2);
  const list =
    type === 1 ? (zone[name]?.length === 1 ? zone[name][0] : zone[name]?.shift()) : zone[name] && [];
  server.send(reply(question.subarray(0, 12 + name.length + 6), list ?? null), sender.port, sender.address);
});
let calls = 0;
const inside = createServer((socket) => {
  calls++;
  socket.end();
});
let resolve: ReturnType<typeof nameServers>;
let port: number;

beforeAll(async () => {
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  inside.listen(0, '127.0.0.1');
  await once(inside, 'listening');
  port = (inside.address() as AddressInfo).port;
  resolve = nameServers([`127.0.0.1:${server.address().port}`]);
});

afterAll(() => {
  server.close();
  inside.close();
});

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at]! > 0; at += question[at]! + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + question[at]!));
  return labels.join('.');
}

/** A DNS answer (RFC 1035) with A records, or "no such name". */
function reply(question: Buffer, addresses: string[] | null): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(addresses ? 0x8180 : 0x8183, 2);
  head.writeUInt16BE(addresses?.length ?? 0, 6);
  head.writeUInt32BE(0, 8);
  const records = (addresses ?? []).map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([head, ...records]);
}

async function faultOf(host: string): Promise<string> {
  const web = openWeb({ resolve, ports: [port] });
  const fault = await web
    .fetch({ address: `http://${host}:${port}/`, purpose: 'feed' })
    .catch((error) => error.code);
  await web.close();
  return fault;
}

test('all addresses of a name are given, and a name without any is a fault', async () => {
  zone['two.news'] = [['192.0.2.1', '192.0.2.2']];
  expect(await resolve('two.news')).toEqual(['192.0.2.1', '192.0.2.2']);
  zone['none.news'] = [[]];
  await expect(resolve('none.news')).rejects.toMatchObject({ code: 'unresolvable', passing: true });
  await expect(resolve('unknown.news')).rejects.toMatchObject({ code: 'unresolvable' });
});

test('a name is refused whole when the name server gives any inside address', async () => {
  zone['inside.news'] = [['127.0.0.1']];
  zone['mixed.news'] = [['93.184.216.34', '127.0.0.1']];
  expect(await faultOf('inside.news')).toBe('inside-address');
  expect(await faultOf('mixed.news')).toBe('inside-address');
  expect(calls).toBe(0);
});

test('a name is resolved once for each connection, so that no second answer is ever dialled unseen', async () => {
  zone['rebind.news'] = [['10.255.255.1'], ['127.0.0.1']];
  expect(await faultOf('rebind.news')).toBe('inside-address');
  expect(await faultOf('rebind.news')).toBe('inside-address');
  expect(calls).toBe(0);
});
