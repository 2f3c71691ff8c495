import type { Element } from './elements.ts';
import type { RawItem, RawText } from './raw-feed.ts';
import { childrenOf, personOf, rawText, resolved, textOf, wordsOf } from './words.ts';

/** An `item` of RSS, RDF or CDF, or an `entry` of Atom, with the namespaces that news uses. */
export function readItem(item: Element): RawItem {
  const media = mediaOf(item);
  const content = contentOf(item);
  const [described, more] = descriptionsOf(item);
  const summary =
    described ??
    textOf(item, 'dc:description', 'dcterms:abstract', 'abstract') ??
    firstText(media.frames, 'media:description') ??
    textOf(item, 'itunes:summary', 'itunes:subtitle');
  const title =
    textOf(item, 'title', 'dc:title') ??
    firstText(media.frames, 'media:title') ??
    textOf(item, 'itunes:title');
  const dated = wordsOf(item, 'dc:date', 'prism:publicationdate');
  return {
    id: idOf(item),
    link: linkOf(item),
    title,
    summary,
    content: content.text ?? more ?? null,
    authors: authorsOf(item),
    published: wordsOf(item, 'published', 'pubdate', 'issued', 'dcterms:issued', 'dcterms:created') ?? dated,
    updated:
      wordsOf(item, 'updated', 'modified', 'dcterms:modified') ?? item.attributes.lastmod ?? dated ?? null,
    language: wordsOf(item, 'language', 'dc:language') ?? languageOf(item, content.element),
    categories: categoriesOf(item),
    source: sourceOf(item),
    enclosures: enclosuresOf(item, media.contents),
    picture: pictureOf(item, media),
    place: placeOf(item),
  };
}

function firstText(elements: Element[], name: string) {
  for (const element of elements) {
    const text = textOf(element, name);
    if (text) return text;
  }
  return null;
}

/** In the document's order: of a description and a summary, which RSS may have both, the second is the fuller one. */
function descriptionsOf(item: Element): RawText[] {
  return item.children.flatMap((child) =>
    child.name === 'description' || child.name === 'summary' ? (rawText(child) ?? []) : [],
  );
}

function contentOf(item: Element): { text: RawItem['content']; element: Element | null } {
  for (const name of ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div'])
    for (const element of item.children) {
      const text = element.name === name ? rawText(element) : null;
      if (text) return { text, element };
    }
  return { text: null, element: null };
}

export function idOf(item: Element): string | null {
  const [element] = childrenOf(item, 'id', 'guid', 'dc:identifier');
  const words = element?.words.trim();
  if (!words) return item.attributes['rdf:about']?.trim() || item.attributes.about?.trim() || null;
  // An id is compared to the character; one that is plainly a path would be the same on any host.
  return /^\.{0,2}\//.test(words) ? resolved(words, element!) : words;
}

/** The original's address: what a proxy of feeds names so, Atom's alternate, RSS's link, or an id that is one. */
function linkOf(item: Element): string | null {
  const original = wordsOf(item, 'feedburner:origlink', 'pheedo:origlink');
  if (original && URL.canParse(original)) return original;
  return alternateOf(item) ?? permalinkOf(item) ?? otherLink(item);
}

/** Where the feed or item is to be read by people; the page before anything else, and the first before the next. */
export function alternateOf(element: Element): string | null {
  const links = childrenOf(element, 'link');
  const alternates = links.filter(
    ({ attributes }) => attributes.href !== undefined && relationOf(attributes.rel) === 'alternate',
  );
  const page = alternates.find(({ attributes }) => !attributes.type || /html/i.test(attributes.type));
  for (const link of page ? [page, ...alternates] : alternates) {
    const address = resolved(link.attributes.href, link);
    if (address) return address;
  }
  const worded = links.filter(({ attributes }) => attributes.href === undefined);
  const told = worded.filter(({ attributes }) => relationOf(attributes.rel) === 'alternate');
  for (const link of [...told, ...worded]) {
    const address = resolved(link.words, link);
    if (address) return address;
  }
  return resolved(element.attributes.href, element);
}

export function relationOf(relation: string | undefined): string {
  const plain = (relation ?? '').trim().toLowerCase();
  return plain.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '') || 'alternate';
}

function permalinkOf(item: Element): string | null {
  for (const guid of childrenOf(item, 'guid')) {
    const words = guid.words.trim();
    if (guid.attributes.ispermalink?.trim().toLowerCase() !== 'false' && /^https?:\/\//i.test(words))
      return resolved(words, guid);
  }
  return null;
}

/** What stands in for a missing link: the content that Atom keeps elsewhere, or the page that RDF is about. */
function otherLink(item: Element): string | null {
  for (const content of childrenOf(item, 'content')) {
    const address = resolved(content.attributes.src, content);
    if (address) return address;
  }
  const about = item.attributes['rdf:about'];
  return about && /^https?:\/\//i.test(about) ? resolved(about, item) : null;
}

export function authorsOf(element: Element): string[] {
  const people = ['author', 'managingeditor', 'dc:author', 'dc:creator'].flatMap((name) =>
    childrenOf(element, name),
  );
  const named = people.length > 0 ? people : childrenOf(element, 'itunes:author');
  return named.flatMap((person) => personOf(person) ?? []);
}

function languageOf(item: Element, content: Element | null): string | null {
  if (content) return content.language;
  const [told] = childrenOf(item, 'description', 'summary', 'title');
  return (told ?? item).language;
}

function categoriesOf(item: Element): string[] {
  return item.children.flatMap(({ name, attributes, words }) => {
    if (name !== 'category' && name !== 'dc:subject' && name !== 'media:category') return [];
    return (attributes.label?.trim() || words.trim() || attributes.term?.trim()) ?? [];
  });
}

function sourceOf(item: Element): RawItem['source'] {
  for (const source of childrenOf(item, 'source')) {
    const name = (wordsOf(source, 'title') ?? source.words).trim();
    if (name) return { name, address: resolved(source.attributes.url, source) ?? alternateOf(source) };
  }
  return null;
}

/** Media RSS: its elements may stand in the item, in a group, or in a content. */
function mediaOf(item: Element): { frames: Element[]; contents: Element[] } {
  const groups = childrenOf(item, 'media:group');
  const contents = [item, ...groups].flatMap((frame) => childrenOf(frame, 'media:content'));
  return { frames: [item, ...groups, ...contents], contents };
}

function enclosuresOf(item: Element, contents: Element[]): RawItem['enclosures'] {
  const links = childrenOf(item, 'link').filter(
    ({ attributes }) => relationOf(attributes.rel) === 'enclosure',
  );
  const all = [...childrenOf(item, 'enclosure'), ...links, ...contents].flatMap((element) => {
    const { url, href, type, length, filesize } = element.attributes;
    const address = resolved(url ?? href, element);
    const size = Number((length ?? filesize ?? '').trim() || Number.NaN);
    const known = Number.isSafeInteger(size) && size > 0 ? size : null;
    return address ? { address, type: type?.trim() || null, length: known } : [];
  });
  const met = new Set<string>();
  return all.filter(({ address }) => !met.has(address) && met.add(address));
}

/** The lead picture: the widest that media:content has, else a thumbnail, an enclosed picture, an image of iTunes. */
function pictureOf(item: Element, media: { frames: Element[]; contents: Element[] }): string | null {
  const pictures = media.contents.filter(
    ({ attributes }) =>
      attributes.medium === 'image' ||
      /^image\//i.test(attributes.type ?? '') ||
      (!attributes.medium &&
        !attributes.type &&
        /\.(?:jpe?g|png|webp|avif|gif)\b/i.test(attributes.url ?? '')),
  );
  const widest = pictures.toSorted(
    (one, other) => (Number(other.attributes.width) || 0) - (Number(one.attributes.width) || 0),
  );
  const enclosed = childrenOf(item, 'enclosure').filter(({ attributes }) =>
    /^image\//i.test(attributes.type ?? ''),
  );
  const thumbnails = media.frames.flatMap((frame) => childrenOf(frame, 'media:thumbnail'));
  for (const element of [
    ...widest,
    ...thumbnails,
    ...enclosed,
    ...childrenOf(item, 'itunes:image', 'image'),
  ]) {
    const address = resolved(
      element.attributes.url ?? element.attributes.href ?? wordsOf(element, 'url') ?? element.words,
      element,
    );
    if (address) return address;
  }
  return null;
}

/** GeoRSS Simple and GML, W3C's `geo`: latitude before longitude in all of them. */
function placeOf(item: Element): RawItem['place'] {
  if (!item.children.some(({ name }) => name.startsWith('geo'))) return null;
  const where = childrenOf(item, 'georss:where').flatMap((element) => childrenOf(element, 'gml:point'));
  const point =
    wordsOf(item, 'georss:point') ?? where.map((element) => wordsOf(element, 'gml:pos')).find(Boolean);
  const around = [item, ...childrenOf(item, 'geo:point')];
  const pair =
    point ??
    around
      .map((element) => `${wordsOf(element, 'geo:lat')} ${wordsOf(element, 'geo:long', 'geo:lon')}`)
      .join(' ');
  const numbers = /^(?:null\s+)*(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)/.exec(pair.trim());
  const [latitude, longitude] = [Number(numbers?.[1] ?? 'NaN'), Number(numbers?.[2] ?? 'NaN')];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
