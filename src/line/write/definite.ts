import { findNames } from '../../news/language/names.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Candidate } from './candidates.ts';
import { surePredicates } from './verbs.ts';

/** What a sentence opens with, up to its first capital, figure or mark: "The decision was a relief to …". */
const opening = /^The ((?:\p{Ll}[\p{L}’'-]*[ ,.]?(?: |$)?)+)/u;
/** "The country's handling of the crisis": what it owns does not tell which. */
const owners = /^The ((?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*)['’]s /u;
/** The first verb after at least one word: what stands before it is what the sentence is about. */
const verb = new RegExp(`^(.*?[ ,])(?:${surePredicates}|[\\p{L}]{4,}s)\\b`, 'u');
/** What follows the noun tells which: "the company that …", "the hospital in …"; or there is but one, or a first. */
const told =
  /\b(?:that|who|which|whose|where|of|in|on|at|for|from|to|behind|between|against)\b|^(?:world|sun|moon|number|first|last|latest|only|most|biggest|largest|worst|best|oldest|youngest|average)\b/u;
/** Offices and things that a text names before it speaks of them so. */
const known =
  /(?<![\p{L}’'-])[Tt]he (?:\p{L}+ )?(?:president|premier|prime minister|minister|mayor|governor|senator|company|firm|airline|star|singer|actor|actress|couple|pair|duo|player|striker|club|agency|order|decision|move|ruling|announcement|incident|attack|crash)(?= \p{Ll}|[,.’'])(?! (?:of|for|in|who|that|which|behind)\b)/u;

/**
 * The words that a sentence speaks of as if they had been named before: "the streaming giant", "the decision"; null where it
 * tells itself which is meant, or what was said before does. English only.
 *
 * @param before stems of what stands above it
 */
export function unintroduced({ text, report }: Candidate, before: ReadonlySet<string>): string | null {
  if (primaryLanguage(report.language) !== 'en') return null;
  const meant = openingOf(text) ?? officeIn(text, report.language);
  if (meant === null) return null;
  const stems = wordsOf(meant, report.language).filter((word) => !word.stop);
  return stems.some(({ stem }) => before.has(stem)) ? null : meant;
}

function openingOf(text: string): string | null {
  const owner = owners.exec(text)?.[1];
  if (owner) return owner;
  const run = opening.exec(text)?.[1];
  if (!run) return null;
  const about = verb.exec(run)?.[1] ?? (/,/.test(run) ? run.slice(0, run.indexOf(',')) : null);
  return about === null || told.test(about) ? null : about;
}

function officeIn(text: string, language: string): string | null {
  const found = known.exec(text);
  if (!found) return null;
  return findNames(text.slice(0, found.index), language).length > 0 ? null : found[0];
}
