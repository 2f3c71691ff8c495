import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { Fault } from '../../news/fault.ts';
import { type Feed, type Outlet, outletKinds } from '../../news/outlet.ts';
import { plainAddress } from './plain-address.ts';

const longestFile = 4_000_000;
const mostErrors = 50;
const outletKeys = ['id', 'name', 'family', 'country', 'language', 'kind', 'home', 'feeds'] as const;
const feedKeys = ['address', 'section'] as const;

/** What is known while a file is read: where each line starts, what is wrong so far, and what was already named. */
interface Reading {
  name: string;
  lines: LineCounter;
  errors: string[];
  ids: Map<string, number>;
  addresses: Map<string, number>;
}

/**
 * Reads the list of outlets: YAML, a sequence of outlets with their feeds.
 * @param name what messages call the file
 * @throws Fault `outlets-file` with one line per error: the file's name, the line and the reason
 */
export function readOutlets(text: string, name = 'outlets.yaml'): Outlet[] {
  const lines = new LineCounter();
  const reading: Reading = { name, lines, errors: [], ids: new Map(), addresses: new Map() };
  const outlets = text.length > longestFile ? tooLong(reading) : readFile(text, reading);
  if (reading.errors.length > 0)
    throw new Fault('outlets-file', reading.errors.slice(0, mostErrors).join('\n'));
  return outlets;
}

function tooLong(reading: Reading): Outlet[] {
  reading.errors.push(
    `${reading.name}: the file is longer than ${longestFile.toLocaleString('en')} characters`,
  );
  return [];
}

function readFile(text: string, reading: Reading): Outlet[] {
  const document = parseDocument(text, { lineCounter: reading.lines, version: '1.2', merge: false });
  for (const error of document.errors) {
    const { line } = reading.lines.linePos(error.pos[0]);
    reading.errors.push(`${reading.name} line ${line}: ${error.message.split(/ at line|\n/)[0]}`);
  }
  if (document.errors.length > 0) return [];
  const root = document.contents as Node | null;
  if (root === null) return [];
  if (!isSeq(root)) {
    complain(reading, root, 'the file is not a list of outlets');
    return [];
  }
  return root.items.flatMap((item) => readOutlet(item as Node, reading) ?? []);
}

function readOutlet(node: Node, reading: Reading): Outlet | null {
  if (!isMap(node)) return complain(reading, node, 'an outlet is not a list of keys and values');
  const before = reading.errors.length;
  refuseUnknown(node, outletKeys, reading);
  const outlet: Outlet = {
    id: word(node, 'id', reading, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
    name: word(node, 'name', reading),
    family: word(node, 'family', reading),
    country: word(node, 'country', reading, /^[A-Z]{2}$/, 'a country code of two capitals, like GB'),
    language: word(node, 'language', reading, /^[a-z]{2,3}$/, 'a language code, like en'),
    kind: readKind(node, reading),
    home: readAddress(node, 'home', reading),
    feeds: readFeeds(node, reading),
  };
  onlyOnce(node, 'id', outlet.id, reading.ids, reading);
  return reading.errors.length === before ? outlet : null;
}

function readKind(node: YAMLMap, reading: Reading): Outlet['kind'] {
  const kind = word(node, 'kind', reading);
  const known = outletKinds.find((name) => name === kind);
  if (!known && kind)
    complain(reading, valueAt(node, 'kind'), `kind '${kind}' is not one of ${outletKinds.join(', ')}`);
  return known ?? 'digital';
}

function readFeeds(node: YAMLMap, reading: Reading): Feed[] {
  const feeds = valueAt(node, 'feeds');
  if (!isSeq(feeds) || feeds.items.length === 0) {
    complain(reading, feeds ?? node, `${nameOf(node)} has no feeds`);
    return [];
  }
  return feeds.items.map((item) => readFeed(item as Node, reading)).filter((feed) => feed !== null);
}

function readFeed(node: Node, reading: Reading): Feed | null {
  if (!isMap(node)) return complain(reading, node, 'a feed is not a list of keys and values');
  refuseUnknown(node, feedKeys, reading);
  const address = readAddress(node, 'address', reading);
  onlyOnce(node, 'address', address, reading.addresses, reading);
  const section =
    node.has('section') && valueAt(node, 'section') !== null ? word(node, 'section', reading) : null;
  return { address, section: section || null };
}

function readAddress(node: YAMLMap, key: string, reading: Reading): string {
  const text = word(node, key, reading, undefined, undefined, 2_000);
  if (!text) return '';
  const { address, reason } = plainAddress(text);
  if (reason) complain(reading, valueAt(node, key), `${key} '${text}' ${reason}`);
  return address;
}

/** A value that is text, checked against a pattern; empty with an error where it is not. */
function word(
  node: YAMLMap,
  key: string,
  reading: Reading,
  pattern?: RegExp,
  expected?: string,
  longest = 120,
): string {
  const value = valueAt(node, key);
  if (value === null) {
    complain(reading, node, `${nameOf(node)} has no ${key}`);
    return '';
  }
  // YAML reads NO and 365 as other things than words, but writers of lists mean words.
  const source = isScalar(value)
    ? typeof value.value === 'string'
      ? value.value
      : (value.source ?? '')
    : '';
  const text = source.normalize('NFC').trim();
  if (!isScalar(value) || text === '' || /[\p{Cc}\p{Cs}]/u.test(text))
    complain(reading, value, `${key} is not a line of text`);
  else if (text.length > longest) complain(reading, value, `${key} is longer than ${longest} characters`);
  else if (pattern && !pattern.test(text)) complain(reading, value, `${key} '${text}' is not ${expected}`);
  return text;
}

function refuseUnknown(node: YAMLMap, known: readonly string[], reading: Reading): void {
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) complain(reading, key as Node, `'${name}' is not one of ${known.join(', ')}`);
  }
}

function onlyOnce(
  node: YAMLMap,
  key: string,
  value: string,
  seen: Map<string, number>,
  reading: Reading,
): void {
  if (!value) return;
  const first = seen.get(value);
  if (first !== undefined)
    complain(reading, valueAt(node, key), `${key} '${value}' stands already in line ${first}`);
  else seen.set(value, lineOf(valueAt(node, key), reading));
}

/** The value node of a key; null where the key is absent or says nothing. */
function valueAt(node: YAMLMap, key: string): Node | null {
  const value = node.get(key, true) as Node | undefined;
  return value === undefined || value === null || (isScalar(value) && value.value === null) ? null : value;
}

function nameOf(node: YAMLMap): string {
  const id = valueAt(node, 'id') ?? valueAt(node, 'address');
  return id && isScalar(id) ? `'${String(id.value)}'` : 'an outlet or feed';
}

function complain(reading: Reading, node: Node | null, reason: string): null {
  reading.errors.push(`${reading.name} line ${lineOf(node, reading)}: ${reason}`);
  return null;
}

function lineOf(node: Node | null, reading: Reading): number {
  return node?.range ? reading.lines.linePos(node.range[0]).line : 1;
}

/** Writes a list that `readOutlets` reads back as it was. */
export function writeOutlets(outlets: Outlet[]): string {
  return outlets.map(writeOutlet).join('\n');
}

function writeOutlet(outlet: Outlet): string {
  const { id, name, family, country, language, kind, home, feeds } = outlet;
  const facts = Object.entries({ id, name, family, country, language, kind, home });
  const lines = facts.map(
    ([key, value], place) => `${place === 0 ? '- ' : '  '}${key}: ${plainOrQuoted(value)}`,
  );
  lines.push('  feeds:');
  for (const { address, section } of feeds) {
    lines.push(`    - address: ${plainOrQuoted(address)}`);
    if (section !== null) lines.push(`      section: ${plainOrQuoted(section)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Words that YAML cannot take for anything else stand bare; the rest is quoted as JSON, which YAML reads. */
function plainOrQuoted(text: string): string {
  const bare = /^[\p{L}][\p{L}\p{M}\p{N} .,/&()'+_?=~%;-]*(?::\/\/[^\s#"']+)?$/u;
  const other = /^(?:y|yes|n|no|on|off|true|false|null)$/i;
  return bare.test(text) && !other.test(text) && text === text.trim() ? text : JSON.stringify(text);
}
