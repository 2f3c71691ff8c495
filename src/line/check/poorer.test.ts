import { expect, test } from 'vitest';
import type { Draft, DraftSection, DraftSentence, SectionKind } from '../../news/draft.ts';
import { isPoorer } from './poorer.ts';

const sentence = (start: number): DraftSentence => ({
  parts: [{ kind: 'words', text: `Fact ${start}.` }],
  citations: [{ versionId: 1, start, end: start + 5 }],
});
const section = (kind: SectionKind, ...starts: number[]): DraftSection => ({
  kind,
  paragraphs: [starts.map(sentence)],
});
const draft = (...sections: DraftSection[]): Draft => ({
  headline: sentence(0),
  standfirst: null,
  sections,
  lead: { reportId: 1, outletId: 'courier', rule: 'earliest' },
  language: 'en',
  madeBy: 'played',
});
const digest = draft(section('lede', 10, 20), section('key-facts', 30, 40), section('differences', 50));

test('an article that lost its lede makes way for the digest', () => {
  expect(isPoorer(draft(section('course', 10, 20, 30, 40)), digest)).toBe(true);
});

test('so does one that tells fewer than half of what the digest tells', () => {
  expect(isPoorer(draft(section('lede', 10)), digest)).toBe(true);
  expect(isPoorer(draft(section('lede', 10, 90, 100, 110, 120)), digest)).toBe(true);
  expect(isPoorer(draft(section('lede', 12), section('course', 42)), digest)).toBe(false);
});

test('what code tells in both counts for neither', () => {
  expect(isPoorer(draft(section('lede', 10), section('differences', 50)), digest)).toBe(true);
});
