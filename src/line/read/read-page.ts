import { cleanLine } from '../../news/clean.ts';
import type { AboutReport, ReportKind } from '../../news/report.ts';
import { articleParagraphs, joinParagraphs } from './article-text.ts';
import { type Block, blocksOf } from './blocks.ts';
import { decodePage } from './decode-page.ts';
import { kindOf } from './kind.ts';
import { leadPicture } from './lead-picture.ts';
import { plain } from './likeness.ts';
import { bylineOf } from './page-byline.ts';
import { datesOf } from './page-dates.ts';
import { headOf, type PageHead } from './page-head.ts';
import type { PageClaims } from './page-measures.ts';
import { pageTitle } from './page-title.ts';
import { parsePage } from './page-tree.ts';
import { type StructuredData, structuredData, textAt, thingsAt } from './structured-data.ts';

/** What a page says: the article's words and only those, and what it says of itself. */
export interface PageReading extends AboutReport {
  title: string;
  byline: string | null;
  language: string | null;
  kind: ReportKind;
  /** Paragraphs, apart by a blank line. */
  text: string;
}

export interface PageAbout {
  address: string;
  contentType: string | null;
  outletName: string;
}

/**
 * Reads an article's page: 1. its tree, bounded; 2. what it says of itself; 3. its blocks of text, hidden ones left out;
 * 4. those of them that are the article's, by a learnt model. General rules for any site, none for one.
 */
export function readPage(html: Uint8Array, about: PageAbout): PageReading {
  const { root, head, data, outlets, blocks, said } = openPage(decodePage(html, about.contentType), about); // 1–3
  const text = joinParagraphs(articleParagraphs(blocks, said)); // 4
  const top = aboutHeading(blocks, said.title);
  const section = textAt(data.articles[0], 'articleSection') ?? head.meta('article:section');
  return {
    title: said.title,
    byline: cleanLine(bylineOf(root, head, data, top, outlets) ?? '', 200) || null,
    section: section ? cleanLine(section, 100) : null,
    language: languageOf(head, data),
    canonical: absolute(head.link('canonical') ?? head.meta('og:url'), about.address),
    kind: kindOf({
      title: said.title,
      address: about.address,
      categories: section ? [section] : [],
      text,
      type: typeOf(head, data),
    }),
    paywalled: isPaywalled(head, data),
    ...datesOf(root, head, data, top, about.address),
    picture: leadPicture(root, head, data, about.address),
    text,
  };
}

/** A page taken apart: what it says of itself, and its blocks of text, from which the article is yet to be told. */
export function openPage(source: string, about: PageAbout) {
  const root = parsePage(source);
  const head = headOf(root);
  const data = structuredData(root);
  const outlets = outletNames(head, data, about);
  const article = data.articles[0];
  const said: PageClaims = {
    title: cleanLine(pageTitle(head, textAt(article, 'headline'), outlets), 500),
    description: head.meta('og:description', 'description') ?? textAt(article, 'description') ?? '',
    body: textAt(article, 'articleBody') ?? '',
  };
  return { root, head, data, outlets, blocks: blocksOf(root), said };
}

/** The short texts about the heading, where pages say who wrote and when. */
export function aboutHeading(blocks: Block[], title: string): string[] {
  const titled = blocks.findIndex(({ text }) => plain(text) === plain(title));
  const heading = titled >= 0 ? titled : blocks.findIndex(({ node }) => node.tag === 'h1');
  if (heading < 0) return [];
  return blocks
    .slice(Math.max(0, heading - 5), heading + 16)
    .map(({ text }) => text)
    .filter((text) => text.length < 160);
}

/** The names that the outlet may stand under in a title. */
function outletNames(head: PageHead, data: StructuredData, about: PageAbout): string[] {
  const publishers = data.articles
    .flatMap((article) => thingsAt(article.publisher, data))
    .map((publisher) => (typeof publisher === 'string' ? publisher : textAt(publisher, 'name')));
  const host = URL.canParse(about.address) ? new URL(about.address).hostname.replace(/^www\./, '') : null;
  return [
    about.outletName,
    head.meta('og:site_name', 'application-name'),
    ...publishers,
    host,
    host?.split('.').at(-2),
  ].filter((name): name is string => Boolean(name && name.length < 80));
}

function languageOf(head: PageHead, data: StructuredData): string | null {
  const said =
    head.language ??
    textAt(data.articles[0], 'inLanguage') ??
    head.meta('og:locale', 'content-language', 'language');
  return said && /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(said)
    ? said.replaceAll('_', '-').slice(0, 20).toLowerCase()
    : null;
}

/** What the page calls itself, for `kindOf`. */
function typeOf(head: PageHead, data: StructuredData): string {
  const opinion = head.meta('article:opinion') === 'true' ? 'Opinion' : '';
  return [
    ...data.articles.slice(0, 3).map((article) => String(article['@type'])),
    head.meta('og:type') ?? '',
    opinion,
  ].join(' ');
}

/** JSON-LD for the whole or for parts of it, or the tier that the outlet gives it. */
function isPaywalled(head: PageHead, data: StructuredData): boolean {
  const unfree = (value: unknown) =>
    value === false || /^(?:https?:\/\/schema.org\/)?false$/i.test(String(value));
  const parts = data.articles.flatMap((article) => [article, ...thingsAt(article.hasPart, data)]);
  return (
    parts.some((part) => typeof part !== 'string' && unfree(part.isAccessibleForFree)) ||
    /^(?:locked|premium|paid|subscriber)/i.test(head.meta('article:content_tier') ?? '')
  );
}

function absolute(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base) && /^https?:/.test(new URL(address, base).href)
    ? new URL(address, base).href
    : null;
}
