import type { RawFeed, RawItem, RawText } from './raw-feed.ts';

type Json = Record<string, unknown>;

/**
 * Reads a JSON Feed (jsonfeed.org, 1 and 1.1). Of one that is cut off or broken, each complete item is kept.
 * @returns null where it is no JSON Feed
 */
export function readJsonFeed(text: string, address: string, mostItems: number): RawFeed | null {
  const { whole, faults } = parse(text, mostItems);
  const version = /jsonfeed\.org\/version\/([\d.]{1,5})/.exec(words(whole?.version) ?? '')?.[1];
  if (!whole || !Array.isArray(whole.items) || (!version && !words(whole.title))) return null;
  if (whole.items.length > mostItems) faults.push(`Only the first ${mostItems} items were read.`);
  const absolute = (value: unknown) => resolved(value, address);
  return {
    format: `json ${version ?? 'unknown'}`,
    id: words(whole.feed_url),
    title: plain(whole.title),
    description: plain(whole.description),
    link: absolute(whole.home_page_url),
    authors: authorsOf(whole),
    published: null,
    updated: null,
    language: words(whole.language),
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    hubs: list(whole.hubs).flatMap((hub) =>
      words(hub.type)?.toLowerCase() === 'websub' ? (absolute(hub.url) ?? []) : [],
    ),
    self: absolute(whole.feed_url),
    items: list(whole.items.slice(0, mostItems)).map((item) => readItem(item, whole, absolute)),
    deleted: [],
    faults,
  };
}

function readItem(item: Json, feed: Json, absolute: (value: unknown) => string | null): RawItem {
  const enclosures = list(item.attachments).flatMap(({ url, mime_type, size_in_bytes }) => {
    const address = absolute(url);
    const length = typeof size_in_bytes === 'number' && size_in_bytes > 0 ? size_in_bytes : null;
    return address ? { address, type: words(mime_type), length } : [];
  });
  const html = words(item.content_html);
  return {
    // The specification wants text, and says that numbers should be taken as such.
    id: typeof item.id === 'number' ? String(item.id) : words(item.id),
    link: absolute(item.url) ?? absolute(item.external_url),
    title: plain(item.title),
    summary: plain(item.summary),
    content: html ? { words: html, kind: 'html' } : plain(item.content_text),
    authors: authorsOf(item).length > 0 ? authorsOf(item) : authorsOf(feed),
    published: words(item.date_published),
    updated: words(item.date_modified),
    language: words(item.language) ?? words(feed.language),
    categories: (Array.isArray(item.tags) ? item.tags : []).flatMap((tag) => words(tag) ?? []),
    source: null,
    enclosures,
    picture: absolute(item.image) ?? absolute(item.banner_image),
    place: null,
  };
}

function authorsOf(piece: Json): string[] {
  const authors = [...list(piece.authors), ...list([piece.author])];
  return authors.flatMap((author) => words(author.name) ?? []);
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function plain(value: unknown): RawText | null {
  const text = words(value);
  return text === null ? null : { words: text, kind: 'unsure' };
}

function list(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.filter((each): each is Json => each !== null && typeof each === 'object')
    : [];
}

function resolved(value: unknown, address: string): string | null {
  const text = words(value);
  return text && text.length <= 4_000 ? (URL.parse(text, address)?.href ?? null) : null;
}

/** More lists and objects in one another than any feed has. */
const deepest = 200;

/** Known before it is parsed, for which a document that is nothing but brackets would take all the memory there is. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (quoted) {
      if (character === 0x5c) at += 1;
      else quoted = character !== 0x22;
    } else if (character === 0x22) quoted = true;
    else if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function parse(text: string, mostItems: number): { whole: Json | null; faults: string[] } {
  if (nestsTooDeep(text)) return { whole: null, faults: [] };
  try {
    const value: unknown = JSON.parse(text);
    return { whole: list([value])[0] ?? null, faults: [] };
  } catch {
    // Not whole: what is complete in it is looked for, and that it is broken is told with it.
    const faults = ['The document is cut off or no proper JSON; the items that are complete were read.'];
    return { whole: salvage(text, mostItems), faults };
  }
}

/** The feed's own values as far as its list of items, and each item of it that is whole. */
function salvage(text: string, mostItems: number): Json | null {
  const start = /"items"\s*:\s*\[/.exec(text);
  if (!start) return null;
  const items = completeObjects(text, start.index + start[0].length, mostItems).flatMap((piece) => {
    const item = tried(piece);
    return item ? [item] : [];
  });
  if (items.length === 0) return null;
  const head = tried(`${text.slice(0, start.index)}"items":[]}`);
  return { ...(head ?? { version: /"(https?:[^"]*jsonfeed\.org[^"]*)"/.exec(text)?.[1] }), items };
}

function tried(text: string): Json | null {
  try {
    return list([JSON.parse(text)])[0] ?? null;
  } catch {
    // A broken piece among whole ones is left out.
    return null;
  }
}

/** The text of each object that stands whole in a list, from just inside the list. Linear in the text. */
function completeObjects(text: string, from: number, most: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = from; at < text.length && found.length < most; at += 1) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === '{' && depth++ === 0) start = at;
    else if (letter === '}' && --depth === 0) found.push(text.slice(start, at + 1));
    else if (depth < 0 || (letter === ']' && depth === 0)) break;
  }
  return found;
}

/** Where the string that begins here has its closing mark; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
