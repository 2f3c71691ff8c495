/**
 * Namespaces by the prefix that they usually have; RSS and Atom have none, since their elements are told apart by
 * their attributes. Keys are in lower case, without scheme, `www.` or what stands at the end.
 */
const prefixes: Record<string, string> = {
  'w3.org/2005/atom': '',
  'purl.org/atom/ns': '',
  'example.com/newformat': '',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/dc': 'dc',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'rssboard.org/media-rss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'georss.org/georss': 'georss',
  'georss.org/georss/10': 'georss',
  'w3.org/2003/01/geo/wgs84_pos': 'geo',
  'opengis.net/gml': 'gml',
  'purl.org/atompub/tombstones/1.0': 'at',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'pheedo.com/namespace/pheedo': 'pheedo',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
  'prismstandard.org/namespaces/1.2/basic': 'prism',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
};

const known = new Set(Object.values(prefixes));

/** What prefixes stand for at one place of a document; the default namespace is that of the empty prefix. */
export type Scope = Readonly<Record<string, string>>;

export const usualScope: Scope = Object.freeze(Object.assign(Object.create(null), { '': '' }));

/** Declarations in one element that are heeded. */
const mostDeclared = 100;

/** The scope inside an element that declares namespaces; the same scope where it declares none. */
export function innerScope(scope: Scope, attributes: Record<string, string>): Scope {
  let inner: Record<string, string> | null = null;
  let declared = 0;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (++declared > mostDeclared) break;
    inner ??= Object.assign(Object.create(null) as Record<string, string>, scope);
    const prefix = name.slice(6);
    inner[prefix] = usualPrefix(attributes[name]!, prefix);
  }
  return inner ?? scope;
}

/** The name of an element, given in lower case, with its usual prefix: `dc:date`, `title`. */
export function usualName(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  // A prefix that is not declared is taken for what it usually stands for.
  const usual = scope[prefix] ?? (prefix === 'rss' || prefix === 'atom' ? '' : prefix);
  const local = name.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}

function usualPrefix(address: string, prefix: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  if (Object.hasOwn(prefixes, plain)) return prefixes[plain]!;
  if (/^(?:backend\.userland|blogs\.law\.harvard|cyber\.law\.harvard|rssboard)\./.test(plain)) return '';
  // An address that is unknown or misspelt: the prefix tells, or for want of one the document's root does.
  return prefix === '' || known.has(prefix) ? prefix : `?${prefix}`;
}
