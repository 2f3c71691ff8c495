import { describe, expect, test } from 'vitest';
import { groupFor, judge, matchesPath, readRobots } from './robots.ts';

const robots = (...lines: string[]) => readRobots(Buffer.from(lines.join('\n')));
const allowed = (lines: string[], path: string, product = 'PressAI') =>
  judge(robots(...lines), product, `https://paper.example${path}`).allowed;

describe('robots.txt by RFC 9309', () => {
  test('a group for us is taken instead of the one for all, whatever its case and version', () => {
    const lines = ['User-agent: *', 'Disallow: /', 'User-Agent: pressai/2.0', 'Disallow: /private'];
    expect(allowed(lines, '/news')).toBe(true);
    expect(allowed(lines, '/private/x')).toBe(false);
    expect(allowed(lines, '/news', 'Other')).toBe(false);
  });

  test('groups that name us several times are one, and agents in a row share a group', () => {
    const lines = ['user-agent: a', 'user-agent: PressAI', 'disallow: /a', 'user-agent: b', 'disallow: /b'];
    expect(groupFor(robots(...lines, 'user-agent: pressai', 'disallow: /c'), 'PressAI').rules).toHaveLength(
      2,
    );
    expect(allowed(lines, '/b')).toBe(true);
  });

  test('a crawl delay or an empty line between agents does not split a group', () => {
    expect(allowed(['user-agent: PressAI', 'crawl-delay: 1', '', 'user-agent: b', 'disallow: /'], '/x')).toBe(
      false,
    );
  });

  test('the longest match wins, and allowing wins a tie', () => {
    const lines = ['user-agent: *', 'disallow: /news', 'allow: /news/open', 'disallow: /tie', 'allow: /tie'];
    expect(allowed(lines, '/news/closed')).toBe(false);
    expect(allowed(lines, '/news/open/1')).toBe(true);
    expect(allowed(lines, '/tie')).toBe(true);
  });

  test('nothing said allows, an empty rule forbids nothing, and robots.txt itself is free', () => {
    expect(allowed([], '/')).toBe(true);
    expect(allowed(['disallow: /'], '/')).toBe(true);
    expect(allowed(['user-agent: *', 'disallow:'], '/')).toBe(true);
    expect(allowed(['user-agent: *', 'disallow: /'], '/robots.txt')).toBe(true);
  });

  test.each([
    ['/fish', '/fish.html', true],
    ['/fish', '/Fish', false],
    ['/fish*', '/fishheads', true],
    ['/*.php', '/folder/x.php?y', true],
    ['/*.php$', '/x.php', true],
    ['/*.php$', '/x.php?y', false],
    ['/$', '/', true],
    ['/$', '/x', false],
    ['/a*b*c$', '/aXbYcZc', true],
    ['/a*b$', '/ab', true],
    ['/ab*b$', '/ab', false],
    ['*/print', '/news/print', true],
    ['/caf%C3%A9', '/café', true],
    ['/café', '/caf%c3%a9', true],
    ['/a%2Fb', '/a/b', false],
    ['/%7Ejoe', '/~joe', true],
    ['/page?id=', '/page?id=4', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  test('byte order mark, comments, odd line ends, white space and rubbish are borne', () => {
    const text = '\ufeffUser-agent : *  # all\r  Disallow : /x # no\rnonsense\r\n\0\u0001:::\nfoo: bar';
    expect(judge(readRobots(Buffer.from(text)), 'PressAI', 'https://p.example/x').allowed).toBe(false);
    expect(readRobots(crypto.getRandomValues(new Uint8Array(50_000)))).toHaveProperty('groups');
  });

  test('what stands after 500 KiB is not read', () => {
    const text = `user-agent: *\n${'#'.repeat(500 * 1024)}\ndisallow: /`;
    expect(judge(readRobots(Buffer.from(text)), 'PressAI', 'https://p.example/x').allowed).toBe(true);
  });

  test('a pattern of many stars does not run away', () => {
    const began = process.cpuUsage();
    matchesPath(`/${'*a'.repeat(900)}$`, `/${'a'.repeat(8_000)}b`);
    expect(process.cpuUsage(began).user).toBeLessThan(500_000);
  });

  test('signals of use and licences are kept with their paths', () => {
    const { groups, licences } = robots(
      'User-Agent: *',
      'Content-Signal: search=yes, ai-input=no',
      'Content-Usage: /news/ train-ai=n',
      'Allow: /',
      'License: https://paper.example/licence.xml',
    );
    expect(groups[0]!.signals).toEqual([
      { name: 'content-signal', pattern: '/', value: 'search=yes, ai-input=no' },
      { name: 'content-usage', pattern: '/news/', value: 'train-ai=n' },
    ]);
    expect(licences).toEqual(['https://paper.example/licence.xml']);
  });
});
