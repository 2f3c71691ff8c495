import type { ClaimedDate } from '../../news/report.ts';
import { readDate } from './read-date.ts';

/** A clock may run ahead by so many milliseconds before its dates are taken back to ours. */
const tolerance = 5 * 60_000;
/** News did not have feeds before this: an earlier date is a default, not a claim. */
const earliest = Date.UTC(1990, 0, 1);

/**
 * A date as a feed claims it (invariant 6), with its precision. One ahead of the clock is clamped to it; one before
 * 1990, or none at all, is null. A date without a time, or at midnight, is exact to the day.
 */
export function claimDate(text: string | null | undefined, now: Date): ClaimedDate | null {
  const claim = text?.trim();
  if (!claim || claim.length > 100) return null;
  const date = readDate(claim);
  if (!date || !(date.time >= earliest)) return null;
  const at = new Date(date.time > now.getTime() + tolerance ? now.getTime() : date.time);
  return { at, precision: date.precision };
}
