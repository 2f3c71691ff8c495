import type { Name } from './names.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speakers.ts';
import type { SpeechWords } from './speech-words.ts';
import { isTitle } from './titles.ts';

/** The longest description of a speaker, in words. */
const mostWords = 9;
const determiner =
  /^(?:a|an|the|one|ein|eine|einer|der|die|das|dem|den|des|un|une|le|la|les|l['’]|des|el|los|las|una|il|lo|gli|o|os|de|het|een|his|her|its|their|su|sus|son|sa|ses|sein\p{L}*|ihr\p{L}*)$/iu;
const binding = /^(?:of|for|to|von|vom|für|de|du|des|del|di|do|da|van|voor|d['’]\p{L}*)$/iu;
const word = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/u;

/** Who stands right behind a verb of saying. */
export function subjectAfter(text: string, stretch: Span, names: Name[], words: SpeechWords): Speaker | null {
  const start = stretch.start + (/^\s*/.exec(text.slice(stretch.start, stretch.end))?.[0].length ?? 0);
  const rest = text.slice(start, stretch.end);
  const pronoun = words.pronoun.exec(rest);
  if (pronoun) return speaker(text, start, start + pronoun[0].length, 'pronoun', null);
  const end = phraseEnd(text, { start, end: stretch.end }, names, words);
  if (end === start) return null;
  const inside = within(names, start, end);
  const person = inside.find((name) => name.kind === 'person' && !bound(text, start, name));
  if (person) return named(text, person);
  const apposed = within(names, end, Math.min(stretch.end, end + 60))[0];
  if (apposed && apposed.kind === 'person' && text.slice(end, apposed.start).replace(/^,\s/, '') === '')
    return named(text, apposed);
  const [first] = inside;
  if (first && first.start === start && first.kind !== 'nationality') return named(text, first);
  if (first && first.kind === null && !bound(text, start, first) && leads(text.slice(start, first.start)))
    return named(text, first);
  return describes(text.slice(start, end)) ? speaker(text, start, end, 'role', text.slice(start, end)) : null;
}

/** Who stands before a verb of saying, in the stretch that ends there. */
export function subjectBefore(
  text: string,
  stretch: Span,
  names: Name[],
  words: SpeechWords,
): Speaker | null {
  let end = trimEnd(text, stretch.start, stretch.end);
  for (let step = 0; step < 4; step++) {
    const adverb = words.between.exec(text.slice(Math.max(stretch.start, end - 24), end));
    if (!adverb || adverb[0].length >= end - stretch.start) break;
    if (within(names, end - adverb[0].trimStart().length, end).length > 0) break;
    end = trimEnd(text, stretch.start, end - adverb[0].length);
  }
  const apposition = text[end - 1] === ',';
  if (apposition) return beforeApposition(text, stretch.start, end - 1, names);
  const from = segmentStart(text, stretch.start, end);
  const segment = text.slice(from, end);
  const pronoun = /(?:^|\s)(\p{L}+)$/u.exec(segment)?.[1] ?? '';
  if (pronoun && words.pronoun.test(pronoun) && !/^who$/i.test(pronoun))
    return speaker(text, end - pronoun.length, end, 'pronoun', null);
  return inSegment(text, from, end, names);
}

/** The subject of `Greta Moss, the union's leader, warned`: the last person before the apposition's end, or what opens. */
function beforeApposition(text: string, start: number, end: number, names: Name[]): Speaker | null {
  const inside = within(names, start, end);
  const person = inside.filter((name) => name.kind === 'person' && !bound(text, start, name)).at(-1);
  const first = person ?? inside.find((name) => name.kind !== 'nationality' && !bound(text, start, name));
  if (first) return named(text, first);
  const comma = text.slice(start, end).indexOf(',');
  if (comma === -1) return null;
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const phrase = text.slice(from, start + comma);
  return describes(phrase) ? speaker(text, from, start + comma, 'role', phrase) : null;
}

function inSegment(text: string, from: number, end: number, names: Name[]): Speaker | null {
  const segment = text.slice(from, end);
  const inside = within(names, from, end);
  const last = inside.at(-1);
  const person = inside.filter((name) => name.kind === 'person' && !bound(text, from, name)).at(-1);
  if (person && end - person.end < 40) return named(text, person);
  const opening = word.exec(segment)?.[0] ?? '';
  const whole =
    determiner.test(opening) || inside.length === 0 || (last !== undefined && bound(text, from, last));
  if (whole) return describes(segment) ? speaker(text, from, end, 'role', segment) : null;
  if (last && last.end === end && last.kind !== 'nationality') return named(text, last);
  const behind = last ? text.slice(last.end, end) : '';
  if (last && last.start > from && last.kind !== 'nationality' && /^\s[\p{L}\s]{1,30}$/u.test(behind))
    return named(text, last);
  return describes(segment) ? speaker(text, from, end, 'role', segment) : null;
}

/** Where the words right before a verb begin: behind the last comma, colon or opening conjunction. */
function segmentStart(text: string, start: number, end: number): number {
  const slice = text.slice(start, end);
  let from = 0;
  for (const match of slice.matchAll(
    /[,;:–—(]\s+|^\s*(?:but|and|und|aber|mais|et|pero|y|ma|wie|as|while|comme|como)\s+|\s(?:but|while|because|after|when|aber|während|weil|mais|pero|cuando)\s+/giu,
  ))
    from = match.index + match[0].length;
  return start + from + (/^\s*/.exec(slice.slice(from))?.[0].length ?? 0);
}

/** The end of the noun phrase that opens a stretch. */
function phraseEnd(text: string, stretch: Span, names: Name[], words: SpeechWords): number {
  let at = stretch.start;
  let end = at;
  for (let count = 0; count < mostWords; count++) {
    const rest = text.slice(at, Math.min(stretch.end, at + 60));
    const found = word.exec(rest)?.[0].replace(/(?<=\p{L}{3})\.$/u, '');
    if (!found) break;
    const [next] = within(names, at, stretch.end);
    const name = next?.start === at ? next : undefined;
    const previous = text.slice(stretch.start, at).trimEnd().split(/\s/).at(-1) ?? '';
    const free = count > 0 && !determiner.test(previous) && !binding.test(previous);
    const bindsNoun = genitive(previous, found) || binding.test(found);
    if (free && !name && words.ends.test(found) && !bindsNoun) break;
    // A German phrase ends with its noun: what follows in lower case is the sentence's verb.
    if (free && words.capitalNouns && /^\p{Lu}/u.test(previous) && /^\p{Ll}/u.test(found) && !bindsNoun)
      break;
    if (free && determiner.test(found) && !bindsNoun) break;
    end = name && name.end <= stretch.end ? name.end : at + found.length;
    // `said Mrs. Reed`.
    if (text[end] === '.' && isTitle(found, 'en')) end++;
    if (!/^\s/.test(text.slice(end, end + 1))) break;
    at = end + 1;
  }
  return end;
}

/** `Sprecher der Polizei`: an article that binds two nouns. */
function genitive(previous: string, found: string): boolean {
  return /^\p{Lu}/u.test(previous) && /^(?:der|des)$/.test(found);
}

/** What opens a clause or a place in time is nobody. */
const clauseStart =
  /^(?:if|that|whether|when|because|although|though|how|what|why|where|not|so|to|for|in|on|at|by|with|from|after|before|dass|ob|wenn|weil|in|im|am|que|qu|si|quand|dans|en|para|cuando)(?![\p{L}])/iu;

/** Whether words describe somebody: few, with a noun of some length, and no figure. */
function describes(phrase: string): boolean {
  const parts = phrase.split(/\s+/);
  if (parts.length > mostWords || /[\d“”"«»:;()]/.test(phrase) || !/\p{L}{3,}/u.test(phrase)) return false;
  return !(parts.length === 1 && determiner.test(phrase)) && !clauseStart.test(phrase);
}

/** A name that belongs to the noun before it: `critics of Alan Reed`. */
function bound(text: string, from: number, name: Name): boolean {
  const before = text
    .slice(Math.max(from, name.start - 40), name.start)
    .trimEnd()
    .split(/\s+/)
    .filter((part) => !isTitle(part, 'en'));
  return before.length > 1 && binding.test(before.at(-1)!);
}

/** `the mayor `, `minister `: lower-case words before a name that lead up to it. */
function leads(before: string): boolean {
  return before === '' || /^(?:[\p{L}'’-]+\s){1,4}$/u.test(before);
}

/** The names that lie inside a stretch, by binary search: they are in order. */
export function within(names: Name[], start: number, end: number): Name[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Name[] = [];
  for (let at = low; at < names.length && names[at]!.end <= end; at++) found.push(names[at]!);
  return found;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1]!)) to--;
  return to;
}

function named(text: string, name: Name): Speaker {
  return speaker(text, name.start, name.end, 'name', name.whole);
}

function speaker(
  text: string,
  start: number,
  end: number,
  kind: Speaker['kind'],
  name: string | null,
): Speaker {
  return { start, end, text: text.slice(start, end), kind, name };
}
