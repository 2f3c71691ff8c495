import { expect, test } from 'vitest';
import type { Change } from '../news/change.ts';
import { sayChange, sayCorrection } from './told.ts';
import { languages, wordsOf } from './words.ts';

const change: Change = {
  kind: 'revised',
  headline: true,
  added: 2,
  cut: 1,
  outlets: ['A', 'B', 'C', 'D', 'E'],
};

test('what a revision changed is one line: what, how much, and who brought it', () => {
  const say = (one: Change) => sayChange(wordsOf('en'), one);
  expect(say({ kind: 'first' })).toBe('First published.');
  expect(say(change)).toBe(
    'New headline, 2 sentences new or reworded and 1 sentence replaced or dropped; brought by A, B, C and 2 more.',
  );
  const same = { ...change, headline: false, added: 0, cut: 0 };
  expect(say({ ...same, outlets: [] })).toBe('No sentence changed.');
  expect(say({ ...same, outlets: ['A'] })).toBe('No sentence changed; now also borne out by A.');
  expect(say({ kind: 'told', text: 'As it was told once.' })).toBe('As it was told once.');
});

test.each(languages.filter((language) => language !== 'en'))(
  'readers of %s are told of changes, corrections and leads in their language',
  (language) => {
    const [words, english] = [wordsOf(language), wordsOf('en')];
    expect(sayChange(words, change)).not.toBe(sayChange(english, change));
    expect(words.say('lead.earliest')).not.toBe(english.say('lead.earliest'));
    for (const kind of ['withdrawn', 'corrected', 'changed'] as const) {
      const correction = { kind, title: 'New pier', words: '81 million', outletName: 'The Courier' };
      const said = sayCorrection(words, correction);
      expect(said).not.toBe(sayCorrection(english, correction));
      expect(said).toContain('New pier');
    }
  },
);
