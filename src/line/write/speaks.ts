import { speechWordsOf } from '../../news/language/speech-words.ts';
import type { Candidate } from './candidates.ts';
import { ownWordsOf } from './standing.ts';

/** Whether much of a sentence is somebody's words, at least four of them, and it tells that somebody says them. */
export function speaks(candidate: Candidate): boolean {
  const { allWords, ownWords } = candidate.lifted!;
  const quoted = allWords - ownWords;
  if (quoted < 4 || (quoted === 4 && ownWords > 4)) return false;
  const own = ownWordsOf(candidate.lifted!);
  const { verb, according } = speechWordsOf(candidate.report.language);
  return own.search(verb) >= 0 || own.search(according) >= 0 || !/\p{Script=Latin}/u.test(own);
}
