import type { Draft, DraftSection, DraftSentence } from '../../news/draft.ts';
import type { Passage } from '../../news/passage.ts';
import { type Reason, reasonOf, reasonText } from '../../news/reason.ts';
import type { NumberedFact } from './model-facts.ts';
import { withQuotes } from './model-quotes.ts';
import type { Said, ToldArticle } from './model-reply.ts';

/** Why a sentence does not stand: the rule and the words, as a verdict has them. */
export interface Refusal {
  rule: string;
  words: string;
  reason?: Reason;
}

export function refusalOf(rule: string, reason: Reason): Refusal {
  return { rule, words: reasonText(reason), reason };
}

/** A draft made of what a model said, which sentence is which, and what no sentence could be made of. */
export interface Made {
  draft: Draft;
  said: Map<DraftSentence, Said>;
  refused: Map<Said, Refusal>;
}

/**
 * Makes a draft of a model's article: its words, and our citations and quotes. A headline that cannot be made is the
 * digest's. What reports differ on, what is not known and what went before are told by code and stay as code wrote them.
 */
export function draftOf(told: ToldArticle, facts: NumberedFact[], digest: Draft, madeBy: string): Made {
  const said = new Map<DraftSentence, Said>();
  const refused = new Map<Said, Refusal>();
  const make = (one: Said | null): DraftSentence | null => {
    if (!one) return null;
    const made = sentenceOf(one, facts);
    if ('rule' in made) refused.set(one, made);
    else said.set(made, one);
    return 'rule' in made ? null : made;
  };
  const headline = make(told.headline) ?? digest.headline;
  const standfirst = make(told.standfirst);
  const paragraphs = told.paragraphs.map((paragraph) => paragraph.flatMap((one) => make(one) ?? []));
  const sections = [
    ...sectionsOf(paragraphs),
    ...digest.sections.filter(({ kind }) => ['differences', 'unknown', 'background'].includes(kind)),
  ];
  return { draft: { ...digest, headline, standfirst, sections, madeBy }, said, refused };
}

/** The first paragraph is the lede, as long as anything is left of it; paragraphs of quotes tell what people said. */
function sectionsOf([lede = [], ...rest]: DraftSentence[][]): DraftSection[] {
  const speaks = (paragraph: DraftSentence[]) =>
    paragraph.every(({ parts }) => parts.some(({ kind }) => kind === 'quote'));
  const left = rest.filter((paragraph) => paragraph.length > 0);
  const sections: DraftSection[] = [
    { kind: 'lede', paragraphs: lede.length > 0 ? [lede] : [] },
    { kind: 'course', paragraphs: left.filter((paragraph) => !speaks(paragraph)) },
    { kind: 'said', paragraphs: left.filter(speaks) },
  ];
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

function sentenceOf({ text, facts: numbers }: Said, facts: NumberedFact[]): DraftSentence | Refusal {
  const named = facts.filter(({ number }) => numbers.includes(number));
  if (named.length === 0) return refusalOf('citations', reasonOf('no-such-fact'));
  const parts = withQuotes(text, named);
  if ('unknown' in parts) return refusalOf('quotes', reasonOf('no-such-quote', String(parts.unknown)));
  if (parts.length === 0) return refusalOf('citations', reasonOf('says-nothing'));
  return { parts, citations: uniquePassages(named.flatMap(({ citations }) => citations)) };
}

function uniquePassages(passages: Passage[]): Passage[] {
  const seen = new Map(
    passages.map((passage) => [`${passage.versionId} ${passage.start} ${passage.end}`, passage]),
  );
  return [...seen.values()];
}

/** Every sentence of a draft by the place that a verdict calls it by. */
export function placesOf({ headline, standfirst, sections }: Draft): Map<string, DraftSentence> {
  const places = new Map<string, DraftSentence>([['headline', headline]]);
  if (standfirst) places.set('standfirst', standfirst);
  for (const { kind, paragraphs } of sections)
    for (const [paragraph, sentences] of paragraphs.entries())
      for (const [order, sentence] of sentences.entries())
        places.set(`${kind}/${paragraph}/${order}`, sentence);
  return places;
}
