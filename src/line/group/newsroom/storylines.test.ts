import { expect, test } from 'vitest';
import { NameBook } from './name-book.ts';
import { type Profile, profileOf } from './profile.ts';
import { type StoryWords, sharedEvidence } from './saga.ts';
import { Storylines } from './storylines.ts';

const start = Date.parse('2026-03-12T06:00:00Z');
const hours = (many: number) => new Date(start + many * 3_600_000);

interface Told {
  story: number;
  at: number;
  title: string;
  text: string;
  language?: string;
}

/** Plays reports through a name book and the lines, as the stage does; answers with the profiles too. */
function play(reports: Told[], lines = new Storylines(), book = new NameBook()) {
  const profiles: { story: number; at: number; profile: Profile }[] = [];
  for (const { story, at, title, text, language = 'en' } of reports) {
    const report = { title, text: `${title}\n\n${text}`, language, outletId: 'a', firstSeen: hours(at) };
    const profile = profileOf(report, book, true, 100);
    profiles.push({ story, at, profile });
    lines.add(story, profile, hours(at));
  }
  return { lines, profiles };
}

/** Who follows whom, by the last word on each story. */
function follows(lines: Storylines): Record<number, number> {
  const found: Record<number, number> = {};
  for (const change of lines.takeChanges())
    if (change.kind === 'place' && change.place.follows !== null)
      found[change.place.storyId] = change.place.follows;
  return found;
}

const crash: Told = {
  story: 1,
  at: 0,
  title: 'Eleven killed as freight train derails near Port Aldous',
  text: 'A freight train of Halden Rail left the rails on the curve above Gannet Street in Port Aldous, police said. Wagons struck a row of houses.',
};
const funeral: Told = {
  story: 2,
  at: 70,
  title: 'Port Aldous buries the eleven of the Halden Rail derailment',
  text: 'Hundreds followed the coffins along Gannet Street in Port Aldous, where a freight train of Halden Rail struck houses. The wagons still lie there.',
};
const lookalike: Told = {
  story: 3,
  at: 5,
  title: 'Freight train derails near Ostermoor, no one hurt',
  text: 'A freight train left the rails on a curve in Ostermoor, police said. Wagons lie across the line, and houses were cleared.',
};

test('the funeral follows the accident, with the reason', () => {
  const { lines } = play([crash, funeral]);
  const changes = lines.takeChanges();
  expect(changes[0]).toMatchObject({ kind: 'found', storylineId: 1 });
  const place = changes.find((change) => change.kind === 'place' && change.place.storyId === 2);
  expect(place).toMatchObject({ place: { storylineId: 1, follows: 1 } });
  expect(JSON.stringify(place)).toMatch(/Halden Rail.*wagons|Halden Rail.*freight/);
});

test('look-alike events in two towns are no saga', () => {
  expect(follows(play([crash, lookalike]).lines)).toEqual({});
});

test('a word in both titles bears out what the same word further down does not', () => {
  const told = (weight: number): StoryWords => ({
    id: 1,
    names: new Map([['ana ruiz', 100]]),
    terms: new Map([
      ['grant', weight],
      ['orchard', weight],
    ]),
    forms: new Map(),
    places: new Set(),
    common: new Set(),
    reports: 1,
  });
  const rarity = { leastShare: 0.34, name: () => 0.75, mention: () => null, term: () => 0.6 };
  const [inTitles, below] = [told(100), told(50)];
  expect(sharedEvidence(inTitles, inTitles, rarity)).toMatchObject({ title: 'ana ruiz' });
  expect(sharedEvidence(inTitles, below, rarity)).toBeNull();
});

test('the name of a channel, whatever comes after it, is no saga', () => {
  const clip = 'Watch more on Merrow News Channel Live and Merrow News Video, day and night.';
  const reports = ['Senator Ilka Vasko on grain prices', 'Doctor Pol Arden on the flu'].map((title, at) => ({
    story: at + 1,
    at: at * 5,
    title,
    text: `${clip} Merrow News Channel`,
  }));
  expect(follows(play(reports).lines)).toEqual({});
});

test('a country in common is no saga, nor is its capital', () => {
  const lines = play([
    {
      story: 1,
      at: 0,
      title: 'Ukraine says drones struck a depot outside Kyiv',
      text: 'Ukraine said that drones struck a fuel depot outside Kyiv at night, and that firefighters put out the blaze.',
    },
    {
      story: 2,
      at: 20,
      title: 'Ukraine wins a song contest in Kyiv',
      text: 'Ukraine won the contest in Kyiv at night with a ballad about a depot of old trams.',
    },
  ]).lines;
  expect(follows(lines)).toEqual({});
});

test('whoever is in the news every day links nothing', () => {
  const matters = [
    'fishing quotas',
    'school meals',
    'a bridge',
    'opera seats',
    'wolves',
    'tax forms',
    'tram fares',
    'harbour dues',
  ];
  const reports = matters.map((matter, index) => ({
    story: index + 1,
    at: index,
    title: `President Ilka Vasko speaks about ${matter}`,
    text: `President Ilka Vasko spoke about ${matter} on Thursday.`,
  }));
  const pair = [
    {
      story: 20,
      at: 20,
      title: 'Ilka Vasko calls the glacier survey a warning',
      text: 'Ilka Vasko read the glacier survey on ice and meltwater.',
    },
    {
      story: 21,
      at: 30,
      title: 'Ilka Vasko doubts the glacier survey',
      text: 'Ilka Vasko said the glacier survey counts ice and meltwater twice.',
    },
  ];
  expect(follows(play(pair).lines)).toEqual({ 21: 20 });
  expect(follows(play([...reports, ...pair]).lines)).toEqual({});
});

test('nor does whoever is named in every fiftieth report, also where storylines swallow the stories', () => {
  const daily = Array.from({ length: 14 }, (_, index) => ({
    story: index + 1,
    at: index,
    title: `President Ilka Vasko reads the glacier survey, part ${index}`,
    text: 'Ilka Vasko read the glacier survey on ice and meltwater.',
  }));
  const links = follows(play(daily).lines);
  expect(links[2]).toBe(1);
  expect(links[14]).toBeUndefined();
});

test('a story is followed for two weeks and no longer', () => {
  expect(follows(play([crash, { ...funeral, at: 13 * 24 }]).lines)).toEqual({ 2: 1 });
  expect(follows(play([crash, { ...funeral, at: 15 * 24 }]).lines)).toEqual({});
});

test('what followed a story that merged away follows the one that stayed', () => {
  const verdict: Told = {
    ...funeral,
    story: 4,
    at: 90,
    title: 'Halden Rail driver charged over the Port Aldous derailment',
  };
  const { lines } = play([crash, { ...crash, story: 2, at: 1 }, { ...funeral, story: 3 }]);
  lines.takeChanges();
  lines.merge(2, 1);
  const { lines: same } = play([verdict], lines);
  const places = same.takeChanges().flatMap((change) => (change.kind === 'place' ? [change.place] : []));
  expect(places.every(({ follows }) => follows !== 2)).toBe(true);
  expect(places.find(({ storyId }) => storyId === 4)?.storylineId).toBe(1);
});

test('a story that was founded to take another over is what the other was', () => {
  const { lines } = play([crash]);
  lines.merge(1, 2);
  expect(follows(play([{ ...funeral, story: 3 }], lines).lines)).toEqual({ 3: 2 });
});

test('two sagas that a merger makes one are one storyline, and the other leads on to it', () => {
  const other = (story: number, at: number): Told => ({
    story,
    at,
    title: 'Corvane shareholders sue over turbine blades',
    text: 'Shareholders of Corvane sued on Friday over cracked turbine blades at Greywick.',
  });
  const { lines } = play([crash, funeral, other(5, 80), other(6, 90)]);
  expect(follows(lines)).toEqual({ 2: 1, 6: 5 });
  lines.merge(5, 1);
  expect(lines.takeChanges()).toContainEqual({ kind: 'join', from: 5, into: 1 });
});

test('a part that a split sends off looks anew for what it follows', () => {
  const wrong: Told = { ...funeral, story: 1 };
  const { lines, profiles } = play([crash, wrong]);
  lines.split(1, 2, [
    { storyId: 1, profile: profiles[0]!.profile, at: hours(0) },
    { storyId: 2, profile: profiles[1]!.profile, at: hours(70) },
  ]);
  expect(follows(lines)).toEqual({ 2: 1 });
});

test('memory read back at any moment decides the same', () => {
  const stream = [
    crash,
    lookalike,
    { ...crash, at: 2 },
    { ...funeral, story: 4 },
    { ...funeral, story: 4, at: 71 },
  ];
  const whole = play(stream);
  const expected = whole.lines.takeChanges();
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const before = play(stream.slice(0, cut));
    const changes = before.lines.takeChanges();
    const read = new Storylines();
    for (const { story, at, profile } of before.profiles) read.restore(story, profile, hours(at));
    for (const change of changes) if (change.kind === 'place') read.restorePlace(change.place);
    for (const { story, at, profile } of whole.profiles.slice(cut)) read.add(story, profile, hours(at));
    expect([...changes, ...read.takeChanges()]).toEqual(expected);
  }
});
