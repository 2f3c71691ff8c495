import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { innerScope, type Scope, usualName, usualScope } from './namespaces.ts';

/** One element of a feed. What is no part of a feed's frame, like `title` or `description`, has words, not children. */
export interface Element {
  /** With its usual prefix, in lower case. */
  name: string;
  /** As given, names in lower case. */
  attributes: Record<string, string>;
  /** What addresses in it are relative to. */
  base: string;
  /** `xml:lang` as inherited; null where none or an empty one is given. */
  language: string | null;
  children: Element[];
  /** Its text with references resolved; of an element that holds others, HTML of all that is in it. */
  words: string;
  /** True where it holds other elements, so that `words` is HTML. */
  markup: boolean;
}

/** What is complete in a document. */
export interface Elements {
  /** The outermost element; null where there is none. Items are not among its children. */
  root: Element | null;
  /** Each `item`, `entry` and `deleted-entry` that was not cut off, in order. */
  items: Element[];
  /** True where an end tag was missing. */
  illFormed: boolean;
  /** True where the document ended, or was given up, inside an element. */
  cut: boolean;
}

/** The frame of a feed: elements whose children are read one by one. */
const frames = new Set(
  (
    'rss rdf:rdf feed channel items item entry author contributor managingeditor source image textinput ' +
    'skiphours skipdays media:group media:content media:community itunes:owner at:deleted-entry at:by ' +
    'geo:point georss:where gml:point'
  ).split(' '),
);
const itemNames = new Set(['item', 'entry', 'at:deleted-entry']);
const rootNames = new Set(['rss', 'rdf:rdf', 'feed']);
const withoutEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** More elements in one another than any feed has; the document is given up there. */
const deepest = 500;
/** Children of one element that are kept. */
const mostChildren = 1_000;
/** The longest text of one element that is kept, in UTF-16 code units. */
const longestWords = 1_000_000;
/** What all entities of a document type may add to a document, in UTF-16 code units. */
const longestExpansion = 100_000;

interface Frame {
  element: Element;
  scope: Scope;
  /** Whether its children are read one by one; else they are markup in its words. */
  frame: boolean;
}

/** Thrown to leave a document early; never leaves this file. */
class Enough extends Error {}

/**
 * Reads the elements of an XML document that need not be well formed: stray ampersands, missing end tags, an end that
 * is missing. Each complete item is kept. Linear in the document; items are bounded by `mostItems`.
 */
export function readElements(text: string, address: string, mostItems: number): Elements {
  const reading = new Reading(text, address, mostItems);
  return reading.read();
}

class Reading {
  readonly #text: string;
  readonly #address: string;
  readonly #mostItems: number;
  readonly #found: Elements = { root: null, items: [], illFormed: false, cut: false };
  /** Open elements, outermost first. Inside of one that is not of the frame, only a count is kept. */
  readonly #open: Frame[] = [];
  #inside = 0;
  #verbatim = false;
  #ended = false;
  readonly #entities: Map<string, string>;
  #expansion = longestExpansion;
  /** Whether the tag that is being read ends itself, which the parser does not tell from a missing end. */
  #selfClosed = () => false;

  constructor(text: string, address: string, mostItems: number) {
    this.#text = text;
    this.#address = address;
    this.#mostItems = mostItems;
    this.#entities = declaredEntities(text);
  }

  read(): Elements {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#start(name, attributes),
        ontext: (words) => this.#say(words),
        oncdatastart: () => {
          this.#verbatim = true;
        },
        oncdataend: () => {
          this.#verbatim = false;
        },
        onclosetag: (name, implied) => this.#end(name, implied),
      },
      { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
    this.#selfClosed = () => this.#text[parser.endIndex - 1] === '/';
    try {
      parser.write(this.#text);
      this.#ended = true;
      parser.end();
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      this.#found.cut = true;
    }
    return this.#found;
  }

  #start(name: string, given: Record<string, string>): void {
    if (this.#open.length + this.#inside > deepest) throw new Enough();
    const attributes = this.#attributes(given);
    const scope = innerScope(this.#open.at(-1)?.scope ?? usualScope, attributes);
    const usual = usualName(name, scope);
    if (rootNames.has(usual) && !this.#open.some(({ frame }) => frame)) this.#forgetPrelude();
    else if (itemNames.has(usual)) this.#endUnendedItem();
    const parent = this.#open.at(-1);
    if (parent && !parent.frame) {
      if (!endsWords(parent.element.name, usual)) return this.#startMarkup(parent.element, usual, attributes);
      this.#found.illFormed = true;
      this.#inside = 0;
      this.#close(true);
    }
    this.#open.push({ element: this.#element(usual, attributes), scope, frame: frames.has(usual) });
    this.#found.root ??= this.#open[0]!.element;
  }

  #element(name: string, attributes: Record<string, string>): Element {
    const parent = this.#open.at(-1)?.element;
    const base = attributes['xml:base'];
    const outer = parent?.base ?? this.#address;
    const language = attributes['xml:lang'];
    return {
      name,
      attributes,
      base: base !== undefined ? (URL.parse(base.trim(), outer)?.href ?? outer) : outer,
      language: language !== undefined ? language.trim() || null : (parent?.language ?? null),
      children: [],
      words: '',
      markup: false,
    };
  }

  #attributes(given: Record<string, string>): Record<string, string> {
    for (const name in given) if (given[name]!.includes('&')) given[name] = this.#resolved(given[name]!);
    return given;
  }

  /** The feed begins here: what stood before it, as a server's warnings, is no part of it. */
  #forgetPrelude(): void {
    if (!this.#found.root || rootNames.has(this.#found.root.name)) return;
    this.#found.illFormed = true;
    this.#found.root = null;
    this.#open.length = 0;
    this.#inside = 0;
  }

  /** An item begins where another has not ended, or inside what was never closed: what came before is over. */
  #endUnendedItem(): void {
    const at = this.#open.findLastIndex(({ element }) => itemNames.has(element.name));
    const unclosed = this.#open.findLastIndex(({ frame }) => frame) + 1;
    const keep = at === -1 ? unclosed : at;
    if (keep === this.#open.length) return;
    this.#found.illFormed = true;
    this.#inside = 0;
    while (this.#open.length > keep) this.#close(true);
  }

  #startMarkup(element: Element, name: string, attributes: Record<string, string>): void {
    this.#inside += 1;
    if (!element.markup) {
      element.markup = true;
      element.words = escaped(element.words);
    }
    const local = name.slice(name.indexOf(':') + 1);
    const source = local === 'img' && attributes.src ? ` src="${escaped(attributes.src)}"` : '';
    this.#append(element, `<${local}${source}>`);
  }

  #say(words: string): void {
    const open = this.#open.at(-1);
    // Between the elements of the frame there is only white space; `author` and `source` hold text or elements.
    if (!open || open.element.words.length >= longestWords) return;
    const plain = this.#verbatim ? words : this.#resolved(words.slice(0, longestWords));
    this.#append(open.element, open.element.markup ? escaped(plain) : plain);
  }

  #append(element: Element, words: string): void {
    if (element.words.length + words.length <= longestWords) element.words += words;
  }

  #resolved(words: string): string {
    if (!words.includes('&')) return words;
    if (this.#entities.size === 0) return decodeHTMLStrict(words);
    const declared = words.replace(/&([\w.-]{1,100});/g, (reference, name) => {
      const value = this.#entities.get(name);
      if (value === undefined || value.length > this.#expansion) return reference;
      this.#expansion -= value.length;
      return value;
    });
    return decodeHTMLStrict(declared);
  }

  #end(name: string, implied: boolean): void {
    if (implied && !this.#ended && !this.#selfClosed()) this.#found.illFormed = true;
    if (this.#inside > 0) {
      this.#inside -= 1;
      const local = name.slice(name.indexOf(':') + 1);
      if (!withoutEnd.has(local)) this.#append(this.#open.at(-1)!.element, `</${local}>`);
      return;
    }
    const open = this.#open.at(-1);
    // What was closed early, when the next item began, is closed by the parser once more.
    if (!open || usualName(name, open.scope) !== open.element.name) return;
    if (this.#ended) this.#found.cut = true;
    this.#close(!this.#ended);
  }

  /** Takes the innermost element out of the open ones and puts it where it belongs, if it is whole. */
  #close(whole: boolean): void {
    const { element } = this.#open.pop()!;
    const parent = this.#open.at(-1)?.element;
    if (!itemNames.has(element.name)) {
      if (parent && parent.children.length < mostChildren) parent.children.push(element);
    } else if (whole) {
      if (this.#found.items.length === this.#mostItems) throw new Enough();
      this.#found.items.push(element);
    }
  }
}

/** Whether an element inside of another's words shows that these were never closed: what no HTML holds. */
function endsWords(outer: string, name: string): boolean {
  if (outer === 'title' && (name === 'link' || name === 'author' || name === 'category')) return true;
  return /^(?:guid|pubdate|description|content:encoded|enclosure|(?:dc|dcterms|media|itunes):\w+)$/.test(
    name,
  );
}

function escaped(words: string): string {
  return /[&<>"]/.test(words)
    ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : words;
}

/** The plain entities that a document type declares; those that are made of others, or of files, are not read. */
function declaredEntities(text: string): Map<string, string> {
  const entities = new Map<string, string>();
  const head = text.slice(0, 20_000);
  if (!/<!doctype/i.test(head)) return entities;
  for (const [, name, , value] of head.matchAll(
    /<!ENTITY\s+([\w.-]{1,100})\s+(["'])([^"'&%<]{0,500})\2\s*>/g,
  )) {
    if (!entities.has(name!)) entities.set(name!, value!);
  }
  return entities;
}
