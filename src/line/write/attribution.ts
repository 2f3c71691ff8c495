import type { DraftSentence, Part, StoryReport } from '../../news/draft.ts';
import type { Passage } from '../../news/passage.ts';
import { longDate } from '../../news/wording.ts';
import type { Candidate } from './candidates.ts';
import { dayOf } from './full-dates.ts';

/** Outlets that are named behind a sentence; its citations name them all. */
const mostNamed = 3;

/** A sentence to print: what was chosen, and the sentences of other origins that say the same. */
export interface Chosen {
  candidate: Candidate;
  support: Candidate[];
  /** Those that say the same in other words: they count, and no outlet is named for them. */
  restated?: Candidate[];
  /** Sentences that give in full a name which the chosen one shortens. */
  naming?: Candidate[];
}

/**
 * A paragraph of chosen sentences with who reports them, in brackets before the full stop, and with the passages of
 * every origin that says the same. Sentences in a row with the same credit carry it once, behind the last. Brackets
 * claim nothing, need no words of ours in any language, and never tangle with "police said".
 */
export function attributed(paragraph: Chosen[]): DraftSentence[] {
  const credits = paragraph.map(creditOf);
  return paragraph.map(({ candidate, support, restated = [], naming = [] }, index) => {
    const credit = credits[index]!;
    const next = credits[index + 1];
    const telling = [candidate, ...support, ...restated];
    const alone = naming.filter((one) => !telling.includes(one));
    const shared = next && next.size === credit.size && [...next.keys()].every((id) => credit.has(id));
    return {
      parts: [...capitalised(withoutStop(candidate.lifted!.parts)), ...(shared ? stop : brackets(credit))],
      citations: [...new Set([...telling, ...naming])].map(passageOf),
      ...(alone.length > 0 && { naming: alone.map(passageOf) }),
    };
  });
}

const stop: Part[] = [{ kind: 'words', text: '.' }];

function creditOf({ candidate, support }: Chosen): Map<string, string> {
  return new Map([candidate, ...support].map(({ report }) => [report.outletId, creditName(report)]));
}

/** A wire's words lifted from a copy credit the wire, and tell where they were read. */
function creditName({ origin, originName, family, outletName }: StoryReport): string {
  return origin === family || originName === outletName ? outletName : `${originName} via ${outletName}`;
}

function brackets(credit: Map<string, string>): Part[] {
  const named = [...credit].slice(0, mostNamed).flatMap(([outletId, text], index): Part[] => [
    { kind: 'words', text: index === 0 ? ' (' : ', ' },
    { kind: 'attribution', text, outletId },
  ]);
  return [...named, { kind: 'words', text: ').' }];
}

/**
 * A sentence with the day of its report in its credit, by which "on Tuesday" can be told: "(The Herald, 12 March 2026)"; of
 * several outlets that report it on that day, behind the last. One whose credit stands behind the next sentence is left
 * as it is.
 */
export function withDay(sentence: DraftSentence, { candidate, support }: Chosen): DraftSentence {
  const { at, language } = candidate.report;
  const sameDay = [candidate, ...support].filter(({ report }) => dayOf(report.at) === dayOf(at));
  const credit = sentence.parts.findLastIndex(
    (part) => part.kind === 'attribution' && sameDay.some(({ report }) => report.outletId === part.outletId),
  );
  const parts = sentence.parts.map((part, place) =>
    place === credit ? { ...part, text: `${part.text}, ${longDate(at, language)}` } : part,
  );
  return { ...sentence, parts };
}

/** Where a candidate stands. */
export function passageOf(candidate: Candidate): Passage {
  return { versionId: candidate.report.versionId, start: candidate.start, end: candidate.end };
}

function withoutStop(parts: Part[]): Part[] {
  const copy = parts.map((part) => ({ ...part }));
  const last = copy.at(-1)!;
  if (last.kind === 'words')
    last.text = last.text.replace(/[\s.,;–—-]+$/, (tail) =>
      /\b(?:\p{L}\.)+\p{L}\.$/u.test(last.text) ? '.' : tail.replace(/[\s.,;–—-]+/, ''),
    );
  else last.text = endlessQuote(last);
  return copy.filter((part) => part.text !== '');
}

/** A quote that ends the sentence gives its full stop to the sentence; the passage shrinks with it. */
function endlessQuote(part: Part): string {
  if (part.kind !== 'quote') return part.text;
  const text = part.text.replace(/[.,]$/, '');
  part.passage = { ...part.passage, end: part.passage.end - (part.text.length - text.length) };
  return text;
}

function capitalised(parts: Part[]): Part[] {
  const [first] = parts;
  if (first?.kind === 'words')
    first.text = first.text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());
  return parts;
}
