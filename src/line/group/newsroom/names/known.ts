import { countries, countryOf, countryOfCapital } from '../../../../news/language/countries.ts';
import { nameKey } from '../../../../news/language/names.ts';
import { fold } from '../../../../news/language/span.ts';
import type { TopicKind } from '../../../../news/topic.ts';
import { houses, institutions } from './organisations.ts';
import { places } from './places.ts';

/** A name that the lists hold. */
export interface KnownName {
  /** The key of its name for readers, whatever the text called it. */
  key: string;
  name: string;
  kind: TopicKind;
  /** The text named the people or the language and not the country: `French`. */
  demonym: boolean;
}

/** Forms in capitals (`WHO`, `IS`) are looked up as they are written, all others whatever their case. */
const inCapitals = /^[\p{Lu}\p{N}.]+$/u;
const byForm = new Map<string, KnownName>();
for (const [rows, kind] of [
  [institutions, 'organisation'],
  [houses, 'organisation'],
  [places, 'place'],
] as const) {
  for (const forms of rows) {
    const name = forms[0]!;
    for (const form of forms)
      byForm.set(inCapitals.test(form) ? form.replaceAll('.', '') : formOf(form), {
        key: nameKey(name),
        name,
        kind,
        demonym: false,
      });
  }
}
const countryNames = new Set(countries.flatMap(({ names }) => names.map(formOf)));

/** What the lists know of a name as it stands in a text: a country by its names and demonyms, a place, an organisation. */
export function knownName(text: string): KnownName | null {
  const form = formOf(text);
  const listed =
    byForm.get(form) ?? (inCapitals.test(text) ? byForm.get(text.replaceAll('.', '')) : undefined);
  if (listed) return listed;
  const country = countryOf(text);
  if (country) return { key: fold(country), name: country, kind: 'place', demonym: !countryNames.has(form) };
  if (countryOfCapital(text)) return { key: form, name: text, kind: 'place', demonym: false };
  return null;
}

/** Platforms that reports name as the place where somebody said something. */
export const platforms = new Set([
  'youtube',
  'facebook',
  'twitter',
  'instagram',
  'tiktok',
  'whatsapp',
  'netflix',
]);

const scenes = new Set([
  ...places.map(([name]) => nameKey(name!)),
  ...institutions.map(([name]) => nameKey(name!)),
  ...countries.flatMap(({ name, capitals }) => [fold(name), ...capitals.map(formOf)]),
]);

/**
 * Whether a key names a country, a large place or an institution, where many things happen that have nothing to do with
 * each other: no sign that two events are one saga.
 */
export function isScene(key: string): boolean {
  return scenes.has(key) || office.test(key) || press.test(key);
}

/** Offices of every state, and the press itself, under whatever name. */
const office =
  /^(?:(?:the )?(?:supreme|high|federal|constitutional|district|appeals?) court|(?:senate|house) (?:republicans|democrats)|(?:ministry|department|office|bureau) of .*|\p{L}+ (?:department|ministry|police|court)|ministere .*|ministerio .*)$/u;
const press =
  /(?:^| )(?:news|times|post|herald|tribune|journal|guardian|telegraph|magazine|radio|tv|cnn|bbc|nbc|abc|cbs|msnbc|zeitung|nachrichten|rundschau|gazette|noticias)(?: (?:channel|network|live|video|online|international))*$/;

function formOf(text: string): string {
  return fold(text).replace(/[.]/g, '').replace(/^the /, '').trim();
}
