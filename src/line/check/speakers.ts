import type { Token } from './alignment.ts';
import { nearestSentences } from './nearby.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';

const saying =
  /^(?:said|says?|saying|told|tells|announc\w*|added|adds|warn\w*|claim\w*|confirm\w*|den(?:y|ied|ies)|argu\w*|insist\w*|wrote|writes|tweet\w*|stat(?:ed|es|ing)|according|sagte\w*|sagt|erklart\w*|teilte\w*|mitgeteilt|betont\w*|laut|zufolge|dit|declare\w*|affirm\w*|annonc\w*|ajout\w*|selon|dijo|dice|declar\w*|anunci\w*|asegur\w*|segun|explic\w*)$/;
const pronoun = /^(?:he|she|they|it|who|er|sie|il|elle|ils|elles|el|ella|ellos|i|we)$/;

interface Speech {
  /** Content words that stand on the speaker's place. */
  who: Token[];
  /** Spoken by "he" or "she": the name stands in a sentence before. */
  unnamed: boolean;
}

/**
 * Who said it: what a sentence has somebody say stands, in the passages, in a sentence that the same somebody says,
 * or that nobody is said to say. A quote is looked up where it stands.
 */
export function checkSpeakers(reading: Reading): Finding | null {
  const mine = speechIn(reading.claim.tokens);
  const names = mine?.who.filter((token) => token.name || isKnownName(reading, token)) ?? [];
  if (!mine || mine.unnamed || names.length === 0) return null;
  const told = sentencesOfWhatIsSaid(reading, mine.who);
  if (told.length === 0) return null;
  const verdicts = told.map((sentence) => whoSays(reading, sentence, names, mine.who));
  const other = verdicts.find((verdict) => verdict !== null);
  if (!other || verdicts.includes(null)) return null;
  return finding(
    `${names[0]!.text} does not say this in the passage: ${other.text} does`,
    passageAt(reading, other.start),
  );
}

function isKnownName({ source }: Reading, token: Token): boolean {
  return (source.places.get(token.stem) ?? []).some((place) => source.tokens[place]!.name);
}

/** The sentences of the passages that hold the sentence's quotes; without a quote, those nearest to what is said. */
function sentencesOfWhatIsSaid(reading: Reading, who: Token[]): number[] {
  const { sentence, source, sourceText } = reading;
  const quotes = sentence.parts.flatMap((part) => (part.kind === 'quote' ? [part.text] : []));
  const at = quotes.flatMap((text) => {
    const offset = sourceText.indexOf(text);
    const place = offset === -1 ? -1 : source.tokens.findIndex((token) => token.start >= offset);
    return place === -1 ? [] : [source.tokens[place]!.sentence];
  });
  if (at.length > 0) return at;
  const stems = new Set(who.map((token) => token.stem));
  const held = new Map(
    [...reading.held].map(([number, places]) => [
      number,
      new Set(
        [...places].filter(
          (place) =>
            !stems.has(reading.claim.tokens[place]!.stem) &&
            !saying.test(reading.claim.tokens[place]!.folded),
        ),
      ),
    ]),
  );
  return nearestSentences({ ...reading, held }).filter((number) => (held.get(number)?.size ?? 0) >= 2);
}

/** Those who are named by what they are. */
const offices =
  /^(?:police|officials?|ministers?|ministry|spokes\w+|court|judge|prosecutors?|witness\w*|compan\w*|government|president|authorit\w*|residents?|lawyers?|doctors?|experts?|union|firefighters|polizei|sprecher\w*|behorde\w*|zeugen|regierung|gericht|policia|portavoz|gobierno|testigos|tribunal|gouvernement|temoins|porte)$/;

/** Another who says the sentence in the passage; null where it is the same one, or nobody in particular. */
function whoSays(reading: Reading, sentence: number, names: Token[], who: Token[]): Token | null {
  const own = reading.source.tokens.filter((token) => token.sentence === sentence);
  const speech = speechIn(own);
  if (!speech || speech.unnamed) return null;
  const stems = new Set([...names, ...who].map((token) => token.stem));
  if (speech.who.some((token) => stems.has(token.stem))) return null;
  return speech.who.find((token) => token.name || offices.test(token.folded)) ?? null;
}

/** The first saying of a text, with the content words around its verb that can be its speaker. */
function speechIn(tokens: Token[]): Speech | null {
  const at = tokens.findIndex((token) => saying.test(token.folded));
  if (at === -1) return null;
  const { clause, sentence, folded } = tokens[at]!;
  const before = tokens.slice(Math.max(0, at - 6), at).filter((token) => token.clause === clause);
  const after = tokens.slice(at + 1, at + 6).filter((token) => token.sentence === sentence);
  const led = /^(?:according|laut|selon|segun)$/.test(folded);
  const spoken = (list: Token[]) => list.filter((token) => !token.stop);
  const unnamed = before.some((token) => pronoun.test(token.folded)) && spoken(before).length === 0;
  if (unnamed) return { who: [], unnamed };
  if (!led && spoken(before).length > 0) return { who: spoken(before), unnamed: false };
  if (/^t[eo]l/.test(folded)) return { who: [], unnamed: true };
  return { who: spoken(after), unnamed: false };
}
