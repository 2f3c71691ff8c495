import { expect, test } from 'vitest';
import { type DraftSection, type PastStory, type StoryReport, sentenceText } from '../../news/draft.ts';
import { checkDraft } from '../check/check.ts';
import { backgroundOf } from './background.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';

const day = (month: number, date: number, hour = 9) => new Date(Date.UTC(2026, month - 1, date, hour));

const crash = madeUpReport(
  1,
  'Courier',
  'Eleven killed as train derails at Port Amsel',
  'Eleven people were killed when a train of Halden Rail derailed at Port Amsel on Thursday, police said.',
  day(3, 12),
);
const resigns = [
  madeUpReport(
    2,
    'Herald',
    'Halden Rail chief Tomas Berg resigns',
    'Tomas Berg resigned as chief executive of Halden Rail on Monday, the board said.\n\n' +
      'Finance director Wilma Kost takes over until summer, the board of Halden Rail announced.\n\n' +
      'Berg became chief executive of Halden Rail in 2017 after running the harbour of Port Amsel.\n\n' +
      'Berg left the building on Monday evening without a word to the reporters who waited.',
    day(5, 4),
  ),
  madeUpReport(
    3,
    'Times',
    'Tomas Berg steps down at Halden Rail',
    'Halden Rail chief executive Tomas Berg resigned on Monday, the board of the railway said.\n\n' +
      'Shareholders had asked for his bonus to be stopped, and the board of Halden Rail decides on Friday.',
    day(5, 4, 10),
  ),
];
const derailment = (report: StoryReport, lede = report.text.split('\n\n')[1]!): PastStory => ({
  storyId: 1,
  foundedAt: report.at,
  followed: true,
  lede: [{ reportId: report.reportId, words: lede }],
  reports: [report],
});

function background(past: PastStory[], reports = resigns, perReport = 60): DraftSection | null {
  const made = writeDigest(
    { storyId: 2, now: day(5, 4), reports, earlier: [] },
    { sentences: 2, excerptWords: perReport },
  );
  if ('held' in made) throw new Error(made.held.join());
  return backgroundOf(made.draft, made.choice!, past, { perReport, before: [] });
}

const textsOf = (section: DraftSection | null) =>
  section?.paragraphs.flat().map((sentence) => sentenceText(sentence)) ?? [];

test('what happened before is told oldest first, each with its passage, an earlier story with the day of its report', () => {
  const section = background([derailment(crash)]);
  expect(textsOf(section)).toEqual([
    'Berg became chief executive of Halden Rail in 2017 after running the harbour of Port Amsel (Herald).',
    'Eleven people were killed when a train of Halden Rail derailed at Port Amsel on Thursday, police said (Courier, 12 March 2026).',
  ]);
  const [own, other] = section!.paragraphs.flat();
  expect(own!.citations).toMatchObject([{ versionId: 2 }]);
  expect(other!.citations).toMatchObject([{ versionId: 1 }]);
});

test('background passes the check like all else, and another day than that of its report does not', () => {
  const made = writeDigest({ storyId: 2, now: day(5, 4), reports: resigns, earlier: [] });
  if ('held' in made) throw new Error(made.held.join());
  const section = background([derailment(crash)])!;
  const all = [crash, ...resigns];
  const cut = (sections: DraftSection[]) =>
    checkDraft({ ...made.draft, sections: [...made.draft.sections, ...sections] }, (passage) => {
      const { text, ...report } = all.find(({ versionId }) => versionId === passage.versionId)!;
      return { ...report, ...passage, text: text.slice(passage.start, passage.end) };
    }).verdicts.filter(({ place, passed }) => place.startsWith('background') && !passed);
  expect(cut([section])).toEqual([]);
  const misdated = JSON.parse(JSON.stringify(section).replace('12 March 2026', '13 March 2026'));
  expect(cut([misdated])).toMatchObject([{ rule: 'attribution' }]);
});

test('a first event of which no report tells what was before has no background', () => {
  expect(background([], [resigns[1]!])).toBeNull();
});

test('an earlier story is left out that names nobody of this one, was reworded since, or is in another language', () => {
  const flood = madeUpReport(
    4,
    'Courier',
    'River Tarn floods Corvo',
    'The river Tarn flooded the market of Corvo on Thursday after three days of rain, police said.',
    day(3, 12),
  );
  const told = (past: PastStory) => textsOf(background([past])).filter((text) => text.includes('2026'));
  expect(told(derailment(crash))).toHaveLength(1);
  expect(told(derailment(flood))).toEqual([]);
  expect(told(derailment(crash, 'Twelve people were killed when a train derailed.'))).toEqual([]);
  expect(told(derailment({ ...crash, language: 'de' }))).toEqual([]);
});

test('background keeps within the words that may be taken from one report', () => {
  expect(textsOf(background([], resigns, 15)).join()).not.toContain('2017');
});

test('what the article tells already is no background', () => {
  const again = {
    ...crash,
    title: 'Berg resigns',
    text: 'Berg resigns\n\nTomas Berg resigned as chief executive of Halden Rail on Monday, the board said.',
  };
  expect(textsOf(background([derailment(again)])).join()).not.toContain('resigned');
});

test('a year that only tells which thing is meant makes no background', () => {
  const order = madeUpReport(
    5,
    'Herald',
    'Port Amsel drops its harbour order',
    'Port Amsel drops its harbour order, mayor Tom Hillier announced on Monday in the town hall.\n\n' +
      'Fishing boats may land at the old quay of Port Amsel again from June, the harbour office said.\n\n' +
      'Mayor Tom Hillier called the 2019 harbour order of Port Amsel a mistake that cost the fishermen dearly.',
    day(5, 4),
  );
  expect(textsOf(background([], [order]))).toEqual([]);
  const dated = {
    ...order,
    text: order.text.replace(
      'called the 2019 harbour order',
      'signed the harbour order in 2019 and called the order',
    ),
  };
  expect(textsOf(background([], [dated]))).toHaveLength(1);
});
