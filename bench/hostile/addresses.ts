import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Fault } from '../../src/news/fault.ts';
import { openWeb } from '../../src/web/door.ts';
import type { Purpose, Web } from '../../src/web/web.ts';
import { type Inside, listenInside } from './inside.ts';

interface Scenario {
  id: string;
  steps?: { status: number; location: string }[];
  count?: number;
  location?: string;
}

const purposes: Purpose[] = ['feed', 'page', 'robots', 'picture', 'hub'];
const refusals = new Set(['bad-address', 'bad-scheme', 'bad-port', 'inside-address', 'unresolvable']);

/** Asks for every address of the set, and follows every redirect, while a listener inside counts what reaches it. */
export async function tryAddresses(dir: string) {
  const inside = await listenInside();
  const outlet = await playRedirects(scenariosIn(dir), inside.port);
  // The environment's proxy is a way inside too.
  process.env.HTTP_PROXY = `http://127.0.0.1:${inside.port}`;
  const web = openWeb({
    allowInside: [{ host: 'outlet.news', port: outlet.port }],
    ports: [80, 443, 8080, 8443, inside.port],
    perHost: { inFlight: 8, pageGapMilliseconds: 0 },
    // Every name leads inside, as an attacker's own name server would have it; one of two answers is enough.
    resolve: async (host) => (host === 'outlet.news' ? ['127.0.0.1'] : ['93.184.216.34', '127.0.0.1']),
    totalMilliseconds: 2_000,
    dialMilliseconds: 300,
  });
  try {
    const literals = await tryLiterals(dir, web, inside);
    const redirects = await tryRedirects(web, outlet);
    const guarded = { insideConnections: inside.connections, insideBytes: inside.bytes };
    return { ...literals, ...redirects, ...guarded, unguarded: await unguardedFetch(outlet, inside) };
  } finally {
    delete process.env.HTTP_PROXY;
    await web.close();
    outlet.close();
    inside.close();
  }
}

/** Each address as it stands, and once more with the port on which somebody listens. */
async function tryLiterals(dir: string, web: Web, inside: Inside) {
  const path = join(dir, 'ssrf-urls.jsonl');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  const wrong: string[] = [];
  for (const line of lines) {
    const { url, expect } = JSON.parse(line) as { url: string; expect: string };
    const refused = refusals.has(await outcome(web, url, 'page'));
    if ((expect === 'deny' && !refused) || (expect === 'allow' && refused)) wrong.push(url);
    const there = URL.parse(url);
    if (expect !== 'deny' || !there || !/^https?:$/.test(there.protocol)) continue;
    there.protocol = 'http:';
    there.port = String(inside.port);
    for (const purpose of purposes) await outcome(web, there.href, purpose);
  }
  return { addresses: lines.length, addressesJudgedWrongly: wrong.length, wrong: wrong.join(' ') || null };
}

async function tryRedirects(web: Web, outlet: Outlet) {
  let inside = 0;
  for (const path of outlet.paths) {
    for (const purpose of purposes) {
      const code = await outcome(web, `http://outlet.news:${outlet.port}${path}`, purpose);
      if (code === 'answered secret') inside += 1;
    }
  }
  return { redirectScenarios: outlet.paths.length, redirectsEndedInside: inside };
}

async function outcome(web: Web, address: string, purpose: Purpose): Promise<string> {
  try {
    const { status, body } = await web.fetch({ address, purpose });
    return Buffer.from(body).toString() === 'secret' ? 'answered secret' : `answered ${status}`;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

/** What the platform's own fetch does with the same redirects: the measure of what the door keeps out. */
async function unguardedFetch(outlet: Outlet, inside: Inside) {
  const [connections, bytes] = [inside.connections, inside.bytes];
  for (const path of outlet.paths)
    await fetch(`http://127.0.0.1:${outlet.port}${path}`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    );
  return { insideConnections: inside.connections - connections, insideBytes: inside.bytes - bytes };
}

function scenariosIn(dir: string): Scenario[] {
  const path = join(dir, 'ssrf-redirect-scenarios.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Scenario[]) : [];
}

interface Outlet {
  port: number;
  paths: string[];
  close(): void;
}

/** An outlet whose pages redirect as the scenarios have it; those that are no redirects are left out. */
async function playRedirects(scenarios: Scenario[], insidePort: number): Promise<Outlet> {
  const chains = scenarios.flatMap(({ steps, count, location }) => {
    if (steps) return [steps];
    if (count) return [Array.from({ length: count }, () => ({ status: 302, location: 'NEXT' }))];
    return location ? [[{ status: 302, location }]] : [];
  });
  const server: Server = createServer((request, response) => {
    const [, chain, step] = request.url!.split('/').map(Number);
    const found = chains[chain!]?.[step!];
    if (!found) return void response.end('the end');
    const target = found.location
      .replaceAll('PORT', String(insidePort))
      .replace(/^(?:PUBLIC\/\d+|NEXT)$/, `/${chain}/${step! + 1}`);
    // By hand, since a header with a line break in it is part of the set.
    request.socket.end(`HTTP/1.1 ${found.status} Moved\r\nlocation: ${target}\r\ncontent-length: 0\r\n\r\n`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    paths: chains.map((_, chain) => `/${chain}/0`),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
