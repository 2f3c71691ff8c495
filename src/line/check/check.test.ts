import { describe, expect, test } from 'vitest';
import type { Draft, DraftSentence, Part } from '../../news/draft.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { checkDraft, checkSentence, rules } from './check.ts';

const report =
  'At least nine people were killed when a freight train derailed near Port Aldous on Tuesday, transport minister Ana Ruiz said. ' +
  'Ruiz did not blame the driver. Shares of Halden Rail fell 4 percent to $12.50. ' +
  '“The brakes had been inspected in March,” Halden chief executive Tomas Berg told reporters. The line may reopen on Friday.';

function passage(text = report, outlet = 'Aldous Courier'): ReadPassage {
  const outletId = outlet.toLowerCase().replace(/\W+/g, '-');
  return {
    versionId: 1,
    start: 0,
    end: text.length,
    text,
    outletId,
    outletName: outlet,
    origin: outletId,
    language: 'en',
    at: new Date('2026-03-12'),
  };
}

function sentence(...parts: (string | Part)[]): DraftSentence {
  return {
    parts: parts.map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part)),
    citations: [{ versionId: 1, start: 0, end: report.length }],
  };
}

function quote(text: string, start = report.indexOf(text)): Part {
  return { kind: 'quote', text, passage: { versionId: 1, start, end: start + text.length } };
}

const outlet: Part = { kind: 'attribution', text: 'Aldous Courier', outletId: 'aldous-courier' };

describe('what the passages carry passes', () => {
  test.each<[string, DraftSentence]>([
    [
      'lifted words',
      sentence('At least nine people were killed when a freight train derailed near Port Aldous on Tuesday.'),
    ],
    [
      'an attribution',
      sentence('Nine people were killed when a freight train derailed, ', outlet, ' reports.'),
    ],
    ['a surname on second mention', sentence('Ruiz did not blame the driver.')],
    [
      'a lifted quote',
      sentence('Tomas Berg told reporters: ', quote('The brakes had been inspected in March,')),
    ],
    ['a number in figures for one in words', sentence('At least 9 people were killed near Port Aldous.')],
  ])('%s', (_, said) => expect(checkSentence(said, [passage()])).toBeNull());
});

/** Each plant is caught by one rule, and only by it: without the rule it would be printed. */
describe('what they do not carry is cut', () => {
  const plants: [string, string, DraftSentence][] = [
    [
      'a false number',
      'numbers',
      sentence('At least eleven people were killed when a freight train derailed near Port Aldous.'),
    ],
    ['a false amount', 'numbers', sentence('Shares of Halden Rail fell 4 percent to $21.50.')],
    [
      'a false name',
      'names',
      sentence(
        'At least nine people were killed near Port Aldous, transport minister Karl Odermatt said on Tuesday, when a freight train derailed.',
      ),
    ],
    [
      'a false place',
      'names',
      sentence('At least nine people were killed when a freight train derailed near Lindqvist on Tuesday.'),
    ],
    [
      'a false quote',
      'quotes',
      sentence('Tomas Berg told reporters: ', quote('The brakes had failed in March', 10)),
    ],
    [
      'quotation marks around words of ours',
      'quotes',
      sentence('Tomas Berg told reporters: “The brakes had been inspected in March”.'),
    ],
    ['a dropped negation', 'polarity', sentence('Ruiz blamed the driver, did blame the driver.')],
    ['a turned direction', 'polarity', sentence('Shares of Halden Rail rose 4 percent to $12.50.')],
    ['a possibility made certain', 'polarity', sentence('The line will reopen on Friday.')],
    [
      'an outlet that is not cited',
      'attribution',
      sentence('Nine people were killed, ', { ...outlet, outletId: 'other' } as Part, ' reports.'),
    ],
    [
      'another outlet’s name',
      'attribution',
      sentence('Nine people were killed, ', { ...outlet, text: 'The Times' } as Part, ' reports.'),
    ],
    [
      'a link',
      'markup',
      sentence('At least nine people were killed near Port Aldous: see https://canary.example/'),
    ],
    ['markup', 'markup', sentence('At least nine people were killed near Port Aldous<img src=x>.')],
    [
      'words out of nowhere',
      'support',
      sentence('Decades of shameful warnings were heeded near Port Aldous on Tuesday.'),
    ],
  ];
  test.each(plants)('%s, by the rule %s', (_, rule, said) => {
    expect(checkSentence(said, [passage()])?.rule).toBe(rule);
    // A word that turns the passage round stands in none, so that what is not there is refused as well.
    const alike: Record<string, string[]> = {
      polarity: ['support', 'pieces'],
      support: ['pieces'],
      names: ['subject'],
    };
    const others = rules.filter(([name]) => name !== rule && !alike[rule]?.includes(name));
    // Markup is caught twice over: its words stand in no passage either.
    if (rule !== 'markup') expect(checkSentence(said, [passage()], others)).toBeNull();
  });

  test('an outlet that is credited with what another reports', () => {
    const other = passage(
      'A freight train derailed near Port Aldous on Tuesday and struck three houses, police said.',
      'Herald',
    );
    const herald: Part = { kind: 'attribution', text: 'Herald', outletId: 'herald' };
    const said = sentence(
      'Ruiz did not blame the driver, and shares of Halden Rail fell 4 percent, ',
      outlet,
      ' and ',
      herald,
      ' report.',
    );
    const passages = [passage(), { ...other, versionId: 2 }];
    expect(checkSentence(said, passages)).toMatchObject({
      rule: 'attribution',
      words: expect.stringContaining('Herald'),
    });
    expect(
      checkSentence(
        said,
        passages,
        rules.filter(([name]) => name !== 'attribution'),
      ),
    ).toBeNull();
  });

  test.each([
    ['Tuesday', undefined],
    ['Thursday', 'dates'],
  ])('%s beside the date of a Tuesday', (day, rule) => {
    const said = sentence(`A freight train derailed near Port Aldous on ${day}, 10 March 2026.`);
    expect(checkSentence(said, [passage()])?.rule).toBe(rule);
  });

  test('a sentence without a citation', () => {
    expect(checkSentence(sentence('Nine people were killed.'), [])?.rule).toBe('citations');
  });
});

describe('a draft', () => {
  const good = sentence(
    'At least nine people were killed when a freight train derailed near Port Aldous on Tuesday.',
  );
  const false_ = sentence('At least eleven people were killed near Port Aldous.');
  const draft = (headline: DraftSentence, body: DraftSentence[]): Draft => ({
    headline,
    standfirst: null,
    sections: [{ kind: 'lede', paragraphs: [body] }],
    lead: { reportId: 1, outletId: 'aldous-courier', rule: 'earliest' },
    language: 'en',
    madeBy: 'digest',
  });
  const read = ({ start, end }: Passage) => ({ ...passage(report.slice(start, end)), start, end });

  test('loses what failed and keeps the rest, and both are on record', () => {
    const { draft: left, verdicts } = checkDraft(draft(good, [good, false_]), read);
    expect(left?.sections[0]?.paragraphs).toEqual([[good]]);
    expect(verdicts.map(({ place, passed }) => [place, passed])).toEqual([
      ['headline', true],
      ['lede/0/0', true],
      ['lede/0/1', false],
    ]);
  });

  test('without a body is held, with the reason', () => {
    expect(checkDraft(draft(good, [false_]), read)).toMatchObject({
      draft: null,
      held: [expect.stringContaining('body')],
    });
  });

  test('without a headline is held', () => {
    expect(checkDraft(draft(false_, [good]), read).draft).toBeNull();
  });

  test('a quote lifted from a place that the sentence does not cite is cut', () => {
    const said = sentence('Tomas Berg told reporters: ', quote('The brakes had been inspected in March,'));
    const elsewhere = {
      ...said,
      citations: [
        { versionId: 1, start: 0, end: 40 },
        { versionId: 2, start: 0, end: report.length },
      ],
    };
    const { draft: left } = checkDraft(draft(good, [good, elsewhere]), read);
    expect(left?.sections[0]?.paragraphs).toEqual([[good]]);
  });
});
