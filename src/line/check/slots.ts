import { akin } from '../../news/language/kin.ts';
import { type Name, sameName } from '../../news/language/names.ts';
import type { NumberMention } from '../../news/language/numbers.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';
import { saying } from './speakers.ts';

/** A name or a number, with the places of its first word and of the word behind it. */
interface Filler {
  from: number;
  to: number;
  is: Name | NumberMention;
}

/** So many words right before a name or a number, and right behind it, hold its place. */
const ways: [before: number, behind: number][] = [
  [3, 0],
  [1, 1],
];
/** So many words of a passage are looked at for the name where it could stand. */
const longest = 4;

/**
 * A name or a number does not take the place of another: where the words around it stand in the passages around another
 * of its kind, and never around it, it has been put there. If the passages' sentence has it as well, or this one the
 * other, they may be told in another order.
 */
export function inAnotherPlace(reading: Reading): Finding | null {
  const { claim, claimNames, source, names } = reading;
  const mine = fillersIn(claim.tokens, claimNames, claim.figures.numbers);
  if (mine.length === 0) return null;
  const theirs = new Map(
    fillersIn(source.tokens, names, source.figures.numbers).map((filler) => [filler.from, filler]),
  );
  for (const filler of mine) {
    const other = ways.map((way) => otherFor(reading, filler, theirs, way)).find((found) => found !== null);
    if (other)
      return finding(
        reasonOf('says-otherwise', filler.is.text.trim(), other.is.text.trim()),
        passageAt(reading, other.is.start),
      );
  }
  return null;
}

function fillersIn(tokens: Token[], names: Name[], numbers: NumberMention[]): Filler[] {
  const found: Filler[] = [];
  const spans = [...names, ...numbers].sort((one, other) => one.start - other.start);
  let next = 0;
  for (let from = 0; from < tokens.length; from++) {
    while (spans[next] && spans[next]!.end <= tokens[from]!.start) next += 1;
    const is = spans[next];
    if (!is || is.start > tokens[from]!.start) continue;
    let to = from + 1;
    while (tokens[to] && tokens[to]!.start < is.end) to += 1;
    found.push({ from, to, is });
    from = to - 1;
  }
  return found;
}

/** What the passages have in the place of a name or a number; null where they have that itself, or nothing of its kind. */
function otherFor(
  { claim, source }: Reading,
  mine: Filler,
  theirs: Map<number, Filler>,
  [before, behind]: [number, number],
): Filler | null {
  const lead = claim.tokens.slice(Math.max(0, mine.from - before), mine.from);
  const follow = claim.tokens.slice(mine.to, mine.to + behind);
  const around = [...lead, ...follow];
  const { sentence } = claim.tokens[mine.from]!;
  if (around.length < before + behind || around.every(({ stop }) => stop)) return null;
  if (around.some((token) => token.sentence !== sentence)) return null;
  // Who says it is asked by a rule of its own, and so is what the passages do not have at all.
  if (around.some(({ folded }) => saying.test(folded))) return null;
  const own = claim.tokens.slice(mine.from, mine.to).filter(({ stop }) => !stop);
  if (own.some(({ stem }) => !source.places.has(stem))) return null;
  let found: Filler | null = null;
  for (const place of source.places.get(lead.at(-1)!.stem) ?? []) {
    const at = place + 1;
    if (!lead.every(({ stem }, step) => source.tokens[at - before + step]?.stem === stem)) continue;
    if (hasAny(source.tokens.slice(at, at + longest), own)) return null;
    const other = theirs.get(at);
    if (!other || !follow.every(({ stem }, step) => source.tokens[other.to + step]?.stem === stem)) continue;
    const there = source.tokens.slice(other.from, other.to).filter(({ stop }) => !stop);
    const told = source.tokens[place]!.sentence;
    const isThere = own.some(({ stem }) =>
      (source.places.get(stem) ?? []).some((one) => source.tokens[one]!.sentence === told),
    );
    if (isThere || hasAny(claim.tokens, there) || !differ(mine.is, other.is)) return null;
    found = other;
  }
  return found;
}

function hasAny(tokens: Token[], wanted: Token[]): boolean {
  return tokens.some(({ stem }) => wanted.some((one) => akin(stem, one.stem)));
}

/** Whether two names, or two numbers, of one kind cannot stand for the same. */
function differ(one: Name | NumberMention, other: Name | NumberMention): boolean {
  if ('value' in one !== 'value' in other) return false;
  if ('value' in one && 'value' in other)
    return (
      one.kind === other.kind &&
      one.unit === other.unit &&
      one.value !== other.value &&
      one.about === null &&
      other.about === null
    );
  return (
    (one.kind === null || other.kind === null || one.kind === other.kind) &&
    !sameName(one as Name, other as Name)
  );
}
