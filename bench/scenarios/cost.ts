import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { setClock } from '../../src/store/clock.ts';
import { oneStory, type Play } from './play.ts';
import { honestly, type Run, withPress } from './run.ts';
import { brokenIn, seenOf, unless } from './seen.ts';
import { changeReport, type StagedStory, stageStory } from './stage.ts';

/** Tokens that count against a day's budget, of all that the stage has spent so far. */
async function spentToday({ stage }: Run): Promise<number> {
  const sum = sql<{ sum: number }>`select coalesce(sum(tokens_in + tokens_out), 0)::int as sum from spending
    where day >= press_now()::date and state <> 'released'`;
  return (await sum.execute(stage.store.db)).rows[0]!.sum;
}

/** A story that is queued a thousand times, and of which the reports change fifty times so that it is written anew. */
const loop: Play = async (stage) => {
  const perStory = 30_000;
  const story = await stageStory(stage);
  return withPress(stage, { budget: { perStory } }, async (run) => {
    await run.drain();
    for (let turn = 1; turn <= 1_000; turn++) {
      if (turn % 20 === 0) {
        // What the article cites changes in every report, whatever the story is of.
        for (const [at, { text }] of story.reports.entries())
          await changeReport(
            stage,
            story,
            at,
            text.replace(/(?: by hour \d+)?\.(?=\s|$)/g, ` by hour ${turn}.`),
          );
      }
      await (await run.write.work([story.id]))(stage.store.db as never);
    }
    await run.drain();
    const seen = await seenOf(run, story);
    const spent = seen.spent
      .filter(({ state }) => state !== 'released')
      .reduce((sum, { tokens }) => sum + tokens, 0);
    return unless({
      'an article is out': seen.madeBy !== null && seen.page.status === 200,
      'within the story’s budget': spent <= perStory,
      'the calls end with the budget': run.calls.length > 2 && run.calls.length < 40,
      'that it is spent is on record': seen.faults.some(({ code }) => code === 'budget-spent'),
    });
  });
};

const usages: Record<string, unknown> = {
  missing: undefined,
  negative: { prompt_tokens: -5, completion_tokens: -9, total_tokens: -14 },
  absurd: { prompt_tokens: 9e15, completion_tokens: 9e15, total_tokens: 1.8e16 },
  words: { prompt_tokens: 'many', completion_tokens: null, total_tokens: {} },
};

const hugeUsage: Play = async (stage, scenario) => {
  const broken: string[] = [];
  for (const [name, usage] of Object.entries(usages)) {
    const play = oneStory({ article: (asked) => ({ text: honestly(asked), usage }) }, ({ seen }) => ({
      [`counted by us where it is ${name}`]:
        seen.spent.length > 0 && seen.spent.every(({ tokens }) => tokens > 100 && tokens < 10_000),
    }));
    broken.push(...(await play(stage, scenario)));
  }
  return broken;
};

/** Six stories and a budget that is over in the middle of them. */
const spentInTheMiddle: Play = async (stage) => {
  const stories: StagedStory[] = [];
  for (let count = 0; count < 6; count++) stories.push(await stageStory(stage));
  const before = await withPress(stage, {}, spentToday);
  const perDay = before + 7_000;
  return withPress(stage, { budget: { perDay } }, async (run) => {
    await run.drain();
    const seen = await Promise.all(stories.map((story) => seenOf(run, story)));
    return [
      ...seen.flatMap((one, at) => brokenIn(one, run, stories[at]!)),
      ...unless({
        'no more is spent than there is': (await spentToday(run)) <= perDay,
        'some are the model’s and some digests': new Set(seen.map(({ madeBy }) => madeBy)).size === 2,
        'that it is spent is on record': seen.some(({ faults }) =>
          faults.some(({ code }) => code === 'budget-spent'),
        ),
      }),
    ];
  });
};

/** A clock that is set back by an hour, and by two days, with a budget that is spent. */
const clockBack: Play = async (stage) => {
  const { db } = stage.store;
  await stageStory(stage);
  const spent = await withPress(stage, {}, async (run) => {
    await run.drain();
    return spentToday(run);
  });
  // Less than any question needs.
  return withPress(stage, { budget: { perDay: spent + 500 } }, async (run) => {
    const later: StagedStory[] = [];
    for (const hours of [1, 48]) {
      await setClock(db, new Date(Date.now() - hours * 3_600_000));
      later.push(await stageStory(stage));
      await run.drain();
    }
    await setClock(db, null);
    const seen = await seenOf(run, later[1]!);
    return unless({
      'the first was paid for': spent > 500,
      'a clock set back fills no purse': run.calls.length === 0,
      'the digest stands in': seen.madeBy === 'digest',
    });
  });
};

/** Eight workers at once, and a budget with room for one of them. */
const race: Play = async (stage) => {
  const before = await withPress(stage, {}, spentToday);
  const question = { instructions: 'Write.', material: '[1] One fact.', longestReply: 1_000 };
  const perDay = Math.ceil((before + 1_020) / 0.99);
  const budget = { perDay: Math.max(perDay, before + 1_500) };
  return withPress(stage, { budget, every: () => 'yes' }, async (run) => {
    const free = budget.perDay - before - 1_500;
    if (free > 0) await run.model.ask({ ...question, material: 'x', longestReply: free });
    const calls = run.calls.length;
    const asked = Array.from({ length: 8 }, (_, worker) =>
      run.model.ask({ ...question, material: `[1] Worker ${worker}.` }).then(
        () => 'answered',
        (error: { code?: string }) => error.code,
      ),
    );
    const answers = await Promise.all(asked);
    await sleep(50);
    return unless({
      'one is answered': answers.filter((answer) => answer === 'answered').length >= 1,
      'the others hear that it is spent': answers.every(
        (answer) => answer === 'answered' || answer === 'budget-spent',
      ),
      'no more calls than reservations':
        run.calls.length - calls === answers.filter((answer) => answer === 'answered').length,
      'no overshoot': (await spentToday(run)) <= budget.perDay,
    });
  });
};

/** How money is lost. */
export const cost: Record<string, Play> = {
  'cost-loop': loop,
  'cost-huge-usage-field': hugeUsage,
  'cost-budget-hit-mid-run': spentInTheMiddle,
  'cost-clock-rollback': clockBack,
  'cost-parallel-race': race,
};
