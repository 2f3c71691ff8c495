import type { Name } from '../../news/language/names.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';
import { englishVerb } from './roles.ts';

/** So many words that stand together, here and there, tell the same, with two of content among them or those that go on. */
const sameTelling = 4;
const longestTelling = 7;
export const helper =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|never|also|later)$/;
const article = /^(?:the|an?)$/;

/**
 * What a passage tells of one name is not told of another: where words that stand there together follow a name here, or lead
 * to one, and there follow or lead to another that the sentence does not have, it has put the one in the other's place. A
 * name that stands in that sentence of the passage, or beside the other anywhere, may be meant. English only: it has to
 * know a verb.
 */
export function checkSubjects(reading: Reading): Finding | null {
  if (primaryLanguage(reading.language) !== 'en' || reading.whole) return null;
  const isName = namesOf(reading);
  for (const [at, token] of reading.claim.tokens.entries()) {
    const tellsOf = helper.test(token.folded) || englishVerb.test(token.folded);
    // A name's own beginning tells nothing of its end: "Halden Utd" for Halden United.
    const leadsTo = isName.claim(token) ? null : inPlaceOf(reading, isName, at, 1);
    const found = (tellsOf ? inPlaceOf(reading, isName, at, -1) : null) ?? leadsTo;
    if (found) return found;
  }
  return null;
}

/** The name before a telling that begins at a word, or behind one that ends at it, where the passages have another. */
function inPlaceOf(reading: Reading, isName: IsNames, at: number, side: -1 | 1): Finding | null {
  const { claim, source } = reading;
  const mine = nameBeside(claim.tokens, at, side, isName.claim);
  if (mine.length === 0) return null;
  const places = (source.places.get(claim.tokens[at]!.stem) ?? []).filter((place) =>
    tells(reading, at, place, side),
  );
  const others = places.map((place) => otherName(reading, mine, place, side, isName.source));
  const other = others.find((found) => found !== null);
  if (!other || others.includes(null)) return null;
  return finding(reasonOf('of-another', wordsOf(other), wordsOf(mine)), passageAt(reading, other[0]!.start));
}

function wordsOf(tokens: Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

type IsName = (token: Token) => boolean;

interface IsNames {
  claim: IsName;
  source: IsName;
}

/** Words of the passages that belong to a name; and of the sentence, which may have lost its capitals, those that mostly do there. */
function namesOf({ claim, claimNames, source, names }: Reading): IsNames {
  const within = (spans: Name[], tokens: Token[]) => {
    const found = new Set<Token>();
    let next = 0;
    for (const [at, token] of tokens.entries()) {
      while (next < spans.length && spans[next]!.end <= token.start) next += 1;
      // Good Friday is a day.
      if (spans[next] && spans[next]!.start <= token.start && !isDate(tokens[at + 1])) found.add(token);
    }
    return found;
  };
  const proper = (spans: Name[]) => spans.filter(({ kind }) => kind !== 'nationality');
  const [own, theirs] = [within(proper(claimNames), claim.tokens), within(proper(names), source.tokens)];
  const mostly = ({ stem }: Token) => {
    const places = source.places.get(stem) ?? [];
    return places.filter((place) => theirs.has(source.tokens[place]!)).length * 2 > places.length;
  };
  return {
    claim: (token) => !token.stop && !token.figure && (own.has(token) || mostly(token)),
    source: (token) => theirs.has(token),
  };
}

function isDate(token: Token | undefined): boolean {
  return token?.figure === true && token.number === null;
}

/** The name next to a word in its sentence, with nothing but an article or a figure between. */
function nameBeside(tokens: Token[], at: number, side: -1 | 1, isName: IsName): Token[] {
  const { sentence } = tokens[at]!;
  const name: Token[] = [];
  for (let other = at + side; tokens[other]?.sentence === sentence; other += side) {
    const token = tokens[other]!;
    if (isName(token)) name.push(token);
    else if (name.length > 0 || !(article.test(token.folded) || token.number)) break;
  }
  return side === 1 ? name : name.reverse();
}

/** Whether the same words stand away from the name at both places, and another word on the name's side. */
function tells({ claim, source }: Reading, at: number, place: number, side: -1 | 1): boolean {
  if (claim.tokens[at + side]!.stem === source.tokens[place + side]?.stem) return false;
  let content = 0;
  for (let step = 0; step < longestTelling; step++) {
    const [mine, theirs] = [claim.tokens[at - step * side], source.tokens[place - step * side]];
    if (!mine || mine.stem !== theirs?.stem || mine.sentence !== claim.tokens[at]!.sentence) return false;
    if (!mine.stop) content += 1;
    if (step + 1 >= sameTelling && content >= 2) return true;
  }
  return false;
}

/** Another name than mine beside a place of the passages; null where what is told there may be told of mine. */
function otherName(
  { claim, source }: Reading,
  mine: Token[],
  place: number,
  side: -1 | 1,
  isName: IsName,
): Token[] | null {
  const other = nameBeside(source.tokens, place, side, isName);
  if (other.length === 0 || other.some(({ stem }) => claim.places.has(stem))) return null;
  const { sentence } = source.tokens[place]!;
  const places = mine.flatMap(({ stem }) => source.places.get(stem) ?? []);
  if (places.some((at) => source.tokens[at]!.sentence === sentence)) return null;
  const beside = other.flatMap(({ stem }) => source.places.get(stem) ?? []);
  return places.some((at) => beside.some((next) => Math.abs(next - at) <= 2)) ? null : other;
}
