import { expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { byMatter } from './matter.ts';

const at = new Date('2026-03-03T12:00:00Z');

function grouped(...sentences: string[]): string[][] {
  const chosen = sentences.map((sentence, index) => {
    const report = madeUpReport(index + 1, `Outlet ${index}`, 'Ferry sinks', sentence, at);
    return { candidate: candidatesOf(report).find(({ position }) => position === 1)!, support: [] };
  });
  return byMatter(chosen, new Set(['ferri', 'sink', 'lind'])).map((group) =>
    group.map(({ candidate }) => candidate.text),
  );
}

const taken = 'Two piers broke, and forty-one passengers of the ferry were taken to hospital.';
const owner = 'The owner of the ferry said that the rudder had been looked at in May.';
const treated = 'Forty-one are being treated, six of them in intensive care, a doctor said.';

test('what shares a figure stands together, where the first of it stood', () => {
  expect(grouped(taken, owner, treated)).toEqual([[taken, treated], [owner]]);
});

test('so does what shares two words that are not the whole story', () => {
  const looked = 'Divers found the rudder bent; nobody had looked at it on Monday.';
  expect(grouped(owner, taken, looked)).toEqual([[owner, looked], [taken]]);
});

test('the words of the whole story bring nothing together', () => {
  const sank = 'Children on the beach of Lind saw the ferry sink.';
  const calm = 'The sea off Lind was calm when the ferry sank in sight of the dunes.';
  expect(grouped(sank, calm)).toEqual([[sank], [calm]]);
});
