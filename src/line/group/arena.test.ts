import { expect, test } from 'vitest';
import { Arena } from './arena.ts';

test('a run of nothing behind a block that is full to the last number is read back as nothing', () => {
  const arena = new Arena();
  const eighth = Uint32Array.from({ length: 1 << 15 }, (_, place) => place);
  const runs = Array.from({ length: 8 }, () => arena.add(eighth));
  const empty = arena.add(new Uint32Array());
  expect(arena.at(empty)).toHaveLength(0);
  const next = arena.add(Uint32Array.of(7));
  expect(arena.at(next)).toEqual(Uint32Array.of(7));
  for (const run of runs) expect(arena.at(run)).toEqual(eighth);
});
