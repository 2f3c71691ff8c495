import type { StoryReport } from '../../news/draft.ts';

/** A made-up report for the tests of the writer: of an outlet that is its own owner and its own origin. */
export function madeUpReport(
  id: number,
  outlet: string,
  title: string,
  body: string,
  at: Date,
  versionId = id,
): StoryReport {
  return {
    reportId: id,
    versionId,
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
