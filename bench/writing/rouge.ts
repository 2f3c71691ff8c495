import { wordsOf } from '../../src/news/language/words.ts';

export interface Rouge {
  rouge1: number;
  rouge2: number;
  rougeL: number;
}

/** F1 of shared unigrams, pairs and the longest common subsequence, with stems (ROUGE; C.-Y. Lin, 2004). */
export function rouge(summary: string, reference: string): Rouge {
  const [a, b] = [stems(summary), stems(reference)];
  return {
    rouge1: grams(a, b, 1),
    rouge2: grams(a, b, 2),
    rougeL: f1(subsequence(a, b), a.length, b.length),
  };
}

/** The best of several references, per measure. */
export function bestRouge(summary: string, references: string[]): Rouge {
  const all = references.map((reference) => rouge(summary, reference));
  const best = (key: keyof Rouge) => Math.max(...all.map((one) => one[key]));
  return { rouge1: best('rouge1'), rouge2: best('rouge2'), rougeL: best('rougeL') };
}

/** The first `most` words of a text. */
export function firstWords(text: string, most: number): string {
  return text.split(/\s+/).filter(Boolean).slice(0, most).join(' ');
}

function stems(text: string): string[] {
  return wordsOf(text, 'en').map((word) => word.stem);
}

function grams(a: string[], b: string[], size: number): number {
  const counts = new Map<string, number>();
  const of = (list: string[]) =>
    list.slice(0, Math.max(0, list.length - size + 1)).map((_, at) => list.slice(at, at + size).join(' '));
  const [one, other] = [of(a), of(b)];
  for (const gram of other) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let both = 0;
  for (const gram of one) {
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    both += 1;
  }
  return f1(both, one.length, other.length);
}

function subsequence(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++)
      next.push(word === b[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!));
    row = next;
  }
  return row[b.length]!;
}

function f1(both: number, a: number, b: number): number {
  return both === 0 ? 0 : (2 * both) / (a + b);
}
