import type { ClaimedDate } from '../../news/report.ts';

/** A clock may run ahead by so many milliseconds before its dates are taken back to ours. */
const tolerance = 5 * 60_000;
/** News did not have feeds before this: an earlier date is a default, not a claim. */
const earliest = Date.UTC(1990, 0, 1);

/**
 * Reads a date as feeds give it: RFC 822 with its usual abuses, ISO 8601, and what `Date` knows besides. A date ahead
 * of the clock is clamped to it; one before 1990 or none at all is null. A date without a time is exact to the day.
 */
export function claimDate(text: string | null | undefined, now: Date): ClaimedDate | null {
  const claim = text?.trim();
  if (!claim || claim.length > 100) return null;
  const time = parse(claim);
  if (Number.isNaN(time) || time < earliest) return null;
  const at = new Date(time > now.getTime() + tolerance ? now.getTime() : time);
  return { at, precision: precisionOf(claim) };
}

function parse(claim: string): number {
  const direct = Date.parse(withZone(claim));
  if (!Number.isNaN(direct)) return direct;
  // A wrong or translated day of the week is the commonest fault: what follows the comma is the date.
  const tail = claim.slice(claim.indexOf(',') + 1).trim();
  return Date.parse(withZone(tail.replace(/\b([A-Z]{3,4})$/, (zone) => zones[zone] ?? 'GMT')));
}

const zones: Record<string, string> = {
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  IST: '+0530',
  SGT: '+0800',
  HKT: '+0800',
  JST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
  EST: 'EST',
  EDT: 'EDT',
  PST: 'PST',
  PDT: 'PDT',
  GMT: 'GMT',
  UTC: 'GMT',
};

/** A date that names no zone is taken as UTC. */
function withZone(claim: string): string {
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(claim);
  if (iso) return `${iso[1]}T${iso[2]}Z`;
  return /\d\d:\d\d(?::\d\d)?$/.test(claim) && !/^\d{4}-/.test(claim) ? `${claim} GMT` : claim;
}

function precisionOf(claim: string): ClaimedDate['precision'] {
  const time = /(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(claim);
  if (!time || /^0?0:00(?::00)?$/.test(time[0])) return 'day';
  return time[3] === undefined ? 'minute' : 'second';
}
