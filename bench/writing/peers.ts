import type { StoryReport } from '../../src/news/draft.ts';
import { splitSentences } from '../../src/news/language/sentences.ts';
import { wordsOf } from '../../src/news/language/words.ts';

interface Sentence {
  text: string;
  vector: Map<string, number>;
  words: number;
  report: number;
}

/** Each peer puts a story's sentences in the order in which it would print them. */
export const peers: Record<string, (reports: StoryReport[]) => string[]> = {
  lead: (reports) => {
    const split = reports.map(bodySentences);
    const longest = Math.max(...split.map((list) => list.length));
    return Array.from({ length: longest }, (_, at) => split.flatMap((list) => list[at] ?? [])).flat();
  },
  lexRank: (reports) => ranked(vectors(reports), lexRank),
  centroid: (reports) => ranked(vectors(reports), centroidScores),
  submodular: (reports) => submodular(vectors(reports)),
};

function bodySentences(report: StoryReport): string[] {
  const body = report.text.slice(report.title.length);
  return splitSentences(body, report.language)
    .slice(0, 40)
    .map(({ start, end }) => body.slice(start, end));
}

function vectors(reports: StoryReport[]): Sentence[] {
  const texts = reports.flatMap((report, at) => bodySentences(report).map((text) => ({ text, report: at })));
  const stems = texts.map(({ text }) =>
    wordsOf(text, 'en')
      .filter((word) => !word.stop)
      .map((word) => word.stem),
  );
  const df = new Map<string, number>();
  for (const list of stems) for (const stem of new Set(list)) df.set(stem, (df.get(stem) ?? 0) + 1);
  return texts.map((entry, at) => {
    const vector = new Map<string, number>();
    for (const stem of stems[at]!)
      vector.set(stem, (vector.get(stem) ?? 0) + Math.log(1 + texts.length / df.get(stem)!));
    return { ...entry, vector, words: entry.text.split(/\s+/).length };
  });
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  for (const [stem, value] of a) dot += value * (b.get(stem) ?? 0);
  const norm = (vector: Map<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

/** Best first, leaving out what repeats (cosine above .7). */
function ranked(sentences: Sentence[], score: (sentences: Sentence[]) => number[]): string[] {
  const scores = score(sentences);
  const order = sentences.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const kept: Sentence[] = [];
  for (const at of order) {
    if (kept.length === 8) break;
    const one = sentences[at]!;
    if (one.words >= 6 && !kept.some((other) => cosine(one.vector, other.vector) > 0.7)) kept.push(one);
  }
  return kept.map((one) => one.text);
}

/** Eigenvector centrality of the graph of cosines above .1 (Erkan and Radev, 2004). */
function lexRank(sentences: Sentence[]): number[] {
  const links = sentences.map((one) =>
    sentences.map((other) => (cosine(one.vector, other.vector) > 0.1 ? 1 : 0)),
  );
  const degrees = links.map((row) => row.reduce<number>((sum, link) => sum + link, 0) || 1);
  let scores = sentences.map(() => 1 / sentences.length);
  for (let turn = 0; turn < 30; turn++)
    scores = scores.map(
      (_, at) =>
        0.15 / sentences.length +
        0.85 * scores.reduce((sum, score, from) => sum + (links[from]![at]! * score) / degrees[from]!, 0),
    );
  return scores;
}

/** Cosine with the mean vector, and a share for the place in the report (MEAD; Radev et al., 2004). */
function centroidScores(sentences: Sentence[]): number[] {
  const centroid = new Map<string, number>();
  for (const { vector } of sentences)
    for (const [stem, value] of vector) centroid.set(stem, (centroid.get(stem) ?? 0) + value);
  let report = -1;
  let place = 0;
  return sentences.map((one) => {
    place = one.report === report ? place + 1 : 0;
    report = one.report;
    return cosine(one.vector, centroid) + 0.3 / Math.sqrt(1 + place);
  });
}

/** Greedy saturated coverage and diversity by report, per word (Lin and Bilmes, 2011). */
function submodular(sentences: Sentence[]): string[] {
  const likeness = sentences.map((one) => sentences.map((other) => cosine(one.vector, other.vector)));
  const ceilings = likeness.map((row) => 0.15 * row.reduce((sum, value) => sum + value, 0));
  const covered = sentences.map(() => 0);
  const chosen: number[] = [];
  while (chosen.length < Math.min(6, sentences.length)) {
    let best = { at: -1, gain: -1 };
    sentences.forEach((one, at) => {
      if (chosen.includes(at) || one.words < 6) return;
      let gain = chosen.some((other) => sentences[other]!.report === one.report) ? 0 : 1;
      for (let other = 0; other < sentences.length; other++)
        gain +=
          Math.min(ceilings[other]!, covered[other]! + likeness[other]![at]!) -
          Math.min(ceilings[other]!, covered[other]!);
      gain /= one.words ** 0.5;
      if (gain > best.gain) best = { at, gain };
    });
    if (best.at < 0) break;
    chosen.push(best.at);
    for (let other = 0; other < sentences.length; other++) covered[other]! += likeness[other]![best.at]!;
  }
  return chosen.map((at) => sentences[at]!.text);
}
