/**
 * A web address as a list may hold it. `reason` says what is wrong with it, as the end of a sentence, or is null.
 * What an address leads to is judged when it is dialled, not here.
 */
export function plainAddress(text: string): { address: string; reason: string | null } {
  const url = URL.parse(text);
  if (!url) return { address: '', reason: 'is not a valid address' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { address: '', reason: 'is neither http nor https' };
  if (url.username || url.password) return { address: '', reason: 'carries a user name or a password' };
  if (/[\s\\\p{Cc}]/u.test(text)) return { address: '', reason: 'holds characters that no address may hold' };
  return { address: text, reason: null };
}
