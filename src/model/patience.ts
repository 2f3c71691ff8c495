/** How long is waited, and how often tried; milliseconds. */
export interface Patience {
  /** For one question, all tries together. */
  total: number;
  /** Before the second try, doubled before each later one. */
  firstWait: number;
  /** The longest that a provider's Retry-After is heeded within one question. */
  longestWait: number;
  tries: number;
}

export const usualPatience: Patience = { total: 120_000, firstWait: 500, longestWait: 30_000, tries: 3 };

/** The wait that `Retry-After` asks for, in milliseconds: seconds or a date; null where it says neither. */
export function retryAfter(value: string | null | undefined, now = Date.now()): number | null {
  if (!value) return null;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
