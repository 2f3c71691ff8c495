import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Model } from '../model/model.ts';
import { Fault } from '../news/fault.ts';
import type { Store } from '../store/database.ts';
import { spentOnStory, spentToday } from '../store/spending.ts';
import { paidModel } from './paid-model.ts';
import { progressLines } from './progress-lines.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
}, 60_000);
afterAll(async () => store?.close());
beforeEach(async () => {
  await sql`truncate spending, reply`.execute(store.db);
});

const price = { in: 1, out: 2 };
const question = (material: string, storyId?: number) => ({
  instructions: 'Write.',
  material,
  longestReply: 100,
  storyId,
});

function counted(answer: () => Promise<{ text: string; tokensIn: number; tokensOut: number }>) {
  const calls = { count: 0 };
  const model: Model = {
    name: 'played',
    ask() {
      calls.count += 1;
      return answer();
    },
  };
  return { model, calls };
}
const yes = async () => ({ text: 'yes', tokensIn: 50, tokensOut: 50 });
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ok',
    (error: Fault) => error.code,
  );

test('a question is paid for once, whoever asks it again and whatever became of the first', async () => {
  const { model, calls } = counted(yes);
  const paid = paidModel(store, model, { perDay: 1e6, perStory: 1e6 }, price);
  await paid.ask(question('a', 1));
  const another = paidModel(store, model, { perDay: 1e6, perStory: 1e6 }, price);
  expect((await another.ask(question('a', 1))).text).toBe('yes');
  expect(calls.count).toBe(1);
  expect(await spentOnStory(store.db, 1)).toEqual({ calls: 1, tokensIn: 50, tokensOut: 50, cost: 0.00015 });
});

test('one story that is written again and again stays within its budget of the day', async () => {
  const { model, calls } = counted(yes);
  const paid = paidModel(store, model, { perDay: 1e6, perStory: 1000 }, price);
  const codes = [];
  for (let turn = 0; turn < 60; turn++) codes.push(await codeOf(paid.ask(question(`turn ${turn}`, 7))));
  expect(calls.count).toBe(9);
  expect(codes.slice(9).every((code) => code === 'budget-spent')).toBe(true);
  expect(await codeOf(paid.ask(question('another story', 8)))).toBe('ok');
});

test('many workers at once do not spend more than there is', async () => {
  const { model, calls } = counted(yes);
  const paid = paidModel(store, model, { perDay: 350, perStory: 1e6 }, price);
  await Promise.all(
    Array.from({ length: 8 }, (_, worker) => codeOf(paid.ask(question(`worker ${worker}`, worker)))),
  );
  expect(calls.count).toBe(3);
});

test('what was set aside is given back only where nothing can have been charged', async () => {
  const left = async () =>
    (
      await sql<{ sum: number }>`
    select coalesce(sum(tokens_in + tokens_out), 0)::int as sum from spending where state <> 'released'`.execute(
        store.db,
      )
    ).rows[0]!.sum;
  const refusing = counted(() => Promise.reject(new Fault('model-refused', 'no credit')));
  await codeOf(paidModel(store, refusing.model, { perDay: 1e6, perStory: 1e6 }, price).ask(question('a')));
  expect(await left()).toBe(0);
  const slow = counted(() => Promise.reject(new Fault('model-slow', 'too slow', { passing: true })));
  await codeOf(paidModel(store, slow.model, { perDay: 1e6, perStory: 1e6 }, price).ask(question('a')));
  expect(await left()).toBeGreaterThan(100);
});

test('a reply with what no database takes is cleaned before it is kept', async () => {
  const { model } = counted(async () => ({ text: 'a\u0000b\ud800c\u{E0041}', tokensIn: 1, tokensOut: 1 }));
  const reply = await paidModel(store, model, { perDay: 1e6, perStory: 1e6 }, price).ask(question('a'));
  expect(reply.text).toBe('abc');
});

test('yesterday’s spending leaves today’s budget alone; a day is the database’s', async () => {
  const { model, calls } = counted(yes);
  const paid = paidModel(store, model, { perDay: 110, perStory: 1e6 }, price);
  await paid.ask(question('a'));
  expect(await codeOf(paid.ask(question('b')))).toBe('budget-spent');
  await sql`update spending set day = day - 1`.execute(store.db);
  expect(await codeOf(paid.ask(question('b')))).toBe('ok');
  expect(calls.count).toBe(2);
});

test('what was spent today, and on which stories, is what the operator sees', async () => {
  const { model } = counted(yes);
  const paid = paidModel(store, model, { perDay: 1e6, perStory: 1e6 }, price);
  const { id } = await publishedStory(store.db);
  for (const material of ['a', 'b']) await paid.ask(question(material, id));
  await paid.ask(question('c'));
  const spent = await spentToday(store.db, 5);
  const each = { calls: 1, tokensIn: 50, tokensOut: 50, cost: 0.00015 };
  expect(spent).toMatchObject({ calls: 3, tokensIn: 150, tokensOut: 150 });
  expect(spent.stories).toEqual([
    { calls: 2, tokensIn: 100, tokensOut: 100, cost: 2 * each.cost, headline: 'Something happened' },
  ]);
  const nothing = { stages: [], articles: 1, briefs: 0, reports: 1, outlets: 1, unreachable: [] };
  const lines = progressLines({ ...nothing, newestHeadline: 'Something happened', spent });
  expect(lines.slice(-2)).toEqual([
    'model     today 3 questions, 300 tokens, 0.00045',
    '  Something happened: 2 questions, 200 tokens, 0.0003',
  ]);
});
