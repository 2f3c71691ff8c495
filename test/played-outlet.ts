import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createListener } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { Fault } from '../src/news/fault.ts';
import { openWeb, userAgent } from '../src/web/door.ts';
import type { Web } from '../src/web/web.ts';

/** An outlet and a listener inside, played over real HTTP for one test file, and a door that may reach the former. */
export let web: Web;
export let place: string;
export let port: number;
export let insidePort: number;
export let insideBytes = 0;
export let insideCalls = 0;
export const requests: IncomingMessage[] = [];
const routes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();

const outlet = createServer((request, response) => {
  requests.push(request);
  const route = routes.get(new URL(request.url!, 'http://x').pathname);
  if (route) route(request, response);
  else response.writeHead(404).end('nothing here');
});
const inside = createListener((socket) => {
  insideCalls++;
  socket.on('data', (data) => {
    insideBytes += data.length;
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
  });
});

/** The name turns inside at its second resolution, as a rebinding name does. */
let rebound = 0;
export async function resolve(host: string): Promise<string[]> {
  if (host === 'mixed.news') return ['93.184.216.34', '127.0.0.1'];
  if (host === 'rebind.news') return rebound++ === 0 ? ['127.0.0.1'] : ['10.0.0.1'];
  if (host.endsWith('.inside.news'))
    return [host.split('.inside')[0]!.replaceAll('-', ':').replaceAll('_', '.')];
  if (host === 'nowhere.news') throw new Fault('unresolvable', 'No such name.');
  if (host === 'never.news') return new Promise(() => {});
  return ['127.0.0.1'];
}

beforeAll(async () => {
  await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  port = (outlet.address() as AddressInfo).port;
  insidePort = (inside.address() as AddressInfo).port;
  place = `http://outlet.news:${port}`;
  web = openWeb({
    allowInside: [{ host: 'outlet.news', port }],
    ports: [80, 443, 8080, 8443, insidePort],
    userAgent: userAgent('1.0.0', 'https://paper.example/robots'),
    perHost: { pageGapMilliseconds: 0 },
    resolve,
    totalMilliseconds: 1_500,
    dialMilliseconds: 300,
  });
});

afterAll(async () => {
  await web.close();
  outlet.closeAllConnections();
  outlet.close();
  inside.close();
});

export async function faultOf(
  address: string,
  purpose: 'feed' | 'page' | 'robots' = 'page',
): Promise<string> {
  try {
    const answer = await web.fetch({ address, purpose });
    return `answered ${answer.status}`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.message).toMatch(/^\S.*\.$/s);
    return error.code;
  }
}

export function serve(
  path: string,
  route: (request: IncomingMessage, response: ServerResponse) => void,
): string {
  routes.set(path, route);
  return place + path;
}
