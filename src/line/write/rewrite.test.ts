import { describe, expect, it } from 'vitest';
import type { StoryReport } from '../../news/draft.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { namesSame, shouldRewrite } from './rewrite.ts';

const noon = Date.UTC(2026, 2, 3, 12);
const minute = 60_000;

function report(id: number, outlet: string, body: string, minutes = 0): StoryReport {
  return madeUpReport(
    id,
    outlet,
    'Ferry Nordlys sinks off Port Amsel',
    body,
    new Date(noon + minutes * minute),
  );
}

const sinking =
  'The ferry Nordlys sank off Port Amsel on Tuesday and seven people were killed, the coast guard said.';
const herald = report(1, 'Herald', sinking);
const courier = report(
  2,
  'Courier',
  'Seven people were killed when the ferry Nordlys sank off Port Amsel, police said.',
);

function decide(known: StoryReport[], now: StoryReport[], earlier: StoryReport[] = []) {
  const material = { storyId: 1, now: new Date(noon), reports: known, earlier: [] };
  const made = writeDigest(material);
  if ('held' in made) throw new Error(made.held.join());
  const before = { draft: made.draft, reportIds: known.map(({ reportId }) => reportId), facts: made.facts };
  return shouldRewrite(before, { ...material, reports: now, earlier });
}

describe('a story that is told already', () => {
  it('is rewritten at once when its toll changes', () => {
    const later = report(
      3,
      'Mail',
      'Eleven people were killed when the ferry Nordlys sank, the coast guard said.',
      90,
    );
    expect(decide([herald, courier], [herald, courier, later])).toMatchObject({
      rewrite: 'now',
      why: 'count killed changed',
    });
  });
  it('is rewritten at once when reports of one moment differ', () => {
    const other = report(
      3,
      'Mail',
      'Nine people were killed when the ferry Nordlys sank off Port Amsel, a doctor said.',
    );
    expect(decide([herald, courier], [herald, courier, other])).toMatchObject({
      rewrite: 'now',
      why: 'reports differ on count killed',
    });
  });
  it('is rewritten at once when a report no longer says what is cited', () => {
    const changed = {
      ...herald,
      versionId: 11,
      text: herald.text.replace(sinking, 'A ferry sank in the bay.'),
    };
    expect(decide([herald, courier], [changed, courier], [herald]).rewrite).toBe('now');
  });
  it('waits for its cool-down when another origin joins in with nothing else', () => {
    const quiet = report(3, 'Mail', 'The ferry Nordlys sank off Port Amsel on Tuesday with seven dead.', 5);
    expect(decide([herald, courier], [herald, courier, quiet]).rewrite).toBe('soon');
  });
  it('stays as it is for a copy, and for one more of many origins that brings nothing', () => {
    const copy = { ...courier, reportId: 9, versionId: 9, outletId: 'mirror' };
    const many = ['Mail', 'Star', 'Radio'].map((outlet, index) => ({
      ...courier,
      ...named(index + 3, outlet),
    }));
    const another = { ...courier, ...named(8, 'Post') };
    expect(decide([herald, courier], [herald, courier, copy]).rewrite).toBe('no');
    expect(decide([herald, courier, ...many], [herald, courier, ...many, another]).rewrite).toBe('no');
  });
});

function named(id: number, outlet: string): Partial<StoryReport> {
  return { reportId: id, versionId: id, outletId: outlet.toLowerCase(), outletName: outlet, origin: outlet };
}

describe('an article in the same words', () => {
  const names = (known: StoryReport[], now: StoryReport[]) =>
    namesSame(
      { reportIds: known.map(({ reportId }) => reportId) },
      { storyId: 1, now: new Date(noon), reports: now, earlier: [] },
    );
  it('is a new revision when an outlet joined that it does not name, or a report left', () => {
    expect(names([herald], [herald, courier])).toBe(false);
    expect(names([herald, courier], [herald])).toBe(false);
  });
  it('is none when an outlet that it names reports once more', () => {
    expect(names([herald, courier], [herald, courier, report(3, 'Herald', sinking, 20)])).toBe(true);
  });
});
