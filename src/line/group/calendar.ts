import { fold } from '../../news/language/span.ts';

const known = new Map<string, ReadonlySet<string>>();
const weekdays = new Map<string, ReadonlyMap<string, number>>();

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

/** The names of the weekdays in a language and in English, folded, in full: "sat" and "mar" are words too. Monday is 0. */
export function weekdaysOf(language: string): ReadonlyMap<string, number> {
  const made = weekdays.get(language);
  if (made) return made;
  const days = new Map<string, number>();
  for (const each of ['en', language]) {
    const [tag] = supported(each);
    if (!tag) continue;
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
    for (let place = 0; place < 7; place += 1)
      days.set(fold(weekday.format(Date.UTC(2026, 0, 5 + place))), place);
  }
  if (weekdays.size > 200) weekdays.clear();
  weekdays.set(language, days);
  return days;
}

function supported(language: string): string[] {
  return Intl.DateTimeFormat.supportedLocalesOf([language === 'und' ? 'en' : language]);
}

function namesIn(language: string): string[] {
  const [tag] = supported(language);
  if (!tag) return [];
  return (['long', 'short'] as const).flatMap((length) => {
    const month = new Intl.DateTimeFormat(tag, { month: length, timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(tag, { weekday: length, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, place) => new Date(Date.UTC(2026, place, 1 + place))).flatMap(
      (date) => [month.format(date), weekday.format(date)],
    );
  });
}
