import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createListener } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '../news/fault.ts';
import { openWeb, userAgent } from './door.ts';
import type { Web } from './web.ts';

let web: Web;
let place: string;
let port: number;
let insidePort: number;
let insideBytes = 0;
let insideCalls = 0;
const requests: IncomingMessage[] = [];
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
async function resolve(host: string): Promise<string[]> {
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

async function faultOf(address: string, purpose: 'feed' | 'page' | 'robots' = 'page'): Promise<string> {
  try {
    const answer = await web.fetch({ address, purpose });
    return `answered ${answer.status}`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.message).toMatch(/^\S.*\.$/s);
    return error.code;
  }
}

function serve(path: string, route: (request: IncomingMessage, response: ServerResponse) => void): string {
  routes.set(path, route);
  return place + path;
}

describe('nothing inside is reached', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '0',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '017700000001',
    '0x7f.1',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '127.0.0.1.',
    'localhost',
    'LOCALHOST.',
    'paper.localhost',
    'intranet',
    'printer.local',
    'metadata.google.internal',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.254',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.251',
    '255.255.255.255',
    '168.63.129.16',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::a00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[2001:db8::1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[2606:4700::5efe:7f00:1]',
  ];
  test.each(hosts)('by the address %s', async (host) => {
    expect(await faultOf(`http://${host}:${insidePort}/secret`)).toBe('inside-address');
    expect([insideCalls, insideBytes]).toEqual([0, 0]);
  });

  const names = [
    '127_0_0_1',
    '10_0_0_1',
    '169_254_169_254',
    '0_0_0_0',
    '--1',
    '--ffff-7f00-1',
    'fe80--1%eth0',
  ];
  test.each(names)('by a name that resolves to %s', async (name) => {
    const fault = await faultOf(`http://${name.replace('%', '%25')}.inside.news:${insidePort}/`);
    expect(['inside-address', 'bad-address', 'unresolvable']).toContain(fault);
    expect(insideCalls).toBe(0);
  });

  test('by a name with one public and one inside address', async () => {
    expect(await faultOf(`http://mixed.news:${insidePort}/`)).toBe('inside-address');
  });

  test('by a redirect of any kind to any inside form, at any hop', async () => {
    const forms = ['127.0.0.1', '[::ffff:127.0.0.1]', '0', 'rebind.news', 'localhost', '2130706433'];
    for (const status of [301, 302, 303, 307, 308])
      for (const form of forms) {
        const location = `http://${form}:${insidePort}/secret`;
        const last = serve('/last', (_, response) => response.writeHead(status, { location }).end());
        expect(await faultOf(last)).toBe('inside-address');
        const first = serve('/first', (_, response) => response.writeHead(302, { location: '/last' }).end());
        expect(await faultOf(first)).toBe('inside-address');
      }
    expect([insideCalls, insideBytes]).toEqual([0, 0]);
  });

  test('by another port of a host that is allowed, or another name of a port that is', async () => {
    expect(await faultOf(`http://outlet.news:${insidePort}/`)).toBe('inside-address');
    expect(await faultOf(`http://127.0.0.1:${port}/`)).toBe('bad-port');
    expect(insideCalls).toBe(0);
  });
});

describe('addresses that are not asked for', () => {
  test('schemes, ports, credentials and malformed ones are refused', async () => {
    expect(await faultOf('ftp://outlet.news/')).toBe('bad-scheme');
    expect(await faultOf('file:///etc/passwd')).toBe('bad-scheme');
    expect(await faultOf('javascript:alert(1)')).toBe('bad-scheme');
    expect(await faultOf('http://outlet.news:22/')).toBe('bad-port');
    expect(await faultOf(`http://me:secret@outlet.news:${port}/`)).toBe('bad-address');
    expect(await faultOf('http://outlet.news\\@127.0.0.1/')).toBe('bad-address');
    expect(await faultOf('http://')).toBe('bad-address');
    expect(await faultOf('news')).toBe('bad-address');
    expect(await faultOf(`http://outlet.news/${'x'.repeat(9_000)}`)).toBe('bad-address');
  });

  test('a redirect to another scheme, to credentials or to nonsense is refused', async () => {
    const to = (location: string) =>
      serve('/odd', (_, response) => response.writeHead(302, { location }).end());
    expect(await faultOf(to('gopher://127.0.0.1:6379/_x'))).toBe('bad-scheme');
    expect(await faultOf(to('http://me:secret@outlet.news/'))).toBe('bad-address');
    expect(await faultOf(to('http://[nonsense/'))).toBe('bad-address');
  });

  test('a password never stands in a message', async () => {
    const error = await web
      .fetch({ address: 'http://me:secret@outlet.news/', purpose: 'page' })
      .catch((e) => e);
    expect(error.message).not.toContain('secret');
  });
});

describe('redirects', () => {
  test('are followed five times, each noted with its permanence', async () => {
    for (let hop = 1; hop <= 6; hop++)
      serve(`/chain${hop}`, (_, response) =>
        response.writeHead(hop % 2 ? 301 : 302, { location: `/chain${hop - 1}` }).end(),
      );
    serve('/chain0', (_, response) => response.end('here'));
    const answer = await web.fetch({ address: `${place}/chain5#part`, purpose: 'page' });
    expect(Buffer.from(answer.body).toString()).toBe('here');
    expect(answer.address).toBe(`${place}/chain0`);
    expect(answer.redirects.map((redirect) => redirect.permanent)).toEqual([true, false, true, false, true]);
    expect(answer.redirects[0]).toMatchObject({
      from: `${place}/chain5`,
      to: `${place}/chain4`,
      downgrade: false,
    });
    expect(await faultOf(`${place}/chain6`)).toBe('too-many-redirects');
  });

  test('in a circle end at once', async () => {
    serve('/round', (_, response) => response.writeHead(302, { location: '/about' }).end());
    serve('/about', (_, response) => response.writeHead(302, { location: '/round' }).end());
    const before = requests.length;
    expect(await faultOf(`${place}/round`)).toBe('too-many-redirects');
    expect(requests.length - before).toBe(2);
  });

  test('with no address are answers', async () => {
    expect(await faultOf(serve('/stay', (_, response) => response.writeHead(301).end()))).toBe(
      'answered 301',
    );
  });
});

describe('bounds', () => {
  test('a byte at a time for ever ends with the time', async () => {
    const slow = serve('/slow', (_, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    expect(await faultOf(slow)).toBe('timeout');
  });

  test('headers a byte at a time, and silence, end with the time', async () => {
    expect(await faultOf(serve('/silent', () => {}))).toBe('timeout');
    const drip = serve('/drip', (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
      const timer = setInterval(() => request.socket.write('x'), 50);
      request.socket.on('close', () => clearInterval(timer));
    });
    expect(await faultOf(drip)).toBe('timeout');
  });

  test('the time is one for all hops', async () => {
    const lag = (path: string, location: string) =>
      serve(path, (_, response) => setTimeout(() => response.writeHead(302, { location }).end(), 700));
    lag('/lag1', '/lag2');
    lag('/lag2', '/lag3');
    lag('/lag3', '/chain0');
    expect(await faultOf(`${place}/lag1`)).toBe('timeout');
  });

  test('a name that never resolves ends within the time for dialling', async () => {
    expect(await faultOf('http://never.news/')).toBe('timeout');
    expect(await faultOf('http://nowhere.news/')).toBe('unresolvable');
  });

  test('a long page is refused, and the same length passes as a feed', async () => {
    const long = serve('/long', (_, response) => response.end(Buffer.alloc(6 * 1_048_576, 'x')));
    expect(await faultOf(long, 'page')).toBe('too-large');
    expect(await faultOf(long, 'feed')).toBe('answered 200');
  });

  test('a long robots file is cut, as RFC 9309 has it', async () => {
    const long = serve('/robots.txt', (_, response) => response.end(Buffer.alloc(1_048_576, 'x')));
    const answer = await web.fetch({ address: long, purpose: 'robots' });
    expect(answer.body.length).toBe(512 * 1024);
  });

  const bombs: [string, (bytes: Buffer) => Buffer][] = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, gzip', (bytes) => gzipSync(gzipSync(bytes))],
  ];
  test.each(bombs)('a bomb in %s ends early and small', async (encoding, squeeze) => {
    const bomb = squeeze(Buffer.alloc(200 * 1_048_576));
    const before = process.memoryUsage.rss();
    const address = serve('/bomb', (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    expect(await faultOf(address)).toBe('too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_048_576);
  });

  test('a stream that inflates to nothing ends too', async () => {
    const empty = Buffer.concat(Array(2_000).fill(gzipSync('')));
    const address = serve('/empty', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const more = () => {
        while (!response.destroyed && response.write(empty));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(['too-large', 'bad-encoding', 'timeout']).toContain(await faultOf(address));
  });

  test('headers without end are refused', async () => {
    const address = serve('/headers', (_, response) =>
      response.writeHead(200, { 'x-long': 'x'.repeat(60_000) }).end(),
    );
    expect(await faultOf(address)).toBe('too-large');
  });

  test('what is no HTTP, and a connection that breaks, are faults', async () => {
    expect(await faultOf(serve('/odd', (request) => request.socket.end('SSH-2.0-x\r\n\r\n')))).toBe(
      'bad-answer',
    );
    expect(await faultOf(serve('/break', (request) => request.socket.destroy()))).toBe('unreachable');
  });
});

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

describe('conversation', () => {
  test('validators go back to the byte', async () => {
    const etag = 'W/"été-ÿ "" \\x"';
    const changed = 'Tue,  5 May 2020 09:00:00 +0000 ';
    const address = serve('/feed', (request, response) => {
      const same =
        request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === changed.trim();
      response
        .writeHead(same ? 304 : 200, { etag, 'last-modified': changed.trim() })
        .end(same ? undefined : 'items');
    });
    const first = await web.fetch({ address, purpose: 'feed' });
    expect(first).toMatchObject({ status: 200, etag, lastModified: changed.trim() });
    const { lastModified } = first;
    const second = await web.fetch({ address, purpose: 'feed', etag: first.etag, lastModified });
    expect(second.status).toBe(304);
    expect(second.body.length).toBe(0);
  });

  test('a validator with a line break is not sent', async () => {
    const address = serve('/feed2', (_, response) => response.end('items'));
    await web.fetch({ address, purpose: 'feed', etag: '"x"\r\nx-evil: 1' });
    expect(requests.at(-1)!.headers).not.toHaveProperty('x-evil');
    expect(requests.at(-1)!.headers).not.toHaveProperty('if-none-match');
  });

  test('the request says who asks, and carries no cookie and no referrer', async () => {
    serve('/cookie', (_, response) =>
      response.writeHead(302, { location: '/plain', 'set-cookie': 'a=1' }).end(),
    );
    serve('/plain', (_, response) => response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end());
    const answer = await web.fetch({ address: `${place}/cookie`, purpose: 'page' });
    const { headers } = requests.at(-1)!;
    expect(headers['user-agent']).toBe('PressAI/1.0.0 (+https://paper.example/robots)');
    expect(headers.cookie ?? headers.referer ?? headers.authorization).toBeUndefined();
    expect(answer.headers['set-cookie']).toBe('a=1, b=2');
  });

  test('Retry-After is read in seconds and as a date, and bounded', async () => {
    const wait = async (value: string, date = 'Tue, 05 May 2020 09:00:00 GMT') => {
      const address = serve('/busy', (_, response) =>
        response.writeHead(503, { 'retry-after': value, date }).end(),
      );
      return (await web.fetch({ address, purpose: 'feed' })).retryAfterSeconds;
    };
    expect(await wait('120')).toBe(120);
    expect(await wait('Tue, 05 May 2020 09:05:00 GMT')).toBe(300);
    expect(await wait('Tue, 05 May 2020 08:00:00 GMT')).toBe(0);
    expect(await wait('99999999999')).toBe(604_800);
    expect(await wait('soon')).toBeNull();
  });

  test('a hub gets a form, and a redirect that would turn it into a question is not followed', async () => {
    let posted = '';
    const address = serve('/hub', (request, response) => {
      request.on('data', (data) => {
        posted += data;
      });
      request.on('end', () => response.writeHead(302, { location: '/chain0' }).end());
    });
    const answer = await web.fetch({
      address,
      purpose: 'hub',
      form: { 'hub.mode': 'subscribe', 'hub.topic': 'a b' },
    });
    expect(posted).toBe('hub.mode=subscribe&hub.topic=a+b');
    expect(answer.status).toBe(302);
  });

  test('a proxy that the environment names is not used', async () => {
    process.env.HTTP_PROXY = `http://127.0.0.1:${insidePort}`;
    const other = openWeb({ allowInside: [{ host: 'outlet.news', port }], resolve });
    await other.fetch({ address: serve('/direct', (_, response) => response.end()), purpose: 'page' });
    await other.close();
    delete process.env.HTTP_PROXY;
    expect(insideCalls).toBe(0);
  });
});

test('after all of this nothing reached the listener inside', () => {
  expect([insideCalls, insideBytes]).toEqual([0, 0]);
});
