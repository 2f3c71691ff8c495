/** How often each word stands in some texts, in small letters. */
export type Spelling = ReadonlyMap<string, number>;

/** Words that a slip glues to the next: "inpeople". */
const glued = /^(?:in|of|on|to|at|by|the|a|an|and|for|is|as)$/;
/** Shorter words have too many neighbours. */
const shortest = 5;
/** A word is known by then. */
const attested = 2;

export function spellingOf(texts: string[]): Spelling {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Whether a title holds a word that stands nowhere else in the reports of its story, and is a letter away from one that
 * stands there more than once, or two of those without the space.
 */
export function isMisspelt(title: string, spelling: Spelling): boolean {
  const words = title.match(/(?<![\p{L}’'-])\p{Ll}+(?![\p{L}’'-])/gu) ?? [];
  return words.some((word) => {
    if (word.length < shortest || (spelling.get(word) ?? 0) >= attested) return false;
    for (const [known, count] of spelling)
      if (count >= attested && known.length >= shortest && (isSlip(word, known) || isGlued(word, known)))
        return true;
    return false;
  });
}

function isGlued(word: string, known: string): boolean {
  return (
    (word.endsWith(known) && glued.test(word.slice(0, -known.length))) ||
    (word.startsWith(known) && glued.test(word.slice(known.length)))
  );
}

/** Two letters changed places, one is doubled or missing, within the word: endings make other words. */
function isSlip(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || word[0] !== known[0]) return false;
  if (word.slice(-2) !== known.slice(-2)) return false;
  let at = 0;
  while (word[at] === known[at]) at += 1;
  if (word.length > known.length) return word.slice(at + 1) === known.slice(at);
  if (word.length < known.length) return word.slice(at) === known.slice(at + 1);
  return (
    word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2)
  );
}
