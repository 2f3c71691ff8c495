import type { JSX as HonoJsx } from 'hono/jsx/jsx-runtime';
import { escapeToBuffer } from 'hono/utils/html';

/**
 * What the compiler makes of `<p>text</p>` (TypeScript's `react-jsx`): markup that is written out at once, from the inside
 * outwards. hono/jsx, whose names and bytes these are, first builds a tree that can wait, and walks it: two thirds of the work.
 */
export class Markup {
  readonly #text: string;

  /** @param text markup as it goes out: whatever comes from outside has been escaped */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand inside an element; text is escaped, and what is not there is left out. */
export type Child = Markup | string | number | boolean | null | undefined | Child[];

export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | ((props: never) => Child);
  interface ElementChildrenAttribute {
    children: Child;
  }
  interface IntrinsicElements extends HonoJsx.IntrinsicElements {}
}

type Component = (props: Properties) => Child;
type Properties = Record<string, unknown>;

/**
 * An element, or what a component draws. Names of elements and attributes come from our code alone and stand as they are.
 *
 * @throws Error for an attribute or a child that is neither text, number nor markup
 */
export function jsx(tag: string | Component, properties: Properties): Markup {
  if (typeof tag === 'function') {
    const drawn = tag(properties);
    return drawn instanceof Markup ? drawn : new Markup(written(drawn));
  }
  let [head, inner] = [`<${tag}`, ''];
  for (const name in properties) {
    const value = properties[name];
    if (name === 'children') inner = written(value);
    else if (name === 'dangerouslySetInnerHTML') inner = (value as { __html: string }).__html;
    else head += attribute(name, value);
  }
  return new Markup(empty.has(tag) ? `${head}/>` : `${head}>${inner}</${tag}>`);
}

export const jsxs = jsx;

/** Children without an element around them. */
export function Fragment({ children }: { children?: Child }): Child {
  return children;
}

function written(child: unknown): string {
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Markup) return child.toString();
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child === 'number') return String(child);
  if (!Array.isArray(child))
    throw new Error(`An element holds text, numbers and markup, and no ${typeof child}.`);
  let all = '';
  for (const each of child) all += written(each);
  return all;
}

/** `true` is written as an empty value where it is the attribute's presence that counts, and else as a word. */
function attribute(name: string, value: unknown): string {
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return ` ${name}="${value}"`;
  if (typeof value !== 'boolean')
    throw new Error(`The attribute ${name} is text or a number, and no ${typeof value}.`);
  if (!present.has(name)) return ` ${name}="${value}"`;
  return value ? ` ${name}=""` : '';
}

function escaped(text: string): string {
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}

/** Elements without content (HTML, 13.1.2), and attributes that say all by being there (2.3.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const present = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert ' +
    'ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'
  ).split(' '),
);
