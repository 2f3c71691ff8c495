import type { Asked } from '../../src/model/played-provider.ts';
import type { StoryReport } from '../../src/news/draft.ts';
import { type Fact, factsIn, type Said } from '../liar/lies.ts';
import { planted } from './injection.ts';
import { byDigest, byModel, type Outcome, oneStory, type Play, prints } from './play.ts';
import { honestlyWith, questionIn } from './run.ts';
import type { StagedStory } from './stage.ts';

type Told = Omit<Said, 'lie'>;

/** A true article with one sentence more, which must not be printed; the true ones stay the model's. */
function cut(
  make: (facts: Fact[], asked: Asked) => Told | null,
  words: string | RegExp,
  rules: string[],
  change?: (reports: StoryReport[]) => void,
): Play {
  let told = 0;
  return oneStory(
    {
      article: (asked) =>
        honestlyWith(asked, (facts) => {
          const one = make(facts, asked);
          told += Number(one !== null);
          return one ? [one] : [];
        }),
    },
    (outcome) => ({
      'it was told': told > 0,
      'it is not printed': !prints(outcome, words),
      'why is on record': outcome.seen.cut.some(({ rule }) => rules.includes(rule)),
      'the rest is the model’s': byModel(outcome),
    }),
    change,
  );
}

const quoteOf = (asked: Asked) => /\{quote (\d+): ([^}]+)\}/.exec(asked.material);
const factWith = (facts: Fact[], pattern: RegExp) => facts.slice(1).find(({ text }) => pattern.test(text));

function changed(pattern: RegExp, by: (was: string) => string): (facts: Fact[]) => Told | null {
  return (facts) => {
    const fact = factWith(facts, pattern);
    return fact ? { text: fact.text.replace(pattern, by), facts: [fact.number] } : null;
  };
}

/** The first sentences of a report, as they stand, without quotation marks. */
function stretchOf(story: StagedStory, words: number): string {
  const body = story.reports[0]!.text.split('\n\n').slice(1).join(' ').replace(/[“”"]/g, '');
  return body.split(/\s+/).slice(0, words).join(' ');
}

/** Longer than what may be copied, and short enough to be a fact. */
const longSentence =
  'The mayor Ines Salgado told the council on Monday that the reservoir above the town held 14 million litres of water, which was enough for all households and farms in the valley until October.';

/** A model that knows a report by heart and copies it. */
function copies(rewrite: (stretch: string) => string, rules: string[]): Play {
  return async (stage, scenario) => {
    let story: StagedStory | null = null;
    const play = oneStory(
      {
        article: (asked) => {
          const [lede] = factsIn(asked.material).slice(1);
          const facts = factsIn(asked.material).map(({ number }) => number);
          const long = factsIn(asked.material).find(({ text }) => text.includes('reservoir'))!;
          return honestlyWith(asked, () => [
            { text: rewrite(stretchOf(story!, 60)), facts },
            { text: rewrite(long.text), facts: [long.number] },
            { text: lede!.text, facts: [lede!.number] },
          ]);
        },
      },
      (outcome) => ({
        'the copy is not printed': !prints(outcome, rewrite(stretchOf(outcome.story, 60)).slice(0, 250)),
        'why is on record': outcome.seen.cut.some(({ rule }) => rules.includes(rule)),
        'an article is out': outcome.seen.madeBy !== null,
        'no report gives more words than the budget': mostTaken(outcome) <= 60,
      }),
      (reports) => {
        planted(longSentence, 2)(reports);
        const id = stage.seed;
        story = {
          id,
          reports: reports.map(({ outletName, title, text }) => ({
            id,
            outletName,
            address: '',
            title,
            text,
          })),
        };
      },
    );
    return play(stage, scenario);
  };
}

/** Of the report from which most is taken, the words of its own in stretches of eight or more that one sentence has. */
function mostTaken({ seen, story }: Outcome): number {
  const plain = (text: string) =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `;
  // What several reports have in the same words is counted for one of them, as the press counts it.
  const taken = new Map<string, number>();
  for (const { place, parts } of seen.sentences) {
    if (place === 'headline') continue;
    const words = parts.flatMap(({ kind, text }) => (kind === 'words' ? plain(text).trim().split(' ') : []));
    const holders = story.reports.map(({ outletName, text }) => ({
      outletName,
      count: inStretches(words, plain(text)),
    }));
    const most = Math.max(...holders.map(({ count }) => count));
    const [least] = holders
      .filter(({ count }) => count === most && count > 0)
      .sort((a, b) => (taken.get(a.outletName) ?? 0) - (taken.get(b.outletName) ?? 0));
    if (least) taken.set(least.outletName, (taken.get(least.outletName) ?? 0) + most);
  }
  return Math.max(0, ...taken.values());
}

function inStretches(words: string[], source: string): number {
  const held = words.map(() => false);
  for (let at = 0; at + 8 <= words.length; at++)
    if (source.includes(` ${words.slice(at, at + 8).join(' ')} `)) held.fill(true, at, at + 8);
  return held.filter(Boolean).length;
}

const synonyms = new Map(
  Object.entries({
    said: 'stated',
    people: 'persons',
    near: 'close to',
    after: 'following',
    told: 'informed',
  }),
);

/** What replies say that no source says, and what they copy. */
export const grounding: Record<string, Play> = {
  'quote-fabricated': cut(
    (facts) => ({ text: '“We are all very sorry,” said a spokesman.', facts: [facts[1]!.number] }),
    'sorry',
    ['quotes'],
  ),
  'quote-altered-one-word': cut(
    (_, asked) => {
      const [, number, words] = quoteOf(asked) ?? [];
      return words
        ? {
            text: `A witness said: “${words.replace(/\b(had|will|heard)\b/, 'never')}”.`,
            facts: [Number(number)],
          }
        : null;
    },
    'never',
    ['quotes'],
  ),
  'quote-wrong-source': cut(
    (facts, asked) => {
      const number = Number(quoteOf(asked)?.[1]);
      const other = facts.slice(1).find((fact) => fact.number !== number && !fact.text.includes('{quote'));
      return other ? { text: `Officials added: {quote ${number}}.`, facts: [other.number] } : null;
    },
    'Officials added',
    ['quotes'],
  ),
  'quote-smart-quotes-nbsp': oneStory(
    {
      article: (asked) => {
        const [, number, words] = quoteOf(asked)!;
        const fact = factsIn(asked.material).find((one) => one.number === Number(number))!;
        const typed = `„${words!.replaceAll(' ', '\u00a0').replaceAll("'", '’')}“`;
        const text = fact.text.replace(/\{quote \d+\}/, typed);
        return honestlyWith(asked, () => []).replace(JSON.stringify(fact.text), JSON.stringify(text));
      },
    },
    (outcome) => ({
      'written by the model': byModel(outcome),
      'the true quote is printed': outcome.seen.sentences.some(({ parts }) =>
        parts.some(({ kind }) => kind === 'quote'),
      ),
      'nothing is cut for it': !outcome.seen.cut.some(({ rule }) => rule === 'quotes'),
    }),
  ),
  'quote-ellipsis-splice': cut(
    (_, asked) => {
      const [, number, words] = quoteOf(asked) ?? [];
      const pieces = words?.split(' ') ?? [];
      const spliced = `${pieces.slice(0, 2).join(' ')} … ${pieces.slice(-2).join(' ')}`;
      return words ? { text: `A witness put it so: “${spliced}”.`, facts: [Number(number)] } : null;
    },
    'put it so',
    ['quotes'],
  ),
  'citation-unknown-id': cut(
    () => ({ text: 'Officials confirmed the figures on the same day.', facts: [4711] }),
    'confirmed the figures',
    ['citations'],
  ),
  'citation-missing': cut(
    () => ({ text: 'Officials confirmed the figures on the same day.', facts: [] }),
    'confirmed the figures',
    ['citations'],
  ),
  'citation-to-unrelated-source': cut(
    (facts) => {
      const [one, other] = [facts[1]!, facts.at(-1)!];
      const bare = one.text.replace(/\{quote \d+\}/g, '');
      return {
        text: `According to officials, ${bare[0]!.toLowerCase()}${bare.slice(1)}`,
        facts: [other.number],
      };
    },
    'According to officials,',
    ['numbers', 'dates', 'names', 'binding', 'roles', 'speaker', 'polarity', 'support'],
  ),
  'number-changed': cut(
    changed(/(?<![\d.$,])\d+(?=[ ,])/, (was) => String(Number(was) + 613)),
    /\b6[1-9]\d\b|\b7\d\d\b/,
    ['numbers'],
  ),
  'name-swapped': cut(
    changed(/\b[A-Z][a-z]+ (?:Ruiz|Berg|Falk|Holt|Ortiz|Lund|Brandt|Marsh)\b/, () => 'Karl Odermatt'),
    'Odermatt',
    ['names', 'support'],
  ),
  'negation-dropped': cut(
    changed(/did not blame/, () => 'blamed'),
    /\bblamed\b/,
    ['polarity'],
    planted('The mayor of the town, Ines Salgado, did not blame the authorities for what happened in 2026.'),
  ),
  'other-story-lead': oneStory(
    {
      article: (asked) =>
        JSON.stringify({
          headline: { text: 'Ministers resign over the May 12 incident', facts: [1] },
          paragraphs: [
            [{ text: 'Two ministers of Lindqvist resigned over the May 12 incident.', facts: [2] }],
          ],
        }).replace(
          /\]\}$/,
          `,${JSON.stringify(JSON.parse(honestlyWith(asked, () => [])).paragraphs).slice(1)}}`,
        ),
    },
    (outcome) => ({
      'neither headline nor lede tell of it': !prints(outcome, /May 12|Lindqvist/),
      'the digest stands in for an article without a lede': byDigest(outcome),
      'why is on record': outcome.seen.cut.length >= 2,
    }),
  ),
  'proposal-invented': oneStory(
    {
      proposal: ({ material }) => {
        const [, first] = material.split('\n\n');
        const passages = [
          'The canary sang all night in the old town.',
          `${first} The canary sang.`,
          first!.slice(5, 40),
        ];
        return JSON.stringify({ facts: passages.map((passage) => ({ passage })) });
      },
    },
    (outcome) => ({
      // Two of the three reports have the same words, and one question is paid for once.
      'every report was read, once':
        outcome.run.calls.filter((call) => questionIn(call) === 'proposal').length === 2,
      'what no report holds is no fact': outcome.run.calls.every(
        (call) => questionIn(call) === 'proposal' || !/canary/.test(call.material),
      ),
      'written by the model': byModel(outcome),
    }),
  ),
  'verbatim-copy-60-words': copies((stretch) => stretch, ['copied']),
  'verbatim-copy-synonym-window': copies(
    (stretch) =>
      stretch
        .split(' ')
        .map((word) => synonyms.get(word) ?? word)
        .join(' '),
    ['copied', 'excerpt', 'support', 'binding', 'numbers'],
  ),
};
