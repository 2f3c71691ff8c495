/** The months as we write them. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `21 April 2020, 14:22 UTC`: dates have years and zones. */
export function dateAndTime(at: Date): string {
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${clockTime(at)} UTC`;
}

/** `12 March 2026`, `12. März 2026`: the day, in UTC, as a language writes it. */
export function longDate(at: Date, language: string): string {
  const locale = language.startsWith('en') || language === 'und' ? 'en-GB' : language;
  return at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** `14:22` */
export function clockTime(at: Date): string {
  return at.toISOString().slice(11, 16);
}

/** `1 outlet`, `2 outlets` */
export function counted(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
