import { afterEach, expect, test } from 'vitest';
import type { Fault } from '../news/fault.ts';
import { restingEmbedder } from './circuit.ts';
import { openEmbedder } from './embedder.ts';
import { type PlayedEmbedder, playEmbedder } from './played-embedder.ts';

const patience = { total: 1500, firstWait: 5, longestWait: 100, tries: 3 };
const open: PlayedEmbedder[] = [];
afterEach(async () => {
  for (const provider of open.splice(0)) await provider.close();
});

async function played(vectorOf: Parameters<typeof playEmbedder>[0]) {
  const provider = await playEmbedder(vectorOf);
  open.push(provider);
  const setting = { name: 'compatible:played', address: provider.address, key: 'sk-played' };
  return { provider, embedder: openEmbedder(setting, patience) };
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ok',
    (fault: Fault) => fault.code,
  );

test('texts become vectors, one each and in their order', async () => {
  const { embedder } = await played((text) => [text.length, 1]);
  expect(await embedder.embed(['a', 'bbb', 'cc'])).toEqual([
    [1, 1],
    [3, 1],
    [2, 1],
  ]);
});

test.each<[string, (text: string, place: number) => unknown]>([
  ['no numbers', () => ['a', 'b']],
  ['nothing', () => []],
  ['vectors of two lengths', (_, place) => (place === 0 ? [1, 2] : [1])],
  ['what is no list', () => 7],
  ['more numbers than any model has', () => new Array(5000).fill(0.1)],
])('a model that gives %s is not believed', async (_, vectorOf) => {
  const { embedder } = await played(vectorOf);
  expect(['model-empty', 'model-unreachable']).toContain(await codeOf(embedder.embed(['one', 'two'])));
});

test('a model that cannot be reached is tried again, then left alone for a while', async () => {
  const { provider, embedder } = await played(() => {
    throw new Error('broken');
  });
  const resting = restingEmbedder(embedder);
  for (let turn = 0; turn < 5; turn += 1)
    expect(await codeOf(resting.embed(['a']))).toBe('model-unreachable');
  const { calls } = provider;
  expect(calls).toBe(15);
  expect(await codeOf(resting.embed(['a']))).toBe('model-resting');
  expect(provider.calls).toBe(calls);
});

test('a setting that names no model, or a provider without embeddings, is refused with what to do', () => {
  expect(() => openEmbedder({ name: 'bge-m3' })).toThrow(/PRESSAI_EMBEDDING is <provider>:<model>/);
  expect(() => openEmbedder({ name: 'anthropic:claude' })).toThrow(/Anthropic offers no embeddings/);
  expect(() => openEmbedder({ name: 'compatible:x' })).toThrow(/PRESSAI_EMBEDDING_URL/);
});
