import { expect, test } from 'vitest';
import { Manners } from './manners.ts';

test('a host has at most two requests in flight, and others do not wait for it', async () => {
  const manners = new Manners({ inFlight: 2, pageGapMilliseconds: 0 });
  const ends = [await manners.turn('slow', false), await manners.turn('slow', false)];
  let third = false;
  const waiting = manners.turn('slow', false).then((end) => {
    third = true;
    return end;
  });
  (await manners.turn('quick', false))();
  expect(third).toBe(false);
  ends[0]!();
  (await waiting)();
  ends[1]!();
  expect(manners.hosts).toBe(0);
});

test('pages of a host keep their distance, and feeds pass between them', async () => {
  const manners = new Manners({ inFlight: 2, pageGapMilliseconds: 120 });
  const starts: number[] = [];
  const pages = [1, 2, 3].map(async () => {
    const end = await manners.turn('paper', true);
    starts.push(performance.now());
    end();
  });
  (await manners.turn('paper', false))();
  expect(starts.length).toBe(1);
  await Promise.all(pages);
  expect(starts[1]! - starts[0]!).toBeGreaterThan(110);
  expect(starts[2]! - starts[1]!).toBeGreaterThan(110);
});

test('ending a turn twice gives no second turn away', async () => {
  const manners = new Manners({ inFlight: 1, pageGapMilliseconds: 0 });
  const end = await manners.turn('paper', false);
  end();
  end();
  await manners.turn('paper', false);
  let second = false;
  void manners.turn('paper', false).then(() => {
    second = true;
  });
  await new Promise((done) => setTimeout(done, 5));
  expect(second).toBe(false);
});
