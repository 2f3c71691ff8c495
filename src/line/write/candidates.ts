import type { StoryReport } from '../../news/draft.ts';
import { findNames } from '../../news/language/names.ts';
import { findNumbers } from '../../news/language/numbers.ts';
import { splitSentences } from '../../news/language/sentences.ts';
import { wordsOf } from '../../news/language/words.ts';
import { countWords, type Lifted, liftParts, longestWordsPart } from './lift.ts';

/** One sentence of a report. Only those with `lifted` may be printed; the others still bear witness. */
export interface Candidate {
  report: StoryReport;
  /** Of the excerpt in the report's text, after what leads into it was cut off. */
  start: number;
  end: number;
  text: string;
  /** Place in the report: 0 is the title, 1 the first sentence. */
  position: number;
  /** Stems of words and pairs of neighbouring stems. */
  concepts: Set<string>;
  stems: Set<string>;
  names: string[];
  numbers: number[];
  /** Null when the sentence cannot stand by itself. */
  lifted: Lifted | null;
}

/** The longest stretch of a source's own words that a digest takes over outside quotation marks, in words. */
export const longestExcerpt = 30;
const mostSentences = 60;

const boilerplate =
  /^(?:read (?:more|also)|click|watch|photo|image|picture|credit|advertis|sign up|subscribe|follow us|share this|related|see also|this (?:story|article) (?:has been|was|is)|copyright|©|file photo|getty|media caption|story continues|correction|editor.s note|updated?:|by [A-Z][a-z]+ [A-Z]|contact)|\b(?:newsletter|all rights reserved|getty images|click here|read more|contributed to this report|sign up|our privacy policy|play video|pic\.twitter|https?:|www\.|@\w+\.\w+|\(@\w+\)|cookies|contributing editor|co-host of)(?=\W|$)|\((?:left|right|centre|center|file|[LRC])\)|\b(?:is|was) an? (?:\w+ )?(?:columnist|writer|fellow|correspondent|contributor)\b|^(?:reuters|ap|afp|getty) ?\//i;
const orphanStart =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|his|her|hers|its|their|our|my|your|him|them|such|both|neither|either|another|the (?:latter|former|two|three|pair|duo|others?|same)|here|so|then|there'?s|what|why|how|who|which|when asked|asked|if so|one of (?:them|those|these)|others?|some of them|as such|after that|also|even (?:better|worse)|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s (?:total|figure|number)|er|sie|es|dies(?:e[rsnm]?)?|il|elle|ils|elles|cela|ce|él|ella|ellos|esto|eso)\b/i;
const orphanVoice =
  /\b(?:he|she|they|it|we|i) (?:also |later |then )?(?:said|says|added|adds|told|wrote|tweeted|continued|explained|asked|replied|noted|argued)\b|\b(?:said|added|says) (?:he|she|they|it)\b/i;
const firstPerson = /(?:^|\s)(?:I|I'm|I’m|we|we're|my|our|us|you|your)(?=[\s,.'’])/;
const connective =
  /^(?:however|meanwhile|moreover|furthermore|in addition|additionally|nevertheless|nonetheless|still|instead|therefore|thus|consequently|as a result|indeed|of course|for example|for instance|in fact|in other words|in turn|on the other hand|at the same time|by contrast|similarly|likewise|finally|besides|overall|to be sure|separately|notably), |^(?:but|and|yet) (?=\p{L})/iu;
const dateline =
  /^(?:\([A-Z][\w .]+\)\s*[-–—]*\s*|[A-Z][\w.]+(?: [A-Z]\w+)? \([A-Z][\w .]{1,20}\)\s+(?:[-–—]+\s*)?|(?:[A-Z][A-Z.'’-]+(?:[ ,/]+|(?=\s*\()))+(?:[A-Z][a-z.]+,? ?){0,3}(?:\([^)]{2,40}\))?\s*[-–—:]+\s*|[A-Z][\w.'’ ,/]{1,40}\([A-Z][\w .]{1,20}\)\s*[-–—]+\s*)/u;
const trailing =
  /(?:;| [—–]|, (?=saying|citing|calling|making|marking|setting|raising|sending|leaving|prompting)|, (?=in (?:a|the|what)\b|amid|a (?:move|decision|day|week)\b)|, but|, and)\s|, (?:which|who|where|whose|whom|while|although|though|as (?:the|a|part|well)|including|adding|amid|despite|according to|with (?:the|a|some)|after|before|following)\b/gi;
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|could|said|says|told|\p{L}{3,}ed|won|held|made|took|gave|met|left|began|struck|hit|fell|rose|shot)\b/iu;

/** The sentences of a report, its title first. */
export function candidatesOf(report: StoryReport): Candidate[] {
  const bodyStart = report.text.startsWith(report.title) ? report.title.length : 0;
  const title = makeCandidate(report, 0, bodyStart, 0);
  const spans = splitSentences(report.text.slice(bodyStart), report.language).slice(0, mostSentences);
  const short = spans.length <= 3;
  const body = spans.map(({ start, end }, index) => {
    const candidate = makeCandidate(report, bodyStart + start, bodyStart + end, index + 1);
    candidate.lifted = printable(candidate, short);
    return candidate;
  });
  return [title, ...body].filter((candidate) => candidate.stems.size > 0);
}

function makeCandidate(report: StoryReport, start: number, end: number, position: number): Candidate {
  const text = report.text.slice(start, end);
  const words = wordsOf(text, report.language);
  const stems = new Set(words.filter((word) => !word.stop && word.stem.length > 1).map((word) => word.stem));
  const concepts = new Set(stems);
  for (let at = 1; at < words.length; at++) {
    const [one, two] = [words[at - 1]!, words[at]!];
    if (!(one.stop && two.stop)) concepts.add(`${one.stem} ${two.stem}`);
  }
  const names = [...new Set(findNames(text, report.language).map((name) => name.key))];
  const numbers = [...new Set(findNumbers(text, report.language).map((number) => number.value))];
  return { report, start, end, text, position, concepts, stems, names, numbers, lifted: null };
}

/**
 * Cuts what only leads in (a dateline, a connective) and, where too long, a trailing clause at its comma; moves the
 * candidate's bounds to what is left. Null where the rest cannot stand alone or is no sentence of news.
 */
function printable(candidate: Candidate, shortReport: boolean): Lifted | null {
  const { report } = candidate;
  if (boilerplate.test(candidate.text) || candidate.text.includes('\n')) return null;
  let start = candidate.start;
  for (const lead of [dateline, connective])
    start += lead.exec(report.text.slice(start, candidate.end))?.[0].length ?? 0;
  const text = report.text.slice(start, candidate.end);
  const bare = text.replace(/^["“”„«‘'\s]+/, '');
  // A quote may open with any word: who says it is told by the words around it.
  const opensQuoted = /^["“„«]/.test(text);
  if ((!opensQuoted && orphanStart.test(bare)) || (/^\p{Ll}/u.test(bare) && start === candidate.start))
    return null;
  if (/[?!:;,]["”’)]*$|(?:…|\.\.\.)["”’)\]]*$|\bMORE\b/.test(text)) return null;
  if (!/[.。]["”’»)]*$/.test(text) && !shortReport) return null;
  let end = candidate.end;
  let lifted = liftParts(report.text, report.versionId, start, end);
  if (lifted && longestWordsPart(lifted.parts) > longestExcerpt) {
    end = start + trimmedLength(text);
    lifted = liftParts(report.text, report.versionId, start, end);
  }
  if (!lifted || !standsAlone(lifted)) return null;
  candidate.start = start;
  candidate.end = end;
  candidate.text = report.text.slice(start, end);
  return lifted;
}

function standsAlone(lifted: Lifted): boolean {
  if (longestWordsPart(lifted.parts) > longestExcerpt || lifted.allWords > 50) return false;
  const own = lifted.parts.map((part) => (part.kind === 'words' ? part.text : ' ')).join(' ');
  const quoted = lifted.parts.some((part) => part.kind === 'quote' && countWords(part.text) >= 4);
  const namesSpeaker = quoted && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(own);
  if (countWords(own) < (namesSpeaker ? 3 : 6) || firstPerson.test(own) || !verb.test(own)) return false;
  // "Mr Lee said he said" knows who speaks; "…, he said" does not.
  if (orphanVoice.test(own) && !/\p{Lu}\p{Ll}+[^.]*\b(?:he|she|they|it) said/u.test(own)) return false;
  return (own.match(/\p{Lu}{3,}/gu)?.length ?? 0) <= 4;
}

/** Where a long sentence may end earlier: at the last comma before a dependent clause that leaves a whole sentence. */
function trimmedLength(text: string): number {
  let best = text.length;
  for (const { index } of text.matchAll(trailing)) {
    const left = text.slice(0, index);
    const words = countWords(left);
    if (words >= 10 && words <= longestExcerpt && balanced(left) && verb.test(left)) best = index;
  }
  return best;
}

function balanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return (
    count('(') === count(')') &&
    count(', ') % 2 ===
      (/^(?:On|In|At|After|As|During|Since|For|With|Following) [^,]{2,40}, /.test(text) ? 1 : 0)
  );
}
