import { isAscii } from 'node:buffer';
import { detect } from 'chardet';
import { charsetOf } from '../../news/decode.ts';

/**
 * The text of a document of bytes. A byte order mark is believed first. Bytes that are UTF-8, with characters beyond
 * ASCII, are UTF-8 whatever they are said to be, since other texts are never so by chance. Then the charset of the
 * HTTP header and of the XML declaration are tried (RFC 7303), each only if it bears the bytes out; then it is guessed
 * from the bytes themselves.
 */
export function decodeDocument(body: Uint8Array, contentType: string | null): string {
  return withoutControls(decodeBytes(body, contentType));
}

function decodeBytes(body: Uint8Array, contentType: string | null): string {
  const marked = byMark(body);
  if (marked !== null) return marked;
  const claims = [charsetOf(contentType), declaredEncoding(body)].filter((claim) => claim !== undefined);
  const ascii = isAscii(body);
  // Escapes of seven bits (ISO-2022-JP, HZ) look like ASCII.
  if (ascii && !body.includes(0x1b) && !body.includes(0)) return new TextDecoder('latin1').decode(body);
  const utf8 = ascii ? null : decoded(body, 'utf-8');
  if (utf8 !== null) return utf8;
  for (const claim of claims) {
    const text = /^(?:utf|ucs|iso-10646)/i.test(claim) ? null : decoded(body, claim);
    if (text !== null) return text;
  }
  return guessed(body);
}

/** By the byte order mark, or by the pattern of zeros that `<` leaves in wider encodings. */
function byMark(body: Uint8Array): string | null {
  const [one = -1, two = -1, three = -1, four = -1] = body;
  if (one === 0xef && two === 0xbb && three === 0xbf) return new TextDecoder().decode(body);
  const little = (one === 0xff && two === 0xfe) || (one === 0x3c && two === 0);
  const big = (one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c);
  if (little)
    return three === 0 && four === 0 ? fromWide(body, true) : new TextDecoder('utf-16le').decode(body);
  if (big) return new TextDecoder('utf-16be').decode(body);
  if (one !== 0 || two !== 0) return null;
  return (three === 0xfe && four === 0xff) || (three === 0 && four === 0x3c) ? fromWide(body, false) : null;
}

/** UTF-32, which no decoder of the platform reads. */
function fromWide(body: Uint8Array, little: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= body.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    pieces.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return pieces.join('').replace(/^\ufeff/, '');
}

function declaredEncoding(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 300));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
}

/** Null where the encoding is not known, or is not that of the bytes. */
function decoded(body: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(body);
  } catch {
    // Not so: the next claim is tried.
    return null;
  }
}

/** By the letters that occur, as browsers do where nothing is declared; UTF-8 with flaws stays UTF-8. */
function guessed(body: Uint8Array): string {
  const loose = new TextDecoder().decode(body);
  const flaws = loose.split('\ufffd').length - 1;
  const beyond = loose.replace(/[\0-\x7f\ufffd]+/g, '').length;
  if (beyond > 4 * flaws) return loose;
  const guess = detect(body.subarray(0, 65_536));
  return (guess && decoded(body, guess)) ?? new TextDecoder('windows-1252').decode(body);
}

/** What Windows has where Unicode has control characters: such bytes were taken for those of another encoding. */
const windowsLetters = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at),
);

function withoutControls(text: string): string {
  if (!/[\x80-\x9f]/.test(text)) return text;
  const pieces: string[] = [];
  // In pieces: millions of them replaced at once take hundreds of megabytes.
  for (let at = 0; at < text.length; at += 65_536)
    pieces.push(
      text
        .slice(at, at + 65_536)
        .replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80]!),
    );
  return pieces.join('');
}
