/** Texts as they are compared: their letters and digits alone. */
export function plain(text: string): string {
  return text
    .slice(0, 600)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Three words in a row. */
export function shinglesOf(text: string): Set<string> {
  const words =
    text
      .slice(0, 60_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at += 1)
    shingles.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return shingles;
}

/** The share of some that are among all; 0 where there are none. */
export function shareIn(some: Set<string>, all: Set<string>): number {
  if (some.size === 0 || all.size === 0) return 0;
  let shared = 0;
  for (const each of some) if (all.has(each)) shared += 1;
  return shared / some.size;
}
