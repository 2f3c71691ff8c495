import type { SagaReason } from '../../../news/reason.ts';

/** What a story is told in: names and words, each weighing 100 at most in a report, summed over its reports. */
export interface StoryWords {
  id: number;
  names: Map<string, number>;
  terms: Map<string, number>;
  /** For readers: how a key or stem was written. */
  forms: Map<string, string>;
  /** Those of the names that are places. */
  places: Set<string>;
  /** Those of the names that are in the news whatever happens. */
  common: Set<string>;
  reports: number;
}

/** Why two stories belong to one saga. */
export interface Evidence {
  score: number;
  reason: SagaReason;
  /** A title for a storyline: the rarest names that both are about. */
  title: string;
}

/** How rare a name or a word is, 0 to 1; null where it is a theme, or a place where much happens. */
export interface Rarity {
  leastShare: number;
  name(key: string): number | null;
  /** Of a name that is by the way in a story. */
  mention(key: string): number | null;
  term(key: string): number | null;
}

/** What must come together: see `sharedEvidence`. */
const leastScore = 1.2;
/** With so much a single sign bears it out, else two. */
const surely = 1.6;
/** What bears it out counts half of what it must bear out. */
const supportWeight = 0.5;
/** A word that stands in the titles of both says what both are about. */
const titleShare = 0.75;
const titleWeight = 1.6;
/** Much happens in one town: a place says less than a person or a company. */
const placeWeight = 0.65;
/** A word need not stand in so many reports as a name, for reports of one event choose their words. */
const leastOfTerms = 0.12;
const leastOfMentions = 0.01;
/** However few reports of a large story hold it, a sign counts this much; a name that one story is about counts whole. */
const leastCounted = 0.5;

/**
 * Whether two stories belong to one saga. Both must be about a rare person, company or place, and two signs must bear it
 * out (one, where they share much): rare words, or names that one of them has by the way, such as the director who was
 * quoted after the accident and now resigns. Rarer ones count more, and each by how much the story that it weighs less
 * in is about it. A theme (the virus, the president), a country, a city and an institution are no sign; nor are words
 * alone, however alike two events sound. After the observation that follow-ups share participants more than words
 * (Nallapati et al., "Event Threading within News Topics", CIKM 2004).
 */
export function sharedEvidence(story: StoryWords, other: StoryWords, rarity: Rarity): Evidence | null {
  const names = shared(story, other, 'names', rarity.leastShare, (key) => {
    const rare = rarity.name(key);
    return rare !== null && story.places.has(key) ? rare * placeWeight : rare;
  }).map(({ key, share, rare }) => ({ key, points: rare * Math.max(leastCounted, Math.sqrt(share)) }));
  if (names.length === 0) return null;
  const signs = signsBeside(new Set(names.map(({ key }) => key)), story, other, rarity);
  const score = sum(names) + supportWeight * sum(signs);
  if (score < leastScore || signs.length === 0 || (signs.length === 1 && score < surely)) return null;
  const formOf = ({ key }: Points) => story.forms.get(key) ?? key;
  const ranked = names.sort(byPoints);
  return {
    score: Math.round(score * 1000) / 1000,
    reason: { about: ranked.slice(0, 3).map(formOf), signs: signs.slice(0, 4).map(formOf) },
    title: ranked.slice(0, 2).map(formOf).join(' · '),
  };
}

interface Points {
  key: string;
  points: number;
}

/** What bears it out: names that are by the way in one of the stories at least, and words that are in no name. */
function signsBeside(about: Set<string>, story: StoryWords, other: StoryWords, rarity: Rarity): Points[] {
  const mentions = shared(story, other, 'names', leastOfMentions, rarity.mention).filter(
    ({ key }) => !about.has(key),
  );
  const inNames = new Set([...about, ...mentions.map(({ key }) => key)].flatMap((key) => key.split(' ')));
  const words = shared(story, other, 'terms', leastOfTerms, rarity.term).filter(
    ({ key }) => !inNames.has(key),
  );
  return [
    ...mentions.map(({ key, rare, most }) => ({
      key,
      points: rare * (most >= rarity.leastShare ? 1 : leastCounted),
    })),
    ...words.map(({ key, rare, share }) => ({
      key,
      points: rare * Math.max(leastCounted, Math.sqrt(share)) * (share >= titleShare ? titleWeight : 1),
    })),
  ].sort(byPoints);
}

function sum(found: Points[]): number {
  return found.reduce((all, { points }) => all + points, 0);
}

function byPoints(a: Points, b: Points): number {
  return b.points - a.points || (a.key < b.key ? -1 : 1);
}

interface Shared {
  key: string;
  /** How much the story that it weighs less in is about it, and how much the other: 0 to 1. */
  share: number;
  most: number;
  rare: number;
}

function shared(
  story: StoryWords,
  other: StoryWords,
  which: 'names' | 'terms',
  leastShare: number,
  rarityOf: (key: string) => number | null,
): Shared[] {
  const found: Shared[] = [];
  for (const [key, weight] of story[which]) {
    const there = other[which].get(key);
    if (there === undefined) continue;
    const shares = [weight / story.reports / 100, there / other.reports / 100];
    const share = Math.min(1, ...shares);
    if (share < leastShare) continue;
    const rare = rarityOf(key);
    if (rare !== null) found.push({ key, share, most: Math.max(...shares), rare });
  }
  return found;
}
