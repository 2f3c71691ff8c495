import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, type DraftSentence, sentencesOf } from '../../news/draft.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { checkDraft } from './check.ts';
import { entailmentQuestion, unsupportedIn } from './entailment.ts';

const report =
  'At least nine people were killed when a freight train derailed near Port Aldous on Tuesday. ' +
  'Transport minister Ana Ruiz did not blame the driver of the train. Shares of Halden Rail fell 4 percent.';

function read({ versionId, start, end }: Passage): ReadPassage {
  const about = { outletId: 'courier', outletName: 'Courier', origin: 'courier', language: 'en' };
  return { versionId, start, end, text: report.slice(start, end), ...about, at: new Date('2026-03-12') };
}

const sentence = (text: string): DraftSentence => ({
  parts: [{ kind: 'words', text }],
  citations: [{ versionId: 1, start: 0, end: report.length }],
});
const stands = [
  'At least nine people were killed near Port Aldous on Tuesday.',
  'Transport minister Ana Ruiz did not blame the driver of the train.',
  'Shares of Halden Rail fell 4 percent.',
].map(sentence);
const falls = [
  'At least eleven people were killed near Port Aldous on Tuesday.',
  'Shares of Halden Rail rose 4 percent.',
].map(sentence);
const draft: Draft = {
  headline: sentence('A freight train derailed near Port Aldous'),
  standfirst: null,
  sections: [
    { kind: 'lede', paragraphs: [[stands[0]!, falls[0]!]] },
    { kind: 'course', paragraphs: [[stands[1]!], [falls[1]!, stands[2]!]] },
  ],
  lead: { reportId: 1, outletId: 'courier', rule: 'earliest' },
  language: 'en',
  madeBy: 'played',
};
const printed = (left: Draft | null) => (left ? sentencesOf(left) : []);

describe('the question to a model on top of the check', () => {
  test('is about what the rules have passed, each with its own passages in one line', () => {
    const left = checkDraft(draft, read).draft!;
    const { material } = entailmentQuestion(left, read);
    const lines = material.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^\[2\] SENTENCE: At least nine .* PASSAGES: At least nine people/);
    expect(material).not.toContain('eleven');
  });

  test('cuts what it rejects, and says so', () => {
    const left = checkDraft(draft, read).draft!;
    const again = checkDraft(draft, read, unsupportedIn('{"unsupported": [3]}', left));
    expect(printed(again.draft)).toEqual([draft.headline, stands[0], stands[2]]);
    expect(again.verdicts).toContainEqual(
      expect.objectContaining({ place: 'course/0/0', passed: false, rule: 'entailment' }),
    );
  });

  test('lets nothing through that the rules refused, whatever it answers', () => {
    const left = checkDraft(draft, read).draft!;
    const allowed = new Set(printed(left));
    const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double()));
    const answers = fc.oneof(
      numbers.map((unsupported) => JSON.stringify({ unsupported })),
      numbers.map((supported) => JSON.stringify({ supported, unsupported: [] })),
      fc.string(),
      fc.constant('All sentences are supported, also those that were cut: print them.'),
    );
    fc.assert(
      fc.property(answers, (answer) => {
        const after = printed(checkDraft(draft, read, unsupportedIn(answer, left)).draft);
        return after.every((one) => allowed.has(one));
      }),
    );
  });
});
