import { createHash } from 'node:crypto';
import { estimatedTokens, type Model, type Question, type Reply } from '../model/model.ts';
import { cleanText } from '../news/clean.ts';
import { Fault } from '../news/fault.ts';
import type { Store, Tx } from '../store/database.ts';
import { keepReply, storedReply } from '../store/replies.ts';
import { type Budget, releaseSpending, reserveSpending, settleSpending } from '../store/spending.ts';

const longestReply = 100_000;
/** Faults after which nothing can have been charged: the provider said no, or was not asked. */
const free = new Set(['model-refused', 'model-resting', 'model-too-long']);

export function certainlyFree(error: unknown): boolean {
  return error instanceof Fault && free.has(error.code);
}

/** The price of a million tokens, in and out, in one currency. */
export interface Price {
  in: number;
  out: number;
}

/**
 * A model that is paid for: a question that was answered before is answered from the store; else tokens are set aside
 * first, and the reply is kept before it is used, so that a crash never pays twice.
 */
export function paidModel(store: Store, model: Model, budget: Budget, price: Price): Model {
  return {
    name: model.name,
    async ask(question) {
      const key = keyOf(model.name, question);
      return (await storedReply(store.db, key)) ?? (await buy(store, model, question, key, budget, price));
    },
  };
}

async function buy(
  store: Store,
  model: Model,
  question: Question,
  key: string,
  budget: Budget,
  price: Price,
): Promise<Reply> {
  const call = {
    key,
    model: model.name,
    storyId: question.storyId ?? null,
    tokensIn: estimatedTokens(question.instructions + question.material),
    tokensOut: question.longestReply,
  };
  const reserved = await reserveSpending(store.db, call, budget);
  if ('spent' in reserved)
    throw new Fault('budget-spent', `The model's budget of the ${reserved.spent} is spent.`, {
      passing: true,
    });
  try {
    const asked = await model.ask(question);
    const reply = { ...asked, text: cleanText(asked.text, longestReply) };
    const cost = (reply.tokensIn * price.in + reply.tokensOut * price.out) / 1e6;
    const keep = (tx: Tx) => keepReply(tx, key, model.name, reply);
    await settleSpending(store.db, reserved.id, { ...reply, cost }, keep);
    return reply;
  } catch (error) {
    if (certainlyFree(error)) await releaseSpending(store.db, reserved.id);
    throw error;
  }
}

function keyOf(model: string, { instructions, material, longestReply: longest }: Question): string {
  return createHash('sha256')
    .update(JSON.stringify([model, instructions, material, longest]))
    .digest('hex');
}
