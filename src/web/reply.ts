/** The longest wait that an outlet is granted by one answer: a week, in seconds. */
const longestWait = 7 * 86_400;

/** One value per name; repeated headers are joined as RFC 9110 allows. */
export function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}

/** A header's bytes read as UTF-8 where they are that, else as Latin-1. */
export function bytesAsText(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the bytes stand for themselves, as HTTP has it.
    return value;
  }
}

/** A validator as it may be sent back; null where it holds what no header may hold. */
export function validator(value: string | null | undefined): string | null {
  return value && value.length <= 2_048 && /^[\t\u0020-\u007e\u0080-\u00ff]+$/.test(value) ? value : null;
}

/**
 * Seconds to wait, from `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date. A date is measured against the
 * answer's own `Date`, so that a wrong clock on either side does no harm. From 0 to a week.
 */
export function waitAsked(headers: Record<string, string>): number | null {
  const asked = headers['retry-after']?.trim();
  if (!asked) return null;
  if (/^\d+$/.test(asked)) return Math.min(Number(asked), longestWait);
  const until = Date.parse(asked);
  if (Number.isNaN(until)) return null;
  const served = Date.parse(headers.date ?? '');
  const seconds = Math.ceil((until - (Number.isNaN(served) ? Date.now() : served)) / 1000);
  return Math.min(Math.max(seconds, 0), longestWait);
}
