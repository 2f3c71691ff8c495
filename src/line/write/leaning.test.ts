import { describe, expect, it } from 'vitest';
import { sentencesOf, sentenceText } from '../../news/draft.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';

const at = new Date('2026-03-03T12:00:00Z');

function paragraphs(body: string): string[] {
  const report = madeUpReport(1, 'Herald', 'Ida Brun shuts the port of Amsel', body, at);
  const made = writeDigest({ storyId: 1, now: at, reports: [report], earlier: [] });
  if ('held' in made) throw new Error(made.held.join());
  return made.draft.sections.flatMap((section) =>
    section.paragraphs.map((paragraph) => paragraph.map(sentenceText).join(' ')),
  );
}

const brun = 'Harbour master Ida Brun shut the port of Amsel on Tuesday after a ferry had sunk in the storm.';

describe('a sentence that leans on the one before it', () => {
  it('is printed right behind it, where the reader knows who is meant', () => {
    const told = paragraphs(`${brun} She had warned the owners of the port twice in February.`);
    expect(told[0]).toContain('in the storm. She had warned the owners');
    const said = paragraphs(`${brun} “Nobody leaves this port before the wind drops,” she said.`);
    expect(said[0]).toContain('in the storm. “Nobody leaves this port before the wind drops,” she said');
  });
  it('is not printed without it', () => {
    const apart = paragraphs(
      `${brun}\n\nWhy did it sink? She had warned the owners of the port twice in February.`,
    );
    expect(apart.join(' ')).not.toContain('She had warned');
    const title = paragraphs('She had warned the owners of the port of Amsel twice in February.');
    expect(title.join(' ')).not.toContain('She had warned');
  });
  it('may lean with what its own verb is done to', () => {
    const called = 'Mayor Tom Hill called it the worst night of his life.';
    expect(paragraphs(`${brun} ${called}`)[0]).toContain(called.slice(0, -1));
    expect(paragraphs(`${brun}\n\nWhy did it sink? ${called}`).join(' ')).not.toContain('called it');
    const clear = 'Mayor Tom Hill said that a wave had hit the ferry and sunk it in the bay.';
    expect(paragraphs(`${brun}\n\nWhy did it sink? ${clear}`).join(' ')).toContain('sunk it');
  });
  it('never stands before it, nor alone in the standfirst', () => {
    const report = madeUpReport(
      1,
      'Herald',
      'Port of Amsel shut',
      `${brun} She had warned the owners twice.`,
      at,
    );
    const made = writeDigest({ storyId: 1, now: at, reports: [report], earlier: [] });
    if ('held' in made) throw new Error(made.held.join());
    const all = sentencesOf(made.draft).map(sentenceText);
    expect(all.findIndex((text) => text.startsWith('She'))).toBe(
      all.findIndex((text) => text.includes('Ida Brun shut')) + 1,
    );
    expect(made.draft.standfirst).toBeNull();
  });
});
