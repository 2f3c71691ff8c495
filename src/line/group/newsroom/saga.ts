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
  reason: string;
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
const leastScore = 1.25;
/** With so much a single word bears it out. */
const surely = 1.6;
const termWeight = 0.5;
/** Much happens in one town: a place says less than a person or a company. */
const placeWeight = 0.65;
const leastTerms = 2;
/** A word need not stand in so many reports as a name, for reports of one event choose their words. */
const leastOfTerms = 0.12;
const leastOfMentions = 0.02;

/**
 * Whether two stories belong to one saga. Both must be about a rare person, company or place, and two rare words, or names
 * that both mention, must bear it out (one, where they share several such names); rarer ones count more, and each counts by how much the story
 * that it weighs less in is about it. A theme (the virus, the president), a country, a city and an institution are no
 * sign; nor are words alone, however alike two events sound. After the observation that follow-ups share participants
 * more than words (Nallapati et al., "Event Threading within News Topics", CIKM 2004).
 */
export function sharedEvidence(story: StoryWords, other: StoryWords, rarity: Rarity): Evidence | null {
  const names = shared(story, other, 'names', rarity.leastShare, (key) => {
    const rare = rarity.name(key);
    return rare !== null && story.places.has(key) ? rare * placeWeight : rare;
  });
  if (names.length === 0) return null;
  const about = new Set(names.map(({ key }) => key));
  const mentions = shared(story, other, 'names', leastOfMentions, rarity.mention).filter(
    ({ key }) => !about.has(key),
  );
  const inNames = new Set([...names, ...mentions].flatMap(({ key }) => key.split(' ')));
  const words = shared(story, other, 'terms', leastOfTerms, rarity.term).filter(
    ({ key }) => !inNames.has(key),
  );
  const terms = [...mentions, ...words].sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1));
  const score = sum(names) + termWeight * sum(terms);
  if (score < leastScore || (terms.length < leastTerms && score < surely)) return null;
  if (terms.length === 0) return null;
  const formOf = ({ key }: { key: string }) => story.forms.get(key) ?? key;
  return {
    score: Math.round(score * 1000) / 1000,
    reason: `both are about ${names.slice(0, 3).map(formOf).join(', ')} and tell of ${terms.slice(0, 4).map(formOf).join(', ')}`,
    title: names.slice(0, 2).map(formOf).join(' · '),
  };
}

function sum(found: { points: number }[]): number {
  return found.reduce((all, { points }) => all + points, 0);
}

function shared(
  story: StoryWords,
  other: StoryWords,
  which: 'names' | 'terms',
  leastShare: number,
  rarityOf: (key: string) => number | null,
): { key: string; points: number }[] {
  const found: { key: string; points: number }[] = [];
  for (const [key, sum] of story[which]) {
    const there = other[which].get(key);
    if (there === undefined) continue;
    const share = Math.min(1, sum / story.reports / 100, there / other.reports / 100);
    if (share < leastShare) continue;
    const rarity = rarityOf(key);
    if (rarity !== null) found.push({ key, points: rarity * Math.max(0.5, Math.sqrt(share)) });
  }
  return found.sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1));
}
