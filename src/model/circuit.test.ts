import { expect, test } from 'vitest';
import { Fault } from '../news/fault.ts';
import { restingModel } from './circuit.ts';

const question = { instructions: '', material: '', longestReply: 1 };

/** A model that does as it is told, how often it was asked, and a clock to set. */
function played(rest = { failures: 3, first: 1000, longest: 3000 }) {
  const state = { now: 0, calls: 0, once: [] as boolean[], fault: null as Fault | null };
  const model = restingModel(
    {
      name: 'played',
      async ask(asked) {
        state.calls += 1;
        state.once.push(asked.once ?? false);
        if (state.fault) throw state.fault;
        return { text: 'yes', tokensIn: 1, tokensOut: 1 };
      },
    },
    rest,
    () => state.now,
  );
  const code = () =>
    model.ask(question).then(
      () => 'ok',
      (error: Fault) => error.code,
    );
  return { state, code };
}

test('a model that keeps failing is left alone, then tried by one question at a time', async () => {
  const { state, code } = played();
  state.fault = new Fault('model-unreachable', 'no', { passing: true });
  for (let turn = 0; turn < 3; turn++) expect(await code()).toBe('model-unreachable');
  expect(await code()).toBe('model-resting');
  expect(state.calls).toBe(3);
  state.now = 1001;
  expect(await Promise.all([code(), code()])).toEqual(['model-unreachable', 'model-resting']);
  state.now = 2500;
  expect(await code()).toBe('model-resting');
  state.now = 3100;
  state.fault = null;
  expect(await code()).toBe('ok');
  expect(await code()).toBe('ok');
  // What looks whether it answers again is tried a single time.
  expect(state.once).toEqual([false, false, false, true, true, false]);
});

test('a refusal is enough; a reply that was no use is not a failure of the provider', async () => {
  const { state, code } = played();
  state.fault = new Fault('model-empty', 'nothing');
  for (let turn = 0; turn < 9; turn++) expect(await code()).toBe('model-empty');
  state.fault = new Fault('model-refused', 'no credit');
  expect(await code()).toBe('model-refused');
  expect(await code()).toBe('model-resting');
});
