import { expect, test } from 'vitest';
import { CopyIndex } from './copies.ts';

const wire =
  'Thieves broke into the municipal museum of Vasel through its roof and took three paintings, among them The Green Boat. She put its worth at two million crowns. Police said that the alarm had been out of order since Monday. They knew exactly what they wanted, the director said.';
const own =
  'Three paintings are missing from the museum of Vasel after a break-in on Wednesday night. Its best-known work, painted in 1911, shows the harbour at low tide, and the museum stays closed until Saturday afternoon.';

test('a copy is known by its words, whatever its headline, and cut at head or tail', () => {
  const index = new CopyIndex();
  expect(index.add({ id: 1, text: `Thieves take paintings\n\n${wire}` })).toBeNull();
  expect(index.add({ id: 2, text: `Art shock in Vasel\n\n${wire}` })).toBe(1);
  expect(index.add({ id: 3, text: `Art\n\n${wire.slice(120)} With material from Meridian.` })).toBe(1);
  expect(index.add({ id: 4, text: `Art\n\n${wire.slice(0, 180)}` })).toBe(1);
});

test('another outlet’s own words on the same event are no copy', () => {
  const index = new CopyIndex();
  index.add({ id: 1, text: `A\n\n${wire}` });
  expect(index.add({ id: 2, text: `A\n\n${own}` })).toBeNull();
});
