import { expect, it } from 'vitest';
import type { Draft, StoryReport } from '../../news/draft.ts';
import { witnessesOf } from './candidates.ts';
import { correctionsOf } from './corrections.ts';
import { countFacts } from './count-facts.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { shouldRewrite } from './rewrite.ts';

const noon = Date.UTC(2026, 2, 3, 12);

function report(
  id: number,
  outlet: string,
  title: string,
  body: string,
  minutes = 0,
  version = id,
): StoryReport {
  return madeUpReport(id, outlet, title, body, new Date(noon + minutes * 60_000), version);
}

const bridge = report(
  1,
  'Courier',
  'New pier to cost 81 million',
  'The new pier in Amsel will cost 81 million crowns, the council said.',
);
const corrected = report(
  1,
  'Courier',
  'New pier to cost 18 million',
  'The new pier in Amsel will cost 18 million crowns, the council said.\n\nCorrection: an earlier version gave the cost as 81 million crowns.',
  60,
  11,
);

function drafted(reports: StoryReport[]): { draft: Draft; facts: ReturnType<typeof countFacts> } {
  const made = writeDigest({ storyId: 1, now: new Date(noon), reports, earlier: [] });
  if ('held' in made) throw new Error(made.held.join());
  return made;
}

it('tells readers of a corrected report what the article had said', () => {
  const { draft } = drafted([bridge]);
  const material = { storyId: 1, now: new Date(noon), reports: [corrected], earlier: [bridge] };
  expect(correctionsOf(draft, material, [])).toMatchObject([
    { kind: 'corrected', reportId: 1, title: corrected.title, words: expect.stringContaining('81 million') },
  ]);
});

it('tells readers of a withdrawn report', () => {
  const { draft } = drafted([bridge]);
  const material = { storyId: 1, now: new Date(noon), reports: [], earlier: [] };
  expect(correctionsOf(draft, material, [{ reportId: 1, title: 'New pier' }])).toEqual([
    { kind: 'withdrawn', reportId: 1, title: 'New pier', words: null },
  ]);
});

it('takes a toll that rose for no correction, and rewrites at once', () => {
  const four = report(
    2,
    'Herald',
    'Four killed in fire',
    'Four people were killed in a fire in Amsel on Tuesday, police said.',
  );
  const seven = report(
    2,
    'Herald',
    'Seven killed in fire',
    'Seven people were killed in a fire in Amsel on Tuesday, police said.',
    60,
    12,
  );
  const { draft, facts } = drafted([four]);
  const material = { storyId: 1, now: new Date(noon), reports: [seven], earlier: [four] };
  expect(correctionsOf(draft, material, [])).toEqual([]);
  expect(shouldRewrite({ draft, reportIds: [2], facts }, material).rewrite).toBe('now');
});

it('lets an open figure agree, and sets figures that cannot both hold beside each other', () => {
  const first = report(
    3,
    'Wire',
    'Crash',
    'At least 32 people were injured in a crash in Amsel, police said.',
  );
  const later = report(
    4,
    'Radio',
    'Crash',
    'The clinic says that forty-four people were injured in the crash.',
    45,
  );
  const last = report(
    5,
    'Herald',
    'Crash',
    'Forty-one people were injured in the crash in Amsel, the rescuers said.',
    300,
  );
  const [fact] = countFacts([first, later, last].flatMap(witnessesOf), []);
  expect(fact).toMatchObject({ slot: 'injured', state: 'disputed' });
  expect(fact!.claims.map((claim) => [claim.value, claim.current])).toEqual([
    [32, true],
    [44, true],
    [41, true],
  ]);
});

it('takes a teaser that was reworded for no correction', () => {
  const teaser = report(
    6,
    'Gazette',
    'Rain over Amsel',
    'Heavy rain fell over Amsel on Tuesday and flooded two cellars.',
  );
  const reworded = report(
    6,
    'Gazette',
    'Why the river rose',
    'What engineers expect of the new dam next spring.',
    60,
    16,
  );
  const { draft } = drafted([teaser]);
  const material = { storyId: 1, now: new Date(noon), reports: [reworded], earlier: [teaser] };
  expect(correctionsOf(draft, material, [])).toEqual([]);
});

it('says that a whole report lost what the article had said', () => {
  const filler = Array.from(
    { length: 12 },
    (_, at) => `The council of Amsel met for session ${at} and heard engineers speak about dams and pipes.`,
  );
  const lost =
    'Heavy rain fell over Amsel on Tuesday and flooded two hundred cellars, the fire brigade said.';
  const before = report(7, 'Gazette', 'Rain floods cellars in Amsel', [lost, ...filler].join('\n\n'));
  const after = report(7, 'Gazette', 'Council meets in Amsel', filler.join('\n\n'), 60, 17);
  const { draft } = drafted([before]);
  const material = { storyId: 1, now: new Date(noon), reports: [after], earlier: [before] };
  expect(correctionsOf(draft, material, [])).toMatchObject([{ kind: 'changed', reportId: 7 }]);
});
