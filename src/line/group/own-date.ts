import { resolveDate } from '../../news/language/date-resolve.ts';
import { findDates } from '../../news/language/dates.ts';

/** Where outlets print the date of a piece: in its title, and at the beginning of what follows. */
const looked = 80;
/** Days by which a printed date may be away from the claimed one: of zones, and of pieces for the next morning's paper. */
const near = 2;
const day = 86_400_000;
const fullDate = /\d[\s\S]*\b\d{4}\b|\b\d{4}\b[\s\S]*\d/;
const clock = /^[\s,|–—-]*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?/i;

/**
 * A beginning of a text without the day on which it came out. "April 27, 2020 5:00 AM" stands over all that an outlet prints
 * that day and tells no event; a date of another year or month stays.
 */
export function withoutOwnDate(text: string, language: string, at: Date): string {
  const head = text.slice(0, looked);
  if (!fullDate.test(head)) return text;
  let kept = '';
  let from = 0;
  for (const mention of findDates(head, language)) {
    if (mention.year === null || mention.month === null || mention.day === null) continue;
    const resolved = resolveDate(mention, at);
    if (!resolved || Math.abs(Date.parse(resolved.start) - at.getTime()) > near * day) continue;
    kept += text.slice(from, mention.start);
    from = mention.end + (clock.exec(text.slice(mention.end, mention.end + 20))?.[0].length ?? 0);
  }
  return kept + text.slice(from);
}
