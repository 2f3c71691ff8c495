import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/**
 * A sentence does not say the same words twice, unless one of a passage does: where a machine stumbles, what it says the
 * second time stands for something that it does not know. Two words of content make it, or three with one among them;
 * a name may be said again.
 */
export function checkRepetition(reading: Reading): Finding | null {
  if (reading.lifted) return null;
  const said = runsSaidTwice(reading.claim.tokens);
  if (said.size === 0) return null;
  const known = runsSaidTwice(reading.source.tokens);
  const again = [...said].find((run) => !known.has(run));
  return again === undefined ? null : finding(reasonOf('says-twice', again));
}

function runsSaidTwice(tokens: Token[]): Set<string> {
  const twice = new Set<string>();
  for (const own of Map.groupBy(tokens, ({ sentence }) => sentence).values()) {
    const once = new Set<string>();
    for (const at of own.keys()) {
      for (const length of [2, 3]) {
        const run = own.slice(at, at + length);
        if (run.length < length || !saysSomething(run)) continue;
        const words = run.map(({ folded }) => folded).join(' ');
        (once.has(words) ? twice : once).add(words);
      }
    }
  }
  return twice;
}

function saysSomething(run: Token[]): boolean {
  if (run.some(({ figure }) => figure) || run.every(({ name }) => name)) return false;
  const content = run.filter(({ stop }) => !stop).length;
  return run.length === 2 ? content === 2 : content > 0;
}
