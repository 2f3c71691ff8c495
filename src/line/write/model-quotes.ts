import type { Part } from '../../news/draft.ts';
import { literal } from '../../news/language/span.ts';
import type { NumberedFact, QuotePart } from './model-facts.ts';

const named = /(\{quote \d+[a-z]?(?::[^{}]*)?\})/;
const typed = /“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»/gu;

/**
 * A model's words with each quote that it names replaced by the one that code lifted for that fact. Words that it typed
 * between marks are a quote it names by its words, where one of its facts holds them letter for letter but for the
 * kind of marks, dashes and spaces; else they stay as typed, and the check refuses them.
 *
 * @returns the name of a quote that none of the facts holds, where there is one
 */
export function withQuotes(text: string, facts: NumberedFact[]): Part[] | { unknown: string } {
  const parts: Part[] = [];
  for (const piece of text.split(named)) {
    const name = /^\{quote (\d+[a-z]?)/.exec(piece)?.[1];
    if (name === undefined) {
      parts.push(...withTyped(piece, facts));
      continue;
    }
    const quote = facts.map(({ quotes }) => quotes.get(name)).find((found) => found !== undefined);
    if (!quote) return { unknown: name };
    // A model that also sets marks around the name means the same quote.
    const last = parts.at(-1);
    if (last?.kind === 'words') last.text = last.text.replace(/["“„«]\s?$/, '');
    parts.push(quote);
  }
  return parts.filter((part) => part.text !== '');
}

function withTyped(text: string, facts: NumberedFact[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(typed)) {
    const quote = quoteWith(match.slice(1).find((group) => group !== undefined)!, facts);
    if (!quote) continue;
    parts.push({ kind: 'words', text: text.slice(at, match.index) }, quote);
    at = match.index + match[0].length;
  }
  return [...parts, { kind: 'words', text: text.slice(at).replace(/^["”“»]/, '') }];
}

/** The part of a fact's quote that holds the words; null where none does. */
function quoteWith(words: string, facts: NumberedFact[]): QuotePart | null {
  const wanted = plain(words).replace(/[.,]$/, '');
  for (const quote of facts.flatMap(({ quotes }) => [...quotes.values()])) {
    const at = ` ${plain(quote.text)} `.search(
      new RegExp(`(?<![\\p{L}\\p{N}])${literal(wanted)}(?![\\p{L}\\p{N}])`, 'u'),
    );
    if (at === -1 || wanted === '') continue;
    const [from, to] = [at - 1, at - 1 + wanted.length];
    const { versionId, start } = quote.passage;
    return {
      kind: 'quote',
      text: quote.text.slice(from, to),
      passage: { versionId, start: start + from, end: start + to },
    };
  }
  return null;
}

/** Sign for sign, so that places stay what they are. */
function plain(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/gu, ' ');
}
