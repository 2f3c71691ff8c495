import type { SagaReason } from '../../../news/reason.ts';
import type { StoryWords } from './saga.ts';

/** Where a story stands in a storyline: the first in it follows nothing. */
export interface LinePlace {
  storyId: number;
  storylineId: number;
  follows: number | null;
  score: number | null;
  reason: SagaReason | null;
}

/** What the storylines know of a story. */
export interface Story extends StoryWords {
  foundedAt: number;
  place: LinePlace | null;
}

/** Names that weigh less than this share of what they could are by the way in a story. */
export const leastShare = 0.34;

/** Whether a story is about a name, and does not only mention it. */
export function isAbout(story: Story, key: string): boolean {
  return (story.names.get(key) ?? 0) >= leastShare * 100 * story.reports;
}

export function emptyStory(id: number, foundedAt: number): Story {
  return {
    id,
    names: new Map(),
    terms: new Map(),
    forms: new Map(),
    places: new Set(),
    common: new Set(),
    reports: 0,
    foundedAt,
    place: null,
  };
}

/** The shortest form, of those the one in small letters: the same in whatever order stories came together. */
export function addForm(forms: Map<string, string>, key: string, form: string): void {
  const known = forms.get(key);
  const better =
    known === undefined || form.length < known.length || (form.length === known.length && form > known);
  if (better) forms.set(key, form);
}

export function addTo(map: Map<string, number>, key: string, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight);
}
