import { Parser } from 'htmlparser2';
import type { Signal } from '../news/signal.ts';
import { groupFor, matchesPath, pathOf, type Robots } from './robots.ts';

/** All that an outlet said on the way to a page; what was not asked for or not there is null. */
export interface Statements {
  /** The page's address. */
  address: string;
  robots: Robots | null;
  /** The body of `/.well-known/tdmrep.json`. */
  tdmrep: Uint8Array | null;
  /** Of the page's answer, names in lower case. */
  headers: Record<string, string> | null;
  /** The page, or its head. */
  html: string | null;
}

/**
 * What the statements say of our use: a machine reads the page, keeps passages of it, and answers readers out of
 * it with citations. We train nothing, so what speaks of training alone is noted and forbids nothing.
 * Read are TDMRep (W3C community group), AIPREF Content-Usage (IETF draft), Content-Signal (contentsignals.org),
 * X-Robots-Tag and meta robots, and RSL 1.0 (rslstandard.org). robots.txt's own rules are judged elsewhere.
 * @param product our product token, e.g. `PressAI`
 */
export function readSignals(statements: Statements, product: string): Signal[] {
  const head = statements.html === null ? noHead : readHead(statements.html);
  return [
    ...robotsSignals(statements, product),
    ...tdmSignals(statements, head),
    ...headerSignals(statements.headers ?? {}, product),
    ...headSignals(head, product),
  ];
}

function robotsSignals({ robots, address }: Statements, product: string): Signal[] {
  if (!robots) return [];
  const path = pathOf(address);
  const matching = groupFor(robots, product).signals.filter((line) => matchesPath(line.pattern, path));
  // As with rules, the longest pattern speaks for the path.
  const longest = Math.max(...matching.map((line) => line.pattern.length));
  const signals = matching
    .filter((line) => line.pattern.length === longest)
    .map((line) => use(line.name, line.value, 'robots.txt'));
  return [...signals, ...robots.licences.map((licence) => rsl(licence, 'robots.txt'))];
}

function headerSignals(headers: Record<string, string>, product: string): Signal[] {
  const where = 'response header';
  const signals: Signal[] = [];
  for (const name of ['content-usage', 'content-signal'] as const)
    if (headers[name]) signals.push(use(name, headers[name], where));
  if (headers['x-robots-tag']) signals.push(...robotsTag(headers['x-robots-tag'], product, where));
  for (const link of (headers.link ?? '').split(/,(?=\s*<)/)) {
    const address = /^\s*<([^>]*)>/.exec(link)?.[1];
    if (address && /rel="?[^";]*\blicense\b/i.test(link) && /application\/rsl\+xml/i.test(link))
      signals.push(rsl(address, where));
  }
  return signals;
}

/** Uses that cover ours, in the words of Content-Signal and of the AIPREF drafts; `train-ai` and `search` do not. */
const ourUses = new Set([
  'ai-input',
  'ai-use',
  'ai-output',
  'ai',
  'genai',
  'all',
  'bots',
  'automated',
  'tdm',
]);

function use(signal: 'content-usage' | 'content-signal', value: string, where: string): Signal {
  const forbids = value
    .toLowerCase()
    .split(/[,;]/)
    .map((pair) => pair.split('=').map((part) => part.trim()))
    .some(([name = '', answer = '']) => ourUses.has(name) && /^"?(?:n|no|\?0)"?$/.test(answer));
  return { signal, value: shorten(value), where, forbids };
}

/** An RSL licence sets terms that a machine cannot agree to, so the page is left alone. */
function rsl(licence: string, where: string): Signal {
  return { signal: 'rsl', value: shorten(licence), where, forbids: true };
}

/** `noindex` and `none` ask not to be shown by machines, `nosnippet` not to be excerpted, `noai` not to be used. */
const forbiddingTags = new Set(['noai', 'noindex', 'none', 'nosnippet', 'max-snippet:0']);
const tellingTags = new Set([...forbiddingTags, 'noimageai', 'noarchive', 'nocache', 'noml']);

/** `X-Robots-Tag: googlebot: noindex, noai`: a product's name speaks for the rules after it, up to the next name. */
function robotsTag(value: string, product: string, where: string): Signal[] {
  const signals: Signal[] = [];
  let ours = true;
  for (const part of value.split(',')) {
    const [, agent, rule = ''] = /^\s*(?:([a-z][\w-]*)\s*:\s*)?(.*?)\s*$/i.exec(part) ?? [];
    const named = agent !== undefined && !/^(?:max-|unavailable_after)/i.test(agent);
    if (named) ours = agent.toLowerCase() === product.toLowerCase();
    const tag = (named || agent === undefined ? rule : `${agent}:${rule}`).toLowerCase();
    if (ours && tellingTags.has(tag))
      signals.push({ signal: 'noai', value: tag, where, forbids: forbiddingTags.has(tag) });
  }
  return signals;
}

/**
 * TDM reservation: the page's own meta outweighs the header, which outweighs the file for the whole site
 * (TDMRep, 5). What is outweighed is noted and forbids nothing.
 */
function tdmSignals({ address, tdmrep, headers }: Statements, head: Head): Signal[] {
  const said: [string | null, string][] = [
    [head.metas.find(([name]) => name === 'tdm-reservation')?.[1] ?? null, 'meta'],
    [headers?.['tdm-reservation'] ?? null, 'response header'],
    [tdmrep === null ? null : reservedByFile(tdmrep, address), '/.well-known/tdmrep.json'],
  ];
  const signals: Signal[] = [];
  for (const [value, where] of said) {
    if (value === null) continue;
    const forbids = value.trim() === '1' && signals.length === 0;
    signals.push({ signal: 'tdm-reservation', value: shorten(value), where, forbids });
  }
  return signals;
}

/** The first entry whose location matches decides; null where none does or the file is none. */
function reservedByFile(bytes: Uint8Array, address: string): string | null {
  let entries: unknown;
  try {
    entries = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Most sites answer for this file with a page of their own: that is no statement.
    return null;
  }
  const path = pathOf(address);
  for (const entry of Array.isArray(entries) ? entries.slice(0, 1_000) : [entries]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { location = '/', 'tdm-reservation': reserved } = entry as Record<string, unknown>;
    if (typeof location === 'string' && location.length < 2_000 && matchesPath(location, path))
      return reserved === undefined ? null : String(reserved);
  }
  return null;
}

interface Head {
  /** Name in lower case, and content. */
  metas: [string, string][];
  licences: string[];
}

const noHead: Head = { metas: [], licences: [] };

function headSignals(head: Head, product: string): Signal[] {
  const names = new Set(['robots', product.toLowerCase()]);
  return [
    ...head.metas
      .filter(([name]) => names.has(name))
      .flatMap(([, content]) => robotsTag(content, product, 'meta')),
    ...head.licences.map((licence) => rsl(licence, 'link')),
  ];
}

/** The metas and RSL links of a page; of long pages the first 500,000 characters, where a head ends. */
function readHead(html: string): Head {
  const head: Head = { metas: [], licences: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.name && attributes.content !== undefined && head.metas.length < 500)
        head.metas.push([attributes.name.trim().toLowerCase(), attributes.content]);
      const licence =
        /\blicense\b/i.test(attributes.rel ?? '') && /application\/rsl\+xml/i.test(attributes.type ?? '');
      if (
        (name === 'link' && licence) ||
        (name === 'script' && /application\/rsl\+xml/i.test(attributes.type ?? ''))
      )
        head.licences.push(attributes.href ?? attributes.src ?? 'in the page');
    },
  });
  parser.end(html.slice(0, 500_000));
  return head;
}

function shorten(value: string): string {
  return value.replace(/\s+/g, ' ').trim().slice(0, 200);
}
