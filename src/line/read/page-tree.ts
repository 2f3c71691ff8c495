import { Parser } from 'htmlparser2';

/** An element of a page. Texts are children as strings. */
export interface PageNode {
  tag: string;
  attributes: Record<string, string>;
  parent: PageNode | null;
  children: (PageNode | string)[];
  depth: number;
}

/** Deeper elements are taken as part of their parents: no page that is meant to be read nests so. */
const deepest = 200;
/** What comes after so many elements is not read. */
const mostElements = 100_000;
/** Attributes that say something to us, and how much of them is looked at. */
const heard =
  /^(?:class|id|role|itemprop|itemtype|style|hidden|aria-hidden|aria-label|href|rel|name|property|content|type|lang|datetime|src|srcset|data-src|alt|title|charset|width|data-testid|data-component|data-type)$/;
const longestAttribute = 8_000;
/** Texts that no reader sees; of scripts only structured data is kept. */
const unread = new Set(['style', 'noscript', 'svg', 'math', 'object', 'iframe', 'select', 'canvas']);

/** A page as a tree, by htmlparser2, bounded in depth and size. Never throws. */
export function parsePage(html: string): PageNode {
  const root: PageNode = { tag: '#root', attributes: {}, parent: null, children: [], depth: 0 };
  let at = root;
  let elements = 0;
  let skipped = 0;
  let flattened = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        elements += 1;
        if (elements > mostElements) parser.pause();
        if (skipped > 0 || isUnread(tag, attributes)) skipped += 1;
        else if (at.depth >= deepest) flattened += 1;
        else {
          const node: PageNode = {
            tag,
            attributes: heardOf(attributes),
            parent: at,
            children: [],
            depth: at.depth + 1,
          };
          at.children.push(node);
          at = node;
        }
      },
      ontext(text) {
        if (skipped > 0) return;
        if (at.tag === 'script' && !/json/.test(at.attributes.type ?? '')) return;
        const last = at.children.length - 1;
        if (typeof at.children[last] === 'string') at.children[last] += text;
        else at.children.push(text);
      },
      onclosetag() {
        if (skipped > 0) skipped -= 1;
        else if (flattened > 0) flattened -= 1;
        else if (at.parent) at = at.parent;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  if (elements <= mostElements) parser.end();
  return root;
}

/** Of templates, only one that stands for what a component shows is read. */
function isUnread(tag: string, attributes: Record<string, string>): boolean {
  return unread.has(tag) || (tag === 'template' && attributes.shadowrootmode === undefined);
}

function heardOf(attributes: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in attributes)
    if (heard.test(name)) kept[name] = attributes[name]!.slice(0, longestAttribute);
  return kept;
}

/** Every element below, in the page's order. */
export function* elementsOf(node: PageNode): Generator<PageNode> {
  const stack: PageNode[] = [node];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (next !== node) yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]!;
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** All the text below, as it stands. */
export function textOf(node: PageNode): string {
  let text = '';
  const stack: (PageNode | string)[] = [node];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (typeof next === 'string') text += next;
    else for (let at = next.children.length - 1; at >= 0; at -= 1) stack.push(next.children[at]!);
  }
  return text;
}
