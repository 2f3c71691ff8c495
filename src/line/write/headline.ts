import type { DraftSentence } from '../../news/draft.ts';
import type { Candidate } from './candidates.ts';
import { countWords, liftParts } from './lift.ts';

const notNews =
  /\?|^(?:live|watch|video|opinion|analysis|listen|in pictures|photos?|editorial|exclusive|breaking)\b|\blive (?:updates?|blog|coverage)\b|\bwhat (?:we know|to know|you need)|\bhere(?:'|’)?s\b|\b(?:you|your|this is|these \d+|\d+ (?:things|reasons|ways|takeaways))\b|^(?:why|how|what|when|who|where|meet)\b|: (?:how|why|what|when|inside|meet)\b|!|…|\.\.\.$/i;

/**
 * The title that covers most of what independent origins agree on, per word; never a question, a live page's or a
 * teaser where another is to be had. Null when no title can be lifted whole.
 */
export function chooseHeadline(titles: Candidate[], weights: Map<string, number>): DraftSentence | null {
  let best: { sentence: DraftSentence; score: number } | null = null;
  for (const title of titles) {
    const end = title.start + withoutOutlet(title).length;
    const lifted = liftParts(title.report.text, title.report.versionId, title.start, end);
    if (!lifted || lifted.allWords < 3) continue;
    let score = 0;
    for (const { key } of title.pairs) score += weights.get(key) ?? 0;
    score /= (countWords(title.text) + 4) ** 0.7;
    if (notNews.test(title.text) || title.report.kind !== 'news') score *= 0.05;
    if (end - title.start > 110) score *= 0.6;
    if (best && score <= best.score) continue;
    const citation = { versionId: title.report.versionId, start: title.start, end };
    best = { sentence: { parts: lifted.parts, citations: [citation] }, score };
  }
  return best?.sentence ?? null;
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
