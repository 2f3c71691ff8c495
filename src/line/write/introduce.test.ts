import { describe, expect, it } from 'vitest';
import { type StoryReport, sentenceText, tellingPassages } from '../../news/draft.ts';
import { attributed } from './attribution.ts';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { introduceNames } from './introduce.ts';

const at = new Date('2026-03-03T12:00:00Z');

/** The sentences that begin so, as they are printed. */
function told(reports: StoryReport[], ...beginnings: string[]): string[] {
  const candidates = reports.flatMap(candidatesOf).filter(({ whole }) => whole);
  const chosen = beginnings.map((beginning) => ({
    candidate: candidates.find(({ text, lifted }) => lifted && text.startsWith(beginning))!,
    support: [],
  }));
  return introduceNames(chosen, candidates).map(({ candidate }) =>
    candidate.lifted!.parts.map(({ text }) => text).join(''),
  );
}

const herald = madeUpReport(
  1,
  'Herald',
  'Ferry sinks',
  'Harbour master Ida Brun closed the port of Amsel on Tuesday.\n\nMs Brun said that the storm came within minutes.\n\nThe owners asked Brun for another berth in Lind.',
  at,
);

describe('a name', () => {
  it('is given in full where it is first met, and as the report has it after that', () => {
    expect(told([herald], 'Ms Brun', 'The owners')).toEqual([
      'Ida Brun said that the storm came within minutes.',
      'The owners asked Brun for another berth in Lind.',
    ]);
  });
  it('is given with the office that its report sets right before it, and without one that only another word there explains', () => {
    const ferry = (before: string) =>
      madeUpReport(
        1,
        'Herald',
        'Ferry sinks',
        `The ferry sank within an hour, ${before} Ida Brun said on Tuesday.\n\nThe owners asked Brun for another berth in Lind.`,
        at,
      );
    expect(told([ferry('harbour director')], 'The owners')).toEqual([
      'The owners asked harbour director Ida Brun for another berth in Lind.',
    ]);
    expect(told([ferry('its director')], 'The owners')).toEqual([
      'The owners asked Ida Brun for another berth in Lind.',
    ]);
  });
  it('that another outlet gives in full makes that outlet no origin of what is told', () => {
    const short = madeUpReport(
      2,
      'Courier',
      'Port',
      'Ms Brun said on Tuesday that she had waited too long.',
      at,
    );
    const candidates = [herald, short].flatMap(candidatesOf).filter(({ whole }) => whole);
    const said = candidates.find(({ report, position }) => report === short && position === 1)!;
    const [sentence] = attributed(introduceNames([{ candidate: said, support: [] }], candidates));
    expect(sentenceText(sentence!)).toMatch(/^Ida Brun said on Tuesday/);
    expect(sentence!.citations.map(({ versionId }) => versionId)).toEqual([2, 1]);
    expect(tellingPassages(sentence!).map(({ versionId }) => versionId)).toEqual([2]);
  });
  it('is taken from another report only where all agree on who it is', () => {
    const short = madeUpReport(
      2,
      'Courier',
      'Port',
      'The council of Amsel asked Brun to open the port again.',
      at,
    );
    const other = madeUpReport(
      3,
      'Mail',
      'Choir',
      'The singer Jon Brun gave a concert in the church of Amsel.',
      at,
    );
    expect(told([short, herald], 'The council')[0]).toContain('asked Ida Brun');
    expect(told([short, herald, other], 'The council')[0]).toContain('asked Brun');
  });
  it('is no day, and no little word that happens to stand before it', () => {
    const vote = madeUpReport(
      4,
      'Radio',
      'Vote',
      'Towns along the coast of Amsel vote on Super Tuesday for a new council.\n\nAlthough Super Tuesday is quiet in Lind, Maria Thiel said, the council of Amsel is nervous.',
      at,
    );
    expect(told([vote], 'Towns')[0]).toBe(
      'Towns along the coast of Amsel vote on Super Tuesday for a new council.',
    );
  });
  it('is left as it is within a quote', () => {
    const quote = madeUpReport(
      5,
      'Star',
      'Port',
      'Harbour master Ida Brun closed the port of Amsel.\n\n“Brun was right to close it,” said mayor Eva Sand of Amsel.',
      at,
    );
    expect(told([quote], '“Brun')[0]).toContain('Brun was right');
    expect(told([quote], '“Brun')[0]).not.toContain('Ida');
  });
});
