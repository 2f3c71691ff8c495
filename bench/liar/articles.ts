import { checkDraft } from '../../src/line/check/check.ts';
import { isPoorer } from '../../src/line/check/poorer.ts';
import { defaultExcerptWords, writeDigest } from '../../src/line/write/digest.ts';
import { numberFacts, roomForFacts } from '../../src/line/write/model-facts.ts';
import { type Asking, questionOf } from '../../src/line/write/model-question.ts';
import { writeUp } from '../../src/line/write/write-up.ts';
import { estimatedTokens } from '../../src/model/model.ts';
import type { PlayedProvider } from '../../src/model/played-provider.ts';
import { playProvider } from '../../src/model/played-provider.ts';
import { openModel } from '../../src/model/provider.ts';
import {
  type Draft,
  type StoryMaterial,
  sentencesOf,
  sentenceText,
  type Verdict,
} from '../../src/news/draft.ts';
import type { Passage, ReadPassage } from '../../src/news/passage.ts';
import { factsIn, liesAbout, repairOf, replyOf, type Said, truthAbout } from './lies.ts';
import { canaries, storyOf } from './stories.ts';

/** What became of the sentences of a played model in a number of articles. */
export interface Outcome {
  articles: number;
  /** Lies told, and those that were printed, by what is false about them. */
  lies: number;
  printed: Record<string, number>;
  examples: string[];
  canariesPrinted: number;
  /** True sentences told, and those that were cut, by the rule. */
  truths: number;
  truthsPrinted: number;
  cut: Record<string, number>;
  cutExamples: string[];
  /** Articles for which the digest stood in, and those of which something was said once more. */
  digests: number;
  repaired: number;
  /**
   * Tokens in and out by our own count, of all questions; of the first of each article, in and out; and of the same
   * question with the digest's facts alone, in.
   */
  tokens: { in: number; out: number; first: number; digestOnly: number };
}

/**
 * Has a played model write articles about made-up stories, over real HTTP, through the writer's question, the draft made
 * of the reply, and the check; and counts what is left of its lies and of its truths.
 */
export async function articlesBy(
  kind: 'liar' | 'honest',
  count: number,
  storyAt: (seed: number) => StoryMaterial = storyOf,
): Promise<Outcome> {
  let said: Said[] = [];
  let seed = 0;
  const provider: PlayedProvider = await playProvider(({ material, instructions }) => {
    if (instructions.includes('"sentences"')) {
      const repair = repairOf(kind, material);
      said.push(...repair.said.filter(({ lie }) => lie !== null));
      return { text: repair.reply, usage: undefined };
    }
    const facts = factsIn(material);
    said = kind === 'liar' ? liesAbout(facts, seed) : truthAbout(facts, seed);
    return { text: replyOf(facts, said), usage: undefined };
  });
  const model = openModel({ name: 'compatible:played', address: provider.address, key: null });
  const outcome = nothingYet();
  try {
    for (seed = 1; seed <= count; seed++) {
      const asked: { in: number; out: number }[] = [];
      const ask = async (asking: Asking) => {
        const { text, tokensIn, tokensOut } = await model.ask(asking);
        asked.push({ in: tokensIn, out: tokensOut });
        return text;
      };
      const written = await articleOf(storyAt(seed), ask);
      if (!written) continue;
      tally(outcome, written, said);
      outcome.repaired += Number(asked.length > 1);
      outcome.tokens.digestOnly += written.digestOnly;
      outcome.tokens.first += asked[0]!.in + asked[0]!.out;
      for (const one of asked) {
        outcome.tokens.in += one.in;
        outcome.tokens.out += one.out;
      }
    }
  } finally {
    await provider.close();
  }
  return outcome;
}

function nothingYet(): Outcome {
  return {
    articles: 0,
    lies: 0,
    printed: {},
    examples: [],
    canariesPrinted: 0,
    truths: 0,
    truthsPrinted: 0,
    cut: {},
    cutExamples: [],
    digests: 0,
    repaired: 0,
    tokens: { in: 0, out: 0, first: 0, digestOnly: 0 },
  };
}

interface Written {
  article: Draft | null;
  /** What the check left of the model's own, also where the digest stood in. */
  left: Draft | null;
  verdicts: Verdict[];
  byDigest: boolean;
  /** Tokens of the question, had the facts been the digest's alone. */
  digestOnly: number;
}

/** An article as the press makes it: written from facts, said once more where it fails, checked, or the digest. */
async function articleOf(
  material: StoryMaterial,
  ask: (asking: Asking) => Promise<string>,
): Promise<Written | null> {
  const digest = writeDigest(material);
  const wide = writeDigest(material, roomForFacts);
  if ('held' in digest || 'held' in wide) return null;
  const { reports } = material;
  const facts = numberFacts(digest.draft, wide, reports);
  const few = questionOf(numberFacts(digest.draft, { draft: digest.draft, facts: [] }, reports), 'en');
  const digestOnly = estimatedTokens(few.instructions + few.material);
  const { draft, refused } = await writeUp(
    { facts, digest: digest.draft, reports, excerptWords: defaultExcerptWords, madeBy: 'compatible:played' },
    { ask, proof: checkDraft },
  );
  const read = readerOf(material);
  const first = checkDraft(draft, read);
  const byDigest = !first.draft || isPoorer(first.draft, digest.draft);
  const last = byDigest ? checkDraft(digest.draft, read) : first;
  return {
    article: last.draft,
    left: first.draft,
    verdicts: [...first.verdicts, ...refused],
    byDigest,
    digestOnly,
  };
}

function readerOf(material: StoryMaterial): (passage: Passage) => ReadPassage {
  return (passage) => {
    const report = material.reports.find(({ versionId }) => versionId === passage.versionId)!;
    const { outletId, outletName, origin, language, at } = report;
    return {
      ...passage,
      text: report.text.slice(passage.start, passage.end),
      outletId,
      outletName,
      origin,
      language,
      at,
    };
  };
}

function tally(outcome: Outcome, { article, left, verdicts, byDigest }: Written, said: Said[]): void {
  outcome.digests += Number(byDigest);
  outcome.articles += 1;
  const textsOf = (draft: Draft | null) => (draft ? sentencesOf(draft).map(sentenceText) : []);
  const printed = textsOf(article);
  // A lie that passed counts as printed, also where too little passed with it.
  const passed = left ? textsOf(left) : printed;
  outcome.canariesPrinted += [...passed, ...printed].filter((text) => canaries.test(text)).length;
  for (const { text, lie } of said) {
    const same = (one: string) => wordsOf(one) === wordsOf(text);
    if (lie !== null) {
      outcome.lies += 1;
      // A true sentence may have the same words, and rest on other passages.
      const truths = said.filter((one) => one.lie === null && same(one.text)).length;
      if (passed.filter(same).length <= truths) continue;
      outcome.printed[lie] = (outcome.printed[lie] ?? 0) + 1;
      if (outcome.examples.length < 40) outcome.examples.push(`${lie}: ${text}`);
    } else {
      outcome.truths += 1;
      if (printed.some(same)) outcome.truthsPrinted += 1;
      const told = verdicts.filter(({ sentence }) => same(sentence));
      const verdict = told.find(({ passed }) => passed) ?? told[0];
      if (verdict?.passed) continue;
      const rule = verdict?.rule ?? 'not read';
      outcome.cut[rule] = (outcome.cut[rule] ?? 0) + 1;
      if (outcome.cutExamples.length < 20) outcome.cutExamples.push(`${rule}: ${text} (${verdict?.words})`);
    }
  }
}

/** A sentence as it is compared: without its quotes, which code puts in. */
function wordsOf(text: string): string {
  return text
    .replace(/\{quote \d+[a-z]?\}|“[^”]*”/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
