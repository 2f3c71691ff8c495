import { describe, expect, test } from 'vitest';
import { faultOf, insideBytes, insideCalls, insidePort, port, serve, web } from '../../test/played-outlet.ts';

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

test('after all of this nothing reached the listener inside', () => {
  expect([insideCalls, insideBytes]).toEqual([0, 0]);
});
