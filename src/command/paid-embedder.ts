import { createHash } from 'node:crypto';
import type { PaidEmbedder } from '../line/group/meaning/step.ts';
import type { Embedder } from '../model/embedder.ts';
import { estimatedTokens } from '../model/model.ts';
import { Fault } from '../news/fault.ts';
import type { Store } from '../store/database.ts';
import { type Budget, releaseSpending, reserveSpending, settleSpending } from '../store/spending.ts';
import { certainlyFree } from './paid-model.ts';

/**
 * An embedding model that is paid for out of the same budget as the model that writes: tokens are set aside first, and
 * vectors are kept in the transaction that settles what they cost.
 * @param price of a million tokens
 */
export function paidEmbedder(store: Store, embedder: Embedder, budget: Budget, price: number): PaidEmbedder {
  return {
    name: embedder.name,
    async embed(texts, keep) {
      const key = createHash('sha256')
        .update(JSON.stringify([embedder.name, texts]))
        .digest('hex');
      // What providers count differs, and some count nothing: the estimate is what is set aside and what is settled.
      const tokensIn = texts.reduce((sum, text) => sum + estimatedTokens(text), 0);
      const call = { key, model: embedder.name, storyId: null, tokensIn, tokensOut: 0 };
      const reserved = await reserveSpending(store.db, call, budget);
      if ('spent' in reserved)
        return new Fault('budget-spent', "The model's budget of the day is spent.", { passing: true });
      try {
        const vectors = await embedder.embed(texts);
        const came = { tokensIn, tokensOut: 0, cost: (tokensIn * price) / 1e6 };
        await settleSpending(store.db, reserved.id, came, (tx) => keep(tx, vectors));
        return null;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (certainlyFree(error)) await releaseSpending(store.db, reserved.id);
        return error;
      }
    },
  };
}
