/** A page's text: by its byte order mark, the HTTP header, the meta element, else UTF-8, else windows-1252. */
export function decodePage(html: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(html.subarray(0, 2048));
  const header = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const meta = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const name of ['utf-8', header, meta]) {
    try {
      if (name) return new TextDecoder(name, { fatal: true }).decode(html);
    } catch {
      // Not what the bytes are, or no encoding that is known: the next claim is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(html);
}
