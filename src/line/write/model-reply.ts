import { z } from 'zod';
import { cleanLine } from '../../news/clean.ts';
import { readJsonObject } from '../../news/read-json.ts';

const longestSentence = 600;
const mostSentences = 60;

const sentence = z.object({ text: z.string(), facts: z.array(z.number()) });

/** The article that a model is asked for, and the sentences that it says once more. Providers are given these shapes. */
export const replyShape = z.object({
  plan: z.array(z.array(z.number())),
  headline: sentence,
  standfirst: sentence,
  paragraphs: z.array(z.array(sentence)),
});
export const repairShape = z.object({
  sentences: z.array(z.object({ number: z.number(), text: z.string(), facts: z.array(z.number()) })),
});

/** A sentence as a model said it: its words, and the numbers of the facts that it says to rest on. */
export interface Said {
  text: string;
  facts: number[];
}

/** An article as a model said it. */
export interface ToldArticle {
  headline: Said | null;
  standfirst: Said | null;
  paragraphs: Said[][];
}

/**
 * The article in a reply, read tolerantly: what is no sentence is left out, a sentence that stands where a paragraph
 * should is one, numbers may be written as text. Null where there is no article in it.
 */
export function articleIn(reply: string): ToldArticle | null {
  const read = readJsonObject(reply) as Record<string, unknown> | undefined;
  if (!read || typeof read !== 'object' || !Array.isArray(read.paragraphs)) return null;
  let left = mostSentences;
  const paragraphs = read.paragraphs.map((paragraph) => {
    const said = (Array.isArray(paragraph) ? paragraph : [paragraph]).flatMap((one) => saidIn(one) ?? []);
    left -= said.length;
    return left < 0 ? [] : said;
  });
  const told = paragraphs.filter((paragraph) => paragraph.length > 0);
  if (told.length === 0) return null;
  return { headline: saidIn(read.headline), standfirst: saidIn(read.standfirst), paragraphs: told };
}

/** The sentences that a model said once more, by the number that they were asked for under. */
export function repairsIn(reply: string): Map<number, Said> {
  const read = readJsonObject(reply) as { sentences?: unknown } | undefined;
  const repairs = new Map<number, Said>();
  if (!read || !Array.isArray(read.sentences)) return repairs;
  for (const one of read.sentences) {
    const [said, number] = [saidIn(one), numberIn((one as { number?: unknown } | null)?.number)];
    if (said && number !== null && !repairs.has(number)) repairs.set(number, said);
  }
  return repairs;
}

function saidIn(value: unknown): Said | null {
  if (value === null || typeof value !== 'object') return null;
  const { text, facts } = value as { text?: unknown; facts?: unknown };
  if (typeof text !== 'string') return null;
  // What is longer is no sentence, and half of one may say the opposite of the whole.
  const clean = cleanLine(text, longestSentence + 1);
  if (clean === '' || clean.length > longestSentence) return null;
  const numbers = (Array.isArray(facts) ? facts : [facts]).flatMap((fact) => numberIn(fact) ?? []);
  return { text: clean, facts: [...new Set(numbers)].slice(0, 20) };
}

function numberIn(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^\s*\[?\d{1,4}\]?\s*$/.test(value)
      ? Number(value.replace(/\D/g, ''))
      : value;
  return Number.isInteger(number) ? (number as number) : null;
}
