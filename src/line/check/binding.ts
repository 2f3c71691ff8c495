import type { DateMention } from '../../news/language/dates.ts';
import { akin } from '../../news/language/kin.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';

import { type Finding, finding, passageAt, placesOf, type Reading } from './reading.ts';

/**
 * A number counts here what it counts there, and a day is the day of what it is the day of there. Of a number, the
 * word right behind it is looked up: where the passages give it to another number, and never to this one, the sentence
 * has changed them over. Of a day or a month, the words of its clause are.
 */
export function checkBinding(reading: Reading): Finding | null {
  if (reading.whole) return null;
  return countsOther(reading) ?? agesOther(reading) ?? daysOther(reading);
}

function countsOther(reading: Reading): Finding | null {
  const { claim, source } = reading;
  for (const [at, number] of claim.tokens.entries()) {
    if (
      number.number?.kind !== 'count' ||
      number.number.about === 'several' ||
      !source.places.has(number.stem) ||
      /[-‐-–]\s?$/.test(reading.claimText.slice(0, number.start))
    )
      continue;
    for (const word of countedBy(claim.tokens, at)) {
      const owners = placesOf(reading, word).map((place) =>
        ownersOf(source.tokens, place, reading.sourceText),
      );
      const owned = owners.filter((list) => list.length > 0);
      if (owned.length === 0 || owned.length * 2 < owners.length) continue;
      if (owners.flat().some((owner) => source.tokens[owner]!.stem === number.stem)) continue;
      if (placesOf(reading, word).some((place) => numberBefore(source.tokens, place) === number.stem))
        continue;
      const owner = source.tokens[owned[0]![0]!]!;
      return finding(
        reasonOf('counts-other', number.text, word.text, owner.text),
        passageAt(reading, owner.start),
      );
    }
  }
  return null;
}

/** "Otto Reiss, 61,": who has another age there has it here. */
function agesOther(reading: Reading): Finding | null {
  const { claim, claimText, source, sourceText } = reading;
  for (const [at, { stem, text, number }] of claim.tokens.entries()) {
    if (!number || !isAgeAt(claim.tokens, claimText, at)) continue;
    const [given, name] = [claim.tokens[at - 2], claim.tokens[at - 1]!];
    const ages = (source.places.get(name.stem) ?? []).flatMap((place) => {
      const before = source.tokens[place - 1];
      const other = given && before?.name && source.places.has(given.stem) && before.stem !== given.stem;
      return !other && isAgeAt(source.tokens, sourceText, place + 1) ? [source.tokens[place + 1]!] : [];
    });
    if (ages.length === 0 || ages.some((age) => age.stem === stem)) continue;
    // "Her daughter Lena, 12," is of the name before it.
    const givenAges = (given ? (source.places.get(given.stem) ?? []) : []).map((place) => place + 1);
    if (givenAges.some((age) => source.tokens[age]?.stem === stem && isAgeAt(source.tokens, sourceText, age)))
      continue;
    return finding(
      reasonOf('says-otherwise', `${name.text}, ${text}`, `${name.text}, ${ages[0]!.text}`),
      passageAt(reading, ages[0]!.start),
    );
  }
  return null;
}

/** Whether a number stands between commas, or in brackets, behind a name. */
function isAgeAt(tokens: Token[], text: string, at: number): boolean {
  const [name, age, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!name || !age?.number || name.stop || name.figure || next?.figure) return false;
  const between = text.slice(name.start + name.text.length, age.start);
  return /^(?:, | \()$/.test(between) && /^\s?[,.)]/.test(text.slice(age.start + age.text.length));
}

/** Words that stand between a number and what it counts, or that everything is counted in. */
const units =
  /^(?:more|other|further|new|rival|separate|different|former|consecutive|successive|straight|per|cent|percent|years?|old|aged?|times?|days?|weeks?|months?|hours?|minutes?|people|persons?|km|miles?|million|billion|pm|am|jahre?n?|alt|prozent|ans|anos?|jours?|dias?|personen|menschen|personnes|personas)$/;

/** The first content word behind a number, up to the next number or the end of its clause. */
function countedBy(tokens: Token[], at: number): Token[] {
  const found: Token[] = [];
  for (let next = at + 1; next < Math.min(tokens.length, at + 6) && found.length < 1; next++) {
    const token = tokens[next]!;
    if (token.clause !== tokens[at]!.clause || token.stem.startsWith('#')) break;
    if (!token.stop && !token.name && !units.test(token.folded)) found.push(token);
  }
  return found;
}

/** The number before a word in its clause, however it is described: "the two most notorious and violent street gangs". */
function numberBefore(tokens: Token[], at: number): string | undefined {
  const before = tokens.slice(Math.max(0, at - 6), at).filter(({ clause }) => clause === tokens[at]!.clause);
  return before.findLast(({ stem }) => stem.startsWith('#'))?.stem;
}

/** The numbers that a word may be counted by: right before it in its clause, with at most one content word between; or right after. */
function ownersOf(tokens: Token[], at: number, text: string): number[] {
  const owners: number[] = [];
  const { clause } = tokens[at]!;
  let between = 0;
  for (let other = at - 1; other >= Math.max(0, at - 6) && between < 2; other--) {
    const token = tokens[other]!;
    if (token.clause !== clause) break;
    if (token.stem.startsWith('#')) {
      owners.push(other);
      break;
    }
    // "Two long-time friends": what a hyphen joins is one word.
    if (!token.stop && text[tokens[other + 1]!.start - 1] !== '-') between += 1;
  }
  if (owners.length > 0) return owners;
  for (let other = at + 1; other < Math.min(tokens.length, at + 5); other++) {
    const token = tokens[other]!;
    if (token.clause !== clause) break;
    if (token.stem.startsWith('#')) owners.push(other);
    if (
      !token.stop &&
      !/^(?:least|most|than|nearly|almost|around|mindestens|moins|menos)$/.test(token.folded)
    )
      break;
  }
  return owners;
}

function daysOther(reading: Reading): Finding | null {
  const { claim, source } = reading;
  const known = namesOfDays(source.tokens, source.figures.dates);
  const mine = namesOfDays(claim.tokens, claim.figures.dates);
  for (const [at, name] of mine.entries()) {
    if (name === null || !known.includes(name)) continue;
    const votes = { same: 0, other: 0, owner: -1 };
    const group = name.split(' ')[0]!;
    for (const word of clauseWords(claim.tokens, at)) {
      const dates = placesOf(reading, word).flatMap((place) =>
        nearestDate(source.tokens, known, group, place),
      );
      if (dates.length === 0) continue;
      if (dates.some((date) => known[date] === name)) votes.same += 1;
      else {
        votes.other += 1;
        votes.owner = dates[0]!;
      }
    }
    if (votes.same > 0 || votes.other < 2) continue;
    const owner = source.tokens[votes.owner]!;
    return finding(
      reasonOf('of-another', owner.text, claim.tokens[at]!.text),
      passageAt(reading, owner.start),
    );
  }
  return null;
}

/** For each word, the weekday or the month that a date beginning there names. */
function namesOfDays(tokens: Token[], dates: DateMention[]): (string | null)[] {
  let next = 0;
  return tokens.map(({ start }) => {
    while (next < dates.length && dates[next]!.end <= start) next += 1;
    const date = dates[next];
    if (!date || date.start > start) return null;
    if (date.month !== null) return `month ${date.month}`;
    return date.weekday === null ? null : `weekday ${date.weekday}`;
  });
}

function clauseWords(tokens: Token[], at: number): Token[] {
  return tokens.filter(
    (token, place) =>
      place !== at &&
      !token.stop &&
      token.sentence === tokens[at]!.sentence &&
      Math.abs(place - at) <= 8 &&
      !akin(token.stem, tokens[at]!.stem),
  );
}

function nearestDate(tokens: Token[], known: (string | null)[], group: string, at: number): number[] {
  for (let distance = 1; distance <= 14; distance++) {
    for (const other of [at - distance, at + distance]) {
      if (known[other]?.startsWith(group) && tokens[other]!.sentence === tokens[at]!.sentence) return [other];
    }
  }
  return [];
}
