import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanLine, cleanText } from '../../news/clean.ts';
import { longestReport, type ReportKind } from '../../news/report.ts';
import { decodePage } from './decode-page.ts';
import { kindOf } from './kind.ts';

/** What a page says: the article's words and only those, and what it says of itself. */
export interface PageReading {
  title: string;
  byline: string | null;
  section: string | null;
  language: string | null;
  /** The address that the page gives as its own. */
  canonical: string | null;
  kind: ReportKind;
  paywalled: boolean;
  /** Paragraphs, apart by a blank line. */
  text: string;
}

export interface PageAbout {
  address: string;
  contentType: string | null;
  outletName: string;
}

/** What is never the article: hidden parts, and what surrounds it on every site. */
const surroundings = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'form',
  'button',
  'nav',
  'aside',
  'footer',
  'figcaption',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="dialog"]',
  '[role="navigation"]',
  '[role="complementary"]',
];
const surroundingNames =
  /\b(?:cookie|consent|gdpr|newsletter|subscri|sign-?up|share|social|related|recommend|promo|advert|sponsor|breadcrumb|comment|byline|paywall|outbrain|taboola|most-read|read-more|caption|credit|tags?|toolbar)\b/i;

/** Words that stand alone in a paragraph and are the page's, not the article's. */
const furniture =
  /^(?:share|tweet|copy link|advertisement|read more\b.*|more on this.*|related:?.*|sign up.*|subscribe.*|follow us.*|by [\p{Lu}][\p{L}. '-]{2,40}|copyright\b.*|all rights reserved.*|\d+ comments?|image source.*|getty images.*)\.?$/iu;

/**
 * Reads an article's page: cleaned of what is hidden and of what surrounds articles, cut out by Readability, cleaned
 * of lines that are the page's own. General rules for any site, none for one.
 */
export function readPage(html: Uint8Array, about: PageAbout): PageReading {
  const source = decodePage(html, about.contentType);
  const { document } = parseHTML(source);
  const data = structuredData(document);
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content')
      ?.trim() || null;
  const title = withoutOutlet(
    data.headline ?? meta('og:title') ?? document.querySelector('h1')?.textContent ?? document.title ?? '',
    about.outletName,
  );
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const language = document.documentElement?.getAttribute('lang') ?? null;
  clean(document);
  const text = articleText(document);
  const section = data.section ?? meta('article:section');
  return {
    title: cleanLine(title, 500),
    byline: cleanLine(data.author ?? meta('author') ?? '', 200) || null,
    section: section ? cleanLine(section, 100) : null,
    language: language ? cleanLine(language, 20).toLowerCase() : null,
    canonical: absolute(canonical, about.address),
    kind: kindOf({
      title,
      address: about.address,
      categories: section ? [section] : [],
      text,
      type: data.type,
    }),
    paywalled: data.free === false,
    text,
  };
}

function clean(document: Document): void {
  for (const element of document.querySelectorAll(surroundings.join(','))) element.remove();
  for (const element of [...document.querySelectorAll('[style]')])
    if (isHidden(element.getAttribute('style') ?? '')) element.remove();
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(
      /[_]/g,
      '-',
    );
    const words = (element.textContent ?? '').length;
    // A name that says "share" on a block that holds the whole article speaks of something else.
    if (surroundingNames.test(names) && words < 1500 && !/^(?:article|main|body|h1)$/i.test(element.tagName))
      element.remove();
  }
}

/** Words that a reader cannot see are not the article's: hidden, tiny, or of the colour of their ground. */
function isHidden(style: string): boolean {
  const plain = style.replace(/\s+/g, '').toLowerCase();
  if (
    /display:none|visibility:hidden|opacity:0(?:[;.]0*)?(?:;|$)|font-size:0|left:-\d{3,}|text-indent:-\d{3,}/.test(
      plain,
    )
  )
    return true;
  const colour = /(?:^|;)color:([^;]+)/.exec(plain)?.[1];
  const ground = /background(?:-color)?:([^;]+)/.exec(plain)?.[1];
  return colour !== undefined && colour === ground;
}

function articleText(document: Document): string {
  const found = new Readability(document, { charThreshold: 200, keepClasses: false }).parse();
  const root = found?.content ? parseHTML(`<body>${found.content}</body>`).document : null;
  const elements = root ? [...root.querySelectorAll('p, li, blockquote, h2, h3, h4, pre')] : [];
  const blocks = elements.filter((element) => !element.querySelector('p, li, blockquote'));
  const paragraphs = blocks
    .filter((block) => !mostlyLinks(block))
    .map((block) => (block.textContent ?? '').replace(/\s+/gu, ' ').trim());
  const words =
    paragraphs.length > 0 ? paragraphs : [(found?.textContent ?? '').replace(/\s+/gu, ' ').trim()];
  return cleanText(
    words.filter((paragraph) => paragraph !== '' && !furniture.test(paragraph)).join('\n\n'),
    longestReport,
  );
}

function mostlyLinks(block: Element): boolean {
  const all = (block.textContent ?? '').trim().length;
  const linked = [...block.querySelectorAll('a')].reduce(
    (sum, link) => sum + (link.textContent ?? '').trim().length,
    0,
  );
  return all > 0 && linked / all > 0.7 && all < 300;
}

interface StructuredData {
  headline?: string;
  author?: string;
  section?: string;
  type?: string;
  free?: boolean;
}

/** The schema.org article among the page's JSON-LD, as far as it is well formed. */
function structuredData(document: Document): StructuredData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parseJson(script.textContent ?? ''), 0);
    if (!article) continue;
    const { headline, articleSection, isAccessibleForFree } = article;
    const section = Array.isArray(articleSection) ? articleSection[0] : articleSection;
    return {
      headline: typeof headline === 'string' ? headline : undefined,
      author: authorOf(article.author),
      section: typeof section === 'string' ? section : undefined,
      type: String(article['@type']),
      free: isAccessibleForFree === false || /^false$/i.test(String(isAccessibleForFree)) ? false : undefined,
    };
  }
  return {};
}

function articleIn(data: unknown, depth: number): Record<string, unknown> | null {
  if (data === null || typeof data !== 'object' || depth > 4) return null;
  const record = data as Record<string, unknown>;
  if (/Article|BlogPosting|Reportage/.test(String(record['@type']))) return record;
  const inner = Array.isArray(data) ? data : Array.isArray(record['@graph']) ? record['@graph'] : [];
  for (const each of inner.slice(0, 50)) {
    const found = articleIn(each, depth + 1);
    if (found) return found;
  }
  return null;
}

function authorOf(author: unknown): string | undefined {
  const names = (Array.isArray(author) ? author : [author]).map((each) =>
    typeof each === 'string' ? each : (each as { name?: unknown } | undefined)?.name,
  );
  return (
    names
      .filter((name) => typeof name === 'string')
      .slice(0, 5)
      .join(', ') || undefined
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON-LD that is not JSON says nothing; the page's other words do.
    return null;
  }
}

/** `Nine killed - The Courier` without its outlet. */
function withoutOutlet(title: string, outlet: string): string {
  const parts = title.trim().split(/\s+[|–—-]\s+/);
  const last = parts.at(-1)!.toLowerCase();
  const named =
    parts.length > 1 && (last.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(last));
  return named ? parts.slice(0, -1).join(' - ') : title.trim();
}

function absolute(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base) && /^https?:/.test(new URL(address, base).href)
    ? new URL(address, base).href
    : null;
}
