import { type Draft, type DraftSentence, sentencesOf } from '../../news/draft.ts';

/**
 * The longest run of words, outside quotation marks and attributions, that a draft shares with any one source text.
 * In words, compared without case.
 */
export function longestRun(draft: Draft, sources: string[]): number {
  return longestRunOf(sentencesOf(draft), sources);
}

/** As `longestRun`, of any sentences. */
export function longestRunOf(sentences: Pick<DraftSentence, 'parts'>[], sources: string[]): number {
  const runs = sentences.flatMap(ownRuns);
  const indexed = sources.map(indexOf);
  return Math.max(0, ...indexed.flatMap((source) => runs.flatMap((run) => runsFrom(run, source))));
}

/** The words of a text, and where each stands. */
export interface Indexed {
  words: string[];
  places: Map<string, number[]>;
}

export function indexOf(text: string): Indexed {
  const list = words(text);
  const places = new Map<string, number[]>();
  list.forEach((word, at) => {
    const found = places.get(word);
    if (found) found.push(at);
    else places.set(word, [at]);
  });
  return { words: list, places };
}

/** The stretches of a sentence's words that are no quote and no attribution. */
export function ownRuns(sentence: Pick<DraftSentence, 'parts'>): string[][] {
  return sentence.parts.filter((part) => part.kind === 'words').map((part) => words(part.text));
}

/** For each word of a run, how many words from it on stand in a source in a row. */
export function runsFrom(run: string[], source: Indexed): number[] {
  return run.map((word, at) => {
    let longest = 0;
    for (const place of source.places.get(word) ?? []) {
      let length = 1;
      while (at + length < run.length && run[at + length] === source.words[place + length]) length += 1;
      longest = Math.max(longest, length);
    }
    return longest;
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’.,&/][\p{L}\p{N}]+)*/gu) ?? [];
}
