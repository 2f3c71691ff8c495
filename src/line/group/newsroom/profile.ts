import { fold } from '../../../news/language/span.ts';
import { isTitle } from '../../../news/language/titles.ts';
import { wordsOf } from '../../../news/language/words.ts';
import type { TopicKind } from '../../../news/topic.ts';
import { bestOf, tellingWords, wordShares } from './category.ts';
import { isEveryday } from './everyday-words.ts';
import type { TopicClass } from './lexicon/lexicon.ts';
import type { NameBook } from './name-book.ts';
import { mentionsIn, type NamingReport } from './names/mentions.ts';

/**
 * What the newsroom reads out of a report, once, when it is placed. Kept with the report: stories are settled and
 * memory is rebuilt from profiles and not from texts, and a report says the same however often it is looked at.
 */
export interface Profile {
  /** Names that weigh something, with their weight (0 to 1), the kind of those that are topics, and whether it is common. */
  names: { key: string; name: string; weight: number; kind: TopicKind | null; common: boolean }[];
  /** Stems of the title and the lede that are not parts of its names, with the word as it stood; the title's first. */
  terms: { stem: string; word: string; title: boolean }[];
  /** What the words say of the category: shares over 0.02. */
  shares: Partial<Record<TopicClass, number>>;
  /** The words that spoke for the likeliest class. */
  words: string[];
}

const mostNames = 20;
const mostTerms = 30;
const lede = 400;

/**
 * @param votes whether the report may teach the book: copies, views and round-ups may not
 * @param number how many reports there are with this one
 */
export function profileOf(
  report: NamingReport & { firstSeen: Date },
  book: NameBook,
  votes: boolean,
  number: number,
): Profile {
  const { title, text, language } = report;
  const names = book.read(mentionsIn(report), report.firstSeen, votes, number);
  const shares = wordShares(title, text, language);
  const best = bestOf(shares);
  return {
    names: names.slice(0, mostNames).map(({ key, name, weight, kind, common }) => ({
      key,
      name,
      weight: Math.round(weight * 1000) / 1000,
      kind,
      common,
    })),
    terms: termsOf(report, new Set(names.flatMap(({ key }) => key.split(' ')))),
    shares: Object.fromEntries(
      Object.entries(shares)
        .filter(([, share]) => share > 0.02)
        .map(([name, share]) => [name, Math.round(share * 1000) / 1000]),
    ),
    words: [...tellingWords(title, text, language).values()]
      .filter((word) => word.names.includes(best))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 5)
      .map(({ word }) => word.toLowerCase()),
  };
}

function termsOf({ title, text, language }: NamingReport, inNames: Set<string>): Profile['terms'] {
  const start = text.startsWith(title) ? title.length : 0;
  const terms = new Map<string, Profile['terms'][number]>();
  for (const [part, inTitle] of [
    [title, true],
    [text.slice(start, start + lede), false],
  ] as const) {
    for (const { text: word, stem, stop } of wordsOf(part, language)) {
      if (stop || stem.length < 3 || /^\d/.test(stem) || isTitle(word, language) || isEveryday(word))
        continue;
      if (inNames.has(fold(word).replace(/'s$/, ''))) continue;
      if (!terms.has(stem))
        terms.set(stem, { stem, word: word.toLowerCase().replace(/['’]s$/, ''), title: inTitle });
    }
  }
  return [...terms.values()].slice(0, mostTerms);
}
