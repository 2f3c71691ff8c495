import { expect, test } from 'vitest';
import { CopyIndex, fingerprintsOf } from './copies.ts';

const wire =
  'Thieves broke into the municipal museum of Vasel through its roof and took three paintings, among them The Green Boat. She put its worth at two million crowns. Police said that the alarm had been out of order since Monday. They knew exactly what they wanted, the director said.';
const own =
  'Three paintings are missing from the museum of Vasel after a break-in on Wednesday night. Its best-known work, painted in 1911, shows the harbour at low tide, and the museum stays closed until Saturday afternoon.';

test('a copy is known by its words, whatever its headline, and cut at head or tail', () => {
  const index = new CopyIndex();
  expect(
    index.add({ id: 1, outletId: 'o1', fingerprints: fingerprintsOf(`Thieves take paintings\n\n${wire}`) }),
  ).toBeNull();
  expect(
    index.add({ id: 2, outletId: 'o2', fingerprints: fingerprintsOf(`Art shock in Vasel\n\n${wire}`) }),
  ).toBe(1);
  expect(
    index.add({
      id: 3,
      outletId: 'o3',
      fingerprints: fingerprintsOf(`Art\n\n${wire.slice(120)} With material from Meridian.`),
    }),
  ).toBe(1);
  expect(
    index.add({ id: 4, outletId: 'o4', fingerprints: fingerprintsOf(`Art\n\n${wire.slice(0, 180)}`) }),
  ).toBe(1);
});

test('another outlet’s own words on the same event are no copy', () => {
  const index = new CopyIndex();
  index.add({ id: 1, outletId: 'o1', fingerprints: fingerprintsOf(`A\n\n${wire}`) });
  expect(index.add({ id: 2, outletId: 'o2', fingerprints: fingerprintsOf(`A\n\n${own}`) })).toBeNull();
});

const long = Array.from(
  { length: 90 },
  (_, at) =>
    `On day ${at} the ${at % 2 ? 'board' : 'court'} of district ${at * 7} heard witness number ${at + 100}.`,
).join(' ');

test('a long copy is known when it was cut, and when the whole comes after the cut', () => {
  const index = new CopyIndex();
  index.add({ id: 1, outletId: 'o1', fingerprints: fingerprintsOf(`Trial\n\n${long}`) });
  expect(
    index.add({
      id: 2,
      outletId: 'o2',
      fingerprints: fingerprintsOf(`Trial\n\n${long.slice(900, 4200)} More on this story.`),
    }),
  ).toBe(1);
  const other = new CopyIndex();
  other.add({ id: 1, outletId: 'o1', fingerprints: fingerprintsOf(`Trial\n\n${long.slice(0, 2600)}`) });
  expect(other.add({ id: 2, outletId: 'o2', fingerprints: fingerprintsOf(`Trial\n\n${long}`) })).toBe(1);
});

test('a report that quotes a paragraph of another is no copy of it', () => {
  const index = new CopyIndex();
  index.add({ id: 1, outletId: 'o1', fingerprints: fingerprintsOf(`A\n\n${wire}`) });
  const quoting = `The break-in has shaken the small town, whose museum had never been robbed in eighty years. ${own} They knew exactly what they wanted, the director said. The mayor wants guards at night from now on, and money for them from the state.`;
  expect(index.add({ id: 2, outletId: 'o2', fingerprints: fingerprintsOf(`B\n\n${quoting}`) })).toBeNull();
});

test('notices that an outlet puts under all its pieces make no copies of them', () => {
  const notice =
    'Follow us on every channel for all the news of the day, and write to us when you have seen something that others ought to know about. Our newsroom is open day and night.';
  const index = new CopyIndex();
  index.add({ id: 1, outletId: 'o', fingerprints: fingerprintsOf(`Live now\n\n${notice}`) });
  expect(
    index.add({ id: 2, outletId: 'o', fingerprints: fingerprintsOf(`Theft\n\n${own} ${notice}`) }),
  ).toBeNull();
});

test('what has left the window is no original', () => {
  const index = new CopyIndex();
  const fingerprints = fingerprintsOf(`A\n\n${wire}`);
  index.add({ id: 1, outletId: 'o1', fingerprints });
  expect(index.add({ id: 2, outletId: 'o2', fingerprints }, 1)).toBeNull();
  expect(index.add({ id: 3, outletId: 'o3', fingerprints }, 1)).toBe(2);
});
