import { isScene } from './names/known.ts';
import type { Profile } from './profile.ts';
import { type Evidence, sharedEvidence } from './saga.ts';
import {
  addForm,
  addTo,
  emptyStory,
  isAbout,
  type LinePlace,
  leastShare,
  type Story,
} from './story-of-line.ts';
import { ToldIn } from './told-in.ts';

/** What changed, in this order. A storyline has the number of its first story. */
export type LineChange =
  | { kind: 'found'; storylineId: number; title: string }
  | { kind: 'place'; place: LinePlace }
  | { kind: 'join'; from: number; into: number };

const day = 86_400_000;
/** Days after its first report in which a story may be followed by another. */
export const followDays = 14;
/** A story looks for what it follows while it has so many reports at most: later it would only find its own echo. */
const youngest = 12;
/** A name or word that more sagas have than this, or than this share of all stories, is a theme and no sign of a saga. */
const themeLeast = 6;
const themeShare = 0.01;
/** So is one that so many times more stories have, in whatever storylines: else the president would make a single one. */
const themeStories = 2;
/** Stories that are thought of as there before the first, so that a young paper does not take chance for rarity. */
const imagined = 300;

/**
 * Finds, online, which earlier story a story follows: the funeral after the accident, the verdict after the trial. Two
 * stories belong to one saga when both are about the same rare names, and rare words bear it out; see saga.ts for what
 * counts. Candidates come from an inverted index by name. Nothing here depends on the clock or on how reports were dealt
 * into jobs: the same reports in the same order give the same lines, also when memory is read back on the way. Sums are
 * of whole numbers, so that their order does not matter either.
 */
export class Storylines {
  #stories = new Map<number, Story>();
  /** Stories by name and by word. */
  #byName = new ToldIn();
  #byTerm = new ToldIn();
  /** In the order of founding. */
  #window: number[] = [];
  #newest = 0;
  /** Stories that no report with a vote tells yet, and when they were met: a view may come before the news. */
  #met = new Map<number, number>();
  #changes: LineChange[] = [];

  /** Takes a report's profile into its story, and looks for what that story follows. */
  add(storyId: number, profile: Profile, at: Date): void {
    this.#forgetBefore(at.getTime() - followDays * day);
    // A story of old that still gets reports was forgotten: what follows it would be told in other words by now.
    if (!this.#stories.has(storyId) && storyId <= this.#newest && !this.#met.has(storyId)) return;
    const story = this.#take(storyId, profile, at);
    if ((story.place?.follows ?? null) === null && story.reports <= youngest) this.#follow(story);
  }

  /** Knows a story by a report that has no vote: it says nothing of what the story follows. */
  meet(storyId: number, at: Date): void {
    if (storyId > this.#newest) this.restoreMet(storyId, at);
  }

  /** Remembers a report that was taken in before: call in the order of placing, with the places after all reports. */
  restore(storyId: number, profile: Profile, at: Date): void {
    this.#take(storyId, profile, at);
  }

  /** As `restore`, of a report that has no vote. */
  restoreMet(storyId: number, at: Date): void {
    this.#newest = Math.max(this.#newest, storyId);
    if (!this.#stories.has(storyId) && !this.#met.has(storyId)) this.#met.set(storyId, at.getTime());
  }

  restorePlace(place: LinePlace): void {
    const story = this.#stories.get(place.storyId);
    if (story) story.place = place;
  }

  /** Two stories proved to be one. What followed the one that goes follows the one that stays. */
  merge(from: number, into: number): void {
    const met = this.#met.get(from);
    this.#met.delete(from);
    if (met !== undefined) this.meet(into, new Date(met));
    const gone = this.#stories.get(from);
    if (!gone) return;
    this.#drop(gone);
    // One that was just founded takes all over; one that is forgotten by now takes it into oblivion.
    if (into > this.#newest || this.#met.has(into)) this.#remember(emptyStory(into, gone.foundedAt));
    const stays = this.#stories.get(into);
    if (stays) this.#absorb(stays, gone);
    this.#movePlaces(gone, into, stays);
  }

  /** One story proved to be two: each is what its own reports tell. Only the part that left looks for what it follows. */
  split(from: number, into: number, reports: { storyId: number; profile: Profile; at: Date }[]): void {
    const [before, there] = [this.#stories.get(from), this.#stories.get(into)];
    for (const story of [before, there]) if (story) this.#drop(story);
    for (const { storyId, profile, at } of reports)
      if (before || storyId === into) this.#take(storyId, profile, at);
    // Of either part views and copies alone may be left.
    for (const story of [before, there]) if (story) this.restoreMet(story.id, new Date(story.foundedAt));
    if (before) this.meet(into, new Date(before.foundedAt));
    const [stayed, left] = [this.#stories.get(from), this.#stories.get(into)];
    if (stayed && before) stayed.place = before.place;
    if (left && there) left.place = there.place;
    if (left && (left.place?.follows ?? null) === null) this.#follow(left);
  }

  /** What changed since this was last asked. */
  takeChanges(): LineChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  #take(storyId: number, profile: Profile, at: Date): Story {
    const known = this.#stories.get(storyId);
    const story = known ?? emptyStory(storyId, at.getTime());
    if (!known) this.#remember(story);
    story.reports += 1;
    for (const { key, name, weight, kind, common } of profile.names) {
      if (!kind) continue;
      this.#addName(story, key, Math.round(weight * 100));
      if (kind === 'place') story.places.add(key);
      if (common) story.common.add(key);
      addForm(story.forms, key, name);
    }
    for (const { stem, word, title } of profile.terms) {
      this.#addTerm(story, stem, title ? 100 : 50);
      addForm(story.forms, stem, word);
    }
    return story;
  }

  #remember(story: Story): void {
    this.#met.delete(story.id);
    this.#stories.set(story.id, story);
    this.#window.push(story.id);
    this.#newest = Math.max(this.#newest, story.id);
  }

  #absorb(stays: Story, gone: Story): void {
    for (const [key, weight] of gone.names) this.#addName(stays, key, weight);
    for (const [key, weight] of gone.terms) this.#addTerm(stays, key, weight);
    for (const key of gone.places) stays.places.add(key);
    for (const key of gone.common) stays.common.add(key);
    for (const [key, form] of gone.forms) addForm(stays.forms, key, form);
    stays.reports += gone.reports;
    stays.foundedAt = Math.min(stays.foundedAt, gone.foundedAt);
  }

  #addName(story: Story, key: string, weight: number): void {
    if (!story.names.has(key)) this.#byName.add(key, story.id);
    addTo(story.names, key, weight);
  }

  #addTerm(story: Story, stem: string, weight: number): void {
    if (!story.terms.has(stem)) this.#byTerm.add(stem, story.id);
    addTo(story.terms, stem, weight);
  }

  /** Forgets a story, and that it was told in these names and words: what is rare is told by what is there. */
  #drop(story: Story): void {
    this.#stories.delete(story.id);
    for (const key of story.names.keys()) this.#byName.remove(key, story.id);
    for (const key of story.terms.keys()) this.#byTerm.remove(key, story.id);
  }

  /** Stories that are too old to be followed are forgotten, and their names with them. */
  #forgetBefore(time: number): void {
    for (const [storyId, at] of this.#met) {
      if (at >= time) break;
      this.#met.delete(storyId);
    }
    while (this.#window.length > 0) {
      const story = this.#stories.get(this.#window[0]!);
      if (story && story.foundedAt >= time) break;
      this.#window.shift();
      if (story) this.#drop(story);
    }
  }

  /** How rare a name or word is, 0 to 1, by sagas: the stories of one storyline count once. Null where it is a theme. */
  #rarity(which: 'names' | 'mentions' | 'terms', key: string): number | null {
    const all = this.#stories.size;
    const most = Math.max(themeLeast, themeShare * all);
    const sagas = new Set<number>();
    let stories = 0;
    for (const id of (which === 'terms' ? this.#byTerm : this.#byName).of(key)) {
      const story = this.#stories.get(id);
      if (!story || (which === 'names' && !isAbout(story, key))) continue;
      sagas.add(story.place?.storylineId ?? id);
      stories += 1;
      if (sagas.size > most || stories > themeStories * most) return null;
    }
    return Math.log((all + imagined) / (sagas.size + 1)) / Math.log(all + imagined);
  }

  #follow(story: Story): void {
    const candidates = new Set<Story>();
    for (const key of story.names.keys()) {
      if (
        !isAbout(story, key) ||
        story.common.has(key) ||
        isScene(key) ||
        this.#rarity('names', key) === null
      )
        continue;
      for (const id of this.#byName.of(key)) {
        const other = this.#stories.get(id);
        if (other && id < story.id && isAbout(other, key)) candidates.add(other);
      }
    }
    let best: { other: Story; evidence: Evidence } | null = null;
    for (const other of candidates) {
      if (other.place && other.place.storylineId === story.place?.storylineId) continue;
      const evidence = sharedEvidence(story, other, {
        leastShare,
        name: (key) => (isScene(key) || story.common.has(key) ? null : this.#rarity('names', key)),
        mention: (key) => (isScene(key) || story.common.has(key) ? null : this.#rarity('mentions', key)),
        term: (key) => this.#rarity('terms', key),
      });
      if (!evidence) continue;
      const nearer = best && (evidence.score - best.evidence.score || other.id - best.other.id);
      if (nearer === null || nearer > 0) best = { other, evidence };
    }
    if (best) this.#link(story, best.other, best.evidence);
  }

  #link(story: Story, other: Story, { score, reason, title }: Evidence): void {
    if (!other.place) {
      this.#changes.push({ kind: 'found', storylineId: other.id, title });
      this.#place(other, {
        storyId: other.id,
        storylineId: other.id,
        follows: null,
        score: null,
        reason: null,
      });
    }
    const own = story.place?.storylineId;
    const { storylineId } = other.place!;
    this.#place(story, { storyId: story.id, storylineId, follows: other.id, score, reason });
    if (own !== undefined) this.#join(own, storylineId);
  }

  #place(story: Story, place: LinePlace): void {
    story.place = place;
    this.#changes.push({ kind: 'place', place });
  }

  #join(from: number, into: number): void {
    for (const story of this.#stories.values())
      if (story.place?.storylineId === from) story.place = { ...story.place, storylineId: into };
    this.#changes.push({ kind: 'join', from, into });
  }

  #movePlaces(gone: Story, into: number, stays: Story | undefined): void {
    for (const story of this.#stories.values()) {
      if (story.place?.follows !== gone.id) continue;
      // The one that stays would follow itself: it follows what the other did.
      const next = story.id === into ? { ...gone.place!, storyId: into } : { ...story.place, follows: into };
      this.#place(story, next);
    }
    if (!gone.place || !stays) return;
    if (!stays.place) {
      const follows = gone.place.follows === into ? null : gone.place.follows;
      this.#place(stays, { ...gone.place, storyId: into, follows });
    } else if (stays.place.storylineId !== gone.place.storylineId)
      this.#join(gone.place.storylineId, stays.place.storylineId);
  }
}
