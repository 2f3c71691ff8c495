import { decodeHTML } from 'entities';
import type { PageHead } from './page-head.ts';
import { textOf } from './page-tree.ts';

/**
 * A page's headline without its outlet: the main heading where the page's other titles bear it out, else what JSON-LD or
 * OpenGraph say.
 */
export function pageTitle(head: PageHead, headline: string | null, outlets: string[]): string {
  const bare = (text: string | null) =>
    text ? withoutOutlet(decoded(text).replace(/\s+/gu, ' ').trim(), outlets) : '';
  const said = [bare(headline), bare(head.meta('og:title', 'twitter:title')), bare(head.title)].filter(
    Boolean,
  );
  const headings = head.headings
    .map((node) => textOf(node).replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length > 2);
  const borneOut = headings
    .map((text) => ({ text, worth: Math.max(0, ...said.map((each) => likeness(text, each))) }))
    .sort((a, b) => b.worth - a.worth)[0];
  if (borneOut && borneOut.worth >= 0.5) return bare(borneOut.text);
  // One heading alone is the piece's, unless it is the outlet's name.
  if (headings.length === 1 && headings[0]!.length > 20 && bare(headings[0]!) !== '')
    return bare(headings[0]!);
  return said[0] ?? headings[0] ?? '';
}

/** JSON-LD and meta elements at times hold markup's own forms of characters: `Dogs &#038; cats`. */
function decoded(text: string): string {
  return /&(?:#\w+|amp|quot|apos|lt|gt|nbsp);/i.test(text) ? decodeHTML(text) : text;
}

/** The share of the words of the shorter that the longer has too. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return (shared / fewer.size) * (fewer.size / more.size > 0.2 ? 1 : 0.4);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** `Nine killed - The Courier` without its outlet, at the end or at the head, if any of its names stands there. */
export function withoutOutlet(title: string, outlets: string[]): string {
  const names = outlets.map(letters).filter((name) => name.length > 1);
  let parts = title.split(/(\s+[|–—·»:•-]\s+|\s*\|\s*)/);
  const isOutlet = (part: string) => {
    const own = letters(part);
    return (
      own !== '' &&
      names.some(
        (name) =>
          name === own ||
          (own.length > 3 && name.includes(own)) ||
          (own.includes(name) && own.length < name.length + 12),
      )
    );
  };
  while (parts.length > 2 && isOutlet(parts.at(-1)!)) parts = parts.slice(0, -2);
  while (parts.length > 2 && isOutlet(parts[0]!) && parts.slice(2).join('').length > 15)
    parts = parts.slice(2);
  return parts.join('').trim();
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|www\.)\s*/, '')
    .replace(/\.(?:com|org|net|co\.\w\w|\w\w)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
