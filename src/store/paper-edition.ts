import { bySectionOrder } from '../news/section-order.ts';
import type { StoryCard } from './paper-views.ts';

/** Stories that a section shows on a front page. */
const perSection = 7;
const mostCoveredStories = 5;
const mostDeveloping = 4;
/** A story that changed so often, and last within so many hours of the edition, is developing. */
const developing = { revisions: 3, hours: 6 };

/** Briefs of a front page, and of one outlet among them, unless there are too few others. */
const mostBriefs = 12;
const briefsOfOutlet = 2;
/** The newest briefs, from which an edition takes its own. */
export const briefCandidates = 120;

/** What of a story decides on its place. */
export type Placed = Pick<StoryCard, 'section' | 'revision' | 'updatedAt' | 'origins'>;

export interface Layout<Story> {
  lead: Story | null;
  mostCovered: Story[];
  developing: Story[];
  sections: { name: string; stories: Story[] }[];
}

/**
 * Lays out an edition: the first of the ranked stories leads, the next stand by how many origins tell them, what
 * develops and the sections follow; each story once.
 */
export function layOut<Story extends Placed>(ranked: Story[], at: Date | null): Layout<Story> {
  const [lead = null, ...rest] = ranked;
  const mostCovered = rest.slice(0, mostCoveredStories).toSorted((a, b) => b.origins - a.origins);
  const later = rest.slice(mostCoveredStories);
  const since = (at?.getTime() ?? 0) - developing.hours * 3_600_000;
  const moving = later
    .filter(({ revision, updatedAt }) => revision >= developing.revisions && updatedAt.getTime() >= since)
    .slice(0, mostDeveloping);
  // One alone is no list: it stays in its section.
  if (moving.length < 2) moving.length = 0;
  const others = later.filter((card) => !moving.includes(card));
  const nameOf = (card: Placed) => card.section ?? 'More';
  const sections = [...new Set(others.map(nameOf))]
    .map((name) => ({ name, stories: others.filter((card) => nameOf(card) === name).slice(0, perSection) }))
    .sort((a, b) => bySectionOrder(a.name, b.name));
  return { lead, mostCovered, developing: moving, sections };
}

/** The briefs of an edition, newest first: an outlet that publishes forty at once does not take all the room. */
export function chooseBriefs<Story extends { leadOutlet: string }>(newest: Story[]): Story[] {
  const taken = new Map<string, number>();
  const few = newest.filter(({ leadOutlet }) => {
    const count = (taken.get(leadOutlet) ?? 0) + 1;
    taken.set(leadOutlet, count);
    return count <= briefsOfOutlet;
  });
  const chosen = new Set([...few, ...newest.filter((story) => !few.includes(story))].slice(0, mostBriefs));
  return newest.filter((story) => chosen.has(story));
}

/** The same layout of what each of its stories becomes; a story that becomes nothing leaves its place. */
export function fillIn<Story, Card>(
  { lead, mostCovered, developing, sections }: Layout<Story>,
  cardOf: (story: Story) => Card | undefined,
): Layout<Card> {
  const all = (stories: Story[]) => stories.flatMap((story) => cardOf(story) ?? []);
  return {
    lead: (lead && cardOf(lead)) ?? null,
    mostCovered: all(mostCovered),
    developing: all(developing),
    sections: sections.map(({ name, stories }) => ({ name, stories: all(stories) })),
  };
}

/** Every story of a layout, once. */
export function storiesIn<Story>({ lead, mostCovered, developing, sections }: Layout<Story>): Story[] {
  return [
    ...(lead ? [lead] : []),
    ...mostCovered,
    ...developing,
    ...sections.flatMap(({ stories }) => stories),
  ];
}
