import { elementsOf, type PageNode, textOf } from './page-tree.ts';

/** A thing of schema.org as a page has it: nothing about it is sure. */
export type Thing = Record<string, unknown>;

/** What a page says in JSON-LD: the pieces it holds, the likeliest to be the page's own first, and all things by their ids. */
export interface StructuredData {
  articles: Thing[];
  byId: Map<string, Thing>;
}

const articleTypes = /(?:Article|BlogPosting|LiveBlogPosting|Reportage)/;
/** How deep things may hold things, and how many are looked at. */
const deepest = 6;
const mostThings = 500;

export function structuredData(root: PageNode): StructuredData {
  const data: StructuredData = { articles: [], byId: new Map() };
  for (const node of elementsOf(root))
    if (node.tag === 'script' && /^application\/ld\+json/i.test(node.attributes.type ?? ''))
      collect(parseJson(textOf(node)), 0, data);
  data.articles.sort((a, b) => rank(a) - rank(b));
  return data;
}

/** The first things that a property names: given in place, or by the id of another. */
export function thingsAt(value: unknown, data: StructuredData): (Thing | string)[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value]).flatMap((each): (Thing | string)[] => {
    if (typeof each === 'string') return each.trim() === '' ? [] : [data.byId.get(each) ?? each];
    if (each === null || typeof each !== 'object') return [];
    const thing = each as Thing;
    const id = thing['@id'];
    const known = typeof id === 'string' && Object.keys(thing).length <= 2 ? data.byId.get(id) : undefined;
    return [known ?? thing];
  });
}

/** A property that is text, else null. */
export function textAt(thing: Thing | undefined, name: string): string | null {
  const value = thing?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function rank(thing: Thing): number {
  return (textAt(thing, 'headline') ? 0 : 2) + (textAt(thing, 'articleBody') || thing.datePublished ? 0 : 1);
}

function collect(value: unknown, depth: number, data: StructuredData): void {
  if (value === null || typeof value !== 'object' || depth > deepest || data.byId.size > mostThings) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 100)) collect(each, depth + 1, data);
    return;
  }
  const thing = value as Thing;
  const id = thing['@id'];
  if (typeof id === 'string' && Object.keys(thing).length > 2 && !data.byId.has(id)) data.byId.set(id, thing);
  if (articleTypes.test(String(thing['@type'])) && data.articles.length < 20) data.articles.push(thing);
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'creator'])
    collect(thing[name], depth + 1, data);
}

/** JSON as pages have it: wrapped in comments, with line breaks within strings. What is not JSON then says nothing. */
function parseJson(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)$/g, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ')])
    try {
      return JSON.parse(attempt);
    } catch {
      // Tried once more without control characters.
    }
  return null;
}
