import { expect, test } from 'vitest';
import { groupsOf, report, storiesOf } from './fixture.ts';

const agency = report(
  1,
  'World risks famines of biblical size due to drought',
  'The number of people facing starvation could almost double within months, the World Food Programme warns.',
);

test('names that are all different part no reports that tell the same in the same words', () => {
  const nations = report(
    2,
    'Famines of biblical size threaten three dozen countries',
    'The number of people facing starvation could double as drought spreads, the United Nations warns.',
  );
  expect(groupsOf(storiesOf([agency, nations]))).toEqual([[0, 1]]);
});

test('they do part them where they stand in both titles, or where little else is shared', () => {
  const [east, west] = ['Ostra', 'Brenn'].map((town, place) =>
    report(
      3 + place,
      `Famines of biblical size threaten ${town}`,
      `The number of people facing starvation in ${town} could double as drought spreads, its council warns.`,
    ),
  );
  const other = report(
    5,
    'Drought warns of hunger',
    'The harvest could halve within months, growers in Merle said.',
  );
  expect(groupsOf(storiesOf([east!, west!]))).toEqual([[0], [1]]);
  expect(groupsOf(storiesOf([agency, other]))).toEqual([[0], [1]]);
});
