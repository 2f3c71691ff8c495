import { expect, test } from 'vitest';
import type { RevisionSentence } from '../store/browse-views.ts';
import { diffRevisions, diffWords } from './diff.ts';

const sentence = (text: string, place: RevisionSentence['place'] = 'lede'): RevisionSentence => ({
  place,
  paragraph: 0,
  key: text,
  text,
});
const told = (before: string[], after: string[]) =>
  diffRevisions(
    before.map((text) => sentence(text)),
    after.map((text) => sentence(text)),
  ).map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('|')]);

test('a reworded sentence is told word by word, and not as one gone and one come', () => {
  expect(diffWords('Nine people died on Monday.', 'Eleven people died on Monday.')).toEqual([
    { kind: 'removed', text: 'Nine ' },
    { kind: 'added', text: 'Eleven ' },
    { kind: 'same', text: 'people died on Monday.' },
  ]);
  expect(told(['Nine people died on Monday.'], ['Eleven people died on Monday.'])).toEqual([
    ['reworded', 'Nine |Eleven |people died on Monday.'],
  ]);
});

test('what is new and what is gone stand where they stand in the article', () => {
  expect(
    told(
      ['One stays.', 'This goes away.', 'Two stays.'],
      ['One stays.', 'Two stays.', 'Something else came.'],
    ),
  ).toEqual([
    ['same', 'One stays.'],
    ['removed', 'This goes away.'],
    ['same', 'Two stays.'],
    ['added', 'Something else came.'],
  ]);
});

test('a sentence is not told as reworded into one of another part of the article', () => {
  const changes = diffRevisions(
    [sentence('The bridge is closed.', 'lede')],
    [sentence('The bridge is closed today.', 'key-facts')],
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('a sentence that only moved has not changed, in its part or into another', () => {
  expect(
    told(['One stays.', 'This goes down.', 'Two stays.'], ['One stays.', 'Two stays.', 'This goes down.']),
  ).toEqual([
    ['same', 'One stays.'],
    ['same', 'Two stays.'],
    ['same', 'This goes down.'],
  ]);
  const elsewhere = diffRevisions(
    [sentence('The bridge is closed.', 'lede')],
    [sentence('The bridge is closed.', 'key-facts'), sentence('The bridge is closed.', 'background')],
  );
  expect(elsewhere.map(({ kind }) => kind).sort()).toEqual(['added', 'same']);
});

test('equal revisions have only sentences that stayed, and nothing gives nothing', () => {
  expect(told(['A b.', 'C d.'], ['A b.', 'C d.']).map(([kind]) => kind)).toEqual(['same', 'same']);
  expect(told([], [])).toEqual([]);
});
