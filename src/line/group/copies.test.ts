import { expect, test } from 'vitest';
import { CopyIndex, fingerprintsOf } from './copies.ts';
import { groupsOf, report, storiesOf } from './fixture.ts';
import { withoutWorn } from './worn.ts';

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

const pieces = [
  [
    'Ferry runs aground off Skell',
    'The ferry Norline ran aground off Skell in fog, and 90 people were taken off.',
  ],
  [
    'Bakers of Brenn raise prices',
    'A loaf costs a fifth more in Brenn since Monday, the guild of bakers said.',
  ],
  [
    'Choir of Ostra wins in Tarnow',
    'The girls choir of Ostra took the first prize at the festival of Tarnow.',
  ],
  [
    'Rare owl nests in Merle forest',
    'Rangers in Lower Merle found an eagle owl with three young near the mill.',
  ],
  [
    'Judge frees two in Aldmark fraud case',
    'A judge in Aldmark let two bankers go on bail of a million crowns each.',
  ],
] as const;
const foot = [
  'Subscribe to the channel of Harbour Nine News for reports from all the islands at any hour of the day.',
  'Harbour Nine stands for fairness, accuracy and open debate, and any abusive comment will be taken off this page.',
  'Watch Evening Bell with Tom Reyes and Ada Lund every weekday at seven on Harbour Nine and Harbour Radio.',
].join('\n\n');

test('an outlet’s own words under all its pieces make neither copies nor a story of them', () => {
  const index = new CopyIndex();
  const stream = pieces.map(([title, lead], place) => {
    const each = report(place + 1, title, `${lead}\n\n${foot}`, { outletId: 'harbour' });
    const copyOf = index.add({ ...each, fingerprints: fingerprintsOf(each.text) });
    return { ...each, copyOf, text: withoutWorn(each.text, index.worn) };
  });
  expect(stream.slice(2).map(({ copyOf, text }) => ({ copyOf, text: text.trim() }))).toEqual(
    pieces.slice(2).map(([title, lead]) => ({ copyOf: null, text: `${title}\n\n${lead}` })),
  );
  const groups = groupsOf(storiesOf(stream));
  expect(groups.filter((group) => group.some((place) => place > 1))).toEqual([[2], [3], [4]]);
});

test('words that two outlets put under one piece each are not worn', () => {
  const index = new CopyIndex();
  for (const [id, outletId] of ['o1', 'o2', 'o3'].entries())
    index.add({ id, outletId, fingerprints: fingerprintsOf(`A\n\n${wire}`) });
  expect(withoutWorn(`A\n\n${wire}`, index.worn)).toBe(`A\n\n${wire}`);
});

test('what has left the window is no original', () => {
  const index = new CopyIndex();
  const fingerprints = fingerprintsOf(`A\n\n${wire}`);
  index.add({ id: 1, outletId: 'o1', fingerprints });
  expect(index.add({ id: 2, outletId: 'o2', fingerprints }, 1)).toBeNull();
  expect(index.add({ id: 3, outletId: 'o3', fingerprints }, 1)).toBe(2);
});
