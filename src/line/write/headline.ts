import type { DraftSentence } from '../../news/draft.ts';
import type { Candidate } from './candidates.ts';
import { liftParts } from './lift.ts';
import { loaded } from './loaded.ts';

/** A title that asks, lists, teases, shows or speaks to the reader: it does not say what happened. */
const teaser =
  /\?|!|…|\.\.\.$|\blive ?streams?\b|\bfull episode\b|\bpart \d+$|^today on\b|^(?:live|watch|video|opinion|comment|analysis|listen|in pictures|photos?|editorial|review|fact[- ]check|the latest|pictured|revealed|footage|meet)\b|\blive (?:updates?|blog|coverage)\b|\bupdates live\b|\bas (?:it happened|the day unfolded|they happen)\b|\bwhat (?:we know|to (?:know|watch|expect)|you need|it means|happens next)\b|\bhere(?:'|’)?s\b|\b(?:you|your|this is|these \d+|\d+ (?:things|reasons|ways|takeaways|stories|questions))\b|^\d+ (?!(?:\p{Ll}+ )?(?:dead|killed|die|injured|hurt|arrested|missing|people|men|women|children|percent|states|countries)\b)\p{L}+ (?:to|that|about|on)\b|^(?:why|how|what|when|who|where)\b|: (?:how|why|what|when|inside|meet)\b|(?:, |: )explained$|\bexplainer\b|\beverything\b/iu;
/** A word before the title for what kind of piece it is. */
const label =
  /^(?:live|watch|video|opinion|comment|analysis|brief|breaking(?: news)?|exclusive|just in|update(?: \d+)?|updated|developing|report|news|eilmeldung|direct|en direct|en vivo|última hora|urgente?)\s?(?:[:|–—]|-(?=\p{Lu}|\s))\s*/iu;
/** A subject in front of the sentence: "Storm Ottilie: ferries stay in port". */
const kicker = /^[^:]{2,30}: /;
const judgedAt = { teaser: 0.05, loud: 0.5, loaded: 0.6, kicker: 0.85, long: 0.6, quote: 0.7 };
/** In characters. */
const long = 110;
/** Weight is taken per word, so that of two titles that say the same the shorter wins. */
const perWord = 0.7;

/**
 * The title that covers most of what independent origins agree on, per word; never a question, a live page's or a
 * teaser where another is to be had, and rather one without loud or loaded words. Null when no title can be lifted.
 */
export function chooseHeadline(titles: Candidate[], weights: Map<string, number>): DraftSentence | null {
  const texts = titles.map(({ report }) => report.text);
  let best: { sentence: DraftSentence; score: number } | null = null;
  for (const title of titles) {
    const start = title.start + (label.exec(title.text)?.[0].length ?? 0);
    const end = title.start + withoutOutlet(title).length;
    const lifted = liftParts(title.report.text, title.report.versionId, start, end);
    if (!lifted || lifted.allWords < 3) continue;
    let score = 0;
    for (const { key } of title.pairs) score += weights.get(key) ?? 0;
    score /= (lifted.allWords + 4) ** perWord;
    score *= mannersOf(title, title.report.text.slice(start, end), texts);
    if (best && score <= best.score) continue;
    const citation = { versionId: title.report.versionId, start, end };
    best = { sentence: { parts: lifted.parts, citations: [citation] }, score };
  }
  return best?.sentence ?? null;
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

/** A word in capitals that a text also has without: no acronym. */
function shouts(title: string, texts: string[]): boolean {
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
