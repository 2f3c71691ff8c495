import { fold } from '../../news/language/span.ts';

const known = new Map<string, ReadonlySet<string>>();

/** The names of weekdays and months in a language, folded: capitals that name nobody and no place. */
export function calendarOf(language: string): ReadonlySet<string> {
  const made = known.get(language);
  if (made) return made;
  const words = new Set<string>();
  for (const tag of ['en', language]) for (const word of namesIn(tag)) words.add(fold(word));
  if (known.size > 200) known.clear();
  known.set(language, words);
  return words;
}

function namesIn(language: string): string[] {
  const [tag] = Intl.DateTimeFormat.supportedLocalesOf([language === 'und' ? 'en' : language]);
  if (!tag) return [];
  return (['long', 'short'] as const).flatMap((length) => {
    const month = new Intl.DateTimeFormat(tag, { month: length, timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(tag, { weekday: length, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, place) => new Date(Date.UTC(2026, place, 1 + place))).flatMap(
      (date) => [month.format(date), weekday.format(date)],
    );
  });
}
