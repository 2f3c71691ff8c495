import type { Claim, Fact } from '../../news/fact.ts';
import { findNames } from '../../news/language/names.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Candidate } from './candidates.ts';

const deepest = 6;
const denial =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed) (?:the )?(?:claims?|reports?|allegations?|accusations?)|dismiss(?:es|ed) (?:the )?(?:claims?|reports?|allegations?)|bestreitet|bestritt(?:en)?|dementiert(?:e|en)?|dément(?:i|it|ent)?|nie(?:nt)?|niega|negó|desmient[ea]n?|desmintió)(?!\p{L})/iu;
/** The share of a denial's words that what it denies must have. */
const sameThing = 0.5;

/** What is denied: the denial, and before it what other reports say of the same, where they do. */
export function denialFacts(witnesses: Candidate[]): Fact[] {
  const facts: Fact[] = [];
  const told = new Set<string>();
  for (const witness of witnesses) {
    if (witness.position === 0 || witness.position > deepest || !denial.test(witness.text)) continue;
    const who = findNames(witness.text, witness.report.language).find((name) => name.kind === 'person')?.text;
    if (!who || told.has(who)) continue;
    told.add(who);
    const said = witnesses.filter((other) => isDenied(other, witness));
    const first = new Map(said.map((other) => [other.report.origin, other]));
    facts.push({
      kind: 'denial',
      slot: who,
      state: first.size > 0 ? 'denied' : 'single',
      origins: 1,
      who: [who],
      where: [],
      when: [],
      claims: [...first.values(), witness].map(claimOf),
    });
  }
  return facts;
}

/** Whether a sentence says what another denies: most of its words, and no denial itself. */
function isDenied(other: Candidate, witness: Candidate): boolean {
  if (other.report.origin === witness.report.origin || other.position === 0 || other.position > deepest)
    return false;
  if (denial.test(other.text) || other.report.language !== witness.report.language) return false;
  const words = wordsOf(witness.text.replace(denial, ' '), witness.report.language);
  const stems = new Set(words.flatMap((word) => (word.stop ? [] : [word.stem])));
  let both = 0;
  for (const stem of stems) if (other.stems.has(stem)) both += 1;
  return both >= 4 && both / stems.size >= sameThing;
}

function claimOf(witness: Candidate): Claim {
  return {
    words: witness.text,
    value: null,
    passage: { versionId: witness.report.versionId, start: witness.start, end: witness.end },
    since: witness.report.since,
    origin: witness.report.origin,
    current: true,
  };
}
