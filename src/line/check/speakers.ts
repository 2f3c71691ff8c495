import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';

export const saying =
  /^(?:said|says?|saying|told|tells|announc\w*|added|adds|warn\w*|claim\w*|confirm\w*|den(?:y|ied|ies)|argu\w*|insist\w*|wrote|writes|tweet\w*|stat(?:ed|es|ing)|according|sagte\w*|sagt|erklart\w*|teilte\w*|mitgeteilt|betont\w*|laut|zufolge|dit|declare\w*|affirm\w*|annonc\w*|ajout\w*|selon|dijo|dice|declar\w*|anunci\w*|asegur\w*|segun|explic\w*)$/;
const pronoun = /^(?:he|she|they|it|who|er|sie|il|elle|ils|elles|el|ella|ellos|i|we)$/;

/** Days and months stand where speakers do: "he said Friday". */
const day =
  /^(?:\w+day|\w+(?:tag|woch)|(?:jan|febr|marz|apr|mai|jun|jul|aug|sept|okt|oct|nov|dez|dec)\w*|may|march|lun\w+|mar[dt]\w+|mercredi|miercoles|jueves|jeudi|vendredi|viernes|samedi|sabado|dim\w+|domingo)$/;

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
  if (reading.whole) return null;
  const mine = speechIn(reading.claim.tokens);
  const names = mine?.who.filter((token) => token.name || isKnownName(reading, token)) ?? [];
  if (!mine || mine.unnamed || names.length === 0) return null;
  const told = sentencesOfWhatIsSaid(reading, mine.who);
  if (told.length === 0) return null;
  const verdicts = told.map((sentence) => whoSays(reading, sentence, names, mine.who));
  const other = verdicts.find((verdict) => verdict !== null);
  if (!other || verdicts.includes(null)) return null;
  return finding(reasonOf('speaker', names[0]!.text, other.text), passageAt(reading, other.start));
}

function isKnownName({ source }: Reading, token: Token): boolean {
  return (source.places.get(token.stem) ?? []).some((place) => source.tokens[place]!.name);
}

/** The sentences of the passages that hold the sentence's quotes; without a quote, those nearest to what is said. */
function sentencesOfWhatIsSaid(reading: Reading, who: Token[]): number[] {
  const { sentence, source, sourceText, claim } = reading;
  const quotes = sentence.parts.flatMap((part) => (part.kind === 'quote' ? [part.text] : []));
  const at = quotes.flatMap((text) => {
    const offset = sourceText.indexOf(text);
    const place = offset === -1 ? -1 : source.tokens.findIndex((token) => token.start >= offset);
    return place === -1 ? [] : [source.tokens[place]!.sentence];
  });
  if (at.length > 0) return at;
  const stems = new Set(who.map((token) => token.stem));
  const said = claim.tokens.flatMap((token, place) =>
    token.stop || stems.has(token.stem) || saying.test(token.folded) ? [] : [place],
  );
  const heldIn = (places: Set<number>) => said.filter((place) => places.has(place)).length;
  const most = Math.max(0, ...[...reading.held.values()].map(heldIn));
  if (most < 2 || most < said.length * 0.5) return [];
  if (
    [...reading.held].some(([number, places]) => heldIn(places) >= most - 1 && speaks(reading, number, who))
  )
    return [];
  return [...reading.held].filter(([, places]) => heldIn(places) >= most * 0.7).map(([number]) => number);
}

/** Whether one of those who speak in the claim speaks in a sentence of the passages. */
function speaks({ source }: Reading, number: number, who: Token[]): boolean {
  const speech = speechIn(source.tokens.filter((token) => token.sentence === number));
  return speech?.who.some((token) => who.some(({ stem }) => stem === token.stem)) ?? false;
}

/** Those who are named by what they are. */
const offices =
  /^(?:police|officials?|ministers?|ministry|spokes\w+|court|judge|prosecutors?|witness\w*|compan\w*|government|president|authorit\w*|residents?|lawyers?|doctors?|experts?|union|firefighters|polizei|sprecher\w*|behorde\w*|zeugen|regierung|gericht|policia|portavoz|gobierno|testigos|tribunal|gouvernement|temoins|porte)$/;

/** Another who says the sentence in the passage; null where it is the same one, or nobody in particular. */
function whoSays(reading: Reading, sentence: number, names: Token[], who: Token[]): Token | null {
  const own = reading.source.tokens.filter((token) => token.sentence === sentence);
  const speech = speechIn(own);
  if (!speech || speech.unnamed) return null;
  const isThere = own.some((token) => names.some((name) => name.stem === token.stem));
  const stems = new Set([...names, ...who].map((token) => token.stem));
  if (speech.who.some((token) => stems.has(token.stem))) return null;
  return speech.who.find((token) => token.name || (!isThere && offices.test(token.folded))) ?? null;
}

/** The first saying of a text, with the content words around its verb that can be its speaker. */
function speechIn(tokens: Token[]): Speech | null {
  const at = tokens.findIndex((token) => saying.test(token.folded));
  if (at === -1) return null;
  const { clause, sentence, folded } = tokens[at]!;
  const before = tokens.slice(Math.max(0, at - 6), at).filter((token) => token.clause === clause);
  const after = tokens.slice(at + 1, at + 6).filter((token) => token.sentence === sentence);
  const led = /^(?:according|laut|selon|segun)$/.test(folded);
  const spoken = (list: Token[]) =>
    list.filter((token) => !token.stop && !day.test(token.folded) && !token.number);
  const unnamed = before.some((token) => pronoun.test(token.folded)) && spoken(before).length === 0;
  if (unnamed) return { who: [], unnamed };
  if (!led && spoken(before).length > 0) return { who: spoken(before), unnamed: false };
  if (/^t[eo]l/.test(folded)) return { who: [], unnamed: true };
  return { who: spoken(after), unnamed: false };
}
