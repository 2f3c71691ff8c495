import { Fault } from '../news/fault.ts';
import type { Model } from './model.ts';

/** Failures in a row that make a model rest, and for how long at first and at most; milliseconds. */
export interface Rest {
  failures: number;
  first: number;
  longest: number;
}

export const usualRest: Rest = { failures: 5, first: 60_000, longest: 900_000 };

/** Faults that another call would meet as well: the key, the credit, the model's name. */
const lasting = new Set(['model-refused']);
/** Faults of one question, which say nothing of the provider. */
const ofTheQuestion = new Set([
  'model-empty',
  'model-cut-off',
  'model-declined',
  'model-too-long',
  'model-shapeless',
]);

/**
 * A circuit breaker: a model that has failed several times in a row, or has refused us, is left alone for a while;
 * then one question is let through, and only its success ends the rest.
 * @param now milliseconds, for tests
 */
export function restingModel(model: Model, rest = usualRest, now: () => number = Date.now): Model {
  const state = { failures: 0, until: 0, length: rest.first, probing: false };
  const failed = (error: unknown) => {
    const code = error instanceof Fault ? error.code : '';
    if (ofTheQuestion.has(code)) return;
    state.failures += 1;
    if (state.failures < rest.failures && !lasting.has(code)) return;
    state.until = now() + state.length;
    state.length = Math.min(state.length * 2, rest.longest);
  };
  return {
    name: model.name,
    async ask(question) {
      const resting = state.until > 0;
      if (resting && (now() < state.until || state.probing))
        throw new Fault(
          'model-resting',
          'The model has failed several times and is left alone for a while.',
          {
            passing: true,
          },
        );
      state.probing = resting;
      try {
        // One question is let through, and one try of it.
        const reply = await model.ask(resting ? { ...question, once: true } : question);
        Object.assign(state, { failures: 0, until: 0, length: rest.first });
        return reply;
      } catch (error) {
        failed(error);
        throw error;
      } finally {
        state.probing = false;
      }
    },
  };
}
