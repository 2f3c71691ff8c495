import type { Element } from './elements.ts';
import type { RawText } from './raw-feed.ts';

/** Children of these names: those of the first name that there are, in the document's order. */
export function childrenOf(element: Element, ...names: string[]): Element[] {
  for (const name of names) {
    const found = element.children.filter((child) => child.name === name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of the first child that has any, by the order of the names. */
export function wordsOf(element: Element, ...names: string[]): string | null {
  for (const name of names)
    for (const child of element.children) {
      const words = child.name === name ? child.words.trim() : '';
      if (words !== '') return words;
    }
  return null;
}

/** The text of the first child that has one, by the order of the names. */
export function textOf(element: Element, ...names: string[]): RawText | null {
  for (const name of names)
    for (const child of element.children) {
      const text = child.name === name ? rawText(child) : null;
      if (text) return text;
    }
  return null;
}

/**
 * The words of a text construct: Atom 1.0 (RFC 4287, 3.1) and 0.3 say by `type` and `mode` what they are, RSS says
 * nothing. Null where there are none, or where they are no text (a picture in base64).
 */
export function rawText(element: Element): RawText | null {
  const type = (element.attributes.type ?? '').trim().toLowerCase();
  const html = /^(?:x?html|text\/html|application\/xhtml\+xml)$/.test(type);
  if (element.markup) return { words: element.words, kind: 'html' };
  if (
    !html &&
    type.includes('/') &&
    !/^text\/|[/+]xml$/.test(type) &&
    element.attributes.mode === undefined
  ) {
    const words = fromBase64(element.words);
    return words === null ? null : { words, kind: 'unsure' };
  }
  const words = element.attributes.mode === 'base64' ? fromBase64(element.words) : element.words.trim();
  if (!words) return null;
  return { words, kind: html ? 'html' : type === '' ? 'unsure' : 'text' };
}

/** Text that was packed as base64; null where it is not, or packs other than text. */
function fromBase64(words: string): string | null {
  const packed = words.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64')).trim() || null;
  } catch {
    // Not text: a picture or a sound.
    return null;
  }
}

/** An absolute address, against the element's base; null where there is none. */
export function resolved(address: string | null | undefined, element: Element): string | null {
  const trimmed = address?.trim();
  if (!trimmed || trimmed.length > 4_000) return null;
  // Some leave the scheme out where people would.
  const whole = /^www\.[^/\s]+\.[a-z]/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  return URL.parse(whole, element.base)?.href ?? null;
}

/**
 * The name of a person: Atom's `name`, or RSS's mail address with a name, `a@b.example (Ann)` or `Ann <a@b.example>`.
 * The mail address alone stands in where it is all there is.
 */
export function personOf(element: Element): string | null {
  const name = wordsOf(element, 'name');
  const words = (name ?? element.words).slice(0, 500).replace(/\s+/g, ' ').trim();
  const behind = /^[^\s()<>]+@[^\s()<>]+\s*\(([^()]+)\)$/.exec(words);
  const before = /^([^<>()]+?)\s*[<(]\s*[^\s()<>]+@[^\s()<>]+\s*[>)]$/.exec(words);
  return (behind?.[1] ?? before?.[1] ?? words).trim() || wordsOf(element, 'email', 'uri', 'url');
}
