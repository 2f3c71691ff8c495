/** A document as text, and how its encoding was told. */
export interface Decoded {
  text: string;
  /** WHATWG name, e.g. `utf-8`; `utf-32` for what TextDecoder does not know. */
  encoding: string;
  /** What was declared and turned out wrong, for people. */
  faults: string[];
}

/**
 * Bytes to text, in this order: byte order mark; the pattern of wide encodings without one; UTF-8 where the
 * bytes prove it, whatever was declared; the charset of the HTTP header; the XML declaration; UTF-8 with
 * damage; windows-1252. Never throws: damage becomes U+FFFD.
 */
export function decodeBytes(body: Uint8Array, contentType: string | null): Decoded {
  const wide = wideEncoding(body);
  if (wide) return { text: decodeAs(wide, body), encoding: wide, faults: [] };
  const declared = [...new Set([headerCharset(contentType), declaredEncoding(body)])].filter((name) => name !== null);
  const unknown = declared.filter((name) => !isKnown(name));
  const faults = unknown.map((name) => `The encoding ${name} is not known.`);
  const known = declared.filter(isKnown);
  const escapes = known.find((name) => /^(iso-2022|hz)/i.test(name));
  if (!escapes) {
    const text = tryAs('utf-8', body);
    if (text !== null) return { text, encoding: 'utf-8', faults };
  }
  for (const name of known) {
    const text = tryAs(name, body);
    if (text !== null) return { text, encoding: new TextDecoder(name).encoding, faults };
    faults.push(`The document says ${name}, and its bytes say otherwise.`);
  }
  const damaged = new TextDecoder('utf-8').decode(body);
  if (isMostlyUtf8(damaged)) return { text: damaged, encoding: 'utf-8', faults };
  const name = known.find((label) => !/^utf-?8$/i.test(label)) ?? 'windows-1252';
  return { text: new TextDecoder(name).decode(body), encoding: name, faults };
}

type Wide = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** By mark, else by where the zero bytes stand around the first `<`, `{` or white space. */
function wideEncoding(body: Uint8Array): Wide | null {
  const [a = -1, b = -1, c = -1, d = -1] = body;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return tryAs('utf-8', body) === null ? null : 'utf-8';
  if (a === 0 && b === 0 && c === 0 && d > 0) return 'utf-32be';
  if (a > 0 && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b > 0 && c === 0 && d > 0) return 'utf-16be';
  if (a > 0 && b === 0 && c > 0 && d === 0) return 'utf-16le';
  return null;
}

function decodeAs(encoding: Wide, body: Uint8Array): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(body, encoding === 'utf-32le');
  return new TextDecoder(encoding).decode(body);
}

function decodeUtf32(body: Uint8Array, little: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const pieces: string[] = [];
  for (let place = 0; place + 4 <= body.byteLength; place += 4) {
    const point = view.getUint32(place, little);
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (point !== 0xfeff) pieces.push(String.fromCodePoint(valid ? point : 0xfffd));
  }
  return pieces.join('');
}

function tryAs(encoding: string, body: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:+-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** RFC-conforming declarations are ASCII in the first bytes of every encoding that is not wide. */
function declaredEncoding(body: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  const found = /<\?xml[^>]{0,400}?\sencoding\s*=\s*["']?\s*([\w.:+-]+)/i.exec(head)?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte is not in a wide encoding, whatever it says.
  return found && !/^(utf-?16|utf-?32|ucs-?[24]|iso-10646)/.test(found) ? found : null;
}

/** More whole multi-byte letters than damaged ones: a UTF-8 document with a few wrong bytes. */
function isMostlyUtf8(text: string): boolean {
  let damaged = 0;
  let whole = 0;
  for (const letter of text.match(/[^\p{ASCII}]/gu) ?? []) {
    if (letter === '\uFFFD') damaged += 1;
    else whole += 1;
  }
  return whole > damaged;
}
