import { akin } from '../../news/language/kin.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, passageAt, placesOf, type Reading } from './reading.ts';

/** Verbs that say the same whichever side comes first. */
const mutual =
  /^(?:me[et]t?s?|met|meeting|marr\w*|wed\w*|talk\w*|sp[eo]\w*k\w*|agree\w*|play\w*|fac\w*|draw\w*|drew|fight\w*|fought|clash\w*|join\w*|sign\w*|share\w*|split\w*|part\w*|work\w*|liv\w*|is|are|was|were|be|been|being|bec[oa]m\w*|said|say\w*|told|tell\w*|includ\w*|includes|call\w*|nam\w*|known|tr[ae]f\w*|renc\w*|reun\w*)$/;
const passives: Record<string, { helper: RegExp; by: RegExp }> = {
  en: { helper: /^(?:is|are|was|were|be|been|being|got|gets)$/, by: /^by$/ },
  de: { helper: /^(?:wird|werden|wurden?|worden|sei|ist|sind)$/, by: /^(?:von|vom|durch)$/ },
  fr: { helper: /^(?:est|sont|ete|etait|etaient|fut|furent)$/, by: /^par$/ },
  es: { helper: /^(?:es|son|fue|fueron|sido|era|eran)$/, by: /^por$/ },
};

/** Behind a verb, these lead to what it is done for, at or against, and not to what it is done to. */
const preposition =
  /^(?:for|at|in|on|with|from|after|before|against|into|over|through|about|as|during|under)$/;

/** Who does a thing, what it is done to, and the word for it. */
interface Deed {
  at: number;
  doers: number[];
  done: number[];
}

/**
 * Who did it to whom: where a passage has the same two around the same verb and none has them as the sentence does,
 * the sentence has changed them over. The passive with its "by" is read from its end.
 */
export function checkRoles(reading: Reading): Finding | null {
  if (reading.whole) return null;
  const { claim, source } = reading;
  for (const [at, token] of claim.tokens.entries()) {
    if (!isVerbLike(token, reading.language)) continue;
    const mine = deedAt(claim.tokens, at, reading.language, 3);
    if (mine.doers.length === 0 && mine.done.length === 0) continue;
    const places = placesOf(reading, token);
    if (places.length === 0) continue;
    const verdicts = places.map((place) =>
      compare(claim.tokens, mine, source.tokens, deedAt(source.tokens, place, reading.language, 12)),
    );
    if (!verdicts.includes('turned') || verdicts.includes('same')) continue;
    const { start } = source.tokens[places[verdicts.indexOf('turned')]!]!;
    return finding(reasonOf('roles', token.text), passageAt(reading, start));
  }
  return null;
}

/** English verbs show it by their endings, or are among the irregular ones that tell what one does to another. */
export const englishVerb =
  /(?:ed|en|ing|[^s]s)$|^(?:beat|won|lost|shot|hit|bit|sued|told|gave|took|sold|bought|led|left|held|caught|struck|built|wrote|saw|paid|sent|taught|fed|hid|hurt|kept|stole|threw|drove|chose|forgave|overtook|slew|stabbed)$/;

function isVerbLike(token: Token, language: string): boolean {
  return (
    !token.stop &&
    !token.name &&
    !token.stem.startsWith('#') &&
    token.folded.length > 2 &&
    !mutual.test(token.folded) &&
    (primaryLanguage(language) !== 'en' || englishVerb.test(token.folded))
  );
}

/** What stands on either side of a verb in its sentence, up to a number of content words away; changed over in the passive. */
function deedAt(tokens: Token[], at: number, language: string, most: number): Deed {
  const { helper, by } = passives[primaryLanguage(language)] ?? passives.en!;
  const { sentence } = tokens[at]!;
  const side = (step: 1 | -1) => {
    const found: number[] = [];
    for (let other = at + step; tokens[other]?.sentence === sentence && found.length < most; other += step) {
      if (!tokens[other]!.stop && !tokens[other]!.stem.startsWith('#')) found.push(other);
    }
    return found;
  };
  const near = (from: number, to: number, pattern: RegExp) =>
    tokens.findIndex(
      (token, place) =>
        place >= from && place <= to && token.sentence === sentence && pattern.test(token.folded),
    );
  // "Tools used by people" is passive without a helper.
  const led =
    primaryLanguage(language) === 'en' &&
    !/s$/.test(tokens[at]!.folded) &&
    by.test(tokens[at + 1]?.folded ?? '');
  const passive = (led || near(at - 3, at - 1, helper) !== -1) && !/ing$/.test(tokens[at]!.folded);
  if (!passive)
    return { at, doers: side(-1), done: preposition.test(tokens[at + 1]?.folded ?? '') ? [] : side(1) };
  const agent = near(at + 1, at + 5, by);
  return { at, doers: agent === -1 ? [] : side(1).filter((place) => place > agent), done: side(-1) };
}

function compare(mine: Token[], deed: Deed, theirs: Token[], other: Deed): 'same' | 'turned' | 'unlike' {
  const has = (places: number[], token: Token) =>
    places.some((place) => akin(theirs[place]!.stem, token.stem));
  const doer = deed.doers[0] === undefined ? null : mine[deed.doers[0]]!;
  const done = deed.done[0] === undefined ? null : mine[deed.done[0]]!;
  const doerKept = doer !== null && has(other.doers, doer);
  const doneKept = done !== null && has(other.done, done);
  if (doerKept || doneKept) return 'same';
  const doerTurned = doer !== null && has(other.done, doer);
  const doneTurned = done !== null && has(other.doers, done);
  return doerTurned && doneTurned ? 'turned' : 'unlike';
}
