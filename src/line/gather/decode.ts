import { charsetOf, decodeBytes } from '../../news/decode.ts';

/**
 * The text of a document of bytes: by its byte order mark, else by the charset of the HTTP header, else by the XML
 * declaration, else UTF-8 (RFC 7303, with what feeds do in practice). Bytes that are not UTF-8 although it is claimed
 * are read as windows-1252, as browsers would.
 */
export function decodeDocument(body: Uint8Array, contentType: string | null): string {
  const mark = markOf(body);
  if (mark) return new TextDecoder(mark).decode(body);
  const head = new TextDecoder('latin1').decode(body.subarray(0, 200));
  const declared = /encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1];
  return decodeBytes(body, [charsetOf(contentType), declared, 'utf-8']);
}

function markOf(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  if (body[0] === 0x3c && body[1] === 0x00) return 'utf-16le';
  return body[0] === 0x00 && body[1] === 0x3c ? 'utf-16be' : null;
}
