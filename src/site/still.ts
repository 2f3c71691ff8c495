import type { Markup } from './jsx-runtime.ts';

const drawn = new WeakMap<object, Map<string, Markup>>();

/**
 * What is the same on every page is drawn once: it is a third of the work of a page.
 *
 * @param of what it depends on: the words of a language, where it has any. @param name of the drawing among those of it
 */
export function still(of: object, name: string, draw: () => Markup): Markup {
  const own = drawn.get(of) ?? new Map<string, Markup>();
  drawn.set(of, own);
  const known = own.get(name) ?? draw();
  own.set(name, known);
  return known;
}
