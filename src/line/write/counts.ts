import { findNumbers, type NumberMention } from '../../news/language/numbers.ts';
import type { Candidate } from './candidates.ts';

/** What one sentence says of how many, on one slot. */
export interface Count {
  slot: string;
  mention: NumberMention;
  /** The words from the number to the slot's word, or the other way round, and their place in the report. */
  words: string;
  start: number;
  end: number;
  witness: Candidate;
}

/** Counts that a story keeps and revises, in English, German, French and Spanish. */
const slots: [slot: string, pattern: RegExp][] = [
  [
    'killed',
    /^(?:kill(?:ed|s|ing)|dead|die[ds]?|dying|deaths?|fatalities|getötet(?:en)?|tote[nr]?|starben|gestorben|todesopfer|morts?|tuée?s?|tuant|décès|muert[oa]s?|murieron|fallecid[oa]s?)$/iu,
  ],
  [
    'injured',
    /^(?:injur(?:ed|ing|ies)|hurt|wounded|wounding|verletzt(?:e[nr]?)?|blessée?s?|blessant|herid[oa]s|hiriendo)$/iu,
  ],
  // Not all who are hurt are brought to one: "44 injured" and "41 in hospital" are both true.
  [
    'in hospital',
    /^(?:hospitals?|hospitali[sz]ed|treated|krankenhaus|krankenhäuser|hospitalisée?s?|hospitalizad[oa]s)$/iu,
  ],
  [
    'ill',
    /^(?:ill|sick|sickened|infected|erkrankt(?:en|e)?|infiziert(?:e)?|malades?|infectée?s?|enferm[oa]s|infectad[oa]s)$/iu,
  ],
  ['missing', /^(?:missing|vermisst(?:e)?|disparue?s?|desaparecid[oa]s)$/iu],
  [
    'arrested',
    /^(?:arrested|detained|arrests|festgenommen|verhaftet|arrêtée?s?|interpellée?s?|detenid[oa]s|arrestad[oa]s)$/iu,
  ],
  [
    'evacuated or displaced',
    /^(?:evacuated|displaced|homeless|evakuiert|obdachlos|évacuée?s?|evacuad[oa]s|desplazad[oa]s)$/iu,
  ],
  ['rescued', /^(?:rescued|gerettet|secourue?s?|rescatad[oa]s)$/iu],
];
/** Slots whose figure may fall as well as rise from one hour to the next. */
export const fallingSlots = new Set(['missing', 'evacuated or displaced']);

/** Words between a number and the word that says what befell the counted. */
const farthest = 6;
const nearestBefore = 3;
/** What happened elsewhere or at another time is no count of this story. */
const elsewhere =
  /\b(?:among (?:those|them|the)|at the scene|in (?:19|20)\d\d|last (?:year|month|week)|previous(?:ly)?|years? ago|since (?:19|20)\d\d|each|every|per|a day|another (?:attack|crash)|at least one of)\b/i;
const breaks = /[;:–—"“”()]/;
/** Verbs that take the number after them: "killed nine", not "nine killed, two …". */
const active =
  /^(?:kill(?:ed|s|ing)|injur(?:ed|ing)|wound(?:ed|ing)|tuant|blessant|hiriendo|arrested|detained|rescued|displaced|evacuated)$/i;
const participle = /^(?:killing|injuring|wounding|displacing|tuant|blessant|hiriendo)$/i;
/** What may stand between such a verb and its number. */
const qualifying =
  /^\s*(?:(?:at least|more than|fewer than|less than|up to|as many as|about|around|some|nearly|almost|over|an estimated|a total of|all|the|au moins|plus de|près de|al menos|más de|unos|unas)\s*)*$/iu;
/** What was counted is a part, or only what came on top: no toll. */
const partial =
  /\b(?:other|new|more|additional|further|another|extra|first|weitere[nr]?|neue|autres|nouveaux|otr[oa]s|nuev[oa]s)\b/iu;
/** Slots of which a second figure is often only what came on top; of the injured "12 more" are those beside the dead. */
const addedTo = new Set(['killed', 'rescued', 'arrested', 'ill']);
/** With those who did it, or without them: two tolls. */
const includes =
  /\b(?:including|among them|counting) (?:the |an? |its |their )?(?:\p{L}+ ){0,2}(?:terrorist|attacker|militant|gunm[ae]n|shooter|assailant|suspect|hijacker|bomber|killer|perpetrator|driver|pilot)/iu;
/** Those who did it are not among those whom a toll counts. */
const culprits =
  /\b(?:terrorists?|attackers?|militants?|gunm[ae]n|shooters?|assailants?|suspects?|hijackers?|rebels?|insurgents?|fighters?|bombers?)\b/i;

/** The counts of one sentence: each number with the slot's word that stands nearest, in one clause. */
export function countsOf(witness: Candidate): Count[] {
  const text = witness.report.text.slice(witness.start, witness.end);
  if (elsewhere.test(text)) return [];
  return findNumbers(text, witness.report.language).flatMap((mention) => {
    if (mention.kind !== 'count' || mention.second !== null) return [];
    const found = slotAfter(text, mention) ?? slotBefore(text, mention);
    if (!found) return [];
    const { slot, start, end } = found;
    const words = text.slice(start, end);
    if (addedTo.has(slot) && partial.test(words)) return [];
    if (slot === 'killed' && (culprits.test(words) || includes.test(text))) return [];
    if (isSummand(text, mention)) return [];
    return [{ slot, mention, words, start: witness.start + start, end: witness.start + end, witness }];
  });
}

interface Found {
  slot: string;
  start: number;
  end: number;
}

/** "Three women and six children": each is a part of the whole. */
function isSummand(text: string, { start, end, counted }: NumberMention): boolean {
  const after = text.slice(counted && counted.end > end ? counted.end : end);
  const number = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
  return (
    new RegExp(`\\b${number} \\p{Ll}+(?:,| and) $`, 'iu').test(text.slice(0, start)) ||
    new RegExp(
      `^(?: [\\p{L}.]+){0,3}(?:,| and) ${number} (?!injur|wound|hurt|missing|other|more)\\p{Ll}+`,
      'iu',
    ).test(after)
  );
}

function slotAfter(text: string, mention: NumberMention): Found | null {
  const words = [...text.slice(mention.end).matchAll(/[\p{L}-]+/gu)].slice(0, farthest);
  for (const word of words) {
    const end = mention.end + word.index + word[0].length;
    const between = text.slice(mention.end, end);
    if (breaks.test(between) || /,|\bfor\b/.test(between) || /\d/.test(between)) return null;
    // "Killing 58 and injuring hundreds", "two mosques that killed": the number is another verb's.
    if (
      participle.test(word[0]) ||
      (active.test(word[0]) && /\b(?:and|that|which|who) $/.test(between.slice(0, -word[0].length)))
    )
      return null;
    const slot = slotOf(word[0]);
    if (slot) return { slot, start: mention.start, end };
  }
  return null;
}

function slotBefore(text: string, mention: NumberMention): Found | null {
  const words = [...text.slice(0, mention.start).matchAll(/[\p{L}-]+/gu)].slice(-nearestBefore - 2);
  for (const word of words.reverse().slice(0, nearestBefore)) {
    const between = text.slice(word.index, mention.start);
    if (breaks.test(between) || /[,\d]/.test(between)) return null;
    if (active.test(word[0]) && !qualifying.test(between.slice(word[0].length))) return null;
    const slot = active.test(word[0]) ? slotOf(word[0]) : null;
    const end = mention.counted && mention.counted.end > mention.end ? mention.counted.end : mention.end;
    if (slot) return { slot, start: word.index, end };
  }
  return null;
}

function slotOf(word: string): string | undefined {
  return slots.find(([, pattern]) => pattern.test(word))?.[0];
}
