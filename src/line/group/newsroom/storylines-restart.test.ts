import { expect, test } from 'vitest';
import type { Profile } from './profile.ts';
import type { LinePlace } from './story-of-line.ts';
import { type LineChange, Storylines } from './storylines.ts';

/** A report; a view or a copy has no vote. */
interface Told {
  storyId: number;
  profile: Profile;
  at: Date;
  votes: boolean;
}

/** What the store would hold. */
interface Kept {
  reports: Told[];
  places: Map<number, LinePlace>;
}

let seed = 3;
function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return (seed >>> 8) % below;
}

function profile(theme: number): Profile {
  const some = (most: number) => [
    ...new Set(Array.from({ length: most }, () => random(2) * 9 + ((theme * 3 + random(4)) % 60))),
  ];
  return {
    names: some(3).map((key) => ({
      key: `name ${key}`,
      name: random(2) ? `Name ${key}` : `NAME ${key}`,
      weight: (1 + random(3)) / 3,
      kind: key % 5 === 0 ? 'place' : 'person',
      common: key === 7,
    })),
    terms: some(5).map((key) => ({
      stem: `stem${key}`,
      word: `stem${key}${'s'.repeat(random(2))}`,
      title: random(2) === 0,
    })),
    shares: {},
    words: [],
  };
}

/** One thing that happens, to lines that never stopped or to lines just read back. */
type Happening = (lines: Storylines) => void;

function happen(kept: Kept, number: number): Happening {
  const stories = [...new Set(kept.reports.map(({ storyId }) => storyId))];
  const at = new Date(number * 3_600_000);
  const kind = random(8);
  const [from, into] = [stories[random(stories.length)]!, stories[random(stories.length)]!];
  if (kind === 0 && from !== into) {
    for (const report of kept.reports) if (report.storyId === from) report.storyId = into;
    return (lines) => lines.merge(from, into);
  }
  const ofFrom = kept.reports.filter(({ storyId }) => storyId === from);
  if (kind <= 2 && from !== into && ofFrom.length > 1) {
    const target = kind === 1 ? into : number;
    ofFrom[random(ofFrom.length)]!.storyId = target;
    const both = kept.reports.filter(({ storyId }) => storyId === from || storyId === target);
    return (lines) =>
      lines.split(
        from,
        target,
        both.filter(({ votes }) => votes).map((each) => ({ ...each })),
      );
  }
  const storyId = kind < 5 && from ? from : number;
  const told = { storyId, profile: profile(random(20)), at, votes: random(3) > 0 };
  kept.reports.push(told);
  return (lines) => tell(lines, told);
}

function tell(lines: Storylines, { storyId, profile: told, at, votes }: Told): void {
  if (votes) lines.add(storyId, told, at);
  else lines.meet(storyId, at);
}

function keep(kept: Kept, changes: LineChange[]): void {
  for (const change of changes) {
    if (change.kind === 'place') kept.places.set(change.place.storyId, change.place);
    else if (change.kind === 'join')
      for (const [id, place] of kept.places)
        if (place.storylineId === change.from) kept.places.set(id, { ...place, storylineId: change.into });
  }
  const stories = new Set(kept.reports.map(({ storyId }) => storyId));
  for (const id of kept.places.keys()) if (!stories.has(id)) kept.places.delete(id);
}

function readBack({ reports, places }: Kept): Storylines {
  const lines = new Storylines();
  for (const { storyId, profile: told, at, votes } of reports)
    if (votes) lines.restore(storyId, told, at);
    else lines.restoreMet(storyId, at);
  for (const place of places.values()) lines.restorePlace(place);
  return lines;
}

test('a press that is restarted at any moment makes the storylines of one that never stopped', () => {
  const kept: Kept = { reports: [], places: new Map() };
  const unbroken = new Storylines();
  for (let number = 1; number <= 300; number += 1) {
    const before = { reports: kept.reports.map((each) => ({ ...each })), places: new Map(kept.places) };
    const happening = happen(kept, number);
    const restarted = readBack(before);
    happening(unbroken);
    happening(restarted);
    const changes = unbroken.takeChanges();
    expect(restarted.takeChanges()).toEqual(changes);
    keep(kept, changes);
  }
  expect(kept.places.size).toBeGreaterThan(10);
});
