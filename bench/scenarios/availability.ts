import type { Answer, Asked } from '../../src/model/played-provider.ts';
import { byDigest, byModel, type Outcome, oneStory, onRecord, type Play, plainly } from './play.ts';
import { honestly, questionIn, secretKey, withPress } from './run.ts';
import { brokenIn, seenOf, unless } from './seen.ts';
import { type StagedStory, stageStory } from './stage.ts';

/** The wait between the first two calls for the article, in milliseconds. */
function firstWait({ run }: Outcome): number {
  const [one, two] = run.calls.filter((call) => questionIn(call) === 'article');
  return one && two ? two.at - one.at : 0;
}

const firstThen = (first: Answer) => {
  let calls = 0;
  return (asked: Asked) => (++calls === 1 ? first : honestly(asked));
};

/** A provider that is busy for a moment is asked again when it said, and the article is a model's. */
function busyOnce(status: number, headers: () => Record<string, string>, least: number, most: number): Play {
  return oneStory(
    () => ({
      article: firstThen(plainly(status, headers())),
      patience: { total: 15_000, longestWait: 8_000 },
    }),
    (outcome) => ({
      'asked again no sooner than it said': firstWait(outcome) >= least,
      'asked again soon after': firstWait(outcome) < most,
      'written by the model': byModel(outcome),
      'no fault on record': outcome.seen.faults.length === 0,
    }),
  );
}

/** A provider that fails on and on is tried three times a question, and the digest goes out. */
function failsAlways(answer: Answer): Play {
  return oneStory({ every: () => answer }, (outcome) => ({
    'tried three times': outcome.run.calls.length === 3,
    'the digest stands in': byDigest(outcome),
    'a passing fault on record': onRecord(outcome, 'model-unreachable'),
  }));
}

/** A provider that refuses us is asked once, whatever stories wait; one fault tells the operator, without the key. */
const refusesAlways: Play = async (stage, { id }) => {
  const status = Number(/\d{3}/.exec(id)?.[0] ?? 401);
  const body = JSON.stringify({ error: { message: `The key ${secretKey} will not do.` } });
  const stories = [await stageStory(stage), await stageStory(stage), await stageStory(stage)];
  return withPress(stage, { every: () => plainly(status, {}, body) }, async (run) => {
    await run.drain();
    const seen = await Promise.all(stories.map((story) => seenOf(run, story)));
    const faults = seen.flatMap((one) => one.faults);
    return [
      ...seen.flatMap((one, at) => brokenIn(one, run, stories[at]!)),
      ...unless({
        'asked once, not once a story': run.calls.length === 1,
        'one alarm': faults.length === 1 && faults[0]!.code === 'model-refused',
        'the digests stand in': seen.every(({ madeBy }) => madeBy === 'digest'),
        'nothing charged': seen.every(({ spent }) => spent.every(({ state }) => state === 'released')),
      }),
    ];
  });
};

/** Nothing but refusals for lack of rate: the circuit opens, and is tried by one call a minute at most. */
const busyForEver: Play = async (stage) => {
  let clock = 0;
  const stories: StagedStory[] = [];
  for (let count = 0; count < 8; count++) stories.push(await stageStory(stage));
  const setup = { every: () => plainly(429), now: () => clock };
  return withPress(stage, setup, async (run) => {
    await run.drain();
    const untilOpen = run.calls.length;
    const late = await stageStory(stage);
    await run.drain();
    const whileOpen = run.calls.length - untilOpen;
    const minutes: number[] = [];
    for (let minute = 1; minute <= 3; minute++) {
      clock += 60_000;
      const before = run.calls.length;
      await stageStory(stage);
      await stageStory(stage);
      await run.drain();
      minutes.push(run.calls.length - before);
    }
    const seen = await seenOf(run, late);
    const first = await seenOf(run, stories[7]!);
    return [
      ...brokenIn(seen, run, late),
      ...unless({
        'the circuit opens after five questions of three tries': untilOpen === 15,
        'nothing is asked while it is open': whileOpen === 0,
        'at most one call a minute looks again': minutes.every((calls) => calls <= 1) && minutes[0] === 1,
        'what comes in meanwhile is published': seen.madeBy === 'digest' && first.madeBy === 'digest',
      }),
    ];
  });
};

const tooLong = plainly(400, {}, '{"error":{"message":"This model’s maximum context length is 12 tokens"}}');

/** How providers are busy, refuse or cannot take what they are sent. */
export const availability: Record<string, Play> = {
  ok: oneStory({}, (outcome) => ({
    'written by the model': byModel(outcome),
    'asked once for the article':
      outcome.run.calls.filter((call) => questionIn(call) === 'article').length === 1,
    'no fault on record': outcome.seen.faults.length === 0,
    'the cost is on record': outcome.seen.spent.some(({ state, tokens }) => state === 'spent' && tokens > 0),
  })),
  'http-429-retry-after-2': busyOnce(429, () => ({ 'retry-after': '2' }), 1_990, 4_000),
  'http-429-retry-after-date': busyOnce(
    429,
    () => ({ 'retry-after': new Date(Date.now() + 5_000).toUTCString() }),
    3_900,
    7_000,
  ),
  'http-503-retry-after': busyOnce(503, () => ({ 'retry-after': '1' }), 990, 3_000),
  'http-429-retry-after-huge': oneStory(
    { every: () => plainly(429, { 'retry-after': '999999999' }) },
    (outcome) => ({
      'not waited for longer than is set': outcome.milliseconds < 3_000,
      'asked once and given up for now': outcome.run.calls.length === 1,
      'the digest stands in': byDigest(outcome),
      'a passing fault on record': onRecord(outcome, 'model-unreachable'),
    }),
  ),
  'http-429-forever': busyForEver,
  'http-500': failsAlways(plainly(500)),
  'http-502-html': failsAlways(plainly(502, { 'content-type': 'text/html' }, '<html>Bad gateway</html>')),
  'http-529-overloaded': failsAlways(plainly(529)),
  'http-401-bad-key': refusesAlways,
  'http-402-no-credit': refusesAlways,
  'http-404-model-gone': refusesAlways,
  'http-400-context-too-long': oneStory({ every: () => tooLong }, (outcome) => {
    const [one, two] = outcome.run.calls.map(({ material }) => material.split('\n').slice(1, -1));
    return {
      'asked twice, and no more': outcome.run.calls.length === 2,
      'the second time with the first half':
        one!.slice(0, two!.length).join() === two!.join() && two!.length < one!.length,
      'the digest stands in': byDigest(outcome),
      'on record': onRecord(outcome, 'model-too-long'),
    };
  }),
};
