import type { Profile } from './profile.ts';

/** What a topic of a story is told from: its reports' profiles, each with its origin. */
export interface ProfiledReport {
  origin: string;
  profile: Profile;
}

export interface StoryTopic {
  key: string;
  /** 0 to 1: the mean over the origins of how much each is about it. */
  weight: number;
  /** Origins that name it. */
  origins: number;
}

const mostTopics = 12;
/** A story of one origin names much that it is not about. */
const leastWeight = 0.25;
const leastAlone = 0.5;

/**
 * Whom and what a story is about: names weigh as much as they do with the mean of its origins, so that a wire copy on
 * eighteen sites counts as what it is, one telling. A surname that some reports use alone goes to the person of that
 * name whom others name in full.
 */
export function topicsOfStory(reports: ProfiledReport[]): StoryTopic[] {
  const whole = wholeNames(reports);
  const byOrigin = new Map<string, Map<string, number>>();
  for (const { origin, profile } of reports) {
    const weights = byOrigin.get(origin) ?? new Map<string, number>();
    byOrigin.set(origin, weights);
    for (const { key, weight, kind } of profile.names) {
      const full = whole.get(key);
      if (kind || full) weights.set(full ?? key, Math.max(weight, weights.get(full ?? key) ?? 0));
    }
  }
  const topics = new Map<string, StoryTopic>();
  for (const weights of byOrigin.values()) {
    for (const [key, weight] of weights) {
      const topic = topics.get(key) ?? { key, weight: 0, origins: 0 };
      topic.weight += weight / byOrigin.size;
      topic.origins += 1;
      topics.set(key, topic);
    }
  }
  return [...topics.values()]
    .filter(({ weight, origins }) => weight >= (origins > 1 ? leastWeight : leastAlone))
    .map((topic) => ({ ...topic, weight: Math.round(topic.weight * 1000) / 1000 }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, mostTopics);
}

/** Surnames alone, each with the full name that the story's reports give to it, where there is one and only one. */
function wholeNames(reports: ProfiledReport[]): Map<string, string> {
  const topics = new Set(
    reports.flatMap(({ profile }) => profile.names.filter(({ kind }) => kind)).map(({ key }) => key),
  );
  const bySurname = Map.groupBy(
    [...topics].filter((key) => key.includes(' ')),
    (key) => key.slice(key.lastIndexOf(' ') + 1),
  );
  return new Map(
    [...bySurname].flatMap(([surname, keys]) => (keys.length === 1 ? [[surname, keys[0]!]] : [])),
  );
}
