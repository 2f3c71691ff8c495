import { countryOf } from './countries.ts';
import { isGivenName } from './given-names.ts';
import { fold, primaryLanguage, type Span, wordBefore } from './span.ts';

/** Words before a name that are not part of it, folded, without full stops. */
const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess duke duchess pope president vice prime minister premier chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor councillor judge justice attorney general gen colonel col lieutenant lt major maj captain capt sergeant sgt officer detective inspector superintendent chief chairman chairwoman chair director commissioner ambassador speaker sheriff reverend rev father bishop archbishop cardinal rabbi imam sheikh coach manager striker goalkeeper defender midfielder analyst spokesman spokeswoman spokesperson actor actress singer former chairperson ceo founder leader adviser advisor congressmen boss skipper captain winger defender forward pitcher quarterback economist professor author lawyer pastor sheikh sultan emir ayatollah mullah baroness baron viscount count earl senators presidents ministers deputy inspector constable pc warden lance corporal marshal admiral brigadier commander private taoiseach ' +
    'herr frau kanzler kanzlerin bundeskanzler bundeskanzlerin prasident prasidentin bundesprasident bundesprasidentin minister ministerin innenminister innenministerin aussenminister aussenministerin ministerprasident ministerprasidentin finanzminister verteidigungsminister burgermeister burgermeisterin oberburgermeister konig konigin papst general sprecher sprecherin trainer professorin doktor bundeskanzlers bundesminister bundesministerin bundesaussenminister ministerprasidenten prasidenten parteichef parteichefin vorsitzende vorsitzender senatorin senator richter richterin staatsanwalt kommissar ' +
    'm mm mme mlle monsieur madame mademoiselle president presidente ministre maire roi reine pape docteur professeur senateur deputee depute prefet prefete juge maitre directeur directrice chancelier chanceliere premier general generale porte-parole ' +
    'senor senora senorita don dona sr sra presidente presidenta ministro ministra rey reina papa alcalde alcaldesa doctor doctora senador senadora diputado diputada juez jueza fiscal general canciller gobernador gobernadora secretario secretaria portavoz ministros presidentes dottor signor signora premier senhor senhora'
  ).split(' '),
);
const germanOffice =
  /(?:minister|ministerin|prasident|prasidentin|kanzler|kanzlerin|chef|chefin|sprecher|sprecherin|trainer|trainerin|burgermeister|burgermeisterin|direktor|direktorin|vorsitzende|vorsitzender|kommissar|kommissarin|sekretar|sekretarin)$/;

/** Words that stand before an office: `Foreign Minister`, `Prime Minister`, `chief executive officer`. */
const modifiers = new Set(
  'prime republican democratic democrat conservative liberal labour social christian green foreign health interior home finance defence defense justice education trade energy environment culture deputy vice first acting interim former ex senior chief attorney national federal state party house senate opposition lead head police fire chefin stellvertretende stellvertretender'.split(
    ' ',
  ),
);
/** What ministers minister to: no names in `Minister of Health`, `ministre de l'Intérieur`. */
const portfolios = new Set(
  'health education justice finance defence defense state interior culture trade energy labour labor transport agriculture environment foreign affairs treasury interieur exterieur economie sante travail ecologie transports finances armees affaires etrangeres exteriores economia sanidad salud defensa hacienda trabajo educacion justicia'.split(
    ' ',
  ),
);
const ministerBefore =
  /(?:ministr\p{L}*|minister|secretary)\s(?:de|des|du|of|del)\s?(?:la\s|los\s|l['’])?$/iu;
/** Words that make an institution of what a title seems to lead in: `General Motors`, `King Street`. */
const institution =
  /\s(?:motors|electric|department|dept|ministry|committee|commission|agency|mills|assembly|council|court|hospital|college|school|university|street|road|island|park|station|airport|office|bank|house|palace|library|prize|cup)$/i;

/**
 * A span without the titles before the name and the possessive after it, and whether a title leads in, inside the span
 * or right before it; null when nothing is left.
 */
export function stripTitles(text: string, span: Span, language: string): (Span & { titled: boolean }) | null {
  let { start, end } = span;
  const possessive = /['’]s?$/.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  const before = wordBefore(text, start);
  let titled = before !== '' && isTitle(before, language) && !/^(?:former|vice|general|chief)$/i.test(before);
  if (!institution.test(text.slice(start, end))) {
    for (let lead = leadingTitle(text.slice(start, end), language); lead > 0; ) {
      start += lead;
      titled = true;
      lead = leadingTitle(text.slice(start, end), language);
    }
  }
  const office = /^(?:of|de|del|des|du|von|vom|della|van)\s(?:the\s|la\s|los\s|l['’])?/.exec(
    text.slice(start, end),
  );
  if (office) {
    start += office[0].length;
    // `Secretary of State Mike Reed`: what is left behind the office is the name.
    const held = /^(\S+)\s(?=\p{Lu})/u.exec(text.slice(start, end));
    titled = held !== null && portfolios.has(fold(held[1]!));
    if (titled) start += held![0].length;
  }
  const ministry = office !== null || ministerBefore.test(text.slice(Math.max(0, start - 24), start));
  if (ministry && portfolios.has(fold(text.slice(start, end)))) return null;
  const left = text.slice(start, end);
  if (left === '' || (!/\s/.test(left) && isTitle(left, language))) return null;
  return { start, end, titled };
}

/**
 * How much of words that open with a title is the title: `Prime Minister `, `Republican President ` before a given name.
 */
function leadingTitle(words: string, language: string): number {
  let length = 0;
  let plain = true;
  for (const match of words.slice(0, 120).matchAll(/(\S+?)[.,]?[\s\u00a0]+(?=(\S+))/guy)) {
    const word = match[1]!;
    if (match.index !== length || !/^\p{Lu}|^-?ex-|^de[rs]?$|^of$/u.test(word)) return 0;
    length += match[0].length;
    if (isTitle(word, language) && (plain || isGivenName(match[2]!))) return length;
    plain &&= modifiers.has(fold(word)) || countryOf(word) !== null;
    if (length > 50) return 0;
  }
  return 0;
}

/** Whether a word is a title or an office that stands before a name: `President`, `Bundeskanzler`, `Mme`. */
export function isTitle(word: string, language: string): boolean {
  const folded = fold(word).replace(/\./g, '');
  if (folded === 'm' || folded === 'mm') return primaryLanguage(language) === 'fr';
  return titles.has(folded) || (primaryLanguage(language) === 'de' && germanOffice.test(folded));
}
