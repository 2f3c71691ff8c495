import { describe, expect, it } from 'vitest';
import { type Draft, type StoryReport, sentenceText } from '../../news/draft.ts';
import { changeOf } from './change-of.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { longestRun } from './overlap.ts';
import { shouldRewrite } from './rewrite.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 2, 3, 12);

function report(id: number, outlet: string, title: string, body: string, later = 0): StoryReport {
  return madeUpReport(id, outlet, title, body, new Date(noon + later * hour), id + 100);
}

const herald = report(
  1,
  'Herald',
  'Ferry sinks off Port Amsel',
  'PORT AMSEL (Wire) - A ferry sank off Port Amsel on Tuesday and 12 people were killed, the coast guard said.\n\nHe had never seen such waves.\n\nHarbour master Ida Brun said “the storm came within minutes” and closed the port.',
);
const courier = report(
  2,
  'Courier',
  'Why did the ferry sink?',
  'A ferry sank off Port Amsel on Tuesday in a storm, and 15 people were killed, the coast guard said.\n\nRead more about ferries in our newsletter.\n\nHowever, the cause of the sinking is not yet known.',
);
const material = { storyId: 1, now: new Date(noon + hour), reports: [herald, courier], earlier: [] };

function digest(reports: StoryReport[] = material.reports): Draft {
  const made = writeDigest({ ...material, reports });
  if ('held' in made) throw new Error(made.held.join());
  return made.draft;
}

const sentences = (draft: Draft) => draft.sections.flatMap((section) => section.paragraphs.flat());
const text = (draft: Draft) => sentences(draft).map(sentenceText).join(' ');

describe('the digest', () => {
  it('takes no question as its headline where a statement is to be had', () => {
    expect(sentenceText(digest().headline)).toBe('Ferry sinks off Port Amsel');
  });
  it('counts a headline with every origin whose title or opening says the same, and with none that says it further down', () => {
    const echo = report(5, 'Echo', 'Storm at sea', 'A ferry sinks off Port Amsel.\n\nMore to come.');
    const post = report(
      6,
      'Post',
      'Storm hits coast',
      `Trees fell.\n\nRoads are shut.\n\nFerry sinks off Port Amsel in film.`,
    );
    const { headline } = digest([herald, echo, post]);
    expect(headline.citations.map(({ versionId }) => versionId)).toEqual([herald.versionId, echo.versionId]);
  });
  it('takes a sentence as its headline, without the full stop, where every title is cut off within a quote or is no title', () => {
    const cut = report(
      3,
      'Post',
      '"Nobody may leave the harbour, not today and not…',
      `Ferry 12 sank off Port Amsel.\n\nMore.`,
    );
    const name = report(4, 'Echo', 'Ida Brun', 'Ida Brun\n\nA ferry sank off Port Amsel in a storm.');
    const draft = digest([cut, name]);
    expect(sentenceText(draft.headline)).toBe('Ferry 12 sank off Port Amsel');
    expect(draft.headline.citations).toHaveLength(1);
  });
  it('prints no orphaned pronoun, connective, dateline or advertisement', () => {
    expect(text(digest())).not.toMatch(/He had never|However|\(Wire\)|newsletter/);
  });
  it('lifts quotes from their passages and leaves no mark in its own words', () => {
    for (const part of sentences(digest()).flatMap((sentence) => sentence.parts)) {
      if (part.kind === 'words') expect(part.text).not.toMatch(/["“”]/);
      if (part.kind === 'quote') {
        const from = [herald, courier].find((each) => each.versionId === part.passage.versionId)!;
        expect(from.text.slice(part.passage.start, part.passage.end)).toBe(part.text);
      }
    }
    expect(text(digest())).toContain('“the storm came within minutes”');
  });
  it('gives both values where reports of one moment differ', () => {
    const differences = digest().sections.find((section) => section.kind === 'differences');
    expect(sentenceText(differences!.paragraphs[0]![0]!)).toBe(
      '“12 people were killed” (Herald); “15 people were killed” (Courier).',
    );
  });
  it('takes a later, higher count for an update', () => {
    const later = { ...courier, at: new Date(noon + 5 * hour), since: new Date(noon + 5 * hour) };
    expect(digest([herald, later]).sections.some((section) => section.kind === 'differences')).toBe(false);
  });
  it('cites a passage for every sentence and keeps its runs short', () => {
    for (const sentence of sentences(digest())) expect(sentence.citations.length).toBeGreaterThan(0);
    expect(longestRun(digest(), [herald.text, courier.text])).toBeLessThanOrEqual(30);
  });
  it('prints no post bare that two origins show without marks', () => {
    const post =
      'The ferry owners of Port Amsel, friends of nobody, must stop the open & obvious lies about the storm.';
    const shown = [herald, courier].map((each) => ({ ...each, text: `${each.text}\n\n${post}` }));
    expect(text(digest(shown))).not.toContain('obvious lies');
    expect(text(digest(shown))).toContain('A ferry sank');
  });
  it('is written from the report that has a body where an earlier one of its outlet is a title alone', () => {
    const bare = { ...report(20, 'Herald', herald.title, '', -1), text: herald.title };
    expect(text(digest([bare, herald]))).toContain('12 people were killed');
  });
  it('is held when there is nothing to print', () => {
    expect(writeDigest({ ...material, reports: [] })).toHaveProperty('held');
  });
});

describe('the lede', () => {
  const lede = (draft: Draft) => draft.sections[0]!.paragraphs[0]!.map(sentenceText);
  const union = report(
    5,
    'Gazette',
    'Ferry sinks off Port Amsel',
    '“The captain called on the radio that the ferry had no engine,” said union leader Karl Frey.\n\nThe ferry sank off Port Amsel with 12 people killed, said harbour master Ida Brun.',
  );
  it('tells what happened, and leaves what people said of it for later', () => {
    expect(lede(digest([herald, union])).join(' ')).not.toContain('on the radio');
    expect(text(digest([herald, union]))).toContain('on the radio');
  });
  it('is not kept for being in print when newer words tell the same story better', () => {
    const early = report(
      6,
      'Morning',
      'Three paintings stolen from Vell museum',
      'Three paintings were stolen from the museum of Vell overnight, the director Ada Roux said.',
    );
    const late = report(
      7,
      'Evening',
      'Stolen painting found in a baker’s oven in Vell',
      'A baker found the stolen painting in the oven of his shop in Vell on Thursday evening, the police of Vell said.',
      8,
    );
    const first = writeDigest({ ...material, reports: [early] });
    if ('held' in first) throw new Error('held');
    const made = writeDigest({ ...material, reports: [early, late] }, { before: first.draft });
    if ('held' in made) throw new Error('held');
    expect(sentenceText(made.draft.headline)).toContain('found');
    expect(lede(made.draft)[0]).toContain('A baker found');
  });
});

describe('what is told', () => {
  it('is told once, whoever says so and however the figure is written', () => {
    const draft = digest([
      report(
        8,
        'Herald',
        'Corvel cuts 57 jobs in Lind',
        'Corvel will cut 57 jobs in Lind, the maker of turbines said on Tuesday.',
      ),
      report(
        9,
        'Courier',
        'Corvel jobs',
        'Chief executive Otto Holm said that fifty-seven jobs in Lind would go.\n\nThe mayor of Lind, Eva Sand, called for talks with the owners on Friday.',
      ),
    ]);
    expect(text(draft)).toContain('57 jobs');
    expect(text(draft)).not.toContain('fifty-seven');
    expect(text(draft)).toContain('Eva Sand');
  });
  it('names a person in full who opens a sentence by surname, and no word that only looks like one', () => {
    const vote = (closing: string) =>
      report(
        10,
        'Herald',
        'Adela Finn wins the vote in Quill',
        `Adela Finn won the vote for president of Quill on Tuesday.\n\nThis was a vote against Viktor Strand and Sarah Price.\n\n${closing}`,
      );
    expect(text(digest([vote('Strand conceded in a short speech at three in the morning.')]))).toContain(
      'Viktor Strand conceded',
    );
    const prices = 'Price rises decided the race in the north. The price of bread doubled in the spring.';
    expect(text(digest([vote(prices)]))).toMatch(/(?<!Sarah )Price rises/);
  });
});

describe('a difference', () => {
  const power = (id: number, outlet: string, homes: string) => ({
    ...report(
      id,
      outlet,
      `Storm Otto cuts power in Moor`,
      `Storm Otto cut power to ${homes} homes in Moor on Tuesday, the grid operator said.`,
    ),
    origin: outlet === 'Herald' ? 'Herald' : 'Tarn Media',
  });
  it('is shown where a sister outlet of one side gives the figure of the other', () => {
    const draft = digest([
      power(11, 'Herald', '18,000'),
      power(12, 'Radio', '21,000'),
      { ...power(13, 'Mail', '18,000'), title: 'Schools shut', text: power(13, 'Mail', '18,000').text },
    ]);
    const differences = draft.sections.find((section) => section.kind === 'differences');
    expect(differences?.paragraphs.flat().map(sentenceText)).toEqual([
      '“18,000 homes” (Herald); “21,000 homes” (Radio).',
    ]);
  });
});

describe('the standfirst', () => {
  const shared = 'The ferry of Port Amsel carried 310 people on the last crossing.';
  const calls = 'Mayor Tom Hill called for candles on the square in the evening.';
  const divers = 'Divers from Lind reached the wreck before noon, Eva Sand said.';
  const third = report(
    14,
    'Gazette',
    'Ferry disaster',
    `${calls}\n\nThe owner, Nordline, stopped all crossings to Sandholm until Friday.`,
  );
  it('is a sentence that two origins carry, and stands nowhere else', () => {
    const draft = digest([
      third,
      { ...herald, text: `${herald.text}\n\n${shared}\n\n${divers}` },
      { ...courier, text: `${courier.text}\n\n${shared}` },
    ]);
    expect(sentenceText(draft.standfirst!)).toMatch(
      /carried 310 people on the last crossing \(\w+, \w+\)\.$/,
    );
    expect(new Set(draft.standfirst!.citations.map(({ versionId }) => versionId)).size).toBe(2);
    expect(text(draft)).not.toContain('310');
  });
  it('is not needed where two origins tell the story', () => {
    const two = [
      { ...herald, text: `${herald.text}\n\n${shared}\n\n${divers}` },
      { ...courier, text: `${courier.text}\n\n${shared}\n\n${calls}` },
    ];
    expect(digest(two).standfirst).toBeNull();
    expect(text(digest(two))).toContain('310 people');
  });
  it('is not made of what one origin says, nor of what leans on another sentence', () => {
    const leaning = shared.replace('the last', 'its last');
    const alone = digest([
      third,
      { ...herald, text: `${herald.text}\n\n${shared}\n\n${divers}` },
      { ...courier, text: `${courier.text}` },
    ]);
    const leans = digest([
      third,
      { ...herald, text: `${herald.text}\n\n${leaning}\n\n${divers}` },
      { ...courier, text: `${courier.text}\n\n${leaning}` },
    ]);
    expect([alone.standfirst, leans.standfirst]).toEqual([null, null]);
  });
});

describe('a rewrite', () => {
  const made = writeDigest(material);
  if ('held' in made) throw new Error('held');
  const before = { draft: made.draft, reportIds: [1, 2], facts: made.facts };
  it('is not made for a copy', () => {
    const copy = { ...herald, reportId: 3, versionId: 103, outletId: 'mirror' };
    expect(shouldRewrite(before, { ...material, reports: [herald, courier, copy] }).rewrite).toBe('no');
  });
  it('is made when a report is withdrawn, and when another origin joins', () => {
    expect(shouldRewrite(before, { ...material, reports: [herald] }).rewrite).toBe('now');
    const third = report(
      4,
      'Gazette',
      'Ferry disaster',
      'Divers searched the wreck of the ferry off Port Amsel on Wednesday for survivors.',
    );
    expect(shouldRewrite(before, { ...material, reports: [herald, courier, third] }).rewrite).toBe('soon');
  });
  it('tells what a revision changed, and who brought it', () => {
    expect(changeOf(null, before.draft, material)).toEqual({ kind: 'first' });
    const nothing = { kind: 'revised', headline: false, added: 0, cut: 0, outlets: [] };
    expect(changeOf(before, before.draft, material)).toEqual(nothing);
    const abroad = {
      ...report(7, 'Le Quai', 'Un ferry coule', 'Un ferry a coulé mercredi.'),
      language: 'fr',
    };
    const joined = { ...material, reports: [...material.reports, abroad] };
    expect(changeOf(before, before.draft, joined)).toEqual({ ...nothing, joined: ['Le Quai'] });
    const { headline } = before.draft;
    const parts = [{ kind: 'words' as const, text: 'A ferry sank' }];
    const citations = [{ ...headline.citations[0]!, versionId: courier.versionId }];
    const told = { ...before.draft, headline: { parts, citations } };
    expect(changeOf({ draft: told, reportIds: [1, 2] }, before.draft, material)).toMatchObject({
      headline: true,
      cut: 1,
    });
  });
  it('does not tell of an outlet that only gives a name in full that it bears anything out', () => {
    const alone = digest([herald]);
    const names = { versionId: courier.versionId, start: 0, end: 10 };
    const withName = (naming: (typeof names)[]) => ({
      ...alone,
      headline: { ...alone.headline, citations: [...alone.headline.citations, names], naming },
    });
    const since = (draft: Draft) => changeOf({ draft: alone, reportIds: [1, 2] }, draft, material);
    expect(since(withName([]))).toMatchObject({ outlets: ['Courier'] });
    expect(since(withName([names]))).toMatchObject({ outlets: [] });
  });
});
