import type { PageHead } from './page-head.ts';
import { elementsOf, type PageNode, textOf } from './page-tree.ts';
import { type StructuredData, textAt, thingsAt } from './structured-data.ts';

/** The names that a page signs with, apart by commas: JSON-LD, then meta elements, then the byline as it is shown. */
export function bylineOf(
  root: PageNode,
  head: PageHead,
  data: StructuredData,
  outlets: string[],
): string | null {
  const structured = data.articles.flatMap((article) =>
    thingsAt(article.author ?? article.creator, data).flatMap((author) =>
      typeof author === 'string' ? author : (textAt(author, 'name') ?? []),
    ),
  );
  const metas = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
    'citation_author',
  ].flatMap((name) => head.metas(name));
  const own = new Set(outlets.map((name) => name.toLowerCase()));
  const people = (names: string[]) =>
    [...new Set(names.flatMap(namesIn))].filter((name) => !own.has(name.toLowerCase()));
  for (const names of [structured, metas, shownBylines(root)]) {
    const found = people(names);
    if (found.length > 0) return found.slice(0, 6).join(', ');
  }
  return [...structured, ...metas].flatMap(namesIn)[0] ?? null;
}

/** `By Ann Lee and Bo Ray, Political Editor` as its names; an address or a handle is none. */
export function namesIn(text: string): string[] {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:by|written by|words by|posted by|author|von|par|por|di|door|av|od|oleh)\b[\s:]*/i, '')
    .split(/\s*(?:,|;|\||•|·|\band\b|&|\bund\b|\bet\b|\by\b|\/)\s*/)
    .map((name) => name.replace(/^(?:by|and)\s+/i, '').trim())
    .filter((name) => /^[\p{L}][\p{L}\p{M}.'’\- ]{1,50}$/u.test(name) && name.split(' ').length <= 5)
    .filter(
      (name) =>
        !/^(?:admin|administrator|editor|staff|author|guest|user|null|undefined|unknown|updated|published)$/i.test(
          name,
        ),
    )
    .filter((name) => !rank.test(name));
}

/** What people are, beside their names. */
const rank =
  /\b(?:editor|reporter|correspondent|writer|staff|journalist|contributor|columnist|producer|editorial|director|founder|ceo|ph\.?d|m\.?d|r\.?d|redaktion|rédaction|redacción|team|desk|news service)\b/i;

/** Texts of elements that are marked as an author, or else of the first that calls itself a byline. */
function shownBylines(root: PageNode): string[] {
  const signed: string[] = [];
  const called: string[] = [];
  for (const node of elementsOf(root)) {
    const { rel = '', itemprop = '', class: names = '' } = node.attributes;
    const isSigned =
      /\bauthor\b/i.test(rel) ||
      (/^(?:author|name)$/i.test(itemprop) &&
        /author/i.test(`${itemprop} ${node.parent?.attributes.itemprop}`));
    const isCalled =
      /(?:^|[\s_-])(?:byline|authors?|contributor|writer)(?:$|[\s_-])|author-?name|byline/i.test(names);
    if (!isSigned && !isCalled) continue;
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    if (text.length > 2 && text.length < 90) (isSigned ? signed : called).push(text);
    if (signed.length >= 6) break;
  }
  return signed.length > 0 ? signed : called.slice(0, 1);
}
