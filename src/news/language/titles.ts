import { fold, primaryLanguage, type Span } from './span.ts';

/** Words before a name that are not part of it, folded, without full stops. */
const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess duke duchess pope president vice prime minister premier chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor councillor judge justice attorney general gen colonel col lieutenant lt major maj captain capt sergeant sgt officer detective inspector superintendent chief chairman chairwoman chair director commissioner ambassador speaker sheriff reverend rev father bishop archbishop cardinal rabbi imam sheikh coach manager striker goalkeeper defender midfielder analyst spokesman spokeswoman actor actress singer former ' +
    'herr frau kanzler kanzlerin bundeskanzler bundeskanzlerin prasident prasidentin bundesprasident bundesprasidentin minister ministerin innenminister innenministerin aussenminister aussenministerin ministerprasident ministerprasidentin finanzminister verteidigungsminister burgermeister burgermeisterin oberburgermeister konig konigin papst general sprecher sprecherin trainer professorin doktor ' +
    'm mm mme mlle monsieur madame mademoiselle president presidente ministre maire roi reine pape docteur professeur ' +
    'senor senora senorita don dona sr sra presidente presidenta ministro ministra rey reina papa alcalde alcaldesa doctor doctora'
  ).split(' '),
);
const germanOffice =
  /(?:minister|ministerin|prasident|prasidentin|kanzler|kanzlerin|chef|chefin|sprecher|sprecherin|trainer|trainerin|burgermeister|burgermeisterin|direktor|direktorin|vorsitzende|vorsitzender|kommissar|kommissarin|sekretar|sekretarin)$/;

/** A span without the titles before the name and the possessive after it; null when nothing is left. */
export function stripTitles(text: string, span: Span, language: string): Span | null {
  let { start, end } = span;
  const possessive = /['’]s?$/.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  for (;;) {
    const word = /^(\S+?)[.,]?\s+(?=\S)/u.exec(text.slice(start, end));
    if (!word || !isTitle(word[1]!, language)) break;
    start += word[0].length;
  }
  const left = text.slice(start, end);
  if (left === '' || (!/\s/.test(left) && isTitle(left, language))) return null;
  return { start, end };
}

/** Whether a word is a title or an office that stands before a name: `President`, `Bundeskanzler`, `Mme`. */
export function isTitle(word: string, language: string): boolean {
  const folded = fold(word).replace(/\./g, '');
  return titles.has(folded) || (primaryLanguage(language) === 'de' && germanOffice.test(folded));
}
