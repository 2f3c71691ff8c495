import { describe, expect, test } from 'vitest';
import { readRobots } from './robots.ts';
import { readSignals, type Statements } from './signals.ts';

const address = 'https://paper.example/news/council?x=1';
const read = (statements: Partial<Statements>) =>
  readSignals({ address, robots: null, tdmrep: null, headers: null, html: null, ...statements }, 'PressAI');
const forbids = (statements: Partial<Statements>) => read(statements).some((signal) => signal.forbids);
const robots = (...lines: string[]) => readRobots(Buffer.from(['user-agent: *', ...lines].join('\n')));
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

test('silence forbids nothing', () => {
  expect(
    read({ robots: robots('disallow: /x'), headers: {}, html: '<p>news</p>', tdmrep: json([]) }),
  ).toEqual([]);
});

describe('Content-Signal and Content-Usage', () => {
  test.each([
    ['search=yes, ai-input=no, ai-train=no', true],
    ['search=yes,ai-train=no', false],
    ['ai-input=yes, ai-train=no', false],
    ['AI-Input = NO', true],
    ['search=no', false],
  ])('Content-Signal %s forbids: %s', (value, expected) => {
    expect(forbids({ robots: robots(`Content-Signal: ${value}`) })).toBe(expected);
    expect(forbids({ headers: { 'content-signal': value } })).toBe(expected);
  });

  test.each([
    ['train-ai=n', false],
    ['bots=n', true],
    ['all=n, search=y', true],
    ['ai-use=n', true],
    ['ai-output=?0', true],
    ['tdm=y', false],
  ])('Content-Usage %s forbids: %s', (value, expected) => {
    expect(forbids({ headers: { 'content-usage': value } })).toBe(expected);
    expect(forbids({ robots: robots(`Content-Usage: ${value}`) })).toBe(expected);
  });

  test('a line for a path speaks for that path only, and the longest path wins', () => {
    expect(forbids({ robots: robots('Content-Usage: /sport/ bots=n') })).toBe(false);
    expect(forbids({ robots: robots('Content-Usage: /news/ bots=n') })).toBe(true);
    expect(forbids({ robots: robots('Content-Usage: bots=n', 'Content-Usage: /news/ bots=y') })).toBe(false);
  });

  test('a line before all groups is for everybody', () => {
    const early = readRobots(Buffer.from('Content-Signal: ai-input=no\nUser-agent: Other\nDisallow: /'));
    expect(forbids({ robots: early })).toBe(true);
  });

  test('a line for another product does not speak to us', () => {
    const other = readRobots(Buffer.from('user-agent: Other\ncontent-signal: ai-input=no'));
    expect(read({ robots: other })).toEqual([]);
  });
});

describe('TDMRep', () => {
  test('a reservation forbids by file, header or meta, and says where', () => {
    const file = json([
      { location: '/news/*', 'tdm-reservation': 1, 'tdm-policy': 'https://paper.example/p.json' },
    ]);
    expect(read({ tdmrep: file })).toEqual([
      { signal: 'tdm-reservation', value: '1', where: '/.well-known/tdmrep.json', forbids: true },
    ]);
    expect(forbids({ headers: { 'tdm-reservation': '1' } })).toBe(true);
    expect(forbids({ html: '<head><meta name="TDM-Reservation" content="1">' })).toBe(true);
  });

  test('the nearer statement outweighs the farther one', () => {
    const file = json([{ location: '/', 'tdm-reservation': 1 }]);
    expect(forbids({ tdmrep: file, headers: { 'tdm-reservation': '0' } })).toBe(false);
    expect(
      forbids({ headers: { 'tdm-reservation': '1' }, html: '<meta name="tdm-reservation" content="0">' }),
    ).toBe(false);
    expect(
      forbids({ headers: { 'tdm-reservation': '0' }, html: '<meta name="tdm-reservation" content="1">' }),
    ).toBe(true);
  });

  test('the first matching location decides', () => {
    const file = json([
      { location: '/news', 'tdm-reservation': 0 },
      { location: '/', 'tdm-reservation': 1 },
    ]);
    expect(forbids({ tdmrep: file })).toBe(false);
  });

  test.each(['<html>not found</html>', '', 'null', '7', '[null, 7, "x"]', '{"location": 7}'])(
    '%s says nothing',
    (text) => {
      expect(read({ tdmrep: Buffer.from(text) })).toEqual([]);
    },
  );
});

describe('robots tags', () => {
  test.each([
    ['noai, noimageai', true],
    ['noindex', true],
    ['index, follow, max-snippet:-1', false],
    ['max-snippet:0', true],
    ['noimageai', false],
    ['none', true],
    ['noarchive', false],
  ])('%s forbids: %s', (value, expected) => {
    expect(forbids({ headers: { 'x-robots-tag': value } })).toBe(expected);
    expect(forbids({ html: `<html><head><META NAME="robots" CONTENT="${value}"></head>` })).toBe(expected);
  });

  test('a tag for another product passes us by, one for us does not', () => {
    expect(forbids({ headers: { 'x-robots-tag': 'googlebot: noindex, nofollow' } })).toBe(false);
    expect(forbids({ headers: { 'x-robots-tag': 'googlebot: noindex, pressai: noai' } })).toBe(true);
    expect(forbids({ html: '<meta name="googlebot" content="noindex">' })).toBe(false);
    expect(forbids({ html: '<meta name="pressai" content="noai">' })).toBe(true);
  });
});

describe('RSL', () => {
  test('a licence that robots.txt, a header or the page names is left to people', () => {
    expect(forbids({ robots: robots('License: https://paper.example/l.xml') })).toBe(true);
    const link = '</l.xml>; rel="license"; type="application/rsl+xml", </n>; rel=next';
    expect(forbids({ headers: { link } })).toBe(true);
    expect(forbids({ html: '<link rel="license" type="application/rsl+xml" href="/l.xml">' })).toBe(true);
  });

  test('another licence is not RSL', () => {
    expect(
      forbids({ html: '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">' }),
    ).toBe(false);
  });
});
