import type { Span } from '../../news/language/span.ts';
import { countWords } from './lift.ts';
import { surePredicates } from './verbs.ts';

/** The fewest words that a shortened sentence keeps. */
const fewest = 8;
const mostWays = 10;

const aside = /\s?\((?!["“])[^()]{1,80}\)|\s[—–-]{1,2}\s[^—–"“”]{3,90}?\s[—–-]{1,2}(?=\s\p{Ll})/gu;
const predicate = new RegExp(
  `(?:${surePredicates}|(?!this|its|his|as|plus|across|always)\\p{Ll}{3,}s)\\b`,
  'u',
);
const relative = new RegExp(
  `, (?:who|which|whose|where)\\b[^,;:—–"“”()]{8,140},(?= ${predicate.source})`,
  'gu',
);
/** Who somebody is, between their name and what they do: ", the town's former mayor," or ", 53,". */
const apposition = new RegExp(
  `(?<=\\p{Lu}[\\p{L}.’'-]+), (?:(?:the|a|an|his|her|its|their) (?!\\p{Ll}+(?:ed|ing)\\b)[^,;:—–"“”()]{3,90}|\\d{1,3}),(?= ${predicate.source})`,
  'gu',
);
/** Where a sentence may end early: what follows is a clause of its own that the rest does without. */
const tail =
  /;|\s[—–]|, (?=(?:which|who|whose|where|including|adding|amid|after|before|following|leaving|making|marking|setting|raising|sending|prompting|sparking|ending|becoming|calling|part of|a (?:move|decision|step|day|week|month|sign)|in (?:a|an|the (?:latest|first)|what)|as (?:the|a|part|well|he|she|they|it))\b)|, and (?=(?:the|a|an|it|he|she|they|that|\p{Lu}\p{Ll}+) )/gu;
/** A tail that says who says so, or that the sentence's own verb follows in, is never cut. */
const bound =
  /\b(?:said|says|saying|according|told|tells|report(?:s|ed|edly)|alleg\w+|claim\w*|wrote|announced|deni\w+|not|no|never)\b/i;
const resumed = new RegExp(`, ${predicate.source}`, 'u');
/** A condition or a time whose main clause has not come yet. */
const pending =
  /\b(?:that|but|and|because) (?:if|when|once|unless|although|though|while|because|as|after|since|before|until)\b[^,]*$|\b(?:that|if|because)\s*$/;
const verb = new RegExp(`\\b${surePredicates}\\b`, 'u');

/**
 * The ways in which an English sentence may be printed, as lists of the spans that are kept: whole but for asides in
 * brackets or dashes, without a relative clause or an apposition in its middle, and ended before a dependent clause. Only cuts that
 * leave the main clause, its negations and who says so as they were; never within quotation marks.
 */
export function compressions(text: string, language: string): Span[][] {
  const quotes = [...text.matchAll(/“[^”]*”|"[^"]*"/g)].map((match) => spanOf(match));
  const free = (span: Span) => quotes.every((quote) => span.end <= quote.start || quote.end <= span.start);
  const cuts = (pattern: RegExp) => [...text.matchAll(pattern)].map(spanOf).filter(free);
  const asides = cuts(aside);
  const whole = without(text, asides);
  if (language !== 'en') return [whole];
  const ways = [whole];
  const clauses = [...cuts(relative), ...cuts(apposition)]
    .filter(({ start }) => !openName.test(text.slice(0, start)))
    .sort((a, b) => a.start - b.start);
  if (clauses.length > 0) ways.push(without(text, [...asides, ...clauses]));
  for (const [index, cut] of [...text.matchAll(tail)].entries()) {
    const end = { start: cut.index, end: text.length };
    if (index > 8 || quotes.some((quote) => quote.start < cut.index && cut.index < quote.end)) continue;
    if (!mayEnd(text, cut.index, clauses)) continue;
    ways.push(without(text, [...asides, end]));
    if (clauses.some((clause) => clause.end <= cut.index))
      ways.push(without(text, [...asides, ...clauses, end]));
  }
  return ways
    .filter((spans) => countWords(spanned(text, spans)) >= fewest || spans === whole)
    .slice(0, mostWays);
}

/** The words of the spans, joined as they will be printed. */
export function spanned(text: string, spans: Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Words before the main clause that a comma ends. */
const adverbial = /^(?:On|In|At|After|As|During|Since|For|With|Following|Days|Hours|Two|Three)\b[^,]{2,60}, /;

/** A name or an age that a comma parts from what it belongs to, and that the next one closes: "Her opponent, Viktor Strand". */
const openName = /(?:^|\s)\p{Ll}[\p{L}’'-]*, (?:\p{Lu}[\p{L}.’'-]* ?){1,4}$|, \d{1,3}$/u;

/** Whether every comma that opens has one that closes. */
function isEven(left: string): boolean {
  return (left.split(', ').length - 1) % 2 === (adverbial.test(left) ? 1 : 0);
}

function mayEnd(text: string, at: number, clauses: Span[]): boolean {
  const left = text.slice(0, at);
  const rest = text.slice(at);
  if (bound.test(rest) || resumed.test(rest) || !verb.test(left)) return false;
  if (clauses.some((clause) => clause.start <= at && at < clause.end)) return false;
  const count = (mark: string) => left.split(mark).length - 1;
  return count('(') === count(')') && isEven(left) && !pending.test(left);
}

/** What is left of a text without these spans, in order. */
function without(text: string, cuts: Span[]): Span[] {
  const kept: Span[] = [];
  let at = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start > at) kept.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < text.length) kept.push({ start: at, end: text.length });
  return kept;
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index!, end: match.index! + match[0].length };
}
