import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { around, bestSupport, nearestSentences } from './nearby.ts';
import { type Finding, finding, passageAt, placesOf, type Reading } from './reading.ts';
import { placesOfSide, sidesOf, type Turning, turningWords } from './turning-words.ts';

/** A negation reaches this many words forward. */
const scope = 4;

/**
 * A sentence does not turn round what its passages say: what they negate it negates, and no more; it uses no opposite
 * in the place of their word; and what is only possible, planned or claimed there is not made certain.
 */
export function checkPolarity(reading: Reading): Finding | null {
  if (reading.whole) return null;
  const turning = turningWords(reading.language);
  return negatedOtherwise(reading, turning) ?? opposed(reading) ?? madeCertain(reading, turning);
}

/**
 * What stands right behind a negation is compared: here against passages that negate nothing, there against a
 * sentence that negates nothing. Where both negate something, what each negates cannot be told safely.
 */
function negatedOtherwise(reading: Reading, turning: Turning): Finding | null {
  const near = new Set(nearestSentences(reading));
  const { tokens } = reading.claim;
  const source = reading.source.tokens;
  const there = source.filter((token) => near.has(token.sentence));
  const negates = (list: Token[]) =>
    list.some((token, at) => turning.negates(token.folded) || isYetTo(list, at));
  const [mine, theirs] = [negates(tokens), negates(there)];
  if (mine === theirs) return null;
  // "Failed to pay" stands for "did not pay", and the other way round.
  const failures = (list: Token[]) =>
    list.filter((token) => turning.fails(token.folded)).map(({ stem }) => stem);
  const [own, others] = [failures(tokens), failures(there)];
  if ((mine ? others : own).some((stem) => !(mine ? own : others).includes(stem))) return null;
  for (const [at, token] of tokens.entries()) {
    if (token.stop || token.stem.startsWith('#')) continue;
    const places = placesOf(reading, token).filter((place) => near.has(source[place]!.sentence));
    if (places.length === 0) continue;
    const { start } = source[places[0]!]!;
    if (mine && negated(tokens, at, turning))
      return finding(reasonOf('negates', token.text), passageAt(reading, start));
    if (theirs && places.every((place) => negated(source, place, turning)))
      return finding(reasonOf('negated', token.text), passageAt(reading, start));
  }
  return null;
}

/** "Is yet to be named" says that it was not. */
function isYetTo(tokens: Token[], at: number): boolean {
  return tokens[at]!.folded === 'yet' && tokens[at + 1]?.folded === 'to';
}

/** Whether a word is the first of content behind a negation in its sentence, or stands right before one that follows. */
function negated(tokens: Token[], at: number, turning: Turning): boolean {
  const { sentence } = tokens[at]!;
  for (let other = at - 1; other >= Math.max(0, at - scope); other--) {
    const token = tokens[other]!;
    if (token.sentence !== sentence) return false;
    if (turning.negates(token.folded)) return !/^(?:only|just|nur|solo)$/.test(tokens[other + 1]!.folded);
    if (isYetTo(tokens, other)) return true;
    if (!token.stop) break;
  }
  const next = tokens[at + 1];
  return next?.sentence === sentence && /^(?:nicht|pas|jamais|nie)$/.test(next.folded);
}

function opposed(reading: Reading): Finding | null {
  const { claim, source } = reading;
  const near = new Set(nearestSentences(reading));
  for (const [at, token] of claim.tokens.entries()) {
    for (const { pair, side, converse } of sidesOf(token.folded)) {
      if (holds(claim.tokens, pair, 1 - side) || leadsToAnother(claim.tokens, at)) continue;
      const rivals = placesOfSide(source, pair, side === 0 ? 1 : 0);
      if (rivals.length === 0) continue;
      const context = around(reading, at);
      const nearby = rivals.filter((place) => near.has(source.tokens[place]!.sentence));
      const same = bestSupport(reading, context, placesOfSide(source, pair, side));
      const close = bestSupport(reading, context, nearby);
      // In a sentence that holds little else of what is said, more of the words around it have to stand there too.
      const rival = close.found > same.found ? close : bestSupport(reading, context, rivals);
      const least = rival === close ? Math.max(1, Math.min(2, context.length)) : 3;
      if (rival.found < least || rival.found <= same.found) continue;
      if (converse && changedOver(reading, at, rival.place)) continue;
      const other = source.tokens[rival.place]!;
      return finding(reasonOf('says-otherwise', token.text, other.text), passageAt(reading, other.start));
    }
  }
  return null;
}

/** "Are starting to dream": it is the dreaming that starts, whatever else ends. */
function leadsToAnother(tokens: Token[], at: number): boolean {
  return /^(?:start|beg[aiu]n)/.test(tokens[at]!.folded) && tokens[at + 1]?.folded === 'to';
}

/** Whether one of the words stands on a side of a pair: "cancelled the launch" says both, and is no opposite of either. */
function holds(tokens: Token[], pair: number, side: number): boolean {
  return tokens.some(({ folded }) => sidesOf(folded).some((one) => one.pair === pair && one.side === side));
}

/** Whether who stands before the word here stands after it there: "A beat B" for "B lost to A". */
function changedOver({ claim, source }: Reading, at: number, place: number): boolean {
  const sentence = source.tokens[place]!.sentence;
  const before = claim.tokens.slice(Math.max(0, at - 6), at).filter((token) => !token.stop);
  return before.some((token) =>
    (source.places.get(token.stem) ?? []).some(
      (other) => other > place && source.tokens[other]!.sentence === sentence,
    ),
  );
}

/** What is told as to come, or as possible, is not told as done, or as sure to come. */
function madeCertain(reading: Reading, turning: Turning): Finding | null {
  const { claim, source } = reading;
  const near = new Set(nearestSentences(reading));
  const mine = Math.max(0, ...claim.tokens.map((token) => turning.doubt(token.folded)));
  for (const [at, token] of claim.tokens.entries()) {
    if (token.stop || token.name || token.stem.startsWith('#')) continue;
    const all = placesOf(reading, token).filter((place) => near.has(source.tokens[place]!.sentence));
    // "Rail to buy rival", a title, tells no more of whether it is done than "would buy" beside it.
    const finite = all.filter((place) => !isInfinitive(source.tokens, place));
    const places = finite.length > 0 && !isInfinitive(claim.tokens, at) ? finite : all;
    const led = places.map((place) => leadsIn(source.tokens, place, turning));
    if (
      led.length === 0 ||
      led.some((word) => word === null || Math.max(1, turning.doubt(word.folded)) <= mine)
    )
      continue;
    return finding(
      reasonOf('made-certain', led[0]!.text),
      passageAt(reading, source.tokens[places[0]!]!.start),
    );
  }
  return null;
}

function isInfinitive(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.folded === 'to';
}

/** The word of doubt right before a word, with only words that say little between, in its clause. */
function leadsIn(tokens: Token[], at: number, turning: Turning): Token | null {
  const { clause } = tokens[at]!;
  for (let other = at - 1; other >= Math.max(0, at - 3); other--) {
    const token = tokens[other]!;
    if (token.clause !== clause) return null;
    if (turning.doubt(token.folded) > 0 && token.folded !== 'to') return token;
    if (turning.wishes(token.folded) && turning.leads(tokens[other + 1]!.folded)) return token;
    if (!token.stop) return null;
  }
  return null;
}
