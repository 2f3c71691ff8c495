import { resolveDate, sameDate } from '../../news/language/date-resolve.ts';
import { type DateMention, findDates } from '../../news/language/dates.ts';
import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/**
 * Dates are held strictly: a weekday, a month, a day and a year stand in a passage as they do here, or are the very
 * day that a passage's "on Tuesday" or "yesterday" means at the moment of its report.
 */
export function checkDates(reading: Reading): Finding | null {
  // With the full dates that stand by themselves: those are this rule's alone.
  const said = reading.sentence.parts.map((part) => (part.kind === 'words' ? part.text : ' . ')).join('');
  const dates = said === reading.claimText ? reading.claim.figures.dates : findDates(said, reading.language);
  if (dates.length === 0) return null;
  const known = reading.passages.flatMap(({ text, at, language }) =>
    findDates(text, language).map((date) => ({ date, at })),
  );
  const loose = dates.find((claimed) => !known.some(({ date, at }) => carries(claimed, date, at)));
  return loose ? finding(reasonOf('no-date', loose.text)) : null;
}

/** Whether a date of a report of that moment says all that the claimed one says. */
function carries(claimed: DateMention, known: DateMention, at: Date): boolean {
  if (!sameDate(claimed, known) && !sameDate(claimed, known, at, at)) return false;
  const resolved = resolveDate(known, at);
  const meant = resolved?.precision ?? null;
  if (claimed.day !== null && known.day === null && meant !== 'day') return false;
  // A weekday beside its date is the one on which that day fell.
  const fell = meant === 'day' ? new Date(resolved!.start).getUTCDay() || 7 : known.weekday;
  if (claimed.weekday !== null && known.weekday !== claimed.weekday && fell !== claimed.weekday) return false;
  return claimed.month === null || known.month !== null || meant === 'day' || meant === 'month';
}
