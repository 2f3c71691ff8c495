import { charsetOf, decodeBytes } from '../../news/decode.ts';

/** A page's text: by its byte order mark, the HTTP header, the meta element, else UTF-8, else windows-1252. */
export function decodePage(html: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(html.subarray(0, 2048));
  const meta = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return decodeBytes(html, ['utf-8', charsetOf(contentType), meta]);
}
