import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  faultOf,
  insideCalls,
  insidePort,
  place,
  port,
  requests,
  resolve,
  serve,
  web,
} from '../../test/played-outlet.ts';
import { openWeb } from './door.ts';

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
    ['br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })],
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
