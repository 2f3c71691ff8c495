const stamp = /^(?:updated?|posted|published)\b[^.]{0,40}\b(?:[AP]\.?M\.?|E[DS]?T|GMT|UTC)\b\.?\s*/i;
const shouted = /^(?:EXCLUSIVE|BREAKING|REVEALED|UPDATED?|WATCH)[:!]?\s+(?=\p{Lu})/u;
/** What a headline might shout before the sentence: "WINTER IS COMING: ". */
const kicker = /^(?:\p{Lu}[\p{Lu}'’-]+ ){1,4}\p{Lu}[\p{Lu}'’-]+: (?=\p{Lu})/u;
const flag =
  /^(?:breaking(?: news)?|just in|developing(?: story)?|exclusive|first on \w+|report|watch|update)\s*(?::|[–—-]+)\s+/i;
const agency = /^\([A-Z][\w .&-]{1,30}\)\s*[–—-]*\s*/;
const place =
  /^(?:(?:[A-Z][A-Z.'’-]+(?:[ ,/]+|(?=\s*\()))+(?:[A-Z][a-z.]+,? ?){0,3}(?:\([^)]{2,40}\))?\s*[-–—:]+\s*|[A-Z][\w.'’]+(?:,? [A-Z][\w.]+){0,3},? \([A-Z][\w .&/-]{1,30}\)\s*[-–—]*\s*|[A-Z][\w.'’ ,/]{1,40}\([A-Z][\w .]{1,20}\)\s*[-–—]+\s*|[–—]\s*)/u;
const connective =
  /^(?:however|meanwhile|moreover|furthermore|in addition|additionally|nevertheless|nonetheless|still|instead|therefore|thus|consequently|as a result|indeed|of course|for example|for instance|in fact|in other words|in turn|on the other hand|at the same time|by contrast|similarly|likewise|finally|besides|overall|to be sure|separately|notably|allerdings|unterdessen|außerdem|cependant|toutefois|par ailleurs|sin embargo|además|mientras tanto), |^(?:but|and|yet) (?=\p{L})/iu;

/** How many characters of a sentence only lead into it: a stamp, a flag, a dateline, a connective. */
export function leadIn(text: string): number {
  let length = 0;
  for (const lead of [stamp, shouted, kicker, flag, place, agency, connective])
    length += lead.exec(text.slice(length))?.[0].length ?? 0;
  return length;
}
