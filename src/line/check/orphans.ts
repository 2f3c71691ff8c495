import { sentenceText } from '../../news/draft.ts';
import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, type Reading } from './reading.ts';
import type { Standing } from './standing.ts';

const pronoun =
  /^\W*(?:he|she|it|they|his|her|its|their|him|them|this|these|those|er|sie|es|ihr|sein|seine|ihre|il|elle|ils|elles|cela|él|ella|ellos|ellas|esto)\b(?!['’]s (?:official|over|time)\b)/iu;
/** "It" that stands for nothing: it rained, it is not known. */
const empty =
  /^\W*(?:it|es|il)(?: (?:is|was|has been|had been|remains?|will be|ist|war|bleibt|est|était|reste)(?: \w+){0,2} (?:that|whether|if|when|why|how|who|what|known|clear|unclear|possible|dass|ob|que|si)\b| (?:rained|snowed|took|emerged|follows|comes (?:as|after)|seems|appears)\b)/iu;
/** One that leads into a clause before anybody is named: "When they first won, ...", "It took them an hour". */
const led =
  /^\W*(?:[Ii]t took (?:him|her|them)\b|(?:[Ww]hen|[Aa]fter|[Bb]efore|[Aa]s|[Ii]f|[Ww]hile) (?:he|she|they)\b(?=[^,]*, (?!\p{Lu})))/u;

/** A text does not open with a word that stands for something said before: nothing was. */
export function checkOrphans(reading: Reading, { opens }: Standing): Finding | null {
  if (!opens) return null;
  const text = sentenceText(reading.sentence);
  if (/^\W*[“„«"]/.test(text) || reading.sentence.parts[0]?.kind === 'quote') return null;
  const found = led.exec(text) ?? (empty.test(text) ? null : pronoun.exec(text));
  if (!found) return null;
  return finding(reasonOf('orphan', found[0].trim()));
}
