import { decodeHTML } from 'entities';
import { cleanText } from '../../src/news/clean.ts';
import { type Expression, parseExpression } from './python-expression.ts';
import type { FeedView, PieceView } from './view.ts';

/** One thing that the suite expects of a field that we keep. */
export interface Claim {
  field: Field;
  /** -1: the feed itself. */
  entry: number;
  /** Which author or enclosure, and which part of it. */
  place: number;
  part: string | null;
  expected: unknown;
}

type Field = keyof PieceView | 'entries';

export interface Expectation {
  claims: Claim[];
  /** Why the rest of it, or all of it, is not compared. */
  leftOut: string[];
}

/** feedparser's names for the fields that we keep; the same for feed and item but where told. */
const fields: Record<string, Field> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  author: 'authors',
  'author_detail.name': 'authors',
  'authors[].name': 'authors',
  published: 'published',
  published_parsed: 'published',
  updated: 'updated',
  updated_parsed: 'updated',
  summary: 'summary',
  'summary_detail.value': 'summary',
  description: 'summary',
  subtitle: 'summary',
  'subtitle_detail.value': 'summary',
  tagline: 'summary',
  'tagline_detail.value': 'summary',
  'content[].value': 'content',
  'enclosures[]': 'enclosures',
  'enclosures[].href': 'enclosures',
  'enclosures[].url': 'enclosures',
  'enclosures[].type': 'enclosures',
  'enclosures[].length': 'enclosures',
  language: 'language',
  'title_detail.language': 'language',
  'summary_detail.language': 'language',
  'content[].language': 'language',
};

/** Takes an expectation apart: what it says of the fields we keep, and what of others. */
export function readExpectation(text: string | null): Expectation {
  if (!text) return { claims: [], leftOut: ['nothing is expected'] };
  let whole: Expression;
  try {
    whole = parseExpression(text);
  } catch (error) {
    return { claims: [], leftOut: [`the expression is ${(error as Error).message}`] };
  }
  const expectation: Expectation = { claims: [], leftOut: [] };
  for (const part of conjuncts(whole)) {
    const found = claimsOf(part);
    if (typeof found === 'string') expectation.leftOut.push(found);
    else expectation.claims.push(...found);
  }
  return expectation;
}

function conjuncts(expression: Expression): Expression[] {
  return expression.kind === 'and' ? expression.of.flatMap(conjuncts) : [expression];
}

/** The claims of one conjunct, or why there is none to compare. */
function claimsOf(expression: Expression): Claim[] | string {
  if (expression.kind === 'not' && expression.of.kind === 'call') return absence(expression.of);
  if (expression.kind === 'not') return `not compared: ${pathOf(expression.of)?.name ?? 'negations'}`;
  if (expression.kind !== 'compare') return `not compared: ${pathOf(expression)?.name ?? expression.kind}`;
  const sides = [expression.left, ...expression.rest.map(({ right }) => right)];
  const values = sides.filter((side) => literalOf(side) !== undefined);
  const paths = sides.filter((side) => literalOf(side) === undefined);
  const equal = expression.rest.every(({ operator }) => operator === '==' || operator === 'is');
  if (!equal || values.length !== 1) return `not compared: ${expression.rest[0]!.operator}`;
  const claims: Claim[] = [];
  for (const side of paths) {
    const path = pathOf(side);
    if (path?.name === 'len(entries)') {
      claims.push({ field: 'entries', entry: -1, place: 0, part: null, expected: literalOf(values[0]!) });
      continue;
    }
    if (!path || !Object.hasOwn(fields, path.name)) return `field not kept: ${path?.whole ?? side.kind}`;
    const { name, entry, place } = path;
    // A feed has one language with us; that of its title alone is another thing.
    if (entry === -1 && /_detail\.language$/.test(name)) return `field not kept: ${path.whole}`;
    const part = /_parsed$/.test(name) ? 'parsed' : (/\.(\w+)$/.exec(name)?.[1] ?? null);
    claims.push({ field: fields[name]!, entry, place, part, expected: literalOf(values[0]!) });
  }
  return claims;
}

/** `not entries[0].has_key('link')`. */
function absence({ function: called, arguments: [key] }: Expression & { kind: 'call' }): Claim[] | string {
  if (called.kind !== 'part' || literalOf(called.key) !== 'has_key' || !key) return 'not compared: negations';
  const path = pathOf({ kind: 'part', of: called.of, key });
  if (!path || !Object.hasOwn(fields, path.name)) return `field not kept: ${path?.whole ?? 'has_key'}`;
  return [
    { field: fields[path.name]!, entry: path.entry, place: path.place, part: 'absent', expected: null },
  ];
}

/** `entries[0]['authors'][1]['name']` is `authors[].name` of entry 0, place 1. */
function pathOf(
  expression: Expression,
): { name: string; whole: string; entry: number; place: number } | null {
  const keys: (string | number)[] = [];
  let at = expression;
  for (; at.kind === 'part'; at = at.of) keys.unshift(literalOf(at.key) as string | number);
  if (at.kind === 'call') {
    const inner = at.arguments[0] && pathOf(at.arguments[0]);
    const name = `${at.function.kind === 'name' ? at.function.name : 'a call'}(${inner?.whole ?? ''})`;
    return { name, whole: name, entry: -1, place: 0 };
  }
  if (at.kind !== 'name') return null;
  const entry = at.name === 'entries' && typeof keys[0] === 'number' ? (keys.shift() as number) : -1;
  const place = keys.find((key) => typeof key === 'number') as number | undefined;
  const name = keys.map((key) => (typeof key === 'number' ? '[]' : `.${key}`)).join('');
  const bare = at.name === 'feed' || entry >= 0;
  return {
    name: bare ? name.replace(/^\./, '') : `${at.name}${name}`,
    whole: at.name + name,
    entry,
    place: place ?? 0,
  };
}

function literalOf(expression: Expression): unknown {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind === 'list') return expression.items.map(literalOf);
  if (expression.kind === 'dict')
    return Object.fromEntries(expression.entries.map(([key, value]) => [literalOf(key), literalOf(value)]));
  return undefined;
}

/** Whether a reader's view bears a claim out. */
export function isMet(claim: Claim, view: FeedView | null): boolean {
  if (!view) return false;
  if (claim.field === 'entries') return view.entries.length === claim.expected;
  const piece = claim.entry === -1 ? view.feed : view.entries[claim.entry];
  if (!piece) return false;
  if (claim.part === 'absent') return !piece[claim.field];
  const { expected, field, part, place } = claim;
  if (field === 'published' || field === 'updated')
    return piece[field]?.getTime() === moment(expected, part === 'parsed');
  if (field === 'authors') return bare(piece.authors?.[place] ?? '') === bare(String(expected));
  if (field === 'link') return addressed(piece.link) === addressed(expected);
  if (field === 'id') return spaced(piece.id ?? '') === spaced(String(expected));
  if (field === 'enclosures') return enclosureMeets(piece.enclosures?.[place], part, expected);
  if (field === 'language') return tag(piece.language) === tag(expected);
  // feedparser gives what a piece has as its summary or its content where it has only one of them.
  const text = piece[field] || (field === 'summary' && claim.entry >= 0 && piece.content) || '';
  return sameText(text, String(expected), view.markup);
}

/** Whether all that is expected of a text is that none is left, as of a script: the least that can be asked. */
export function expectsNoText({ field, expected, part }: Claim): boolean {
  const text = field === 'title' || field === 'summary' || field === 'content';
  return text && part !== 'absent' && textOfHtml(String(expected)) === '';
}

/** Moments are compared, not wordings: `(2004, 1, 1, 19, 48, 21, …)` in UTC, or text that JavaScript reads. */
function moment(expected: unknown, parsed: boolean): number {
  if (!parsed) return Date.parse(String(expected));
  const [year, month, day, hour, minute, second] = expected as number[];
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}

/** An author's name without the mail address that feedparser sets behind it. */
function bare(name: string): string {
  return spaced(name.replace(/\s*\([^()\s]+@[^()\s]+\)$/, ''));
}

function addressed(address: unknown): string {
  const text = String(address ?? '');
  return URL.canParse(text) ? new URL(text).href : text;
}

function tag(language: unknown): string {
  return String(language ?? '')
    .toLowerCase()
    .replace('_', '-');
}

function enclosureMeets(
  enclosure: NonNullable<PieceView['enclosures']>[number] | undefined,
  part: string | null,
  expected: unknown,
): boolean {
  if (!enclosure) return false;
  const said: Record<string, unknown> = {
    href: addressed(enclosure.address),
    url: addressed(enclosure.address),
    type: enclosure.type ?? '',
    length: String(enclosure.length ?? ''),
  };
  const wanted = part ? { [part]: expected } : (expected as Record<string, unknown>);
  return Object.entries(wanted).every(
    ([key, value]) => said[key] === (key === 'href' || key === 'url' ? addressed(value) : String(value)),
  );
}

/**
 * We keep plain text where feedparser keeps safe HTML. So texts are equal when their characters are, or when the
 * text of the expected HTML is ours; white space is folded, and Unicode composed, before.
 */
function sameText(text: string, expected: string, markup: boolean): boolean {
  const wanted = [spaced(expected), textOfHtml(expected)];
  return wanted.includes(spaced(text)) || (markup && wanted.includes(textOfHtml(text)));
}

/** The text of HTML, found apart from the reader that is measured. */
export function textOfHtml(html: string): string {
  const words = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replace(/<\/?(?:p|div|br|li|[uod]l|dt|dd|h\d|tr|td|th|table|blockquote|pre|hr)\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return spaced(decodeHTML(words));
}

function spaced(text: string): string {
  return cleanText(text, 1_000_000).replace(/\s+/gu, ' ').trim();
}
