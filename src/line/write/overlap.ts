import { type Draft, type DraftSentence, sentencesOf } from '../../news/draft.ts';

/**
 * The longest run of words, outside quotation marks and attributions, that a draft shares with any one source text.
 * In words, compared without case.
 */
export function longestRun(draft: Draft, sources: string[]): number {
  const runs = sentencesOf(draft).flatMap(ownRuns);
  const indexed = sources.map((source) => index(words(source)));
  return Math.max(0, ...indexed.flatMap((source) => runs.map((run) => sharedRun(run, source))));
}

interface Indexed {
  words: string[];
  places: Map<string, number[]>;
}

function ownRuns(sentence: DraftSentence): string[][] {
  return sentence.parts.filter((part) => part.kind === 'words').map((part) => words(part.text));
}

function sharedRun(run: string[], source: Indexed): number {
  let longest = 0;
  for (let at = 0; at + longest < run.length; at++) {
    for (const place of source.places.get(run[at]!) ?? []) {
      let length = 1;
      while (at + length < run.length && run[at + length] === source.words[place + length]) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function index(list: string[]): Indexed {
  const places = new Map<string, number[]>();
  list.forEach((word, at) => {
    const found = places.get(word);
    if (found) found.push(at);
    else places.set(word, [at]);
  });
  return { words: list, places };
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’.,&/][\p{L}\p{N}]+)*/gu) ?? [];
}
