import { describe, expect, test } from 'vitest';
import { type Draft, type StoryReport, sentencesOf, sentenceText, type Verdict } from '../../news/draft.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { charactersFor, numberFacts, roomForFacts } from './model-facts.ts';
import { type Asking, replyFor } from './model-question.ts';
import { type Proof, type WrittenUp, writeUp } from './write-up.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 12, hour));
const quoteText = 'The brakes had been inspected in January and were found to be in order';
const reports: StoryReport[] = [
  madeUpReport(
    1,
    'Courier',
    'Train derails near Corvo, killing nine',
    `At least nine people were killed when a freight train derailed near Corvo on Tuesday, police said.\n\n` +
      `Shares of Halden Rail fell 4 percent on the exchange in Brenford by noon.\n\n` +
      `“${quoteText},” Halden Rail chief executive Tomas Berg told reporters in Corvo.`,
    at(8),
  ),
  madeUpReport(
    2,
    'Herald',
    'Nine killed as train derails near Corvo',
    `A freight train derailed near Corvo on Tuesday, killing at least nine people, officials said.\n\n` +
      `Transport minister Ana Ruiz did not blame the driver of the train.`,
    at(9),
  ),
];

interface Row {
  text: string;
  facts: number[];
}

const lines = (asking: Asking) =>
  asking.material.split('\n').flatMap((line) => {
    const found = /^\[(\d+)\] (.*)$/.exec(line);
    return found ? [{ number: Number(found[1]), text: found[2]! }] : [];
  });
const factWith = (asking: Asking, words: string) =>
  lines(asking).find(({ text }) => text.includes(words))!.number;

/** The check of these tests: it refuses what speaks of a canary. */
const proof: Proof = (draft) => {
  const verdicts = new Map<string, string>([['headline', sentenceText(draft.headline)]]);
  for (const { kind, paragraphs } of draft.sections)
    for (const [paragraph, sentences] of paragraphs.entries())
      for (const [order, sentence] of sentences.entries())
        verdicts.set(`${kind}/${paragraph}/${order}`, sentenceText(sentence));
  return {
    draft,
    held: [],
    verdicts: [...verdicts].map(([place, sentence]): Verdict => {
      const passed = !sentence.includes('canary');
      return {
        place,
        sentence,
        passed,
        rule: passed ? 'all' : 'support',
        words: passed ? '' : 'No passage holds canary',
        passage: null,
      };
    }),
  };
};

/** Writes up the story with a model that answers so; what it was asked comes back too. */
async function write(
  article: (asking: Asking) => { headline?: Row; paragraphs: Row[][] } | string,
  repair: (asking: Asking) => unknown = () => ({ sentences: [] }),
  excerptWords = 60,
): Promise<WrittenUp & { digest: Draft; asked: Asking[] }> {
  const material = { storyId: 1, now: at(12), reports, earlier: [] };
  const [digest, wide] = [writeDigest(material), writeDigest(material, roomForFacts)];
  if ('held' in digest || 'held' in wide) throw new Error('no digest');
  const facts = numberFacts(digest.draft, wide, reports);
  const asked: Asking[] = [];
  const ask = async (asking: Asking) => {
    asked.push(asking);
    const answer = asked.length === 1 ? article(asking) : repair(asking);
    return typeof answer === 'string' ? answer : JSON.stringify(answer);
  };
  const written = await writeUp(
    { facts, digest: digest.draft, reports, excerptWords, madeBy: 'played' },
    { ask, proof },
  );
  return { ...written, digest: digest.draft, asked };
}

const textsOf = (draft: Draft) => sentencesOf(draft).map(sentenceText);
const lede = (asking: Asking): Row => ({
  text: 'Near Corvo, a freight train left nine people dead on Tuesday.',
  facts: [factWith(asking, 'freight train')],
});

describe('the facts', () => {
  test('fit into the context of the model, with our instructions and the reply', () => {
    const material = { storyId: 1, now: at(12), reports, earlier: [] };
    const [digest, wide] = [writeDigest(material), writeDigest(material, roomForFacts)];
    if ('held' in digest || 'held' in wide) throw new Error('no digest');
    const charactersIn = (context: number | null) => {
      const most = charactersFor(context, replyFor(context));
      const facts = numberFacts(digest.draft, wide, reports, [], most);
      return { most, given: facts.reduce((sum, { text }) => sum + text.length, 0) };
    };
    const short = charactersIn(1500);
    expect(short.most).toBe((1500 - 600 - 500) * 3);
    expect(short.given).toBeGreaterThan(0);
    expect(short.given).toBeLessThanOrEqual(short.most);
    expect(charactersIn(null).most).toBe(12_000);
    expect(charactersIn(128_000).most).toBe(12_000);
  });
  test('come in one line each, by how many origins tell them, with their quotes by name', async () => {
    const { asked } = await write((asking) => ({ paragraphs: [[lede(asking)]] }));
    const { material } = asked[0]!;
    expect(material).toMatch(/^A headline:\n\[1\] /);
    expect(material).toMatch(/Told by 2 origins:\n\[\d+\] .*freight train derailed near Corvo/);
    expect(material).toMatch(new RegExp(`\\[(\\d+)\\] .*\\{quote \\1: ${quoteText}`));
    expect(new Set(lines(asked[0]!).map(({ number }) => number)).size).toBe(lines(asked[0]!).length);
  });
});

test('a quote whose speaker is named nowhere near it is no fact', () => {
  const talk = madeUpReport(
    3,
    'Post',
    'A talk',
    `“Nobody knows what will happen here next,” it was said.`,
    at(10),
  );
  const start = talk.text.indexOf('Nobody');
  const passage = { versionId: 3, start, end: start + 40 };
  const claim = {
    words: talk.text.slice(start, start + 40),
    value: null,
    passage,
    since: at(10),
    origin: 'Post',
    current: true,
  };
  const quote = {
    kind: 'quote' as const,
    slot: 'Ana Ruiz',
    state: 'single' as const,
    origins: 1,
    who: [],
    where: [],
    when: [],
    claims: [claim],
  };
  const digest = writeDigest({ storyId: 1, now: at(12), reports, earlier: [] });
  if ('held' in digest) throw new Error('no digest');
  const facts = numberFacts(digest.draft, { draft: digest.draft, facts: [quote] }, [...reports, talk]);
  expect(facts.map(({ text }) => text).join()).not.toContain('Nobody');
});

describe('a sentence that fails', () => {
  const lying = (asking: Asking) => ({
    paragraphs: [[lede(asking)], [{ text: 'A canary sang near Corvo.', facts: [2] }]],
  });

  test('may be said once more: the model hears the words, the rule and why, and nothing is asked a third time', async () => {
    const { draft, refused, asked } = await write(lying, () => ({
      sentences: [{ number: 1, text: 'Nine people died near Corvo.', facts: [2] }],
    }));
    expect(asked).toHaveLength(2);
    expect(asked[1]!.material).toMatch(
      /\(1\) A canary sang near Corvo\. \| facts: 2 \| refused by the rule support: No passage holds canary/,
    );
    expect(textsOf(draft)).toContain('Nine people died near Corvo.');
    expect(textsOf(draft).join()).not.toContain('canary');
    expect(refused).toMatchObject([
      { sentence: 'A canary sang near Corvo.', passed: false, rule: 'support' },
    ]);
  });

  test('and fails again is left to the check, which cuts it', async () => {
    const { draft, asked } = await write(lying, () => ({
      sentences: [{ number: 1, text: 'The canary sang on.', facts: [2] }],
    }));
    expect(asked).toHaveLength(2);
    expect(textsOf(draft)).toContain('The canary sang on.');
  });

  test('as the headline makes way for the digest’s', async () => {
    const { draft, digest } = await write((asking) => ({
      headline: { text: 'A canary sings', facts: [1] },
      paragraphs: [[lede(asking)]],
    }));
    expect(draft.headline).toEqual(digest.headline);
  });

  test('stays refused when the model fails at saying it once more, and the fault is told', async () => {
    const { fault, draft } = await write(lying, () => {
      throw new Error('no more');
    });
    expect((fault as Error).message).toBe('no more');
    expect(textsOf(draft)).toContain(lede({ material: '[2] freight train' } as Asking).text);
  });

  test('nothing is asked twice where nothing fails', async () => {
    expect((await write((asking) => ({ paragraphs: [[lede(asking)]] }))).asked).toHaveLength(1);
  });

  test('a fact that there is none of is no citation', async () => {
    const { draft, refused } = await write((asking) => ({
      paragraphs: [[lede(asking)], [{ text: 'Nine people died.', facts: [999] }]],
    }));
    expect(textsOf(draft)).not.toContain('Nine people died.');
    expect(refused).toMatchObject([{ rule: 'citations' }]);
  });
});

describe('quotes', () => {
  const quoting = (text: (number: number) => string, fact?: number) => (asking: Asking) => {
    const number = factWith(asking, 'inspected');
    return { paragraphs: [[lede(asking)], [{ text: text(number), facts: [fact ?? number] }]] };
  };
  const partsOf = (written: WrittenUp) => sentencesOf(written.draft).flatMap(({ parts }) => parts);

  test.each([
    ['named', (number: number) => `Tomas Berg said: {quote ${number}}.`],
    ['named between marks', (number: number) => `Tomas Berg said: “{quote ${number}}”.`],
    ['named with its words', (number: number) => `Tomas Berg said: {quote ${number}: The brakes are new}.`],
    ['typed as it stands', () => `Tomas Berg said: "${quoteText}".`],
    ['typed with other spaces and marks', () => `Tomas Berg said: «${quoteText.replaceAll(' ', '\u00a0')}».`],
  ])('%s are lifted out of the report by code', async (_, text) => {
    const quote = partsOf(await write(quoting(text))).find(({ kind }) => kind === 'quote');
    expect(quote?.text.replace(/,$/, '')).toBe(quoteText);
    const { start, end } = (quote as { passage: { start: number; end: number } }).passage;
    expect(reports[0]!.text.slice(start, end)).toBe(quote!.text);
  });

  test.each([
    ['with a word changed', (text: string) => text.replace('January', 'March')],
    ['spliced', (text: string) => text.replace('had been inspected in January and', '…')],
  ])('%s stay typed words, which the check refuses', async (_, change) => {
    const written = await write(quoting(() => `Tomas Berg said: “${change(quoteText)}”.`));
    expect(partsOf(written).some(({ kind }) => kind === 'quote')).toBe(false);
    expect(textsOf(written.draft).join()).toContain('“');
  });

  test('of a fact that the sentence does not name are not printed', async () => {
    const { draft } = await write(quoting((number) => `Tomas Berg said: {quote ${number}}.`, 2));
    expect(textsOf(draft).join()).not.toContain('inspected');
  });
});

describe('a model that copies', () => {
  const long = reports[0]!.text.split('\n\n')[1]!;
  const copy = `${long.slice(0, -1)} shares of Halden Rail fell 4 percent on the exchange in Brenford by noon.`;

  test('more words in a row than it may is told so, and what still copies is left out', async () => {
    const { draft, refused, asked } = await write((asking) => ({
      paragraphs: [[lede(asking)], [{ text: copy, facts: [2, factWith(asking, 'Shares')] }]],
    }));
    expect(asked[1]!.material).toMatch(/refused by the rule copied: \d\d words in a row/);
    expect(textsOf(draft)).not.toContain(copy);
    expect(refused.at(-1)).toMatchObject({ rule: 'copied', sentence: copy });
  });

  test('takes no more words from one report than the excerpt budget', async () => {
    const sentences = (asking: Asking) => ({
      paragraphs: [
        [lede(asking)],
        [{ text: long, facts: [2] }],
        [
          {
            text: 'Shares of Halden Rail fell 4 percent on the exchange in Brenford by noon.',
            facts: [factWith(asking, 'Shares')],
          },
        ],
      ],
    });
    const tight = await write(sentences, undefined, 20);
    expect(tight.refused).toMatchObject([{ rule: 'excerpt', sentence: expect.stringContaining('Shares') }]);
    expect((await write(sentences, undefined, 60)).refused).toEqual([]);
  });
});

describe('no article is made of a reply', () => {
  test.each<[string, string, string]>([
    ['that refuses', 'I am sorry, I cannot help with that.', 'model-unreadable'],
    ['of another shape', '{"article": "Nine killed"}', 'model-unreadable'],
    ['that is cut off', '{"paragraphs": [[{"text": "Nine people', 'model-unreadable'],
    [
      'in another language',
      JSON.stringify({
        paragraphs: [
          [
            {
              text: 'Bei einem Zugunglück in der Nähe von Corvo sind am Dienstag mindestens neun Menschen ums Leben gekommen, wie die Polizei mitteilte.',
              facts: [2],
            },
          ],
        ],
      }),
      'model-language',
    ],
  ])('%s', async (_, reply, code) => {
    await expect(write(() => reply)).rejects.toMatchObject({ code });
  });
});
