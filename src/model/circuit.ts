import { Fault } from '../news/fault.ts';
import type { Embedder } from './embedder.ts';
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
 */
class Circuit {
  #rest: Rest;
  #now: () => number;
  #failures = 0;
  #until = 0;
  #length: number;
  #probing = false;

  constructor(rest: Rest, now: () => number) {
    this.#rest = rest;
    this.#now = now;
    this.#length = rest.first;
  }

  /** @param call told whether it may be tried a single time only. @throws Fault `model-resting` */
  async through<Reply>(call: (once: boolean) => Promise<Reply>): Promise<Reply> {
    const resting = this.#until > 0;
    if (resting && (this.#now() < this.#until || this.#probing)) {
      const message = 'The model has failed several times and is left alone for a while.';
      throw new Fault('model-resting', message, { passing: true });
    }
    this.#probing = resting;
    try {
      const reply = await call(resting);
      this.#failures = 0;
      this.#until = 0;
      this.#length = this.#rest.first;
      return reply;
    } catch (error) {
      this.#fail(error);
      throw error;
    } finally {
      this.#probing = false;
    }
  }

  #fail(error: unknown): void {
    const code = error instanceof Fault ? error.code : '';
    if (ofTheQuestion.has(code)) return;
    this.#failures += 1;
    if (this.#failures < this.#rest.failures && !lasting.has(code)) return;
    this.#until = this.#now() + this.#length;
    this.#length = Math.min(this.#length * 2, this.#rest.longest);
  }
}

/** A model behind a circuit breaker. @param now milliseconds, for tests */
export function restingModel(model: Model, rest = usualRest, now: () => number = Date.now): Model {
  const circuit = new Circuit(rest, now);
  return {
    name: model.name,
    // One question is let through, and one try of it.
    ask: (question) => circuit.through((once) => model.ask(once ? { ...question, once } : question)),
  };
}

/** The same of an embedding model. */
export function restingEmbedder(embedder: Embedder): Embedder {
  const circuit = new Circuit(usualRest, Date.now);
  return { name: embedder.name, embed: (texts) => circuit.through((once) => embedder.embed(texts, once)) };
}
