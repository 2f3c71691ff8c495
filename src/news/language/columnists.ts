import { isGivenName } from './given-names.ts';

/** A run of words in capitals up to a colon, and small letters behind it. */
const shouted = /^((?:\p{Lu}[\p{Lu}'’.-]*:? ){1,6}\p{Lu}[\p{Lu}'’-]+): (?=.*\p{Ll})/u;
/** Words that a name has behind its given name. */
const mostBehind = 3;

/** Whether a text opens with a columnist's name in capitals before what they think: "JANE DOE: Close the bridge". */
export function opensWithColumnist(text: string): boolean {
  const words = shouted.exec(text)?.[1]?.split(' ') ?? [];
  const by = words.indexOf('BY');
  return (
    (by >= 0 && by < words.length - 2) ||
    words.some(
      (word, at) => at < words.length - 1 && at >= words.length - 1 - mostBehind && isGivenName(word),
    )
  );
}
