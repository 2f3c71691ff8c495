import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIdentity, canonicalAddress, isOfSite } from './canonical.ts';

const piece = 'https://www.courier.example/2026/03/10/bridge';

test.each([
  'https://www.courier.example/2026/03/10/bridge/',
  'https://www.courier.example/2026/03/10/bridge?utm_source=rss&utm_medium=feed&utm_campaign=x',
  'https://www.courier.example/2026/03/10/bridge?at_medium=RSS&at_campaign=KARANGA',
  'https://www.courier.example/2026/03/10/bridge?fbclid=abc&gclid=1#comments',
  'https://www.courier.example/2026/03/10/bridge?ns_mchannel=rss&from=rss',
  'https://www.courier.example:443/2026/03/10//bridge',
  'https://user:secret@www.courier.example/2026/03/10/bridge',
  'https://www.courier.example/2026/03/10/bridge/amp',
  'https://www.courier.example/amp/2026/03/10/bridge',
  'https://www.courier.example/2026/03/10/bridge?outputType=amp',
  'https://m.courier.example/2026/03/10/bridge',
  'https://amp.courier.example/2026/03/10/bridge',
  'https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/2026/03/10/bridge',
  'https://www.google.com/amp/s/www.courier.example/2026/03/10/bridge',
])('%s is the piece', (address) => {
  expect(canonicalAddress(address)).toBe(piece);
});

test.each([
  'http://courier.example/2026/03/10/bridge',
  'https://mobile.courier.example/2026/03/10/bridge?utm_source=x',
  'HTTP://WWW.COURIER.EXAMPLE/2026/03/10/bridge',
])('%s is compared as the piece', (address) => {
  expect(addressIdentity(address)).toBe(addressIdentity(piece));
});

test.each([
  [`${piece}?id=1`, `${piece}?id=2`],
  [piece, 'https://www.courier.example/2026/03/10/Bridge'],
  ['https://a.example/story', 'https://b.example/story'],
  ['https://news.courier.example/1', 'https://sport.courier.example/1'],
])('%s and %s are two pieces', (one, other) => {
  expect(addressIdentity(one)).not.toBe(addressIdentity(other));
});

test('parameters that tell pieces apart are kept, in one order', () => {
  expect(canonicalAddress('https://a.example/x?b=2&utm_source=y&a=1')).toBe('https://a.example/x?a=1&b=2');
});

test('it is settled: done twice it is as done once, and nothing breaks it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (address) => {
        const once = canonicalAddress(address);
        expect(canonicalAddress(once)).toBe(once);
      },
    ),
  );
});

test('what is of one site', () => {
  expect(isOfSite('https://www.courier.co.uk/a', 'http://amp.courier.co.uk/b')).toBe(true);
  expect(isOfSite('https://one.co.uk/', 'https://two.co.uk/')).toBe(false);
  expect(isOfSite('http://127.0.0.1:80/', 'http://127.0.0.1:81/')).toBe(true);
  expect(isOfSite('nonsense', 'https://two.co.uk/')).toBe(false);
});
