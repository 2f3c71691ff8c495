import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../news/draft.ts';
import type { ReportKind } from '../../news/report.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { chooseHeadline, judgeTitles } from './headline.ts';
import { pairWeights } from './weights.ts';

const body =
  'The ferry Nordlys sank off Port Amsel on Tuesday with twelve lorries aboard, the coast guard said.';

function headline(...titles: (string | [title: string, kind: ReportKind])[]): string | null {
  const reports = titles.map((each, index) => {
    const [title, kind] = typeof each === 'string' ? [each, 'news' as const] : each;
    return { ...madeUpReport(index + 1, `Outlet ${index}`, title, body, new Date('2026-03-03')), kind };
  });
  const candidates = reports.flatMap(candidatesOf);
  const heads = candidates.filter(({ position }) => position === 0);
  const chosen = chooseHeadline(judgeTitles(heads, pairWeights(candidates.filter(({ whole }) => whole))));
  return chosen && sentenceText(chosen.sentence);
}

const plain = 'Ferry Nordlys sinks off Port Amsel';

describe('the headline', () => {
  it('is a plain title rather than a question, a list, a teaser, a live page or an opinion', () => {
    for (const other of [
      'Why did the ferry Nordlys sink off Port Amsel?',
      '7 things to know about the ferry Nordlys that sank off Port Amsel',
      'Ferry Nordlys sinks off Port Amsel: what we know',
      'LIVE: Ferry Nordlys sinks off Port Amsel',
      'Ferry Nordlys sinks off Port Amsel: live updates',
      'As the day unfolded: ferry Nordlys sinks off Port Amsel, rates rise, rain ahead',
      'The sinking of the ferry Nordlys off Port Amsel, explained',
      'You will not believe how the ferry Nordlys sank off Port Amsel',
      'Watch: ferry Nordlys sinks off Port Amsel',
    ])
      expect([other, headline(other, plain)]).toEqual([other, plain]);
    expect(headline(['Ferry Nordlys sank off Port Amsel for lack of rules', 'opinion'], plain)).toBe(plain);
  });
  it('is a quiet title rather than a loud or a loaded one', () => {
    for (const other of [
      'Ferry Nordlys sinks off Port Amsel with TWELVE lorries aboard',
      'Horror as ferry Nordlys sinks off Port Amsel',
      '“We were so cold”: ferry Nordlys sinks off Port Amsel',
    ])
      expect([other, headline(other, plain)]).toEqual([other, plain]);
  });
  it('is the shorter one of two that say the same', () => {
    expect(headline('Ferry called Nordlys sinks off the coast near Port Amsel on a Tuesday', plain)).toBe(
      plain,
    );
  });
  it('goes without the label of its form and the name of its outlet', () => {
    expect(headline('BREAKING: Ferry Nordlys sinks off Port Amsel')).toBe(plain);
    expect(headline('Update 2 - Ferry Nordlys sinks off Port Amsel')).toBe(plain);
    expect(headline('Ferry Nordlys sinks off Port Amsel | World News')).toBe(plain);
    expect(headline('Ferry Nordlys sinks off Port Amsel - Outlet')).toBe(plain);
  });
  it('is a question where there is nothing else, and nothing where a quote has no end', () => {
    expect(headline('Why did the ferry Nordlys sink?')).toBe('Why did the ferry Nordlys sink?');
    expect(headline('“The ferry Nordlys sank')).toBeNull();
  });
  it('is of two good titles the one that is borne out by what is printed under it', () => {
    const titles = [
      'Ferry Nordlys sinks off Port Amsel with 14 aboard as owner denies the debts of his firm',
      'Ferry Nordlys sinks off Port Amsel with twelve lorries aboard, coast guard says on Tuesday',
    ];
    const reports = titles.map((title, index) =>
      madeUpReport(index + 1, `Outlet ${index}`, title, body, new Date('2026-03-03')),
    );
    const all = reports.flatMap(candidatesOf);
    const heads = all.filter(({ position }) => position === 0);
    const printed = all.filter(({ position, whole }) => position === 1 && whole);
    const chosen = chooseHeadline(
      judgeTitles(heads, pairWeights(all)),
      printed.map((candidate) => ({ candidate })),
    );
    expect(chosen!.title.text).toBe(titles[1]);
  });
  it('is none that tells a thing of its own, or only an aside', () => {
    const under = (...titles: string[]) => {
      const text = `${body} A crane came from Lind. Divers looked for the anchor of the ferry near the port of Amsel.`;
      const reports = titles.map((title, index) =>
        madeUpReport(index + 1, `Outlet ${index}`, title, text, new Date('2026-03-03')),
      );
      const all = reports.flatMap(candidatesOf);
      const heads = all.filter(({ position }) => position === 0);
      const printed = all.filter(
        ({ report, position, whole }) => report.reportId === 1 && position > 0 && whole,
      );
      return chooseHeadline(
        judgeTitles(heads, pairWeights(all)),
        printed.map((candidate) => ({ candidate })),
      )!.title.text;
    };
    const sinks = 'Nordlys sinks off Port Amsel, coast guard says';
    expect(under('Ferry Nordlys off Port Amsel: captain arrested', sinks)).toBe(sinks);
    expect(under('Divers look for anchor near port of Amsel', 'Ferry sinks with twelve lorries aboard')).toBe(
      'Ferry sinks with twelve lorries aboard',
    );
  });
  it('is no title whose state a later report tells the end of', () => {
    const reports = [plain, 'Ferry Nordlys afloat again'].map((title, index) =>
      madeUpReport(index + 1, `Outlet ${index}`, title, body, new Date('2026-03-03')),
    );
    const all = reports.flatMap(candidatesOf);
    const heads = all.filter(({ position }) => position === 0);
    const chosen = (over: Candidate[]) =>
      chooseHeadline(judgeTitles(heads, pairWeights(all), new Set(over)))!.title.text;
    expect(chosen([])).toBe(plain);
    expect(chosen([heads[0]!])).not.toBe(plain);
  });
});
