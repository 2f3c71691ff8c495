import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Words of the paper that a misspelled one may have meant, nearest first: at most one slip in a short word, two in a
 * longer one, where a slip is a letter too many, too few, wrong, or two letters turned round.
 */
export async function nearWords(db: Db, word: string, most: number): Promise<string[]> {
  const slips = word.length <= 4 ? 1 : 2;
  if (word.length < 3 || word.length > 30) return [];
  const { rows } = await sql<{ word: string }>`
    select word from search_word
    where initial = any(${[...new Set([word[0]!, word[1]!])]}) and length between ${word.length - slips} and ${word.length + slips}
    limit 50000`.execute(db);
  const near = rows
    .map((row) => ({ word: row.word, distance: slipsBetween(word, row.word, slips) }))
    .filter(({ distance }) => distance > 0 && distance <= slips);
  near.sort((a, b) => a.distance - b.distance || a.word.localeCompare(b.word));
  return near.slice(0, most).map((each) => each.word);
}

/**
 * Slips between two words, or more than `most` as soon as that is sure: optimal string alignment (F. J. Damerau, "A
 * technique for computer detection and correction of spelling errors", CACM 7, 1964).
 */
export function slipsBetween(one: string, other: string, most: number): number {
  let [before, last, row]: number[][] = [
    [],
    [],
    Array.from({ length: other.length + 1 }, (_, place) => place),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    [before, last, row] = [last!, row!, [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row![other.length]!;
}
