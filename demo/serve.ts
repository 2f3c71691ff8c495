import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Outlet } from '../src/news/outlet.ts';
import { type DayOutlet, type DayReport, momentsOf, readDay, readDayOutlets, reportAt } from './day.ts';
import { renderFeed } from './render-feed.ts';
import { renderPage } from './render-page.ts';

export interface WireDayServer {
  /** Where all outlets are served: `http://127.0.0.1:<port>`. */
  origin: string;
  outlets: Outlet[];
  start: Date;
  end: Date;
  /** The moments at which something changes. */
  moments: Date[];
  close(): Promise<void>;
}

/** `the-ledger` forbids its pages to machines, and offers its feed to all. */
const robots = `User-agent: *
Disallow: /o/the-ledger/
Allow: /o/the-ledger/feed
`;

/** Plays the made-up outlets over real HTTP on this machine: each shows what it had published at `now()`. */
export async function serveWireDay(options: { now: () => Date; port?: number }): Promise<WireDayServer> {
  const outlets = readDayOutlets();
  const { reports } = readDay();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const moments = momentsOf(reports);
  return {
    origin,
    outlets: outlets.map((outlet) => asOutlet(outlet, origin)),
    start: moments[0]!,
    end: moments.at(-1)!,
    moments,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', origin).pathname;
    if (path === '/robots.txt')
      return send(request, response, { type: 'text/plain', body: Buffer.from(robots) });
    const [, top, id, name] = path.split('/');
    const outlet = top === 'o' ? outlets.find((each) => each.id === id) : undefined;
    if (!outlet || !name) return refuse(response, 404);
    const own = reports.filter((report) => report.outlet === outlet.id);
    if (name.startsWith('feed.'))
      return send(request, response, renderFeed(outlet, own, options.now(), origin));
    answerPage(
      request,
      response,
      outlet,
      own.find((report) => report.id === name),
    );
  }

  function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    outlet: DayOutlet,
    report: DayReport | undefined,
  ): void {
    const shown = report && reportAt(report, options.now());
    if (!report || report.at > options.now()) return refuse(response, 404);
    if (!shown) return refuse(response, 410);
    if (outlet.trap === 'forbids') response.setHeader('tdm-reservation', '1');
    const page = renderPage(outlet, report, shown, `${origin}/o/${outlet.id}/${report.id}`);
    send(request, response, { type: 'text/html; charset=utf-8', body: Buffer.from(page) });
  }
}

/** Validators, gzip where it is taken, and 304 where nothing changed. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body }: { type: string; body: Buffer },
): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) return refuse(response, 304);
  response.setHeader('content-type', type);
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (zipped) response.setHeader('content-encoding', 'gzip');
  response.end(request.method === 'HEAD' ? undefined : zipped ? gzipSync(body) : body);
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function asOutlet({ id, name, family, country, language, kind, format }: DayOutlet, origin: string): Outlet {
  const address = `${origin}/o/${id}/feed.${format === 'json' ? 'json' : 'xml'}`;
  return {
    id,
    name,
    family,
    country,
    language,
    kind,
    home: `${origin}/o/${id}/`,
    feeds: [{ address, section: null }],
  };
}
