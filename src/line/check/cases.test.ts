import { describe, expect, test } from 'vitest';
import type { ReadPassage } from '../../news/passage.ts';
import { english } from './cases/english.ts';
import type { Group } from './cases/group.ts';
import { others } from './cases/others.ts';
import { sewn } from './cases/sewn.ts';
import { checkSentence, type Failure, rules } from './check.ts';

const groups = [...english, ...others, ...sewn];

/** All reports are of Thursday, 12 March 2026. */
function passageOf({ passage, language = 'en' }: Group): ReadPassage {
  return {
    versionId: 1,
    start: 0,
    end: passage.length,
    text: passage,
    outletId: 'courier',
    outletName: 'Aldous Courier',
    origin: 'courier',
    language,
    at: new Date('2026-03-12T12:00:00Z'),
  };
}

function check(group: Group, text: string, asked = rules): Failure | null {
  const sentence = { parts: [{ kind: 'words' as const, text }], citations: [] };
  return checkSentence(sentence, [passageOf(group)], asked, {
    opens: true,
    strict: false,
    repeats: null,
    several: false,
  });
}

const all = groups.flatMap((group) => group.cases.map(([text, rule]) => ({ group, text, rule })));

describe('true paraphrases stand', () => {
  test.each(all.filter(({ rule }) => rule === null))('$text', ({ group, text }) => {
    expect(check(group, text)).toBeNull();
  });
});

describe('false sentences are refused', () => {
  test.each(all.filter(({ rule }) => rule !== null))('by $rule: $text', ({ group, text, rule }) => {
    expect(check(group, text)?.rule).toBe(rule);
  });
});

describe('each rule is needed', () => {
  const caught = [...new Set(all.flatMap(({ rule }) => rule ?? []))];
  test.each(caught)('without the rule %s something false is printed', (name) => {
    const rest = rules.filter(([rule]) => rule !== name);
    const printed = all.filter(({ group, text, rule }) => rule === name && check(group, text, rest) === null);
    expect(printed.map(({ text }) => text)).not.toEqual([]);
  });

  test('there are enough of them', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter(({ rule }) => rule === null).length).toBeGreaterThanOrEqual(40);
  });
});
