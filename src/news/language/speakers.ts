import { findNames, type Name } from './names.ts';
import { markedSpans } from './quote-marks.ts';
import type { Span } from './span.ts';
import { type SpeechWords, speechWordsOf } from './speech-words.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** Who says something, as it stands in the text. */
export interface Speaker extends Span {
  text: string;
  /** A name, a description (`a police spokesman`) or a pronoun. */
  kind: 'name' | 'role' | 'pronoun';
  /** The full name where the text gives one, the description as it stands; null for a pronoun that is not clear. */
  name: string | null;
}

/** Who says it, and the words that tell so: `said`, `according to`. */
export interface Attribution {
  speaker: Speaker;
  cue: Span;
}

/** How far from a quote the words may stand that tell who says it, and how much of a sentence is read. Characters. */
const farthest = 400;
const longestSentence = 2_000;
/** Verbs of saying that are tried in one stretch. */
const mostCues = 8;

/**
 * Who says what a sentence says, without quotation marks too: `X said that …`, `…, according to police`, `laut X`,
 * `…, a indiqué la préfecture`. Null where the sentence speaks for itself.
 */
export function speakerOf(sentence: string, language: string): Speaker | null {
  return attributionOf(sentence, language)?.speaker ?? null;
}

/** As `speakerOf`, with the cue. */
export function attributionOf(sentence: string, language: string): Attribution | null {
  const words = speechWordsOf(language);
  const marked = markedSpans(sentence, language).map(({ marks }) => marks);
  const names = findNames(sentence, language);
  const stretches = outside(Math.min(sentence.length, longestSentence), marked);
  for (const stretch of stretches) {
    const found = accordingIn(sentence, stretch, names, words);
    if (found) return found;
  }
  for (const stretch of stretches) {
    const found = cuesIn(sentence, stretch, words)
      .map((cue) => byCue(sentence, stretch, cue, names, words))
      .find((attribution) => attribution !== null);
    if (found) return found;
  }
  return null;
}

/** Who says it in a stretch of text that holds no quotation; `nearest` is the end that the quote stands at. */
export function attributionIn(
  text: string,
  stretch: Span,
  names: Name[],
  words: SpeechWords,
  nearest: 'start' | 'end',
): Attribution | null {
  const near =
    nearest === 'end'
      ? { start: Math.max(stretch.start, stretch.end - farthest), end: stretch.end }
      : { start: stretch.start, end: Math.min(stretch.end, stretch.start + farthest) };
  const cues = cuesIn(text, near, words);
  if (nearest === 'end') cues.reverse();
  for (const cue of cues) {
    const found = byCue(text, near, cue, names, words);
    if (found) return found;
  }
  return accordingIn(text, near, names, words);
}

function accordingIn(text: string, stretch: Span, names: Name[], words: SpeechWords): Attribution | null {
  for (const match of text.slice(stretch.start, stretch.end).matchAll(words.according)) {
    const cue = { start: stretch.start + match.index, end: stretch.start + match.index + match[0].length };
    const after = match[0].toLowerCase() !== 'zufolge';
    const speaker = after
      ? subjectAfter(text, { start: cue.end, end: stretch.end }, names, words)
      : subjectBefore(text, { start: stretch.start, end: cue.start }, names, words);
    if (speaker) return { speaker, cue };
  }
  return null;
}

const passive =
  /(?<!\p{L})(?:was|were|is|are|been|be|being|wurde|wurden|wird|werden|worden|été|fue|fueron|so|to|would|could|will|can|may|might|must|should|not|did|does|do|that)\s(?:\p{L}+ly\s)?$/iu;

function cuesIn(text: string, stretch: Span, words: SpeechWords): Span[] {
  const slice = text.slice(stretch.start, stretch.end);
  const cues = [...slice.matchAll(words.verb)].flatMap((match) => {
    const start = stretch.start + match.index;
    if (/^(?:so|aldus)$/i.test(match[0])) {
      if (!/^[\s,]*$/.test(slice.slice(0, match.index)) && !/, $/.test(slice.slice(0, match.index)))
        return [];
    } else if (passive.test(text.slice(Math.max(stretch.start, start - 24), start))) return [];
    return [{ start, end: start + match[0].length }];
  });
  return cues.slice(0, mostCues);
}

/** Who a verb of saying belongs to: before it, or behind it where it opens the stretch or a clause. */
function byCue(
  text: string,
  stretch: Span,
  cue: Span,
  names: Name[],
  words: SpeechWords,
): Attribution | null {
  const inverted = invertedPronoun(text, cue);
  if (inverted) return { speaker: inverted, cue };
  const lead = text.slice(stretch.start, cue.start);
  const opens = /(?:^|[,:;–—)])\s*$/u.test(lead);
  const behind = { start: cue.end, end: stretch.end };
  if (opens && !/[^\s,].*,\s*$/su.test(commaApposition(lead))) {
    const speaker = subjectAfter(text, behind, names, words);
    if (speaker) return { speaker, cue };
  }
  const before = subjectBefore(text, { start: stretch.start, end: cue.start }, names, words);
  if (before && (!opens || /,\s*$/.test(lead))) {
    const after = opens ? subjectAfter(text, behind, names, words) : null;
    return { speaker: after?.kind === 'name' && before.kind !== 'name' ? after : before, cue };
  }
  if (!opens) return null;
  const after = subjectAfter(text, behind, names, words);
  if (after) return { speaker: after, cue };
  if (!words.dropsPronoun) return null;
  return { speaker: { start: cue.end, end: cue.end, text: '', kind: 'pronoun', name: null }, cue };
}

/** The words of a lead that may be a subject with an apposition behind it, `X, the leader,`; empty where they are not. */
function commaApposition(lead: string): string {
  const commas = lead.split(',').length - 1;
  return commas >= 2 ? lead : '';
}

/** `a-t-il dit`, `explique-t-elle`, `dit-il`. */
function invertedPronoun(text: string, cue: Span): Speaker | null {
  const within = /[- ](?:t[- ])?(il|elle|ils|elles|on)\b/iu.exec(
    text.slice(cue.start, Math.min(text.length, cue.end + 9)),
  );
  if (!within || within.index > cue.end - cue.start) return null;
  const start = cue.start + within.index + within[0].length - within[1]!.length;
  if (!/^-/.test(within[0]) && !/t[- ]/.test(within[0])) return null;
  return { start, end: start + within[1]!.length, text: within[1]!, kind: 'pronoun', name: null };
}

/** What of a text lies outside the given spans. */
function outside(length: number, spans: Span[]): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const span of spans) {
    if (span.start > start) found.push({ start, end: span.start });
    start = span.end;
  }
  if (start < length) found.push({ start, end: length });
  return found;
}
