import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWireDay, type WireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import type { Store } from '../src/store/database.ts';
import { brokenCitations } from './fingerprint.ts';
import { openTestStore } from './store.ts';

/** A provider with the interface of OpenAI, whose model is a function from the material to its reply. */
async function playProvider(model: (facts: { number: number; text: string }[], call: number) => string) {
  const calls = { count: 0 };
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    const asked = messages.find(({ role }) => role === 'user')!.content;
    const material =
      typeof asked === 'string' ? asked : (asked as { text: string }[]).map(({ text }) => text).join('\n');
    const facts = material.split('\n').flatMap((line) => {
      const found = /^\[(\d+)\] (.*)$/.exec(line);
      return found
        ? [{ number: Number(found[1]), text: found[2]!.replace(/\{quote: [^}]*\}/g, `{quote ${found[1]}}`) }]
        : [];
    });
    calls.count += 1;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        created: 1,
        model: 'played',
        choices: [
          {
            index: 0,
            finish_reason: 'stop',
            message: { role: 'assistant', content: model(facts, calls.count) },
          },
        ],
        usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, calls, close };
}

const honest = (facts: { number: number; text: string }[]) =>
  `Here is the article:\n\`\`\`json\n${JSON.stringify({
    headline: { text: facts[0]!.text, facts: [facts[0]!.number] },
    paragraphs: facts.slice(1).map(({ number, text }) => [{ text, facts: [number] }]),
  })}\n\`\`\``;

const liar = (facts: { number: number; text: string }[]) =>
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
  let provider: Awaited<ReturnType<typeof playProvider>>;
  beforeAll(async () => {
    provider = await playProvider(model);
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
    expect(provider.calls.count).toBeGreaterThan(5);
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
