import { performance } from 'node:perf_hooks';
import { openEmbeddedStore, openServerStore, type Store } from '../../src/store/database.ts';
import { noneWaits } from '../../src/store/fixture.ts';
import { openPaper } from '../../src/store/paper.ts';
import type { Paper } from '../../src/store/paper-views.ts';
import { emptySearch } from '../../src/store/search-views.ts';
import { fillStore, wordOfRank } from './fill.ts';

/** How the paper answers from a store of many articles: milliseconds. */
export interface ArchiveFigures {
  articles: number;
  frontPageMilliseconds: number;
  storyMilliseconds: number;
  searchP95Milliseconds: number;
  /** The same for the hundred commonest words, and for misspelled ones. */
  commonSearchP95Milliseconds: number;
  misspelledSearchP95Milliseconds: number;
  [more: string]: number;
}

/** Fills a store in memory, or on the server of DATABASE_URL in a schema that is dropped afterwards, and asks it. */
export async function measureArchive(articles: number): Promise<ArchiveFigures> {
  const store = await openStore();
  try {
    await fillStore(store.db, articles, (done) => {
      if (done % 10_000 === 0) process.stderr.write(`${done.toLocaleString('en')} articles\n`);
    });
    const paper = openPaper(store.reading, noneWaits);
    const ask = (words: string) => () => search(paper, words);
    const ranks = (count: number, step: number) =>
      Array.from({ length: count }, (_, index) => wordOfRank(index * step));
    return {
      articles,
      frontPageMilliseconds: await p95(Array.from({ length: 100 }, () => () => paper.frontPage())),
      storyMilliseconds: await p95(
        Array.from(
          { length: 100 },
          (_, index) => () => paper.story(`story-${1 + index * Math.floor(articles / 100)}`),
        ),
      ),
      versionMilliseconds: await p95(Array.from({ length: 20 }, () => () => paper.version())),
      searchP95Milliseconds: await p95(
        [...ranks(100, 60), ...ranks(60, 71).map((word, index) => `${word} ${wordOfRank(index * 9)}`)].map(
          ask,
        ),
      ),
      commonSearchP95Milliseconds: await p95(
        [...ranks(100, 1), ...ranks(40, 1).map((word, index) => `${word} ${wordOfRank(index + 7)}`)].map(ask),
      ),
      misspelledSearchP95Milliseconds: await p95(
        ranks(60, 31).map((word) => ask(`${word.slice(0, 2)}q${word.slice(3)}`)),
      ),
    };
  } finally {
    await store.close();
  }
}

function search(paper: Paper, words: string) {
  return paper.search({ ...emptySearch, words });
}

async function p95(calls: (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = [];
  for (const call of calls) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)]!;
}

async function openStore(): Promise<Store> {
  const url = process.env.DATABASE_URL;
  if (!url) return openEmbeddedStore(null);
  const store = await openServerStore(url, 'press_bench');
  return {
    ...store,
    close: async () => {
      await store.db.schema.dropSchema('press_bench').cascade().execute();
      await store.close();
    },
  };
}
