import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { asSql } from '../queue/queue.ts';
import { recordFault } from '../store/faults.ts';
import { followOutlets, takeDueFeeds } from '../store/feeds.ts';
import { dataFolder, loadOutlets, outletsPath } from './folder.ts';
import { canBeCalled, followHubs } from './follow-hubs.ts';
import { followPictures } from './follow-pictures.ts';
import { openPress, type Press } from './press.ts';
import { progressLines } from './progress-lines.ts';
import { untilStopped } from './stop.ts';
import { tellHub } from './tell-hub.ts';
import { Terminal } from './terminal.ts';
import { openWorldWeb } from './world-web.ts';

export const serve: Command = {
  own: {},
  async run(values) {
    const config = readConfig(values, dataFolder);
    const path = outletsPath(config.data, config.outlets);
    const outlets = loadOutlets(path);
    const web = openWorldWeb(config);
    const press = await openPress(config, { outlets, web, pages: true });
    const ending = new AbortController();
    const work = Promise.all([
      press.line.run(ending.signal),
      pollDueFeeds(press, ending.signal),
      followFile(press, path, ending.signal),
      showProgress(press, ending.signal),
      ...(canBeCalled(config.address) ? [followHubs(press, web, ending.signal)] : []),
      ...(config.pictures ? [followPictures(press.store.db, web, ending.signal)] : []),
      ...(config.hub ? [tellHub(press, web, config.hub, ending.signal)] : []),
    ]);
    const count = outlets.reduce((sum, outlet) => sum + outlet.feeds.length, 0);
    const stopped = untilStopped(
      `Following ${outlets.length} outlets with ${count} feeds, as listed in ${path}.\nThe paper is at ${press.address}`,
    );
    await Promise.race([stopped, work]);
    ending.abort();
    await work;
    await press.close();
    return 0;
  },
};

/** Queues the feeds that are due, once a second, as many as a start with thousands may have. */
async function pollDueFeeds(press: Press, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await press.store.db.transaction().execute(async (tx) => {
      await press.queue.sendEach('gather', await takeDueFeeds(tx, 500), asSql(tx));
    });
    await pause(1000, signal);
  }
}

/** Reads the list of outlets again when the file changes; a faulty one is put on record and the old list stays. */
async function followFile(press: Press, path: string, signal: AbortSignal): Promise<void> {
  let seen = statSync(path).mtimeMs;
  while (!signal.aborted) {
    await pause(3000, signal);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? seen;
    if (changed === seen) continue;
    seen = changed;
    try {
      await followOutlets(press.store.db, loadOutlets(path));
    } catch (error) {
      await recordFault(press.store.db, 'outlets', path, error);
      process.stderr.write(`${(error as Error).message}\nThe outlets stay as they were.\n`);
    }
  }
}

async function showProgress(press: Press, signal: AbortSignal): Promise<void> {
  const terminal = new Terminal();
  while (!signal.aborted) {
    terminal.show(progressLines(await press.paper.progress()));
    await pause(1000, signal);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
