import type { DateMention } from './dates.ts';

/** The days that a date means, `YYYY-MM-DD`, both included, and how exactly it says so. */
export interface ResolvedDate {
  start: string;
  end: string;
  precision: 'day' | 'week' | 'month' | 'year';
}

const dayLength = 86_400_000;

/**
 * What a date means in a report of that time (its day in UTC). A date without a year is the nearest one, a weekday
 * the last one, unless the words around it speak of what is to come. Null for what is no day of the calendar.
 */
export function resolveDate(mention: DateMention, reportAt: Date): ResolvedDate | null {
  const today = Date.UTC(reportAt.getUTCFullYear(), reportAt.getUTCMonth(), reportAt.getUTCDate());
  if (Number.isNaN(today)) return null;
  if (mention.month !== null || (mention.year !== null && mention.relative === null))
    return calendar(mention, today);
  if (mention.weekday !== null) return weekday(mention, today);
  return mention.relative ? away(mention.relative, today) : null;
}

/** Whether two dates can be the same: nothing that both say differs. Relative ones need the day of their reports. */
export function sameDate(one: DateMention, other: DateMention, oneAt?: Date, otherAt?: Date): boolean {
  const differs = (['year', 'month', 'day'] as const).some(
    (part) => one[part] !== null && other[part] !== null && one[part] !== other[part],
  );
  if (differs) return false;
  const plain = (mention: DateMention) => mention.relative === null && mention.weekday === null;
  if (plain(one) && plain(other))
    return (['year', 'month', 'day'] as const).some((part) => one[part] !== null && other[part] !== null);
  if (!oneAt || !otherAt) {
    return (
      one.weekday === other.weekday &&
      one.relative?.by === other.relative?.by &&
      one.relative?.unit === other.relative?.unit
    );
  }
  const [first, second] = [resolveDate(one, oneAt), resolveDate(other, otherAt)];
  return first !== null && second !== null && first.start <= second.end && second.start <= first.end;
}

function calendar(mention: DateMention, today: number): ResolvedDate | null {
  const { month, day } = mention;
  if (month === null) return span(Date.UTC(mention.year!, 0, 1), Date.UTC(mention.year! + 1, 0, 0), 'year');
  const years = mention.year !== null ? [mention.year] : yearsAround(today, mention);
  const options = years
    .map((year) =>
      day === null
        ? span(Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0), 'month')
        : dayOf(year, month, day),
    )
    .filter((option) => option !== null);
  const cost = (option: ResolvedDate): number => {
    const ahead = (Date.parse(option.start) - today) / dayLength;
    const behind = (today - Date.parse(option.end)) / dayLength;
    if (mention.future) return ahead >= 0 ? ahead : behind + 1000;
    return ahead > 0 ? ahead * 2 : Math.max(0, behind);
  };
  return options.sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

function yearsAround(today: number, mention: DateMention): number[] {
  const year = new Date(today).getUTCFullYear();
  return mention.relative ? [year + mention.relative.by, year] : [year - 1, year, year + 1];
}

function dayOf(year: number, month: number, day: number): ResolvedDate | null {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 ? span(time, time, 'day') : null;
}

/** `Friday` is the last one (today's, if it is one); `last Friday` lies before today; `next Friday` after it. */
function weekday(mention: DateMention, today: number): ResolvedDate {
  const current = new Date(today).getUTCDay() || 7;
  const back = (current - mention.weekday! + 7) % 7;
  const by = mention.relative?.by ?? (mention.future ? 1 : 0);
  let days = -back;
  if (by > 0) days = 7 - back;
  else if (by < 0 && back === 0) days = -7;
  else if (mention.relative?.by === 0) days = mention.weekday! - current;
  return span(today + days * dayLength, today + days * dayLength, 'day');
}

function away(relative: NonNullable<DateMention['relative']>, today: number): ResolvedDate {
  const date = new Date(today);
  const { unit, by } = relative;
  if (unit === 'day') return span(today + by * dayLength, today + by * dayLength, 'day');
  if (unit === 'week') {
    // `two weeks ago` is a day; `last week` is a week.
    if (Math.abs(by) > 1) return span(today + by * 7 * dayLength, today + by * 7 * dayLength, 'day');
    const monday = today - ((date.getUTCDay() + 6) % 7) * dayLength + by * 7 * dayLength;
    return span(monday, monday + 6 * dayLength, 'week');
  }
  if (unit === 'month') {
    const month = date.getUTCMonth() + by;
    return span(
      Date.UTC(date.getUTCFullYear(), month, 1),
      Date.UTC(date.getUTCFullYear(), month + 1, 0),
      'month',
    );
  }
  const year = date.getUTCFullYear() + by;
  return span(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 0), 'year');
}

function span(start: number, end: number, precision: ResolvedDate['precision']): ResolvedDate {
  return { start: day(start), end: day(end), precision };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
