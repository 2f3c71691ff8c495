import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outlet } from '../../src/news/outlet.ts';

/** Outlets played on one loopback port under many names: by its name a host is quick, slow, dead or crowded. */
export interface PlayedOutlets {
  port: number;
  /** Requests that were answered, by the first word of the host's name. */
  answered: Map<string, number>;
  close(): void;
}

const etag = '"one"';

export async function playOutlets(): Promise<PlayedOutlets> {
  const answered = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const kind = request.headers.host!.split('-')[0]!;
    // Dead hosts take the request and say nothing, or drip a byte a second; some break the connection.
    if (kind === 'silent') return;
    if (kind === 'broken') return void request.socket.destroy();
    if (kind === 'slow') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      const drip = setInterval(() => response.write(' '), 1_000);
      response.on('close', () => clearInterval(drip));
      return;
    }
    answered.set(kind, (answered.get(kind) ?? 0) + 1);
    // What a server far away takes.
    setTimeout(() => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/rss+xml', etag })
          .end(feedOf(request.headers.host! + request.url));
    }, 50);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    answered,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Two items, told apart by where they are from. */
function feedOf(place: string): string {
  const item = (number: number) =>
    `<item><title>Council of ${place} meets, part ${number}</title><guid>${place}-${number}</guid><description>The council met on Monday and agreed on plan ${number}.</description></item>`;
  return `<rss version="2.0"><channel><title>${place}</title>${item(1)}${item(2)}</channel></rss>`;
}

/** Outlets of one kind, each with as many feeds on one host of its own. */
export function outletsOf(kind: string, hosts: number, feedsEach: number, port: number): Outlet[] {
  return Array.from({ length: hosts }, (_, number) => {
    const home = `http://${kind}-${number}.news:${port}`;
    const feeds = Array.from({ length: feedsEach }, (__, feed) => ({
      address: `${home}/feed${feed}`,
      section: null,
    }));
    const id = `${kind}-${number}`;
    return { id, name: id, family: id, country: 'GB', language: 'en', kind: 'digital' as const, home, feeds };
  });
}
