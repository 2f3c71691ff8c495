import { expect, test } from 'vitest';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { numberFacts, roomForFacts } from './model-facts.ts';
import { proposalBounds, proposalQuestion, proposedFacts, reportsToRead } from './model-proposals.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 12, hour));
const courier = madeUpReport(
  1,
  'Courier',
  'Train derails near Corvo',
  'A freight train derailed near Corvo on Tuesday, police said.\n\n' +
    'Transport minister Ana Ruiz did not blame the driver of the train.\n\n' +
    'He had gone home.',
  at(8),
);
const herald = madeUpReport(
  2,
  'Herald',
  'Train off the rails near Corvo',
  'Police said a freight train derailed near Corvo on Tuesday.',
  at(9),
);
const material = { storyId: 1, now: at(12), reports: [herald, courier], earlier: [] };
const reply = (...passages: string[]) => JSON.stringify({ facts: passages.map((passage) => ({ passage })) });
const textOf = (passages: string[]) =>
  proposedFacts(reply(...passages), courier, material).map(({ parts }) =>
    parts.map(({ text }) => text).join(''),
  );

test('a passage that stands in the report is a fact, with the other origins that say the same', () => {
  const [fact] = proposedFacts(reply('freight train derailed near Corvo'), courier, material);
  expect(fact).toMatchObject({ standing: { origins: 2 } });
  expect(fact!.citations.map(({ versionId }) => versionId)).toEqual([1, 2]);
});

test.each([
  ['with a word changed', 'freight train exploded near Corvo'],
  ['of another report', 'Police said a freight train'],
  ['with another case', 'Freight Train derailed near Corvo'],
  ['of too few words', 'derailed near Corvo'],
  ['that cannot stand by itself', 'He had gone home'],
])('a passage %s is none', (_, passage) => {
  expect(textOf([passage])).toEqual([]);
});

test('part of a sentence stands for all of it: no negation is left behind', () => {
  expect(textOf(['blame the driver of the train'])).toEqual([
    'Transport minister Ana Ruiz did not blame the driver of the train.',
  ]);
});

test('what is proposed twice is one fact, and what cannot be read is none', () => {
  expect(textOf(['freight train derailed near', 'train derailed near Corvo on'])).toHaveLength(1);
  expect(proposedFacts('I found nothing.', courier, material)).toEqual([]);
});

test('facts that are proposed come after the digest’s and repeat none of them', () => {
  const [digest, wide] = [writeDigest(material), writeDigest(material, roomForFacts)];
  if ('held' in digest || 'held' in wide) throw new Error('no digest');
  const added = proposedFacts(
    reply('freight train derailed near Corvo', 'did not blame the driver'),
    courier,
    material,
  );
  const before = numberFacts(digest.draft, wide, material.reports);
  const after = numberFacts(digest.draft, wide, material.reports, added);
  expect(after.map(({ text }) => text).sort()).toEqual(before.map(({ text }) => text).sort());
});

test('a model reads one report of an origin at a time, and no more of it than the bound', () => {
  const copy = { ...madeUpReport(3, 'Evening Post', 'Copy', 'Text.', at(10)), origin: 'Courier' };
  const opinion = { ...madeUpReport(4, 'Weekly', 'View', 'Text.', at(7)), kind: 'opinion' as const };
  const reports = [copy, herald, opinion, courier];
  expect(reportsToRead({ ...material, reports }, 'en')).toEqual([courier, herald]);
  const long = madeUpReport(
    5,
    'Long',
    'Title',
    `${'A sentence of a report. '.repeat(20)}\n\n`.repeat(40),
    at(8),
  );
  const { material: read } = proposalQuestion(long);
  expect(read.length).toBeLessThanOrEqual(proposalBounds.characters);
  expect(long.text.startsWith(read)).toBe(true);
  expect(read.trimEnd().endsWith('.')).toBe(true);
});
