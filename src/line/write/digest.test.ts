import { describe, expect, it } from 'vitest';
import { type Draft, type StoryReport, sentenceText } from '../../news/draft.ts';
import { changeLine } from './change-line.ts';
import { writeDigest } from './digest.ts';
import { longestRun } from './overlap.ts';
import { shouldRewrite } from './rewrite.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 2, 3, 12);

function report(id: number, outlet: string, title: string, body: string, later = 0): StoryReport {
  const at = new Date(noon + later * hour);
  return {
    reportId: id,
    versionId: id + 100,
    outletId: outlet.toLowerCase(),
    outletName: outlet,
    family: outlet,
    country: 'XX',
    outletKind: 'newspaper',
    origin: outlet,
    originName: outlet,
    kind: 'news',
    language: 'en',
    address: null,
    author: null,
    title,
    text: `${title}\n\n${body}`,
    at,
    firstSeen: at,
    since: at,
  };
}

const herald = report(
  1,
  'Herald',
  'Ferry sinks off Port Amsel',
  'PORT AMSEL (Wire) - A ferry sank off Port Amsel on Tuesday and 12 people were killed, the coast guard said.\n\nHe had never seen such waves.\n\nHarbour master Ida Brun said “the storm came within minutes” and closed the port.',
);
const courier = report(
  2,
  'Courier',
  'Why did the ferry sink?',
  'A ferry sank off Port Amsel on Tuesday in a storm, and 15 people were killed, the coast guard said.\n\nRead more about ferries in our newsletter.\n\nHowever, the cause of the sinking is not yet known.',
);
const material = { storyId: 1, now: new Date(noon + hour), reports: [herald, courier], earlier: [] };

function digest(reports: StoryReport[] = material.reports): Draft {
  const made = writeDigest({ ...material, reports });
  if ('held' in made) throw new Error(made.held.join());
  return made.draft;
}

const sentences = (draft: Draft) => draft.sections.flatMap((section) => section.paragraphs.flat());
const text = (draft: Draft) => sentences(draft).map(sentenceText).join(' ');

describe('the digest', () => {
  it('takes no question as its headline where a statement is to be had', () => {
    expect(sentenceText(digest().headline)).toBe('Ferry sinks off Port Amsel');
  });
  it('prints no orphaned pronoun, connective, dateline or advertisement', () => {
    expect(text(digest())).not.toMatch(/He had never|However|\(Wire\)|newsletter/);
  });
  it('lifts quotes from their passages and leaves no mark in its own words', () => {
    for (const part of sentences(digest()).flatMap((sentence) => sentence.parts)) {
      if (part.kind === 'words') expect(part.text).not.toMatch(/["“”]/);
      if (part.kind === 'quote') {
        const from = [herald, courier].find((each) => each.versionId === part.passage.versionId)!;
        expect(from.text.slice(part.passage.start, part.passage.end)).toBe(part.text);
      }
    }
    expect(text(digest())).toContain('“the storm came within minutes”');
  });
  it('gives both values where reports of one moment differ', () => {
    const differences = digest().sections.find((section) => section.kind === 'differences');
    expect(sentenceText(differences!.paragraphs[0]![0]!)).toBe(
      '“12 people were killed” (Herald); “15 people were killed” (Courier).',
    );
  });
  it('takes a later, higher count for an update', () => {
    const later = { ...courier, at: new Date(noon + 5 * hour), since: new Date(noon + 5 * hour) };
    expect(digest([herald, later]).sections.some((section) => section.kind === 'differences')).toBe(false);
  });
  it('cites a passage for every sentence and keeps its runs short', () => {
    for (const sentence of sentences(digest())) expect(sentence.citations.length).toBeGreaterThan(0);
    expect(longestRun(digest(), [herald.text, courier.text])).toBeLessThanOrEqual(30);
  });
  it('is held when there is nothing to print', () => {
    expect(writeDigest({ ...material, reports: [] })).toHaveProperty('held');
  });
});

describe('a rewrite', () => {
  const made = writeDigest(material);
  if ('held' in made) throw new Error('held');
  const before = { draft: made.draft, reportIds: [1, 2], facts: made.facts };
  it('is not made for a copy', () => {
    const copy = { ...herald, reportId: 3, versionId: 103, outletId: 'mirror' };
    expect(shouldRewrite(before, { ...material, reports: [herald, courier, copy] }).rewrite).toBe('no');
  });
  it('is made when a report is withdrawn, and when another origin joins', () => {
    expect(shouldRewrite(before, { ...material, reports: [herald] }).rewrite).toBe('now');
    const third = report(
      4,
      'Gazette',
      'Ferry disaster',
      'Divers searched the wreck of the ferry off Port Amsel on Wednesday for survivors.',
    );
    expect(shouldRewrite(before, { ...material, reports: [herald, courier, third] }).rewrite).toBe('soon');
  });
  it('says in one line what changed', () => {
    expect(changeLine(null, before.draft, material)).toBe('First published.');
    expect(changeLine(before, before.draft, material)).toBe('No sentence changed.');
  });
});
