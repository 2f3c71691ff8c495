import { describe, expect, it } from 'vitest';
import { type Draft, type DraftSentence, printedText, sentenceText, summarySentence } from './draft.ts';

const passage = { versionId: 1, start: 0, end: 9 };
const said: DraftSentence = {
  parts: [
    { kind: 'quote', text: 'Nie wieder', passage },
    { kind: 'words', text: ', sagte Brun.' },
  ],
  citations: [passage],
};

describe('a sentence as it is read', () => {
  it('has the quotation marks of its language', () => {
    expect(printedText(said, 'de')).toBe('„Nie wieder“, sagte Brun.');
    expect(printedText(said, 'fr-CA')).toBe('«\u00a0Nie wieder\u00a0», sagte Brun.');
    expect(printedText(said, 'es')).toBe('«Nie wieder», sagte Brun.');
    expect(sentenceText(said)).toBe('“Nie wieder”, sagte Brun.');
  });
});

describe('what stands for an article in a list', () => {
  const draft = (standfirst: DraftSentence | null): Pick<Draft, 'standfirst' | 'sections'> => ({
    standfirst,
    sections: [{ kind: 'lede', paragraphs: [[said]] }],
  });
  it('is its standfirst, and without one its first sentence', () => {
    const other = { ...said };
    expect(summarySentence(draft(other))).toBe(other);
    expect(summarySentence(draft(null))).toBe(said);
    expect(summarySentence({ standfirst: null, sections: [] })).toBeNull();
  });
});
