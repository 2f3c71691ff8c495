import type { NumberToken } from './number-tokens.ts';
import { fold, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';

/** Words between a number and what it counts; folded. */
const between = new Set(
  (
    'more other others further additional new extra different separate such of the its their these those local young old former dead whole full ' +
    'weitere weiteren andere anderen neue neuen tote toten junge jungen alte verletzte ' +
    'autres nouveaux nouvelles jeunes autre premiers premieres dernieres derniers grandes grands petits petites de des ' +
    'otros otras nuevos nuevas jovenes grandes de altri altre nuovi nuove giovani di outros outras novos novas jovens andere nieuwe'
  ).split(' '),
);
const plural =
  /^(?:people|men|women|children|police|teeth|feet|mice|geese|sheep|fish|dead|wounded|injured|missing|homeless|\p{Ll}*(?:men|women|folk)|\p{L}{2,}(?<![sui'’])s|\p{L}+(?:ies|ches|shes|sses))$/u;
const verbs =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|died|said|says|killed|hurt|came|went|took|made|left|won|lost|took|fled)$/;
const word = /^([\s\u00a0]|-(?=\p{L}))(\p{Lu}?[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)/u;
/** How far from the number its noun may stand, in words. */
const farthest = 4;

/**
 * The noun that a number counts, behind it: the first plural in English, the first capitalised word in German, the
 * first word that is no adjective of the common ones elsewhere. Null where a verb, a stop word or a mark comes first.
 */
export function countedBy(text: string, from: number, value: number, language: string): Span | null {
  const stops = stopWords(language);
  let at = from;
  if (/^\.\s/.test(text.slice(from, from + 2)) && /(?:Mio|Mrd|Mill|Tsd)$/.test(text.slice(from - 4, from)))
    at++;
  let fallback: Span | null = null;
  for (let step = 0; step < farthest; step++) {
    const match = word.exec(text.slice(at, at + 40));
    if (!match || (match[1] === '-' && step > 0)) break;
    const found = match[2]!;
    const span = { start: at + 1, end: at + 1 + found.length };
    const folded = fold(found);
    at = span.end;
    if (match[1] === '-') return span;
    if (folded === 'of' && value === 1) break;
    if (between.has(folded) && !isNoun(found, language, value)) continue;
    if (verbs.test(folded) || stops.has(folded)) break;
    if (isNoun(found, language, value)) return span;
    if (language !== 'en' && language !== 'de') return span;
    if (language === 'en' && value === 1) fallback = span;
  }
  return fallback;
}

function isNoun(found: string, language: string, value: number): boolean {
  if (language === 'de') return /^\p{Lu}/u.test(found);
  if (language !== 'en') return false;
  if (/^(?:dead|wounded|injured|missing|homeless|more|others)$/.test(found))
    return found !== 'more' && found !== 'others';
  return (
    plural.test(found) ||
    (value === 1 && /^(?:person|man|woman|child|boy|girl|death|soldier|officer)$/.test(found))
  );
}

/** Whether a plural stands directly behind: `5-10 people`. */
export function countsNext(token: NumberToken | undefined): boolean {
  return token?.kind === 'word' && (plural.test(token.text) || token.unit !== null);
}
