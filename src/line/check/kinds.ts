import { reasonOf } from '../../news/reason.ts';
import { around, bestSupport } from './nearby.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';
import { membersOf } from './rivals.ts';
import { inAnotherPlace } from './slots.ts';

/**
 * A groom is no bride, and a funeral no wedding: where the words around a word stand, in the passages, around another of
 * its kind and not around it, the sentence has put one in the other's place. So with a name and a number.
 */
export function checkKinds(reading: Reading): Finding | null {
  return reading.whole ? null : (ofListedKind(reading) ?? inAnotherPlace(reading));
}

function ofListedKind(reading: Reading): Finding | null {
  const { claim, source, language } = reading;
  for (const [at, { stem, text, stop, name: capital }] of claim.tokens.entries()) {
    if (stop) continue;
    for (const { kind, member, name } of membersOf(stem, language)) {
      // Brown may be a man.
      if (capital && !name) continue;
      const of = (wanted: (other: number) => boolean) => (other: string) =>
        membersOf(other, language).some((one) => one.kind === kind && wanted(one.member));
      const [own, rival] = [of((other) => other === member), of((other) => other !== member)];
      if (claim.tokens.some((token) => rival(token.stem))) continue;
      const placesOfThose = (is: (stem: string) => boolean) =>
        source.tokens.flatMap((token, place) => (is(token.stem) ? [place] : []));
      const context = around(reading, at);
      const theirs = bestSupport(reading, context, placesOfThose(rival));
      if (theirs.found < 2 || theirs.found <= bestSupport(reading, context, placesOfThose(own)).found)
        continue;
      const other = source.tokens[theirs.place]!;
      return finding(reasonOf('says-otherwise', text, other.text), passageAt(reading, other.start));
    }
  }
  return null;
}
