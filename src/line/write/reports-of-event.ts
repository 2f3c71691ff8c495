import type { StoryReport } from '../../news/draft.ts';
import { attachedAs } from '../../news/report.ts';

/**
 * What an article is written from, named after and counted by: the reports of the event. A live page stands in only where
 * nothing else tells it. What is only somebody's view of it is no report, and a round-up tells of several events and is
 * named after none: neither makes an article.
 */
export function reportsOfEvent(reports: StoryReport[]): StoryReport[] {
  const members = reports.filter(({ kind }) => attachedAs(kind) === 'member');
  if (members.length > 0) return members;
  return reports.filter(({ kind }) => kind === 'live');
}
