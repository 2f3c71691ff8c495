import type { Spent } from '../store/spending.ts';
import type { Words } from './words.ts';

/** What the model took for a story, in questions, tokens and, where a price is set, money; nothing where none was asked. */
export function SpentOnStory({ words, spent }: { words: Words; spent: Spent }) {
  if (spent.calls === 0) return null;
  const { calls, tokensIn, tokensOut, cost } = spent;
  const tokens = { in: words.number(tokensIn), out: words.number(tokensOut) };
  return (
    <>
      <dt>{words.say('made.spent')}</dt>
      <dd>
        {words.say('made.spent-text', { count: calls, ...tokens })}
        {cost > 0 && ` ${words.say('made.spent-price', { price: String(Number(cost.toPrecision(2))) })}`}
      </dd>
    </>
  );
}
