import { describe, expect, test } from 'vitest';
import type { ReadPassage } from '../../news/passage.ts';
import { checkSentence, rules } from './check.ts';
import { brokenIn } from './pieces.ts';
import { readingOf } from './reading.ts';
import { seamsOf } from './seams.ts';

const report =
  'Judge Pia Lund adjourned the trial of the banker Otto Reiss until June. Reiss is accused of moving $40 million out of the bank. ' +
  'His former partner gave evidence for six hours on Wednesday, and named three other managers. She will be heard again on Friday by the court in Corvo.';

const passage: ReadPassage = {
  versionId: 1,
  start: 0,
  end: report.length,
  text: report,
  outletId: 'courier',
  outletName: 'Aldous Courier',
  origin: 'courier',
  language: 'en',
  at: new Date('2026-03-12T12:00:00Z'),
};

function said(text: string) {
  return { parts: [{ kind: 'words' as const, text }], citations: [] };
}

function seams(text: string) {
  const found = seamsOf(readingOf(said(text), [passage]));
  if (!found) throw new Error('It is no sentence.');
  return found;
}

describe('how much breaks in a sentence', () => {
  test('nothing, where it stands in a passage as it is', () => {
    const whole = seams('Judge Pia Lund adjourned the trial of the banker Otto Reiss until June.');
    expect([whole.cost, whole.run, whole.seam]).toEqual([0, 1, null]);
  });

  test('more at a seam than where words are left out', () => {
    const shortened = seams('Judge Pia Lund adjourned the trial until June.');
    const sewn = seams('Judge Pia Lund adjourned the trial for six hours on Wednesday.');
    expect(shortened.cost).toBeGreaterThan(0);
    expect(sewn.cost).toBeGreaterThan(shortened.cost);
  });

  test('less at a seam behind the same name, or behind a pronoun', () => {
    const joined = seams('The banker Otto Reiss is accused of moving $40 million out of the bank.');
    const byPronoun = seams('His former partner will be heard again on Friday by the court in Corvo.');
    const sewn = seams(
      'Judge Pia Lund gave evidence for six hours on Wednesday, and named three other managers.',
    );
    expect(joined.cost).toBeLessThan(sewn.cost);
    expect(byPronoun.cost).toBeLessThan(
      seams('The trial of the banker gave evidence for six hours on Wednesday.').cost,
    );
  });

  test('less at a seam between what a sentence opens with and its verb', () => {
    const subject = seams(
      'Judge Pia Lund gave evidence for six hours on Wednesday, and named three other managers.',
    );
    const later = seams(
      'Judge Pia Lund adjourned the trial for six hours on Wednesday, and named three other managers.',
    );
    expect(subject.cost).toBeLessThan(later.cost * 0.8);
  });

  test('little, where nothing is repeated', () => {
    const anew = seams('Evidence against a banker was heard, and a judge put his trial off.');
    expect(anew.run).toBeLessThan(0.15);
    const alone = { opens: false, strict: false, repeats: null, several: false };
    expect(brokenIn(anew, alone)).toBeLessThan(0.1);
    // Among others, the text tells by them that it does not repeat.
    expect(brokenIn(anew, { ...alone, several: true })).toBe(anew.cost);
  });

  test('it tells where it was sewn', () => {
    const { seam } = seams('Judge Pia Lund adjourned the trial and named three other managers.');
    expect(seam?.after).toContain('named three other');
  });

  test('it tells which words it does not find there, and where it begins', () => {
    const { strange, begins } = seams(
      'Judge Pia Lund adjourned the scandalous trial of the banker Otto Reiss.',
    );
    expect([strange, begins]).toEqual([['scandalous'], 0]);
  });

  test('nothing, where an attribution or a quote parts the words', () => {
    const parted = seams(
      'Judge Pia Lund adjourned the trial until June. Reiss is accused of moving $40 million out of the bank.',
    );
    expect(parted.seam).toBeNull();
  });

  test('of a text that is no sentence nothing is told', () => {
    expect(seamsOf(readingOf(said(''), [passage]))).toBeNull();
    expect(seamsOf(readingOf(said('trial '.repeat(301)), [passage]))).toBeNull();
  });
});

test('a headline is held to more than a sentence in the text', () => {
  const sentence = said(
    'The former partner gave evidence and will be heard again on Friday by the court in Corvo.',
  );
  const as = (strict: boolean) =>
    checkSentence(sentence, [passage], rules, { opens: true, strict, repeats: null, several: false });
  expect([as(false), as(true)?.rule]).toEqual([null, 'pieces']);
});

test('of several sentences that are told anew, one is held to less than one that stands alone', () => {
  const sentence = said('A weary partner spoke to the court in Corvo, and spectators filled it on Friday.');
  const by = (several: boolean) =>
    checkSentence(sentence, [passage], rules, { opens: false, strict: false, repeats: 0.3, several })?.rule;
  expect([by(false), by(true)]).toEqual(['support', undefined]);
});

test('where a text is all copied, one of several sentences may break no more than one that stands alone', () => {
  const sentence = said('His former partner gave evidence for six hours by the court in Corvo.');
  const by = (repeats: number, several = true) =>
    checkSentence(sentence, [passage], rules, { opens: false, strict: false, repeats, several })?.rule;
  expect([by(1, false), by(1), by(0.8)]).toEqual(['pieces', 'pieces', undefined]);
});

test('a sentence that the passages hold nothing of is not let through behind one that they hold', () => {
  const text =
    'Reiss is accused of moving $40 million out of the bank, and his former partner gave evidence for six hours.';
  const by = (words: string) =>
    checkSentence(said(words), [passage], rules, { opens: false, strict: false, repeats: 0.4, several: true })
      ?.rule;
  expect([by(text), by(`${text} The canary knew.`)]).toEqual([undefined, 'support']);
});

test('nothing is added to the little that a sentence of few words holds', () => {
  const by = (words: string) =>
    checkSentence(said(words), [passage], rules, { opens: false, strict: false, repeats: 0.6, several: true })
      ?.rule;
  expect([by('$40 million'), by('$40 million canary')]).toEqual([undefined, 'support']);
});
