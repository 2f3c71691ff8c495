import { primaryLanguage } from '../../news/language/span.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Candidate } from './candidates.ts';

/** What is so, and what says that it is not so any more. */
type State = [goesOn: RegExp, ended: RegExp];

const states: Record<string, State[]> = {
  en: [
    [
      /\b(?:is|are|goes|network|service|services|system|website|site|app|servers?|payments?|\p{Lu}\p{L}+) (?:down|offline)\b(?! (?:\d|by|from|to|at|on|with|as|after|the)\b)/u,
      /\b(?:restor(?:ed|es)|(?:is|are|was|were) back|back (?:up|online|in service)|resum(?:ed|es)|work(?:ed|s)? again)\b/,
    ],
    [
      /\b(?:on the (?:loose|run)|at large|(?:is|are|still|goes|go|remains?) missing|hunt(?:s|ing)? for|search(?:es|ing)? for|search for|manhunt)\b/i,
      /\b(?:caught|captured|recaptured|arrested|found|located|surrendered|returned home|in custody)\b/,
    ],
    [
      /\b(?:(?:is|are|still|remains?) (?:trapped|stranded|stuck)|(?:trapped|stranded) (?:in|on|at|under))\b/i,
      /\b(?:freed|rescued|evacuated|brought (?:out|up|ashore)|pulled out)\b/,
    ],
    [
      /\b(?:rag(?:es|ing)|burns?|burning|out of control)\b/i,
      /\b(?:contained|extinguished|put out|under control)\b/,
    ],
    [
      /\b(?:is|are|stays?|remains?) (?:closed|shut|suspended|halted|grounded)\b/i,
      /\b(?:re-?open(?:ed|s)|resum(?:ed|es)|lifted)\b/,
    ],
    [
      /\b(?:is|are) (?:on (?:his|her|its|their|the) way to|heading (?:to|for)|travelling to|flying to)\b/i,
      /\b(?:arrived|visited|reached|landed|toured|hit|ordered|met|left)\b/,
    ],
  ],
  de: [
    [
      /\b(?:auf der Flucht|(?:ist|wird|bleibt) (?:weiter |noch |immer noch )?(?:verschwunden|vermisst)|sucht|gesucht)\b/u,
      /\b(?:gefunden|gefasst|festgenommen|entdeckt|aufgetaucht|gestellt)\b/u,
    ],
    [
      /\b(?:gesperrt|geschlossen|ausgefallen|gestört)\b/u,
      /\b(?:freigegeben|wieder (?:\p{L}+ )?(?:geöffnet|offen|frei|hergestellt))\b/u,
    ],
  ],
  fr: [
    [
      /(?<!\p{L})(?:en fuite|en cavale|introuvables?|(?:est|sont) (?:toujours )?(?:portée?s? )?(?:disparue?s?|recherchée?s?))(?!\p{L})/u,
      /(?<!\p{L})(?:retrouvée?s?|arrêtée?s?|interpellée?s?|capturée?s?)(?!\p{L})/u,
    ],
  ],
  es: [
    [
      /(?<!\p{L})(?:a la fuga|en fuga|prófug[oa]s?|(?:está|están|sigue|siguen) desaparecid[oa]s?|buscan? a)(?!\p{L})/u,
      /(?<!\p{L})(?:encontrad[oa]s?|hallad[oa]s?|detenid[oa]s?|capturad[oa]s?)(?!\p{L})/u,
    ],
  ],
};
/** One moment's reports may tell both. Milliseconds. */
const sameMoment = 30 * 60_000;

/**
 * Whether a sentence tells a state that a later report tells the end of: "Paynet down", "is on the loose". A report of the
 * same story that names the same somebody or something, half an hour later or more, has the last word.
 */
export function isOver(candidate: Candidate, witnesses: Candidate[]): boolean {
  const { text, report } = candidate;
  const known = states[primaryLanguage(report.language)] ?? [];
  return known.some(
    ([goesOn, ended]) =>
      goesOn.test(text) &&
      !ended.test(text) &&
      witnesses.some(
        (other) =>
          other.report.since.getTime() - report.since.getTime() >= sameMoment &&
          other.report.kind === 'news' &&
          ended.test(other.text) &&
          !goesOn.test(other.text) &&
          nameTheSame(candidate, other),
      ),
  );
}

/** Titles name without the words that tell a name from another word: what has a capital in both is enough. */
function nameTheSame(one: Candidate, other: Candidate): boolean {
  const capitals = wordsOf(one.text, one.report.language).filter(
    ({ text, stop }) => !stop && /^\p{Lu}\p{L}{2}/u.test(text),
  );
  const others = new Set(wordsOf(other.text, other.report.language).map(({ text }) => text));
  return capitals.some(({ text }) => others.has(text));
}
