import { describe, expect, it } from 'vitest';
import { compressions, spanned } from './compress.ts';

const ways = (text: string, language = 'en') =>
  compressions(text, language).map((spans) => spanned(text, spans));

describe('a shorter way to print a sentence', () => {
  it('goes without asides, and without a clause in its middle', () => {
    expect(ways('The ferry (built in Lind) sank off Port Amsel on Tuesday.')).toEqual([
      'The ferry sank off Port Amsel on Tuesday.',
    ]);
    expect(ways('The ferry, which was built in Lind in 1990, sank off Port Amsel in the night.')).toContain(
      'The ferry sank off Port Amsel in the night.',
    );
  });
  it('leaves no comma without the one that closes it', () => {
    const text =
      'Her opponent, Viktor Strand, who has governed for twelve years, conceded at three in the morning.';
    expect(ways(text)).toEqual([text]);
  });
  it('ends before a clause that the rest does without', () => {
    expect(
      ways('The ferry sank off Port Amsel with twelve lorries, leaving a slick of oil on the bay.'),
    ).toContain('The ferry sank off Port Amsel with twelve lorries');
  });
  it('keeps who says so, a negation, and what a condition waits for', () => {
    for (const text of [
      'The ferry sank off Port Amsel with twelve lorries, according to the coast guard of Lind.',
      'The ferry sank off Port Amsel with twelve lorries, although nobody aboard was not rescued.',
      'The owners said that if the ferry had turned back to Port Amsel, it would not have sunk.',
      'The owners, who denied every charge, said the ferry of Port Amsel was safe.',
    ])
      for (const way of ways(text)) expect(/according|not|would not|denied|said/.test(way), way).toBe(true);
  });
  it('never cuts within quotation marks, nor leaves fewer than eight words', () => {
    const quoted =
      'Harbour master Ida Brun said “the ferry sank, leaving a slick of oil behind it” on Tuesday.';
    expect(ways(quoted)).toEqual([quoted]);
    expect(ways('The ferry sank off Lind, leaving a slick of oil.')).toEqual([
      'The ferry sank off Lind, leaving a slick of oil.',
    ]);
  });
  it('is not sought in other languages, but for asides', () => {
    expect(ways('Die Fähre (gebaut in Lind) sank, weil das Meer hoch ging.', 'de')).toEqual([
      'Die Fähre sank, weil das Meer hoch ging.',
    ]);
  });
});
