import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findDates } from '../src/news/language/dates.ts';
import { findNames } from '../src/news/language/names.ts';
import { findNumbers } from '../src/news/language/numbers.ts';
import { findQuotes } from '../src/news/language/quotes.ts';
import { splitSentences } from '../src/news/language/sentences.ts';
import { wordsOf } from '../src/news/language/words.ts';
import { baselines } from './language/baselines.ts';
import { judge, type Verdict } from './language/judge.ts';
import { type Case, readCases } from './language/read-cases.ts';
import type { Bench } from './main.ts';

interface Judged {
  one: Case;
  verdict: Verdict;
}

/** Reads hand-made cases in several languages: those the rules were tuned on, and others held out. */
export const bench: Bench = {
  about: 'sentences, numbers, dates, names, quotes and speakers on hand-made cases: [--show <kind>]',
  options: { show: { type: 'string' } },
  async measure(values) {
    const tuned = readCases(caseFile('cases.yaml')).map((one) => ({ one, verdict: judge(one) }));
    const held = readCases(caseFile('held-out.yaml')).map((one) => ({ one, verdict: judge(one) }));
    if (typeof values.show === 'string') show(tuned, values.show);
    return {
      cases: tuned.length + held.length,
      ...tableOf('right', tuned, held),
      speed: speeds([...tuned, ...held]),
      peers: {
        baseline: tableOf('baselineRight', tuned, held),
        spansOnly: tableOf('spansRight', tuned, held),
      },
    };
  },
};

/** The compiler leaves the cases where they are: beside the sources. */
function caseFile(name: string): string {
  const beside = fileURLToPath(new URL(`./language/${name}`, import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL(`../../bench/language/${name}`, import.meta.url));
}

function tableOf(key: keyof Verdict, tuned: Judged[], held: Judged[]): Record<string, unknown> {
  return {
    tuned: share(tuned, key),
    heldOut: share(held, key),
    tunedByKind: by(tuned, key, 'kind'),
    heldOutByKind: by(held, key, 'kind'),
    tunedByLanguage: by(tuned, key, 'language'),
    heldOutByLanguage: by(held, key, 'language'),
  };
}

function by(all: Judged[], key: keyof Verdict, part: 'kind' | 'language'): Record<string, number> {
  const groups = new Set(all.map(({ one }) => one[part]));
  return Object.fromEntries(
    [...groups].map((group) => [
      group,
      share(
        all.filter(({ one }) => one[part] === group),
        key,
      ),
    ]),
  );
}

function share(all: Judged[], key: keyof Verdict): number {
  return all.length === 0 ? 0 : all.filter(({ verdict }) => verdict[key]).length / all.length;
}

/** Sentences and texts a second, over one long text of all cases; the baseline's kinds in the same way. */
function speeds(all: Judged[]): Record<string, unknown> {
  const texts = ['en', 'de', 'fr', 'es'].map((language) => ({
    language,
    text: all
      .filter(({ one }) => one.language === language)
      .map(({ one }) => one.text)
      .join('\n\n'),
  }));
  const sentences = texts.reduce((sum, { text, language }) => sum + splitSentences(text, language).length, 0);
  const rate = (run: (text: string, language: string) => unknown) => sentences / seconds(texts, run);
  return {
    sentencesPerSecond: {
      splitSentences: rate(splitSentences),
      wordsOf: rate(wordsOf),
      findNumbers: rate(findNumbers),
      findDates: rate(findDates),
      findNames: rate(findNames),
      findQuotes: rate(findQuotes),
      intlSegmenter: rate((text, language) => baselines.sentences!(text, language)),
      plainExpressions: rate((text, language) =>
        ['numbers', 'dates', 'names', 'quotes'].map((kind) => baselines[kind]!(text, language)),
      ),
    },
  };
}

/** Seconds for one run over the texts, after a warm-up; the best of five. */
function seconds(
  texts: { text: string; language: string }[],
  run: (text: string, language: string) => unknown,
): number {
  const once = () => {
    const start = performance.now();
    for (const { text, language } of texts) run(text, language);
    return (performance.now() - start) / 1000;
  };
  for (let warm = 0; warm < 5; warm++) once();
  return Math.min(...Array.from({ length: 5 }, once));
}

/** Cases that are not right yet, on standard error. Held-out cases are never shown. */
function show(tuned: Judged[], kind: string): void {
  for (const { one, verdict } of tuned) {
    if (verdict.right || (kind !== 'all' && one.kind !== kind)) continue;
    const wanted =
      one.answer ??
      one.spans.map((span) => `[${one.text.slice(span.start, span.end)}|${span.label}]`).join(' ');
    console.error(
      `${one.kind} ${one.language}: ${one.text.replaceAll('\n', '⏎')}\n  wanted ${wanted}\n  found  ${verdict.found}`,
    );
  }
}
