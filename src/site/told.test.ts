import { expect, test } from 'vitest';
import type { Change } from '../news/change.ts';
import { type Reason, reasonCodes, reasonText } from '../news/reason.ts';
import { sayChange, sayCorrection, sayReason, sayRule, saySaga } from './told.ts';
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
  expect(say({ ...same, outlets: [], joined: ['Le Quai'] })).toBe(
    'No sentence changed; now also reported by Le Quai.',
  );
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

const reasons = reasonCodes.map((code): Reason => ({ code, values: ['Ana', 'Berg', 'Corvo'] }));

test('readers of English are told why a sentence was cut as a model is', () => {
  for (const reason of reasons) expect(sayReason(wordsOf('en'), reason)).toBe(reasonText(reason));
});

test.each(languages.filter((language) => language !== 'en'))(
  'readers of %s are told in their language why a sentence was cut and why a story is in its storyline',
  (language) => {
    const [words, english] = [wordsOf(language), wordsOf('en')];
    for (const reason of reasons.filter(({ code }) => code !== 'told')) {
      const said = sayReason(words, reason);
      expect(said).not.toBe(sayReason(english, reason));
      for (const [place, gap] of ['{a}', '{b}', '{c}'].entries())
        expect(said.includes(reason.values[place]!)).toBe(
          sayReason(english, { ...reason, values: [] }).includes(gap),
        );
    }
    const saga = { about: ['Halden Rail', 'Berg'], signs: ['wagons'] };
    expect(saySaga(words, saga)).toMatch(/Halden Rail.*Berg.*wagons/u);
    expect(saySaga(words, saga)).not.toBe(saySaga(english, saga));
  },
);

test('a rule is called by its name in the reader’s language, and one that is unknown by its own', () => {
  expect(sayRule(wordsOf('de'), 'numbers')).toBe('Zahlen');
  expect(sayRule(wordsOf('de'), 'no-such-rule')).toBe('no-such-rule');
});
