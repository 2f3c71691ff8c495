import { expect, test } from 'vitest';
import { sentenceText } from '../../news/draft.ts';
import type { ReportKind } from '../../news/report.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { reportsOfEvent } from './reports-of-event.ts';

const report = (id: number, outlet: string, kind: ReportKind) => ({
  ...madeUpReport(
    id,
    outlet,
    `${outlet} tells that the bridge at Tarn was closed`,
    `The bridge at Tarn was closed on Monday after cracks were found, ${outlet} was told by the council.`,
    new Date(Date.UTC(2026, 2, 9, id)),
  ),
  kind,
});

test('an opinion, a live page and a round-up neither name, lead nor count in a story that is reported', () => {
  const all = [
    report(1, 'Essay', 'opinion'),
    report(2, 'Ticker', 'live'),
    report(3, 'Letter', 'round-up'),
    report(4, 'Advert', 'sponsored'),
    report(5, 'Courier', 'news'),
    report(6, 'Herald', 'news'),
  ];
  const told = reportsOfEvent(all);
  expect(told.map(({ outletName }) => outletName)).toEqual(['Courier', 'Herald']);
  const digest = writeDigest({
    storyId: 1,
    reports: told,
    earlier: [],
    now: new Date(Date.UTC(2026, 2, 9, 9)),
  });
  if ('held' in digest) throw new Error(digest.held.join());
  expect(sentenceText(digest.draft.headline)).toMatch(/^(?:Courier|Herald) /);
  expect(['courier', 'herald']).toContain(digest.draft.lead.outletId);
});

test('a live page stands in where nothing else tells the event; a mere view or a round-up makes no article', () => {
  expect(reportsOfEvent([report(1, 'Essay', 'opinion'), report(2, 'Ticker', 'live')])).toMatchObject([
    { outletName: 'Ticker' },
  ]);
  expect(reportsOfEvent([report(1, 'Essay', 'opinion'), report(2, 'Advert', 'sponsored')])).toEqual([]);
  expect(reportsOfEvent([report(1, 'Letter', 'round-up')])).toEqual([]);
});
