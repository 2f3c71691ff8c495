/** The charset that a `Content-Type` names, if any. */
export function charsetOf(contentType: string | null): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
}

/** The text of bytes by the first claim that they bear out; windows-1252, as browsers would, when none does. */
export function decodeBytes(bytes: Uint8Array, claims: (string | undefined)[]): string {
  for (const name of claims) {
    try {
      if (name) return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that is not known, or not what the bytes are: the next claim is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
