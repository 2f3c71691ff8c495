import { bySectionOrder } from '../news/section-order.ts';
import type { FrontPage, StoryCard } from './paper-views.ts';

/** Stories that a section shows on a front page. */
const perSection = 7;
const mostCoveredStories = 5;
const mostDeveloping = 4;
/** A story that changed so often, and last within so many hours of the edition, is developing. */
const developing = { revisions: 3, hours: 6 };

/** Lays out an edition: the first of the ranked stories leads, what develops and the sections follow; each story once. */
export function layOut(
  ranked: StoryCard[],
  at: Date | null,
): Pick<FrontPage, 'lead' | 'mostCovered' | 'developing' | 'sections'> {
  const [lead = null, ...rest] = ranked;
  const mostCovered = rest.slice(0, mostCoveredStories);
  const later = rest.slice(mostCoveredStories);
  const since = (at?.getTime() ?? 0) - developing.hours * 3_600_000;
  const moving = later
    .filter(({ revision, updatedAt }) => revision >= developing.revisions && updatedAt.getTime() >= since)
    .slice(0, mostDeveloping);
  // One alone is no list: it stays in its section.
  if (moving.length < 2) moving.length = 0;
  const others = later.filter((card) => !moving.includes(card));
  const nameOf = (card: StoryCard) => card.section ?? 'More';
  const sections = [...new Set(others.map(nameOf))]
    .map((name) => ({ name, stories: others.filter((card) => nameOf(card) === name).slice(0, perSection) }))
    .sort((a, b) => bySectionOrder(a.name, b.name));
  return { lead, mostCovered, developing: moving, sections };
}
