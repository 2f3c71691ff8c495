/** Fewer words in a part of an address name a section or a kind of page. */
const fewest = 3;

/**
 * The words that an outlet puts into the address of a piece and not into its title, in lower case: of
 * `/news/2026/03/12/ferry-aurora-runs-aground-n24230` under "Ferry disaster" "aurora runs aground". They are often those of
 * an earlier headline, and tell what the later one does not. Empty where there are none.
 */
export function wordsOfAddress(address: string | null, title: string): string {
  let most: string[] = [];
  for (const part of pathOf(address ?? '')) {
    const words = part
      .replace(/\.[a-z]+$/i, '')
      .split(/[-_+]/)
      .filter((word) => /^[a-z]{2,}$/i.test(word));
    if (words.length > most.length) most = words;
  }
  if (most.length < fewest) return '';
  const known = title.toLowerCase();
  return most
    .map((word) => word.toLowerCase())
    .filter((word) => !known.includes(word))
    .join(' ');
}

function pathOf(address: string): string[] {
  return address
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(3);
}
