import type { DraftSentence, StoryReport } from '../../news/draft.ts';
import { reasonOf } from '../../news/reason.ts';
import { countWords } from './lift.ts';
import { type Refusal, refusalOf } from './model-draft.ts';
import { type Indexed, indexOf, ownRuns, runsFrom } from './overlap.ts';

/** The most words in a row, outside quotation marks, that a model may take from a report: it is asked for its own. */
export const longestCopy = 25;
/** From so many words in a row on, words are taken from a report and do not just happen to be the same. */
const fewestCopied = 8;

/**
 * Which sentences copy: more than `longestCopy` words in a row from one report, or words that bring what is taken from
 * a report, quotes and all, above what may be taken from one. Words that stand in several reports count as
 * those of the one from which least was taken.
 *
 * @param sentences in reading order: the first come first
 */
export function copiesAmong(
  sentences: DraftSentence[],
  reports: StoryReport[],
  perReport: number,
): Map<DraftSentence, Refusal> {
  const indexed = reports.map((report) => ({ report, index: indexOf(report.text), taken: 0 }));
  const refused = new Map<DraftSentence, Refusal>();
  for (const sentence of sentences) {
    const copied = indexed.map(({ index }) => copiedFrom(sentence, index));
    const longest = Math.max(0, ...copied.map((one) => one.longest));
    if (longest > longestCopy) {
      refused.set(sentence, refusalOf('copied', reasonOf('copied', String(longest), String(longestCopy))));
      continue;
    }
    const taken = takenFrom(
      sentence,
      indexed.map(({ report, taken: before }, at) => ({ report, before, words: copied[at]!.words })),
    );
    const over = indexed.find(({ report, taken: before }) => before + (taken.get(report) ?? 0) > perReport);
    if (over) {
      const why = reasonOf('excerpt', String(perReport), over.report.outletName);
      refused.set(sentence, refusalOf('excerpt', why));
    } else for (const one of indexed) one.taken += taken.get(one.report) ?? 0;
  }
  return refused;
}

function copiedFrom(sentence: DraftSentence, index: Indexed): { longest: number; words: number } {
  let [longest, words] = [0, 0];
  for (const run of ownRuns(sentence)) {
    const lengths = runsFrom(run, index);
    let until = 0;
    for (const [at, length] of lengths.entries()) {
      longest = Math.max(longest, length);
      if (length < fewestCopied) continue;
      words += Math.max(0, at + length - Math.max(at, until));
      until = Math.max(until, at + length);
    }
  }
  return { longest, words };
}

function takenFrom(
  { parts }: DraftSentence,
  copied: { report: StoryReport; before: number; words: number }[],
): Map<StoryReport, number> {
  const taken = new Map<StoryReport, number>();
  for (const part of parts) {
    const from =
      part.kind === 'quote' && copied.find(({ report }) => report.versionId === part.passage.versionId);
    if (from) taken.set(from.report, (taken.get(from.report) ?? 0) + countWords(part.text));
  }
  const most = Math.max(0, ...copied.map(({ words }) => words));
  const [least] = copied.filter(({ words }) => words === most).sort((a, b) => a.before - b.before);
  if (most > 0 && least) taken.set(least.report, (taken.get(least.report) ?? 0) + most);
  return taken;
}
