import type { RevisionSentence } from '../store/browse-views.ts';

/** A run of words that two sentences share, or that only one of them has. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of a sentence between two revisions; a reworded one is told word by word. */
export interface SentenceChange {
  kind: 'same' | 'added' | 'removed' | 'reworded';
  place: RevisionSentence['place'];
  runs: Run[];
}

/** Sentences that share so much of their words (Dice) are one sentence, reworded. */
const akin = 0.5;
/** Words that are compared at most, so that no sentence costs more than it is worth. */
const longest = 400;

/**
 * The change from one revision to the next, sentence by sentence in the order of the later one; what was removed
 * stands where it stood, and what only moved is the same. By the longest common subsequence of keys, then of words.
 */
export function diffRevisions(before: RevisionSentence[], after: RevisionSentence[]): SentenceChange[] {
  const steps = align(
    before.map(({ place, key }) => `${place} ${key}`),
    after.map(({ place, key }) => `${place} ${key}`),
  );
  const changes: SentenceChange[] = [];
  let gone: RevisionSentence[] = [];
  let came: RevisionSentence[] = [];
  const settle = () => {
    changes.push(...pair(gone, came));
    [gone, came] = [[], []];
  };
  for (const { from, to } of steps) {
    if (from !== null && to !== null) {
      settle();
      const { place, text } = after[to]!;
      changes.push({ kind: 'same', place, runs: [{ kind: 'same', text }] });
    } else if (from !== null) gone.push(before[from]!);
    else if (to !== null) came.push(after[to]!);
  }
  settle();
  return withoutMoves(changes);
}

/** A sentence that only changed its place has not changed: it is not told as removed here and added there. */
function withoutMoves(changes: SentenceChange[]): SentenceChange[] {
  const textOf = ({ runs }: SentenceChange) => runs[0]!.text;
  const gone = Map.groupBy(
    changes.filter(({ kind }) => kind === 'removed'),
    textOf,
  );
  const moved = new Set<SentenceChange>();
  const told = changes.map((change): SentenceChange => {
    const from = change.kind === 'added' ? gone.get(textOf(change))?.pop() : undefined;
    if (!from) return change;
    moved.add(from);
    return { ...change, kind: 'same', runs: [{ kind: 'same', text: textOf(change) }] };
  });
  return told.filter((change) => !moved.has(change));
}

/** Between two sentences that stayed: each that came with the one that it is most like, if any is like it. */
function pair(gone: RevisionSentence[], came: RevisionSentence[]): SentenceChange[] {
  const left = [...gone];
  const paired = came.map((sentence): SentenceChange => {
    const { place, text } = sentence;
    const [best] = left
      .map((other) => ({ other, likeness: other.place === place ? dice(other.text, text) : 0 }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness < akin) return { kind: 'added', place, runs: [{ kind: 'added', text }] };
    left.splice(left.indexOf(best.other), 1);
    return { kind: 'reworded', place, runs: diffWords(best.other.text, text) };
  });
  const removed = left.map(
    ({ place, text }): SentenceChange => ({ kind: 'removed', place, runs: [{ kind: 'removed', text }] }),
  );
  return [...removed, ...paired];
}

/** Two sentences word by word, equal neighbours joined. */
export function diffWords(before: string, after: string): Run[] {
  const [old, fresh] = [pieces(before), pieces(after)];
  const runs: Run[] = [];
  for (const { from, to } of align(old, fresh)) {
    const kind = from === null ? 'added' : to === null ? 'removed' : 'same';
    const text = to === null ? old[from!]! : fresh[to]!;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

/** Words with the space behind them. */
function pieces(text: string): string[] {
  return (text.match(/\S+\s*/g) ?? []).slice(0, longest);
}

function dice(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  return (2 * shared) / Math.max(1, a!.size + b!.size);
}

/** The steps that turn one list into another with the most kept (longest common subsequence, Wagner and Fischer 1974). */
function align(before: string[], after: string[]): { from: number | null; to: number | null }[] {
  const kept = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let from = before.length - 1; from >= 0; from--)
    for (let to = after.length - 1; to >= 0; to--)
      kept[from]![to] =
        before[from] === after[to]
          ? kept[from + 1]![to + 1]! + 1
          : Math.max(kept[from + 1]![to]!, kept[from]![to + 1]!);
  const steps: { from: number | null; to: number | null }[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    if (from < before.length && to < after.length && before[from] === after[to])
      steps.push({ from: from++, to: to++ });
    else if (to >= after.length || (from < before.length && kept[from + 1]![to]! >= kept[from]![to + 1]!))
      steps.push({ from: from++, to: null });
    else steps.push({ from: null, to: to++ });
  }
  return steps;
}
