import type { StoryMaterial } from '../src/news/draft.ts';
import { articlesBy, type Outcome } from './liar/articles.ts';
import type { Bench } from './main.ts';
import { playScenarios, readScenarios } from './scenarios/all.ts';
import { load, type Story } from './writing.ts';

/** How much of an obedient liar's words is printed, and how much of an honest model's is cut. */
export const bench: Bench = {
  about:
    'a lying and an honest model through writing and check, over HTTP: [--articles <number>]; an honest one on real reports: --reports <file> --events <file>; or a provider that misbehaves: --scenarios <file>',
  options: {
    articles: { type: 'string' },
    examples: { type: 'boolean' },
    reports: { type: 'string' },
    events: { type: 'string' },
    scenarios: { type: 'string' },
    only: { type: 'string' },
  },
  async measure(values) {
    if (typeof values.scenarios === 'string') {
      const only = typeof values.only === 'string' ? values.only.split(',') : null;
      const wanted = readScenarios(values.scenarios).filter(({ id }) => !only || only.includes(id));
      return { ...(await playScenarios(wanted, (line) => console.error(line))) };
    }
    const count = Number(values.articles ?? 1000);
    if (typeof values.reports === 'string' && typeof values.events === 'string') {
      const stories = load(values.reports, values.events).slice(0, count);
      const honest = await articlesBy('honest', stories.length, (seed) => materialOf(stories[seed - 1]!));
      if (values.examples) console.error(honest.cutExamples.join('\n'));
      return { honest: summary(honest) };
    }
    const liar = await articlesBy('liar', count);
    const honest = await articlesBy('honest', count);
    if (values.examples)
      console.error([...liar.examples, ...liar.cutExamples, ...honest.cutExamples].join('\n'));
    return { liar: summary(liar), honest: summary(honest) };
  },
};

function materialOf({ reports }: Story): StoryMaterial {
  const now = new Date(Math.max(...reports.map(({ at }) => at.getTime())));
  return { storyId: 1, now, reports, earlier: [] };
}

function summary(outcome: Outcome): Record<string, unknown> {
  const { articles, lies, printed, truths, cut, tokens } = outcome;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
  const copies = (cut.copied ?? 0) + (cut.excerpt ?? 0);
  const each = (count: number) => (articles === 0 ? 0 : Math.round(count / articles));
  return {
    articles,
    lies,
    liesPrinted: sum(printed),
    liesPrintedByKind: printed,
    canariesPrinted: outcome.canariesPrinted,
    truths,
    truthsPrinted: outcome.truthsPrinted,
    truthsCutShare: truths === 0 ? 0 : sum(cut) / truths,
    // Without those that copied more than may be taken: true, and rightly left out.
    truthsCutByCheckShare: truths === 0 ? 0 : (sum(cut) - copies) / truths,
    truthsCutByRule: cut,
    digestsInstead: outcome.digests,
    repaired: outcome.repaired,
    tokensInPerArticle: each(tokens.in),
    tokensOutPerArticle: each(tokens.out),
    tokensPerFirstQuestion: each(tokens.first),
    tokensInWithDigestFactsOnly: each(tokens.digestOnly),
  };
}
