import { expect, test } from 'vitest';
import { type Redirect, type Whereabouts, whereNow } from './moving.ts';

const hour = 3_600_000;
const listed = 'https://old.example/feed';
const moved = 'https://new.example/feed';
const home: Whereabouts = { address: listed, adopted: null, movedTo: null, movedSince: null, sightings: 0 };

function to(address: string, permanent = true): Redirect[] {
  return [{ to: address, permanent, downgrade: address.startsWith('http:') }];
}

/** Polls at the given hours, each with what it met; null is a failure. */
function after(polls: [number, Redirect[] | null][], from = home, status = 500): Whereabouts {
  return polls.reduce(
    (before, [at, redirects], index) =>
      whereNow(before, redirects, { status, failures: index + 1, now: new Date(at * hour) }),
    from,
  );
}

test('a permanent redirect is adopted after three days of seeing it, and not before', () => {
  const early = after([0, 1, 2, 24, 48, 71].map((at) => [at, to(moved)]));
  expect(early).toMatchObject({ adopted: null, movedTo: moved, sightings: 6 });
  expect(after([[72, to(moved)]], early)).toEqual({ ...home, adopted: moved });
});

test('two sightings are too few, however far apart', () => {
  expect(after([0, 200].map((at) => [at, to(moved)])).adopted).toBeNull();
});

test('an answer without the redirect, or with another, begins the count anew; a failure does not', () => {
  const seen = (between: Redirect[] | null) =>
    after([
      [0, to(moved)],
      [24, to(moved)],
      [48, between],
      [72, to(moved)],
      [80, to(moved)],
    ]);
  expect(seen([]).adopted).toBeNull();
  expect(seen(to('https://third.example/')).adopted).toBeNull();
  expect(seen(null).adopted).toBe(moved);
});

test('what is temporary, or gives up encryption, is no move', () => {
  const days = [0, 24, 48, 72, 96];
  expect(after(days.map((at) => [at, to(moved, false)]))).toEqual(home);
  expect(after(days.map((at) => [at, to('http://new.example/feed')]))).toEqual(home);
  const half = [...to(moved), { to: 'https://cdn.example/x', permanent: false, downgrade: false }];
  expect(after(days.map((at) => [at, half])).adopted).toBe(moved);
});

test('a new address that fails is given up for the listed one', () => {
  const there = { ...home, adopted: moved };
  expect(after([[0, null]], there, 404).adopted).toBeNull();
  const four = after(
    [0, 1, 2, 3].map((at) => [at, null]),
    there,
  );
  expect(four.adopted).toBe(moved);
  expect(whereNow(four, null, { status: 500, failures: 5, now: new Date() }).adopted).toBeNull();
});
