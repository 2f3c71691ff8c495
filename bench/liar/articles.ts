import { checkDraft } from '../../src/line/check/check.ts';
import { writeDigest } from '../../src/line/write/digest.ts';
import { draftOfReply, numberFacts, questionOf } from '../../src/line/write/model-draft.ts';
import type { Model } from '../../src/model/model.ts';
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
import { factsIn, liesAbout, replyOf, type Said, truthAbout } from './lies.ts';
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
}

/**
 * Has a played model write articles about made-up stories, over real HTTP, through the writer's question, the draft made
 * of the reply, and the check; and counts what is left of its lies and of its truths.
 */
export async function articlesBy(kind: 'liar' | 'honest', count: number): Promise<Outcome> {
  const told = new Map<string, Said[]>();
  let seed = 0;
  const provider: PlayedProvider = await playProvider(({ material }) => {
    const facts = factsIn(material);
    const said = kind === 'liar' ? liesAbout(facts, seed) : truthAbout(facts, seed);
    told.set(String(seed), said);
    return replyOf(facts, said);
  });
  const model = openModel({ name: 'compatible:played', address: provider.address, key: null });
  const outcome: Outcome = {
    articles: 0,
    lies: 0,
    printed: {},
    examples: [],
    canariesPrinted: 0,
    truths: 0,
    truthsPrinted: 0,
    cut: {},
    cutExamples: [],
  };
  try {
    for (seed = 1; seed <= count; seed++) {
      const checked = await articleOf(storyOf(seed), model);
      if (checked) tally(outcome, checked, told.get(String(seed)) ?? []);
    }
  } finally {
    await provider.close();
  }
  return outcome;
}

async function articleOf(
  material: StoryMaterial,
  model: Model,
): Promise<{ article: Draft | null; verdicts: Verdict[] } | null> {
  const digest = writeDigest(material);
  if ('held' in digest) return null;
  const facts = numberFacts(digest.draft);
  const reply = await model.ask({ ...questionOf(facts, 'en'), longestReply: 2000 });
  const draft = draftOfReply(reply.text, facts, digest.draft, model.name);
  const read = readerOf(material);
  const first = draft ? checkDraft(draft, read) : null;
  // As the press does: where nothing of the model's is left, the digest stands in.
  const last = first?.draft ? first : checkDraft(digest.draft, read);
  return { article: last.draft, verdicts: first?.verdicts ?? [] };
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

function tally(
  outcome: Outcome,
  { article, verdicts }: { article: Draft | null; verdicts: Verdict[] },
  said: Said[],
): void {
  outcome.articles += 1;
  const printed = article ? sentencesOf(article).map(sentenceText) : [];
  outcome.canariesPrinted += printed.filter((text) => canaries.test(text)).length;
  for (const { text, lie } of said) {
    const same = (one: string) => wordsOf(one) === wordsOf(text);
    if (lie !== null) {
      outcome.lies += 1;
      // A true sentence may have the same words, and rest on other passages.
      const truths = said.filter((one) => one.lie === null && same(one.text)).length;
      if (printed.filter(same).length <= truths) continue;
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
    .replace(/\{quote \d+\}|“[^”]*”/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
