import { expect, test } from 'vitest';
import { report, start, storiesOf } from './fixture.ts';
import { Grouper } from './grouper.ts';

const derailment = [
  report(
    1,
    'Nine killed as freight train derails near Port Aldous',
    'At least nine people were killed when a freight train of Halden Rail derailed near Port Aldous, transport minister Ana Ruiz said.',
  ),
  report(
    2,
    'Freight train derails near Port Aldous, nine dead',
    'A Halden Rail freight train left the tracks near Port Aldous on Thursday, killing nine people, minister Ana Ruiz said.',
  ),
  report(
    3,
    'Port Aldous derailment: rescuers search Halden Rail wreck',
    'Rescuers searched the wreck of the Halden Rail freight train that derailed near Port Aldous and killed nine.',
  ),
];
const others = [
  report(
    4,
    'Central bank of Morland raises interest rate to 4 percent',
    'The central bank of Morland raised its main interest rate by half a point to 4 percent to slow inflation.',
  ),
  report(
    5,
    'Freight train derails in Ostermoor, no one hurt',
    'A timber train left the rails in Ostermoor in the far north; the driver walked away and no one was hurt, police of Ostermoor said.',
  ),
  report(
    6,
    'Vasko wins the Tarn marathon in record time',
    'Ilka Vasko won the Tarn marathon on Thursday in two hours and nineteen minutes, a record of the course.',
  ),
];

test('reports of one event come together, and those of other events do not', () => {
  const grouper = new Grouper();
  const stories = [...derailment, ...others].map((each) => grouper.place(each).storyId);
  expect(stories).toEqual([1, 1, 1, 2, 3, 4]);
});

test('a look-alike event in another town is a story of its own', () => {
  const grouper = new Grouper();
  const [one, other] = [derailment[0]!, others[1]!].map((each) => grouper.place(each).storyId);
  expect(one).not.toBe(other);
});

test('a round-up is attached and never bridges two events', () => {
  const grouper = new Grouper();
  const roundUp = report(
    7,
    'The evening briefing: derailment, rates, marathon',
    `${derailment[0]!.text} ${others[0]!.text} ${others[2]!.text}`,
    { kind: 'round-up' },
  );
  for (const each of [derailment[0]!, others[0]!, roundUp]) grouper.place(each);
  expect(grouper.place(derailment[1]!).storyId).toBe(1);
  expect(grouper.place({ ...others[0]!, id: 40 }).storyId).toBe(2);
});

test('the same stream gives the same stories, wherever it is cut and memory is rebuilt', () => {
  const stream = [...derailment, ...others, ...derailment.map((each) => ({ ...each, id: each.id + 20 }))];
  const unbroken = storiesOf(stream);
  for (let cut = 1; cut < stream.length; cut += 1)
    expect(storiesOf(stream, new Set([cut]))).toEqual(unbroken);
});

test('the same words ten days later are another event', () => {
  const grouper = new Grouper();
  const first = grouper.place(derailment[0]!).storyId;
  const later = new Date(start + 10 * 86_400_000);
  expect(grouper.place({ ...derailment[1]!, at: later, seen: later }).storyId).not.toBe(first);
});
