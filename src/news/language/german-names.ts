import { countryOf } from './countries.ts';
import { isGivenName } from './given-names.ts';
import type { Token } from './name-runs.ts';
import { wordBefore } from './span.ts';
import { isTitle } from './titles.ts';

/** Endings of nouns that are no names, and nouns that often stand beside another without an article. */
const nounEnding =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tat|taten|nis|nisse|tum|ling|chen|ment|ismus|ium|iker|ikerin|ikern|steuer|preis|preise|recht|gesetz|antrag|verfahren|kosten|zahlen|zeit|zeiten)$/;
const nouns = new Set(
  'ende anfang mitte millionen milliarden million milliarde prozent uhr euro dollar franken menschen kilometer meter zentimeter liter tonnen kilogramm kilo grad jahre jahren jahr tage tagen tag woche wochen monat monate monaten stunden stunde minuten minute sekunden angaben teil teile zahl anteil mal hauptstadt stadt land regierung polizei feuerwehr firma konzern verein partei fraktion armee gericht staat opposition grund dank trotz rund seit laut thema artikel paragraf platz nummer foto bild video quelle herr frau leser zuschauer besucher frauen manner kinder leute personen tote toten verletzte opfer euros cent haus wetter lage wasser strom gas arbeit geld bahn zug auto autos unfall brand feuer'.split(
    ' ',
  ),
);
const adjective =
  /^(?:rote[nrs]?|grune[nrs]?|neue[nrs]?|alte[nrs]?|hohe[nrs]?|heilige[nrs]?|vereinte[nr]?|vereinigte[ns]?|grosse[nrs]?|schwarze[nrs]?|weisse[nrs]?|freie[nrs]?|naher|nahen|ferner|fernen|\p{L}{3,}(?:ische|ischen|ischer|isches))$/u;
const leadsNoun =
  /(?:^|\s)(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|eines|kein\p{L}*|im|am|zum|zur|beim|vom|ins|ans|sein\p{L}*|ihr\p{L}*|unser\p{L}*|dies\p{L}*|jede\p{L}*|viele\p{L}*|mehrere\p{L}*|einige\p{L}*|alle\p{L}*|\d+)\s$/iu;

/** Whether a word is a noun by its ending, or one of the common ones. */
export function germanNoun(token: Token): boolean {
  return nouns.has(token.folded) || nounEnding.test(token.folded);
}

/**
 * Whether capitalised German words are a name. German writes every noun with a capital, so it takes more: a given name,
 * a title that leads in, an adjective with a capital (`Deutsche Bahn`), a particle, or two words side by side that
 * neither an article leads in nor a noun's ending gives away.
 */
export function germanName(tokens: Token[], text: string, known: (token: Token) => boolean): boolean {
  const [first] = tokens as [Token];
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const titleBefore = wordBefore(text, first.start);
  const led = titleBefore !== '' && isTitle(titleBefore, 'de');
  if (tokens.length === 1)
    return (first.acronym && !germanNoun(first)) || known(first) || (led && !germanNoun(first));
  if (tokens.filter((token) => token.capital).length < 2) return false;
  if (isGivenName(first.text) || led) return true;
  if (isTitle(first.text, 'de')) return !germanNoun(tokens.at(-1)!);
  if (tokens.some((token) => /^(?:von|van|zu|bin|al|de|della)$/.test(token.text)) && !germanNoun(first))
    return true;
  if (adjective.test(first.folded) || (countryOf(first.text) !== null && /e[nrsm]?$/.test(first.folded)))
    return true;
  if (tokens.some((token) => known(token))) return false;
  if (leadsNoun.test(before) && !tokens.some((token) => token.acronym)) return false;
  return !tokens.some((token) => germanNoun(token));
}
