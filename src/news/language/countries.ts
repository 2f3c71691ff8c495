import { countryRows } from './country-rows.ts';
import { fold } from './span.ts';

interface Country {
  name: string;
  names: string[];
  demonyms: string[];
  capitals: string[];
}

export const countries: readonly Country[] = countryRows
  .trim()
  .split('\n')
  .map((row) => {
    const [name, names, demonyms, capitals] = row.split('|').map((cell) => cell.trim());
    return {
      name: name!,
      names: [name!, ...listOf(names)],
      demonyms: listOf(demonyms),
      capitals: listOf(capitals),
    };
  });

const byName = new Map<string, string>();
const byDemonym = new Map<string, string>();
const byDemonymStem = new Map<string, string>();
const byCapital = new Map<string, string>();
for (const country of countries) {
  for (const name of country.names) setOnce(byName, key(name), country.name);
  for (const name of country.capitals) setOnce(byCapital, key(name), country.name);
  for (const name of country.demonyms) {
    if (name.endsWith('*')) setOnce(byDemonymStem, key(name.slice(0, -1)), country.name);
    else setOnce(byDemonym, key(name), country.name);
  }
}

/** The English name of the country that words name (`Frankreich`) or describe (`French`, `französische`); null for others. */
export function countryOf(words: string): string | null {
  const folded = key(words);
  return byName.get(folded) ?? demonymIn(folded);
}

/** Whether words are the name of a country itself, not a demonym. */
export function isCountryName(words: string): boolean {
  return byName.has(key(words));
}

/** The country of a demonym as it stands in a text, in lower case too; null for others. Remembered. */
export function countryOfDemonym(word: string): string | null {
  let country = remembered.get(word);
  if (country === undefined) {
    const folded = key(word);
    country = notDemonyms.has(folded) ? null : demonymIn(folded);
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(word, country);
  }
  return country;
}

const remembered = new Map<string, string | null>();
/** Ordinary words that look like demonyms. */
const notDemonyms = new Set(
  'malaise malaises indio india indios indias cubain maltes polo polos cubane europe togo laos latent'.split(
    ' ',
  ),
);

function demonymIn(folded: string): string | null {
  return byDemonym.get(folded) ?? demonymByStem(folded) ?? romanceDemonym(folded);
}

/** Spanish, Italian and Portuguese ones are listed in the masculine: `chinas` is looked up as `chino`. */
function romanceDemonym(folded: string): string | null {
  const singular = folded.replace(/(?<=[aoe])s$/, '');
  const forms = [singular, singular.replace(/a$/, 'o'), singular.replace(/(?<=[eo][sn]|l)[ae]$/, '')];
  for (const form of forms) {
    const found = form.length > 3 ? byDemonym.get(form) : undefined;
    if (found) return found;
  }
  return null;
}

/** The English name of the country whose capital it is; null for others. */
export function countryOfCapital(words: string): string | null {
  return byCapital.get(key(words)) ?? null;
}

/** Endings that a starred demonym may take: German and French inflections and the plural. */
const endings = /^(?:e|en|er|es|em|in|innen|n|s|ne|nes|ienne|iennes)?$/;

function demonymByStem(folded: string): string | null {
  for (let cut = folded.length; cut >= Math.max(4, folded.length - 6); cut--) {
    const found = byDemonymStem.get(folded.slice(0, cut));
    if (found && endings.test(folded.slice(cut))) return found;
  }
  return null;
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function key(words: string): string {
  return fold(words).replace(/\./g, '').replace(/^the /, '').replace(/\s+/g, ' ').trim();
}

function setOnce(map: Map<string, string>, name: string, country: string): void {
  if (!map.has(name)) map.set(name, country);
}
