import { primaryLanguage } from '../../news/language/span.ts';
import { reasonOf } from '../../news/reason.ts';
import type { Token } from './alignment.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';

/** English words that stand for a man, those that tell of one, and the same for a woman. */
const sexes = [
  {
    pronoun: /^(?:he|him|his|himself|he's|he'd|he'll)$/,
    tells:
      /^(?:mr|sir|lord|men|boys?|males?|fathers?|dad|daddy|sons?|brothers?|husband|grandfather|uncle|nephew|boyfriend|king|prince|duke|actor|gentlem[ae]n|widower|groom|fiance|schoolboy|\w*m[ae]n(?:'s)?)$/,
  },
  {
    pronoun: /^(?:she|her|hers|herself|she's|she'd|she'll)$/,
    tells:
      /^(?:mrs|ms|miss|madam|dame|lad(?:y|ies)|girls?|females?|mothers?|mum|mom|mummy|daughters?|sisters?|wife|wives|grandmother|aunt|niece|girlfriend|queen|princess|duchess|actress|widow|bride|fiancee|schoolgirl|waitress|nun|\w*wom[ae]n(?:'s)?)$/,
  },
] as const;

/**
 * A "she" has somebody to stand for: where the passages speak of a "he", and of no woman in any word, it means nobody
 * there; and the other way round. Passages without such a pronoun leave it open. English only: elsewhere "sie" and "elle"
 * stand for things as well.
 */
export function checkPronouns(reading: Reading): Finding | null {
  if (primaryLanguage(reading.language) !== 'en') return null;
  const { claim, source } = reading;
  const first = (tokens: Token[], word: RegExp) => tokens.find(({ folded }) => word.test(folded));
  for (const [at, { pronoun, tells }] of sexes.entries()) {
    const said = first(claim.tokens, pronoun);
    const other = first(source.tokens, sexes[1 - at]!.pronoun);
    if (!said || !other || first(source.tokens, pronoun)) continue;
    if (first(source.tokens, tells) || first(claim.tokens, tells)) continue;
    return finding(reasonOf('says-otherwise', said.text, other.text), passageAt(reading, other.start));
  }
  return ofOneName(reading);
}

/** So many words behind a name a pronoun may still mean it. */
const reach = 25;

/** Where a sentence has one name and a pronoun behind it, the passages do not say the other pronoun behind that name alone. */
function ofOneName(reading: Reading): Finding | null {
  const { claim, claimNames, source } = reading;
  const at = claim.tokens.findIndex(({ folded }) => sexes.some(({ pronoun }) => pronoun.test(folded)));
  const said = claim.tokens[at];
  const people = claimNames.filter(({ kind }) => kind !== 'place' && kind !== 'nationality');
  const [name] = people;
  if (!said || !name || people.length > 1 || name.end > said.start) return null;
  const before = claim.tokens.slice(0, at);
  if (before.some(({ folded }) => sexes.some(({ tells }) => tells.test(folded)))) return null;
  const own = before.filter(({ start }) => name.start <= start && start < name.end);
  const surname = own.at(-1);
  if (!surname) return null;
  const stems = new Set(own.map(({ stem }) => stem));
  const meant = (source.places.get(surname.stem) ?? []).flatMap(
    (place) => pronounBehind(source.tokens, place, stems) ?? [],
  );
  const side = (token: Token) => sexes.findIndex(({ pronoun }) => pronoun.test(token.folded));
  const [other] = meant;
  if (!other || meant.some((token) => side(token) === side(said))) return null;
  return finding(reasonOf('says-otherwise', said.text, other.text), passageAt(reading, other.start));
}

/** The first "he" or "she" behind a name, before anybody else is named or told of. */
function pronounBehind(tokens: Token[], place: number, own: ReadonlySet<string>): Token | null {
  for (const token of tokens.slice(place + 1, place + reach)) {
    if (token.sentence > tokens[place]!.sentence + 1) return null;
    if (sexes.some(({ pronoun }) => pronoun.test(token.folded))) return token;
    if ((token.name && !own.has(token.stem)) || sexes.some(({ tells }) => tells.test(token.folded)))
      return null;
  }
  return null;
}
