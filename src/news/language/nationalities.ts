import { countryOfDemonym } from './countries.ts';
import { primaryLanguage, type Span } from './span.ts';

/** Languages that write demonyms, or the adjectives among them, in lower case. */
const lowerCase = new Set(['de', 'fr', 'es', 'it', 'pt', 'nl']);

/** Demonyms in lower case: `französische`, `français`, `franceses`. */
export function nationalities(text: string, language: string): (Span & { kind: 'nationality' })[] {
  if (!lowerCase.has(primaryLanguage(language))) return [];
  const found: (Span & { kind: 'nationality' })[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{4,24}(?![\p{L}\p{N}])/gu)) {
    if (countryOfDemonym(match[0]) === null) continue;
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'nationality' });
  }
  return found;
}
