import { Parser } from 'htmlparser2';
import { Fault } from '../../news/fault.ts';
import { type Outlet, type OutletKind, outletKinds } from '../../news/outlet.ts';
import { plainAddress } from './plain-address.ts';

const longestOpml = 5_000_000;
const deepestOutline = 20;
const mostOutlines = 20_000;
/** Outlet facts stand in attributes of this namespace, which other programs pass over. */
const namespace = 'urn:pressai:outlet';

/** One feed of a foreign list, with the folders that it stood in. */
interface OutlineFeed {
  address: string;
  title: string;
  home: string | null;
  /** As we write it; null in foreign lists. */
  section: string | null;
  folders: Attributes[];
}

type Attributes = Record<string, string>;

/**
 * Reads an OPML list of feeds (opml.org, 2.0 and 1.0). A list that we wrote comes back as it was. In any other,
 * a feed becomes an outlet by its site, and what OPML does not say (owner, country, language, kind) is filled
 * with the outlet's own name, `XX`, `und` and `digital`, for people to set right.
 * @throws Fault `opml` where the document is none, declares a DTD or entities, is too large or too deep, holds a
 *   feed with a scheme other than http and https, or no feed at all
 */
export function readOpml(text: string): Outlet[] {
  if (text.length > longestOpml) throw new Fault('opml', 'The OPML document is larger than 5 MB.');
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    throw new Fault(
      'opml',
      'The OPML document declares a document type or entities, which no list of feeds needs.',
    );
  const feeds = readOutlines(text);
  if (feeds.length === 0) throw new Fault('opml', 'The OPML document holds no feeds.');
  return gatherOutlets(feeds);
}

function readOutlines(text: string): OutlineFeed[] {
  const feeds: OutlineFeed[] = [];
  const open: Attributes[] = [];
  let root = '';
  let body = false;
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        root ||= name;
        if (name === 'body' && root === 'opml') body = true;
        if (name !== 'outline' || !body) return;
        if (++count > mostOutlines)
          throw new Fault('opml', `The OPML document holds more than ${mostOutlines} outlines.`);
        if (open.length >= deepestOutline) throw new Fault('opml', 'The OPML document is nested too deep.');
        const address = attribute(attributes, 'xmlUrl');
        if (address) feeds.push(outlineFeed(address, attributes, open));
        open.push(attributes);
      },
      onclosetag(name) {
        if (name === 'outline' && body) open.pop();
        if (name === 'body') body = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text.replace(/^\uFEFF/, ''));
  if (root !== 'opml') throw new Fault('opml', 'The document is not OPML: its root is not <opml>.');
  if (!/<\/opml\s*>/.test(text))
    throw new Fault('opml', 'The OPML document is cut short: <opml> is not closed.');
  return feeds;
}

function outlineFeed(text: string, attributes: Attributes, open: Attributes[]): OutlineFeed {
  // Some programs write the scheme of feeds that browsers once had.
  const plain = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  const { address, reason } = plainAddress(plain);
  if (reason) throw new Fault('opml', `The feed address '${line(text, 200)}' ${reason}.`);
  const title = line(attribute(attributes, 'title') || attribute(attributes, 'text'), 120);
  const home = plainAddress(attribute(attributes, 'htmlUrl').trim());
  const section = line(attributes['pressai:section'] ?? '', 120) || null;
  return { address, title, home: home.reason ? null : home.address, section, folders: [...open] };
}

/** Writers disagree on the case of names. */
function attribute(attributes: Attributes, name: string): string {
  if (attributes[name] !== undefined) return attributes[name];
  const other = Object.keys(attributes).find((key) => key.toLowerCase() === name.toLowerCase());
  return other ? attributes[other]! : '';
}

function gatherOutlets(feeds: OutlineFeed[]): Outlet[] {
  const outlets = new Map<string, Outlet>();
  const seen = new Set<string>();
  for (const feed of feeds) {
    if (seen.has(feed.address)) continue;
    seen.add(feed.address);
    const folder = feed.folders.findLast((attributes) => attributes['pressai:id']);
    const outlet = folder ? ownOutlet(folder, feed) : foreignOutlet(feed);
    const known = outlets.get(outlet.id);
    if (!known) outlets.set(outlet.id, outlet);
    const section = folder ? feed.section : line(attribute(feed.folders.at(-1) ?? {}, 'text'), 120) || null;
    (known ?? outlet).feeds.push({ address: feed.address, section });
  }
  return [...outlets.values()];
}

/** An outlet from the attributes that `writeOpml` gives its outline. */
function ownOutlet(folder: Attributes, feed: OutlineFeed): Outlet {
  const fact = (name: string) => line(folder[`pressai:${name}`] ?? '', 120);
  const name = line(attribute(folder, 'text'), 120) || fact('id');
  const home = plainAddress(attribute(folder, 'htmlUrl'));
  return {
    id: identifier(fact('id')),
    name,
    family: fact('family') || name,
    country: /^[A-Z]{2}$/.test(fact('country')) ? fact('country') : 'XX',
    language: /^[a-z]{2,3}$/.test(fact('language')) ? fact('language') : 'und',
    kind: outletKinds.find((kind) => kind === fact('kind')) ?? ('digital' satisfies OutletKind),
    home: home.reason ? new URL(feed.address).origin : home.address,
    feeds: [],
  };
}

function foreignOutlet(feed: OutlineFeed): Outlet {
  const home = feed.home ?? new URL(feed.address).origin;
  const site = new URL(home).hostname.replace(/^www\./, '');
  const name = feed.title || site;
  return {
    id: identifier(site),
    name,
    family: name,
    country: 'XX',
    language: 'und',
    kind: 'digital',
    home,
    feeds: [],
  };
}

function identifier(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 80) || 'outlet';
}

function line(text: string, longest: number): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest);
}

/** Writes OPML 2.0: an outline per outlet with its facts, and in it one per feed. */
export function writeOpml(outlets: Outlet[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:pressai="${namespace}">`,
    '  <head><title>Outlets</title></head>',
    '  <body>',
    ...outlets.flatMap(writeOutline),
    '  </body>',
    '</opml>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeOutline(outlet: Outlet): string[] {
  const { id, name, family, country, language, kind, home, feeds } = outlet;
  const facts = { id, family, country, language, kind };
  const own = Object.entries(facts).map(([key, value]) => ` pressai:${key}="${escaped(value)}"`);
  return [
    `    <outline text="${escaped(name)}" htmlUrl="${escaped(home)}"${own.join('')}>`,
    ...feeds.map(({ address, section }) => {
      const own = section === null ? '' : ` pressai:section="${escaped(section)}"`;
      return `      <outline type="rss" text="${escaped(section ?? name)}"${own} xmlUrl="${escaped(address)}"/>`;
    }),
    '    </outline>',
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
