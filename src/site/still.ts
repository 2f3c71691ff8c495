import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Words } from './words.ts';

const drawn = new WeakMap<Words, Map<string, ReturnType<typeof raw>>>();

/** What is the same on every page in a language is drawn once: it is a third of the work of a page. */
export function still(words: Words, name: string, draw: () => Child) {
  const own = drawn.get(words) ?? new Map<string, ReturnType<typeof raw>>();
  drawn.set(words, own);
  const known = own.get(name) ?? raw(String(draw()));
  own.set(name, known);
  return known;
}
