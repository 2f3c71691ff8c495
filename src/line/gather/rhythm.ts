/** All that decides when a feed is asked again. */
export interface PollHistory {
  now: Date;
  /** HTTP status of the last answer; null where none came, or where nothing was asked yet. */
  lastStatus: number | null;
  /** Failures in a row up to now; 0 after a success (200 or 304). */
  failures: number;
  /** When each of the feed's latest items (at most 50 are looked at) came out, in any order. */
  itemTimes: readonly Date[];
  /** RSS `ttl`, minutes. */
  ttlMinutes: number | null;
  /** RSS `skipHours`, hours of the day in GMT, 0 … 23. */
  skipHours: readonly number[];
  /** RSS `skipDays`, days of the week in GMT, Sunday 0. */
  skipDays: readonly number[];
  /** Cache-Control `max-age`, seconds. */
  maxAgeSeconds: number | null;
  /** Retry-After of the last answer, seconds from `now`; as the door reads it. */
  retryAfterSeconds: number | null;
}

export interface NextPoll {
  /** Seconds from now, 300 … 86,400; null: never again by itself (410 Gone). */
  seconds: number | null;
  /** The rule that decided, in words for people. */
  why: string;
}

const shortest = 300;
const longest = 86_400;
const hour = 3600;

/**
 * When to ask a feed again. Its own rhythm proposes half the usual gap between items; `ttl` and `max-age` may
 * only make that later; failures double it up to a day; Retry-After is waited out, up to a day; hours that the
 * and days that the feed asks to skip are skipped.
 */
export function nextPoll(history: PollHistory): NextPoll {
  if (history.lastStatus === 410)
    return { seconds: null, why: 'The outlet says that this feed is gone (410).' };
  const proposed = history.failures > 0 ? afterFailures(history) : afterSuccess(history);
  const asked = later(proposed, history.retryAfterSeconds, 'The outlet asked for this pause (Retry-After).');
  return pastSkipped(bounded(asked), history);
}

/** Cache-Control `max-age` in seconds (RFC 9111 §5.2.2.1), less the answer's `Age`; null for none. */
export function maxAgeSeconds(cacheControl: string | null, age: string | null): number | null {
  const found = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,12})/i.exec(cacheControl ?? '');
  if (!found || /(?:^|[,\s])no-(?:cache|store)\b/i.test(cacheControl ?? '')) return null;
  const spent = /^\s*\d{1,12}\s*$/.test(age ?? '') ? Number(age) : 0;
  return Math.max(0, Number(found[1]) - spent);
}

function afterSuccess(history: PollHistory): NextPoll {
  const byRhythm = ownRhythm(history.itemTimes, history.now);
  const ttl = history.ttlMinutes === null ? null : history.ttlMinutes * 60;
  const byTtl = later(byRhythm, ttl, `The feed asks for ${history.ttlMinutes} minutes between polls (ttl).`);
  return later(byTtl, history.maxAgeSeconds, 'The last answer stays fresh until then (Cache-Control).');
}

function afterFailures(history: PollHistory): NextPoll {
  const doublings = Math.min(history.failures - 1, 12);
  const patient = history.lastStatus === 429 || history.lastStatus === 503 ? 3 * shortest : shortest;
  const seconds = Math.min(longest, patient * 2 ** doublings);
  const status = history.lastStatus ? `, the last with status ${history.lastStatus}` : '';
  return {
    seconds,
    why: `${history.failures === 1 ? 'It failed once' : `It failed ${history.failures} times in a row`}${status}: the pause doubles, up to a day.`,
  };
}

/** Half the usual gap: items over the time from the oldest of them until now, so that silence counts too. */
function ownRhythm(itemTimes: readonly Date[], now: Date): NextPoll {
  const ages = itemTimes
    .map((time) => (now.getTime() - time.getTime()) / 1000)
    .filter((age) => Number.isFinite(age))
    .map((age) => Math.max(0, age))
    .sort((one, other) => one - other)
    .slice(0, 50);
  if (ages.length < 2) return { seconds: hour, why: 'Its rhythm is not known yet: hourly.' };
  const gap = Math.max(median(gaps(ages)), ages[0] ?? 0);
  const why = `A new item about every ${spoken(gap)}: asked twice as often, within 5 minutes and a day.`;
  return bounded({ seconds: Math.round(gap / 2), why });
}

/** Gaps between items; those that came in one go count as one. */
function gaps(ages: number[]): number[] {
  const apart = ages.slice(1).map((age, place) => age - (ages[place] ?? 0));
  const telling = apart.filter((gap) => gap >= 60);
  return telling.length > 0 ? telling : [Math.max(...apart, 60)];
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? hour;
}

function later(poll: NextPoll, seconds: number | null, why: string): NextPoll {
  return seconds !== null && poll.seconds !== null && seconds > poll.seconds ? { seconds, why } : poll;
}

function bounded(poll: NextPoll): NextPoll {
  if (poll.seconds === null) return poll;
  return { ...poll, seconds: Math.min(longest, Math.max(shortest, Math.round(poll.seconds))) };
}

/** A feed that skips every hour or every day says nothing by it. */
function pastSkipped(poll: NextPoll, { now, skipHours, skipDays }: PollHistory): NextPoll {
  const hours = new Set(skipHours.length < 24 ? skipHours : []);
  const days = new Set(skipDays.length < 7 ? skipDays : []);
  if (poll.seconds === null || hours.size + days.size === 0) return poll;
  const skipped = (at: number) => hours.has(new Date(at).getUTCHours()) || days.has(new Date(at).getUTCDay());
  const proposed = now.getTime() + poll.seconds * 1000;
  let at = proposed;
  for (let step = 0; step < 7 * 24 && skipped(at); step += 1)
    at = (Math.floor(at / (hour * 1000)) + 1) * hour * 1000;
  if (at === proposed) return poll;
  const seconds = Math.round((at - now.getTime()) / 1000);
  return { seconds, why: 'The feed asks to be left alone until then (skipHours, skipDays).' };
}

function spoken(seconds: number): string {
  if (seconds < 90 * 60) return `${Math.max(1, Math.round(seconds / 60))} minutes`;
  return seconds < 36 * hour
    ? `${Math.round(seconds / hour)} hours`
    : `${Math.round(seconds / longest)} days`;
}
