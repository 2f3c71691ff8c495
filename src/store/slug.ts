const longest = 70;

/** Words as they stand in an address: lower case, no accents, hyphens between; cut at a word. */
export function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return (
    slug
      .slice(0, longest)
      .toWellFormed()
      .replace(/-[^-]*$/, (cut) => (slug.length > longest ? '' : cut)) || 'story'
  );
}
