import { countryOfDemonym } from '../../news/language/countries.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Body, Token } from './alignment.ts';
import { ties } from './evidence.ts';
import { type Finding, finding, type Reading } from './reading.ts';
import { saying } from './speakers.ts';

/**
 * A sentence does not say the same words twice, unless one of a passage does: where a machine stumbles, what it says the
 * second time stands for something that it does not know. Two words of content make it, or three with one among them;
 * within a clause a single word does, or a name that is all of a name both times.
 */
export function checkRepetition(reading: Reading): Finding | null {
  if (reading.lifted) return null;
  const again = runSaidTwice(reading) ?? wordSaidTwice(reading);
  return again === null ? null : finding(reasonOf('says-twice', again));
}

function runSaidTwice({ claim, source }: Reading): string | null {
  const said = runsSaidTwice(claim.tokens);
  if (said.size === 0) return null;
  const known = runsSaidTwice(source.tokens);
  return [...said].find((run) => !known.has(run)) ?? null;
}

function runsSaidTwice(tokens: Token[]): Set<string> {
  const twice = new Set<string>();
  for (const own of Map.groupBy(tokens, ({ sentence }) => sentence).values()) {
    const once = new Set<string>();
    for (const at of own.keys()) {
      for (const length of [2, 3]) {
        const run = own.slice(at, at + length);
        if (run.length < length || !saysSomething(run)) continue;
        const words = run.map(({ folded }) => folded).join(' ');
        (once.has(words) ? twice : once).add(words);
      }
    }
  }
  return twice;
}

function saysSomething(run: Token[]): boolean {
  if (run.some(({ figure }) => figure) || run.every(({ name }) => name)) return false;
  const content = run.filter(({ stop }) => !stop).length;
  return run.length === 2 ? content === 2 : content > 0;
}

/** Between these a word may stand on both sides: "three lorries and two lorries". */
const pairing = /^(?:and|or|nor|but|than|und|oder|aber|als|et|ou|mais|que|y|o|pero)$/;

/** A word that a clause says twice, and no sentence of the passages. */
function wordSaidTwice(reading: Reading): string | null {
  const { tokens } = reading.claim;
  for (const [at, token] of tokens.entries()) {
    if (token.stop || token.figure || token.folded.length < 4 || isJoined(reading, token)) continue;
    // Whose it is, and who says it, may be said with each thing.
    if (ties.has(token.stem) || saying.test(token.folded) || countryOfDemonym(token.folded)) continue;
    const first = tokens.findIndex(
      ({ folded, clause }, place) => place < at && folded === token.folded && clause === token.clause,
    );
    if (first === -1 || isJoined(reading, tokens[first]!) || isToldTwice(reading, token.stem)) continue;
    const apart = tokens.slice(first + 1, at).some(({ folded }) => pairing.test(folded));
    if (isName(reading, token) ? isSameName(reading, first, at) : !apart) return token.text;
  }
  return null;
}

/** "Five-star": what a hyphen joins is one word. */
function isJoined({ claimText }: Reading, { start, text }: Token): boolean {
  return claimText[start - 1] === '-' || claimText[start + text.length] === '-';
}

function isToldTwice({ source }: Reading, stem: string): boolean {
  const sentences = (source.places.get(stem) ?? []).map((place) => source.tokens[place]!.sentence);
  return new Set(sentences).size < sentences.length;
}

/** Written with a capital somewhere here, or mostly so in the passages. */
function isName({ claim, source }: Reading, { stem, stop }: Token): boolean {
  const capitals = ({ tokens, places }: Body) =>
    (places.get(stem) ?? []).filter((at) => tokens[at]!.name).length;
  return !stop && (capitals(claim) > 0 || capitals(source) * 2 > (source.places.get(stem)?.length ?? 0));
}

/** Whether it is the whole of the same name both times: not "Bayern Munich" and Munich, nor Ohio and "Ohio State". */
function isSameName(reading: Reading, first: number, again: number): boolean {
  const { tokens } = reading.claim;
  const beside = (place: number) => {
    const token = tokens[place];
    return token && token.clause === tokens[again]!.clause && isName(reading, token) ? token : null;
  };
  const alike = beside(first - 1)?.stem === beside(again - 1)?.stem;
  return alike && !beside(first + 1) && !beside(again + 1);
}
