import { checkSentence, rules } from '../../src/line/check/check.ts';
import { wordsOf } from '../../src/news/language/words.ts';
import { passagesOf, type Row, sentencesOf } from './rows.ts';
import { scoresOf } from './scores.ts';

/** What most checks are made of: every number and every name of the summary stands in the source. */
export function numbersAndNames(row: Row): boolean {
  const asked = rules.filter(([name]) => name === 'numbers' || name === 'names');
  const passages = passagesOf(row);
  return sentencesOf(row).every((sentence) => checkSentence(sentence, passages, asked) === null);
}

/** The share of the summary's pairs of neighbouring words that the source holds. */
export function bigramShare(row: Row): number {
  const pairs = (text: string) => {
    const stems = wordsOf(text, 'en').map((word) => word.stem);
    return stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`);
  };
  const known = new Set(pairs(row.source));
  const mine = pairs(row.summary);
  return mine.length === 0 ? 0 : mine.filter((pair) => known.has(pair)).length / mine.length;
}

/** The threshold at which a share tells best, over all rows: it is given every advantage. */
export function bestThreshold(rows: Row[], shares: number[]): number {
  const candidates = Array.from({ length: 101 }, (_, step) => step / 100);
  const accuracy = (threshold: number) =>
    scoresOf(
      rows,
      shares.map((share) => share >= threshold),
    ).balancedAccuracy;
  return candidates.reduce((best, one) => (accuracy(one) > accuracy(best) ? one : best), 0);
}
