import { expect, test } from 'vitest';
import { playScenarios, plays } from '../bench/scenarios/all.ts';

/** Some of each kind that are soon over; `bench -- liar --scenarios <file>` plays a whole file. */
const quick = [
  'ok',
  'http-401-bad-key',
  'http-400-context-too-long',
  'tls-bad-cert',
  'reset-after-full-body-before-ack',
  'redirect-302-internal',
  'json-truncated-finish-length',
  'wrong-language',
  'tool-call-instead-of-text',
  'quote-smart-quotes-nbsp',
  'quote-altered-one-word',
  'proposal-invented',
  'other-story-lead',
  'verbatim-copy-60-words',
  'inj-html-script',
  'inj-delimiter-forgery',
  'inj-newline-row-forgery',
  'inj-phone-number-scam',
  'cost-clock-rollback',
];

test('whatever a provider does, its story comes out once, with nothing in it that its sources do not say', async () => {
  expect(quick.filter((id) => !plays[id])).toEqual([]);
  const scenarios = quick.map((id) => ({ id, kind: 'made up' }));
  const { held, broken, unknown } = await playScenarios(scenarios, () => undefined);
  expect({ broken, unknown, held }).toEqual({ broken: {}, unknown: [], held: quick.length });
}, 300_000);

test('a reply that is given and known by no name is played as it is given; another is not said to have held', async () => {
  const given = { id: 'a-new-one', kind: 'injection', reply: { text: '<b>https://evil.example/</b>' } };
  const { held, unknown } = await playScenarios(
    [given, { id: 'says-nothing', kind: 'format' }],
    () => undefined,
  );
  expect([held, unknown]).toEqual([1, ['says-nothing']]);
}, 120_000);
