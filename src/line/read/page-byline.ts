import type { PageHead } from './page-head.ts';
import { elementsOf, type PageNode, textOf } from './page-tree.ts';
import { type StructuredData, textAt, thingsAt } from './structured-data.ts';

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'citation_author',
];

/**
 * The names that a page signs with, apart by commas: JSON-LD, then meta elements, then the byline as it is shown. A desk
 * or a house signs only where no person does.
 */
export function bylineOf(
  root: PageNode,
  head: PageHead,
  data: StructuredData,
  top: string[],
  outlets: string[],
): string | null {
  const structured = data.articles.flatMap((article) =>
    thingsAt(article.author ?? article.creator, data).flatMap((author) =>
      typeof author === 'string' ? author : (textAt(author, 'name') ?? []),
    ),
  );
  const label = head.meta('twitter:label1') ?? '';
  const metas = [
    ...metaNames.flatMap((name) => head.metas(name)),
    ...(/written by|author|geschrieben|écrit|escrito|by/i.test(label) ? head.metas('twitter:data1') : []),
  ];
  const own = new Set(outlets.map((name) => name.toLowerCase()));
  const shown = [...shownBylines(root), ...top.filter((text) => signing.test(text))];
  for (const texts of [structured, metas, shown]) {
    const names = [...new Set(texts.flatMap(namesIn))].filter((name) => !own.has(name.toLowerCase()));
    if (names.length > 0) return names.slice(0, 8).join(', ');
  }
  return (
    [...structured, ...metas].find((text) => text.length < 60 && !isAddress(text) && !nobody.test(text)) ??
    null
  );
}

/** A short text at the head of a page that begins as bylines do. */
const signing = /^(?:by|written by|words by|author:?|posted by|von|par|por)\s+\p{Lu}/iu;
const nobody = /^(?:the )?(?:admin|administrator|editor|author|guest|user|null|undefined|unknown|root)?$/i;

function isAddress(text: string): boolean {
  return /https?:|www\.|@|\b\w+\.(?:com|org|net|co|io)\b|^[\w]+\.[\w.]+$/i.test(text);
}

/** `By Ann Lee and Bo Ray, Political Editor` as its names; an address or a handle is none. */
export function namesIn(text: string): string[] {
  if (isAddress(text)) return [];
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\([^)]*\)|\|.*$|\bon (?:\p{Lu}|\d).*$/gu, ' ')
    .replace(
      /^\s*(?:text by|by|written by|words by|posted by|author|von|par|por|di|door|av|od|oleh)\b[\s:]*/i,
      '',
    )
    .split(/\s*(?:,|;|\||•|·|\band\b|&|\bund\b|\bet\b|\by\b)\s*/)
    .map((name) =>
      name
        .replace(/^(?:by|and)\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => /^[\p{L}][\p{L}\p{M}.'’\- ]{1,50}$/u.test(name) && name.split(' ').length <= 5)
    .filter((name) => !nobody.test(name) && !/^(?:staff|updated|published|share|follow)\b/i.test(name))
    .filter((name) => !rank.test(name));
}

/** What people are, beside their names. */
const rank =
  /\b(?:bsn|mba|cfp|rdn?|jd|cpa|certified|expert|specialist|educators?|licensed|the author|editor|reporter|correspondent|writer|staff|journalist|contributor|columnist|producer|editorial|director|founder|ceo|ph\.?d|m\.?d|r\.?d|redaktion|rédaction|redacción|team|desk|news service)\b/i;

/** Texts of elements that are marked as an author, or else of the first that calls itself a byline. */
function shownBylines(root: PageNode): string[] {
  const signed: string[] = [];
  const called: string[] = [];
  for (const node of elementsOf(root)) {
    const { rel = '', itemprop = '', class: names = '', href = '' } = node.attributes;
    const isSigned =
      /\bauthor\b/i.test(rel) ||
      (/^(?:author|name)$/i.test(itemprop) &&
        /author/i.test(`${itemprop} ${node.parent?.attributes.itemprop}`));
    const isCalled =
      /(?:^|[\s_-])(?:byline|authors?|contributor|writer)(?:$|[\s_-])|author-?name|byline/i.test(names);
    const isLinked =
      node.tag === 'a' &&
      /\/(?:authors?|by|profiles?|people|person|contributors?|writers?|journalists?|autor|auteur|autore|redaktion)\/[^/]/i.test(
        href,
      );
    if (!isSigned && !isCalled && !isLinked) continue;
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    if (text.length > 2 && text.length < 90) (isSigned ? signed : called).push(text);
    if (signed.length >= 6) break;
  }
  return signed.length > 0 ? signed : called.slice(0, 1);
}
