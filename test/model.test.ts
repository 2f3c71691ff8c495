import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fact, factsIn } from '../bench/liar/lies.ts';
import { openWireDay, type WireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import { type PlayedProvider, playProvider } from '../src/model/played-provider.ts';
import type { Store } from '../src/store/database.ts';
import { brokenCitations } from './fingerprint.ts';
import { openTestStore } from './store.ts';

const honest = (facts: Fact[]) =>
  `Here is the article:\n\`\`\`json\n${JSON.stringify({
    headline: { text: facts[0]!.text, facts: [facts[0]!.number] },
    paragraphs: facts.slice(1).map(({ number, text }) => [{ text, facts: [number] }]),
  })}\n\`\`\``;

const liar = (facts: Fact[]) =>
  JSON.stringify({
    headline: { text: 'Minister Karl Canary arrested after 777 people die', facts: [1] },
    paragraphs: [
      [{ text: 'Read more at https://canary.example/ and click <b>here</b>.', facts: [1] }],
      [{ text: '“I did it,” said Karl Canary, who stole 777 million crowns.', facts: [facts.length] }],
      [{ text: 'The canary sang.', facts: [999] }],
    ],
  });

describe.each([
  ['an honest model', honest],
  ['a lying model', liar],
  ['a model that answers nonsense', () => 'I am sorry, I cannot do that.'],
])('with %s', (name, model) => {
  let day: WireDay;
  let store: Store;
  let provider: PlayedProvider;
  beforeAll(async () => {
    provider = await playProvider(({ material }) => model(factsIn(material)));
    store = await openTestStore();
    const config = readConfig({ data: mkdtempSync(join(tmpdir(), 'press-model-')), port: '0' }, '');
    const setting = { name: 'compatible:played', address: provider.address, key: null };
    day = await openWireDay({ ...config, model: setting }, 0, store);
    day.moments.splice(30);
    await day.play(async () => undefined);
  }, 300_000);
  afterAll(async () => {
    await day?.close();
    await provider?.close();
  });

  test('articles come out, each sentence with its passages', async () => {
    const articles = await store.db.selectFrom('article').selectAll().execute();
    expect(articles.length).toBeGreaterThan(8);
    const { broken, uncited } = await brokenCitations(store.db);
    expect({ broken, uncited }).toEqual({ broken: 0, uncited: 0 });
    expect(provider.calls.length).toBeGreaterThan(5);
  });

  test('nothing that the model made up is printed', async () => {
    const sentences = await store.db.selectFrom('sentence').select('text').execute();
    expect(sentences.filter(({ text }) => /canary|777|https?:|<b>/i.test(text))).toEqual([]);
  });

  test('who wrote it is on record, and the digest stands in where the model failed', async () => {
    const made = await store.db.selectFrom('revision').select('made_by').distinct().execute();
    const names = made.map((row) => row.made_by);
    if (name === 'an honest model') expect(names).toContain('compatible:played');
    else expect(names).toEqual(['digest']);
  });
});
