import type { DraftSentence } from '../../news/draft.ts';
import { isToldBy } from '../../news/language/kin.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Candidate } from './candidates.ts';
import { liftParts } from './lift.ts';
import { loaded } from './loaded.ts';
import { isMisspelt, spellingOf } from './misspelt.ts';
import { shareIn } from './told.ts';

/** A title that asks, lists, teases, shows or speaks to the reader: it does not say what happened. */
const teaser =
  /\?|!|…|\.\.\.|\bwhat['’]s it like\b|\blive ?streams?\b|\bfull episode\b|\bpart \d+$|^today on\b|^(?:live|watch|video|opinion|comment|analysis|listen|in pictures|photos?|editorial|review|fact[- ]check|the latest|pictured|revealed|footage|meet)\b|\blive (?:updates?|blog|coverage)\b|\bupdates live\b|\bas (?:it happened|the day unfolded|they happen)\b|\bwhat (?:we know|to (?:know|watch|expect)|you need|it means|happens next)\b|\bhere(?:'|’)?s\b|\b(?:you|your|this is|these \d+|\d+ (?:things|reasons|ways|takeaways|stories|questions))\b|^\d+ (?!(?:\p{Ll}+ )?(?:dead|killed|die|injured|hurt|arrested|missing|people|men|women|children|percent|states|countries)\b)\p{L}+ (?:to|that|about|on)\b|^(?:why|how|what|when|who|where)\b|: (?:how|why|what|when|inside|meet)\b|\bexplained$|\bexplainer\b|\beverything\b/iu;
/** A word before the title for what kind of piece it is. */
const label =
  /^(?:live|watch|video|opinion|comment|analysis|brief|breaking(?: news)?|exclusive|just in|update(?: \d+)?|updated|developing|report|news|eilmeldung|direct|en direct|en vivo|última hora|urgente?)\s?(?:[:|–—]|-(?=\p{Lu}|\s))\s*/iu;
/** No headline ends in one; that of an abbreviation stays. */
const fullStop = /(?<=\p{Ll}{3})\.$/u;
/** A subject in front of the sentence: "Storm Ottilie: ferries stay in port". */
const kicker = /^[^:]{2,30}: /;
const judgedAt = {
  ...{ teaser: 0.05, loud: 0.4, loaded: 0.6, kicker: 0.85, long: 0.6, quote: 0.6 },
  ...{ over: 0.1, misspelt: 0.5, figure: 0.85, unborne: 0.4, unread: 0.9, aside: 0.5, more: 0.65 },
};
/** Small words that are in capitals for nothing but their loudness. */
const shoutedWord =
  /(?<![\p{L}\d])(?:NOT?|NEVER|ALL|ONLY|IS|ARE|WAS|WERE|WILL|MAY|MUST|AND|BUT|MORE|VERY|EVERY|AGAINST|ALIVE|DEAD|(?:DO|DOES|DID|IS|ARE|WAS|WO|CA|HAS)N?['’]T)(?![\p{L}\d])/u;
/** The first that were chosen: what the lede tells is what happened, and all else an aside. */
const ledeSentences = 2;
/** In characters. */
const long = 110;
/** Weight is taken per word, so that of two titles that say the same the shorter wins. */
const perWord = 0.7;

/** A title that may stand as the headline, as it is printed. */
export interface Headline {
  title: Candidate;
  sentence: DraftSentence;
}

/** A title by itself: how much it covers, and how well it behaves. */
export interface JudgedTitle extends Headline {
  score: number;
}

/**
 * The titles that can be lifted, each with how much it covers of what independent origins agree on, per word; hardly anything
 * for a question, a live page's or a teaser, and less for one with loud or loaded words, that is misspelt or no longer so.
 *
 * @param over titles of which a later report tells the end
 */
export function judgeTitles(
  titles: Candidate[],
  weights: Map<string, number>,
  over: ReadonlySet<Candidate> = new Set(),
): JudgedTitle[] {
  const texts = titles.map(({ report }) => report.text);
  const spelling = spellingOf(texts);
  return titles.flatMap((title) => {
    const start = title.start + (label.exec(title.text)?.[0].length ?? 0);
    const end = title.start + withoutOutlet(title).replace(fullStop, '').length;
    const lifted = liftParts(title.report.text, title.report.versionId, start, end);
    if (!lifted || lifted.allWords < 3) return [];
    const text = title.report.text.slice(start, end);
    let score = 0;
    for (const { key } of title.pairs) score += weights.get(key) ?? 0;
    score /= (lifted.allWords + 4) ** perWord;
    score *= mannersOf(title, text, texts);
    if (over.has(title)) score *= judgedAt.over;
    if (isMisspelt(text, spelling)) score *= judgedAt.misspelt;
    const citation = { versionId: title.report.versionId, start, end };
    return [{ title, sentence: { parts: lifted.parts, citations: [citation] }, score }];
  });
}

/**
 * The best title, borne out by what is printed. Null when there is none.
 *
 * @param printed what stands under it, where that is chosen already
 */
export function chooseHeadline(
  titles: JudgedTitle[],
  printed: { candidate: Candidate }[] = [],
): Headline | null {
  let best: JudgedTitle | null = null;
  for (const { title, sentence, score: alone } of titles) {
    const score = printed.length > 0 ? alone * bearing(title, printed) : alone;
    if (!best || score > best.score) best = { title, sentence, score };
  }
  return best && { title: best.title, sentence: best.sentence };
}

/** How well a title is borne out by what is told under it, as a factor: its words, its figures, its own report. */
function bearing(title: Candidate, printed: { candidate: Candidate }[]): number {
  const { stems, numbers, report } = title;
  const told = printed.map(({ candidate }) => candidate);
  const figures = told.flatMap((candidate) => candidate.numbers);
  const words = shareIn(stems, ...told.map((candidate) => candidate.stems));
  const inLede = shareIn(stems, ...told.slice(0, ledeSentences).map((candidate) => candidate.stems));
  return (
    (1 - judgedAt.unborne + judgedAt.unborne * words) *
    (1 - judgedAt.aside + judgedAt.aside * inLede) *
    (numbers.every((number) => figures.includes(number)) ? 1 : judgedAt.figure) *
    (told.some((candidate) => candidate.report === report) ? 1 : judgedAt.unread) *
    (tellsMore(title, told) ? judgedAt.more : 1)
  );
}

/** Whether two telling words on end of a title stand nowhere under it, in no form: it tells a thing that the article does not. */
function tellsMore({ text, report: { language } }: Candidate, told: Candidate[]): boolean {
  const known = new Set(told.flatMap(({ stems }) => [...stems]));
  const words = wordsOf(text, language).filter(({ stop, stem }) => !stop && stem.length > 1);
  const open = words.map(({ stem }) => !isToldBy(stem, known, language));
  return open.some((one, at) => one && open[at + 1]);
}

/** How well a title is behaved, as a factor. */
function mannersOf(title: Candidate, text: string, texts: string[]): number {
  return [
    teaser.test(title.text) || title.report.kind !== 'news' ? judgedAt.teaser : 1,
    shouts(text, texts) ? judgedAt.loud : 1,
    loaded.test(text) ? judgedAt.loaded : 1,
    kicker.test(text) ? judgedAt.kicker : 1,
    /^(?:[^:]{2,30}: )?["“‘']/.test(text) ? judgedAt.quote : 1,
    text.length > long ? judgedAt.long : 1,
  ].reduce((product, factor) => product * factor);
}

/** A word in capitals that a text also has without, or that every text has: no acronym. */
function shouts(title: string, texts: string[]): boolean {
  if (shoutedWord.test(title) && /\p{Ll}{3}/u.test(title)) return true;
  return (title.match(/(?<![\p{L}\d])\p{Lu}{3,}(?![\p{L}\d])/gu) ?? []).some((word) => {
    const small = new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u');
    return texts.some((text) => small.test(text));
  });
}

/** Titles of pages often end in the outlet's own name after a dash or a bar. */
function withoutOutlet(title: Candidate): string {
  const tail = /\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title.text);
  if (!tail) return title.text;
  const [a, b] = [tail[1]!, title.report.outletName].map((name) =>
    name.toLowerCase().replace(/^the |[^\p{L}]/gu, ''),
  );
  const own = a!.startsWith(b!) || b!.startsWith(a!);
  return own || tail[0].includes('|') ? title.text.slice(0, tail.index) : title.text;
}
