import type { DraftSentence, Part } from '../../news/draft.ts';
import type { Passage } from '../../news/passage.ts';
import type { Candidate } from './candidates.ts';

const counts = ['', 'one other', 'two others', 'three others', 'four others', 'five others', 'six others'];

/**
 * A chosen sentence with who reports it, in turn in one of a few plain forms, and with the passages of every
 * origin that says the same.
 */
export function attributed(chosen: Candidate, support: Candidate[], turn: number): DraftSentence {
  const parts = capitalised(withoutStop(chosen.lifted!.parts));
  const { outletId } = chosen.report;
  const own = parts.map((part) => part.text).join(' ');
  const who = outletsOf(chosen, support);
  const single = support.length === 0;
  const plain = / (?:said|says|reports?|reported)\b|according to/i.test(own) ? turn - (turn % 2) : turn;
  const form = plain % 2 === 1 ? `, according to ${who}` : `, ${who} ${single ? 'reports' : 'report'}`;
  parts.push({ kind: 'attribution', text: form, outletId }, { kind: 'words', text: '.' });
  return { parts, citations: [chosen, ...support].map(passageOf) };
}

/** Where a candidate stands. */
export function passageOf(candidate: Candidate): Passage {
  return { versionId: candidate.report.versionId, start: candidate.start, end: candidate.end };
}

function outletsOf(chosen: Candidate, support: Candidate[]): string {
  const name = chosen.report.outletName;
  const [second] = support;
  if (!second) return name;
  if (support.length === 1) return `${name} and ${second.report.outletName}`;
  return `${name} and ${counts[support.length] ?? 'many others'}`;
}

function withoutStop(parts: Part[]): Part[] {
  const copy = parts.map((part) => ({ ...part }));
  const last = copy.at(-1)!;
  if (last.kind === 'words')
    last.text = last.text.replace(/[\s.,]+$/, (tail) =>
      /\b(?:\p{L}\.)+\p{L}\.$/u.test(last.text) ? '.' : tail.replace(/[\s.,]+/, ''),
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
