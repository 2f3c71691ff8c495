import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWireDay } from '../../src/command/wire-day.ts';
import { readConfig } from '../../src/config.ts';
import type { Db } from '../../src/store/database.ts';

/** How long published changes took to reach the page that a reader gets, in milliseconds. */
export interface VisibleFigures {
  revisions: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
  slowestMilliseconds: number;
}

/** Plays the made-up day through the whole press as fast as it goes, and watches what is published. */
export async function measureVisible(): Promise<VisibleFigures> {
  const data = mkdtempSync(join(tmpdir(), 'press-bench-'));
  const day = await openWireDay(readConfig({ data, port: '0' }, ''), 0);
  try {
    const watch = new RevisionWatch(day.press.store.reading, day.press.address);
    await day.play(async () => undefined);
    return await watch.end();
  } finally {
    await day.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Milliseconds between two looks for new revisions, and between two requests of the reader who waits for one. */
const [looks, asks] = [10, 25];
/** Milliseconds after which a reader waits no more: that long is then what it took. */
const longest = 30_000;

/**
 * Watches for revisions, and for each has a reader ask for the story's page until it shows that revision or a later one.
 * The time runs from the last look that did not find the revision committed, so that it is never told too short.
 */
export class RevisionWatch {
  #db: Db;
  #origin: string;
  #readers: Promise<number>[] = [];
  #ended = false;
  #watching: Promise<void>;

  constructor(db: Db, origin: string) {
    this.#db = db;
    this.#origin = origin;
    this.#watching = this.#watch();
  }

  async end(): Promise<VisibleFigures> {
    this.#ended = true;
    await this.#watching;
    const times = (await Promise.all(this.#readers)).sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? Number.NaN);
    return {
      revisions: times.length,
      medianMilliseconds: at(0.5),
      p95Milliseconds: at(0.95),
      slowestMilliseconds: at(1),
    };
  }

  async #watch(): Promise<void> {
    let [last, looked] = [0, performance.now()];
    for (let before = false; !(before && this.#ended); ) {
      before = this.#ended;
      const asked = performance.now();
      const fresh = await this.#db
        .selectFrom('revision')
        .innerJoin('story', 'story.id', 'revision.story_id')
        .select(['revision.id', 'revision.number', 'story.slug'])
        .where('revision.id', '>', last)
        .orderBy('revision.id')
        .execute();
      for (const { id, number, slug } of fresh) {
        last = id;
        this.#readers.push(this.#read(slug, number, looked));
      }
      looked = asked;
      await sleep(looks);
    }
  }

  async #read(slug: string, number: number, since: number): Promise<number> {
    while (performance.now() - since < longest) {
      const page = await (await fetch(`${this.#origin}/story/${slug}`)).text();
      const shown = Number(/data-revision="(\d+)"/.exec(page)?.[1] ?? 0);
      // A story that was merged away shows the page of another, whose number says nothing of this one.
      if (shown >= number || (shown > 0 && !page.includes(`data-story="${slug}"`))) break;
      await sleep(asks);
    }
    return performance.now() - since;
  }
}
