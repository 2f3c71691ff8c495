import type { ClaimedDate } from '../../news/report.ts';
import type { PageHead } from './page-head.ts';
import { elementsOf, type PageNode, textOf } from './page-tree.ts';
import { type StructuredData, textAt } from './structured-data.ts';

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publish-date',
  'publish_date',
  'published_time',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'datecreated',
];
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'lastmod',
];

/** When a page says it was published and last changed. A date ahead of the clock is for the caller to clamp. */
export function datesOf(
  root: PageNode,
  head: PageHead,
  data: StructuredData,
  top: string[],
  address: string,
): { published: ClaimedDate | null; modified: ClaimedDate | null } {
  const structured = (name: string) => data.articles.map((article) => textAt(article, name));
  const first = (claims: (string | null)[]) => {
    for (const claim of claims) {
      const date = claim ? dateIn(claim) : null;
      if (date) return date;
    }
    return null;
  };
  const published = first([
    ...structured('datePublished'),
    ...publishedNames.map((name) => head.meta(name)),
    ...shownDates(root),
    ...structured('dateCreated'),
    ...datesInWords(top),
    dateOfAddress(address),
  ]);
  const modified = first([...structured('dateModified'), ...modifiedNames.map((name) => head.meta(name))]);
  return { published, modified };
}

/** `2026-03-12T09:00:00+01:00`, `12 March 2026`, `March 12, 2026 9:00 AM`; the day is the one the page names. */
function dateIn(text: string): ClaimedDate | null {
  const claim = text.trim().slice(0, 60);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(:\d\d)?))?/.exec(claim);
  if (iso) {
    const time = Date.parse(
      iso[4] && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(claim)
        ? `${iso[1]}-${iso[2]}-${iso[3]}T${iso[4]}Z`
        : claim.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T').replace(/\s+(?=[+-]\d)/, ''),
    );
    const at = new Date(
      Number.isNaN(time) ? Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) : time,
    );
    return usable(at) ? { at, precision: iso[5] ? 'second' : iso[4] ? 'minute' : 'day' } : null;
  }
  const digits = /^(\d{4})[./]?(\d\d)[./]?(\d\d)$/.exec(claim);
  if (digits) return dateIn(`${digits[1]}-${digits[2]}-${digits[3]}`);
  if (!/\d{4}/.test(claim) || !/\p{L}{3}|\//u.test(claim)) return null;
  const words = claim
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\b(?:at|on|um|à)\b/gi, ' ')
    .replace(/[|•·].*$/, '');
  const time = Date.parse(`${words} UTC`);
  const at = new Date(Number.isNaN(time) ? Date.parse(words) : time);
  return usable(at) ? { at, precision: /\d:\d\d/.test(words) ? 'minute' : 'day' } : null;
}

function usable(at: Date): boolean {
  return at.getTime() > Date.UTC(1990, 0, 1) && at.getTime() < Date.UTC(2100, 0, 1);
}

/** What `time` elements and elements that call themselves a publishing date say, those that say so most plainly first. */
function shownDates(root: PageNode): string[] {
  const plain: string[] = [];
  const others: string[] = [];
  for (const node of elementsOf(root)) {
    const { itemprop = '', datetime, content, class: names = '' } = node.attributes;
    if (/datePublished/i.test(itemprop)) plain.push(content ?? datetime ?? textOf(node));
    else if (node.tag === 'time' && datetime)
      (/publish|entry-date|posted|created/i.test(`${names} ${node.parent?.attributes.class ?? ''}`)
        ? plain
        : others
      ).push(datetime);
    if (plain.length + others.length > 30) break;
  }
  return [...plain, ...others.slice(0, 1)];
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const written = new RegExp(
  `\\b(?:(?:${months})[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:${months})[a-z]*\\.?,? \\d{4})\\b`,
  'i',
);

/** Dates in words in the short texts about the heading, those said to be of publishing first. */
function datesInWords(top: string[]): string[] {
  const found = top.flatMap((text) => {
    const date = written.exec(text)?.[0];
    return date
      ? [{ date, published: /publish|posted|by\b/i.test(text), updated: /updat|modif|review/i.test(text) }]
      : [];
  });
  return [
    ...found.filter(({ published }) => published),
    ...found.filter(({ updated }) => !updated),
    ...found,
  ].map(({ date }) => date);
}

/** Many addresses hold their day: `/2026/03/12/` or `/2026-03-12-`. */
function dateOfAddress(address: string): string | null {
  const found = /[/-](20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(address);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}
