import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { decodeDocument } from '../line/gather/decode.ts';
import { type FeedReader, type MarkedDocument, openFeedReader } from '../line/gather/feed-pool.ts';
import { readOpml, writeOpml } from '../line/gather/opml.ts';
import { readOutlets, writeOutlets } from '../line/gather/outlets-file.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import type { Outlet } from '../news/outlet.ts';
import type { Web } from '../web/web.ts';
import { discoverFeeds, type FoundFeed } from './discover.ts';
import { printFeedStatus } from './feed-status.ts';
import { dataFolder, loadOutlets, outletsPath } from './folder.ts';
import { mergeOutlets, outletOfFeed } from './outlet-of-feed.ts';
import { openWorldWeb } from './world-web.ts';

const actions: Record<string, (path: string, words: string[], data: string) => Promise<number>> = {
  list,
  status: (_, ids, data) => printFeedStatus(data, ids),
  discover,
  add,
  check,
  import: importOpml,
  export: exportOpml,
};

export const feeds: Command = {
  own: {},
  async run(values, [what, ...words]) {
    const action = what && Object.hasOwn(actions, what) ? actions[what] : undefined;
    if (!action) {
      const given = what ? `, not "${what}"` : '';
      throw new Fault(
        'usage',
        `Say what to do with the feeds: list, status, discover, add, check, import or export${given}.`,
      );
    }
    const config = readConfig(values, dataFolder);
    return action(outletsPath(config.data, config.outlets), words, config.data);
  },
};

async function list(path: string): Promise<number> {
  for (const outlet of loadOutlets(path)) {
    console.log(
      `${outlet.id}  ${outlet.name} (${outlet.family}; ${outlet.country}, ${outlet.language}, ${outlet.kind})`,
    );
    for (const feed of outlet.feeds)
      console.log(`    ${(feed.section ?? 'everything').padEnd(20)} ${feed.address}`);
  }
  return 0;
}

async function discover(_: string, [address]: string[]): Promise<number> {
  for (const { address: found, document } of await find(address, 'discover')) {
    const { title, items } = document;
    console.log(`${found}\n    ${title ?? 'without a title'}, ${items.length} items`);
  }
  return 0;
}

/** Adds the feed at an address, or the first that the page there tells of. */
async function add(path: string, [address]: string[]): Promise<number> {
  const [first, ...others] = await find(address, 'add');
  const { address: feed, document } = first!;
  const outlet = outletOfFeed(feed, document);
  save(path, mergeOutlets(loadOutlets(path), [outlet]));
  console.log(`Added "${outlet.name}" with ${feed} (${document.items.length} items now) to ${path}.`);
  console.log('Look over its family, country, language and kind there: they were taken from the feed.');
  if (others.length > 0) console.log('There are more, which "pressai feeds add" adds one by one:');
  for (const other of others) console.log(`    ${other.address}  ${other.document.title ?? ''}`);
  return 0;
}

async function find(address: string | undefined, action: string): Promise<FoundFeed[]> {
  const whole = address && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;
  if (!whole || !URL.canParse(whole) || /\s/.test(whole))
    throw new Fault('usage', `Say which feed, or which site: pressai feeds ${action} <address>.`);
  return withTools((web, reader) => discoverFeeds(whole, web, reader));
}

async function check(path: string, ids: string[]): Promise<number> {
  const all = loadOutlets(path);
  for (const id of ids)
    if (!all.some((outlet) => outlet.id === id)) throw new Fault('usage', `No outlet has the id "${id}".`);
  const asked = all
    .filter((outlet) => ids.length === 0 || ids.includes(outlet.id))
    .flatMap((outlet) => outlet.feeds.map((feed) => ({ outlet, feed })));
  let failed = 0;
  // Eight at a time: quick for the operator, and never more than two to one host, which the door sees to.
  const next = asked[Symbol.iterator]();
  const worker = async (web: Web, reader: FeedReader) => {
    for (const { outlet, feed } of next) {
      try {
        const { items } = await ask(feed.address, web, reader);
        console.log(
          `ok      ${outlet.id.padEnd(20)} ${String(items.length).padStart(4)} items  ${feed.address}`,
        );
      } catch (error) {
        failed += 1;
        console.log(`failed  ${outlet.id.padEnd(20)} ${feed.address}\n        ${(error as Error).message}`);
      }
    }
  };
  await withTools((web, reader) => Promise.all(Array.from({ length: 8 }, () => worker(web, reader))));
  console.log(`${asked.length - failed} of ${asked.length} feeds answer.`);
  return failed > 0 ? 1 : 0;
}

async function importOpml(path: string, [file]: string[]): Promise<number> {
  if (!file || !existsSync(file))
    throw new Fault('usage', 'Say which file: pressai feeds import <file.opml>.');
  const before = loadOutlets(path);
  const after = mergeOutlets(before, readOpml(decodeDocument(readFileSync(file), null)));
  save(path, after);
  console.log(`${feedCount(after) - feedCount(before)} feeds added to ${path}; ${feedCount(after)} in all.`);
  return 0;
}

async function exportOpml(path: string, [file]: string[]): Promise<number> {
  const text = writeOpml(loadOutlets(path));
  if (!file) process.stdout.write(text);
  else if (existsSync(file)) throw new Fault('file-exists', `${file} exists already. Choose another name.`);
  else writeFileSync(file, text);
  return 0;
}

async function withTools<Result>(work: (web: Web, reader: FeedReader) => Promise<Result>): Promise<Result> {
  const web = openWorldWeb({ address: null, contact: process.env.PRESSAI_CONTACT ?? null });
  const reader = openFeedReader();
  try {
    return await work(web, reader);
  } finally {
    await Promise.all([web.close(), reader.close()]);
  }
}

async function ask(address: string, web: Web, reader: FeedReader): Promise<MarkedDocument> {
  const answer = await web.fetch({ address, purpose: 'feed' });
  if (answer.status !== 200) throw new Fault('status', `It answers with status ${answer.status}.`);
  const contentType = answer.headers['content-type'] ?? null;
  return reader.read(answer.body, { address: answer.address, contentType, now: new Date() });
}

/** The list is checked as the press would check it before it takes the place of the old one. */
function save(path: string, outlets: Outlet[]): void {
  const text = writeOutlets(outlets);
  readOutlets(text);
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function feedCount(outlets: Outlet[]): number {
  return outlets.reduce((sum, outlet) => sum + outlet.feeds.length, 0);
}
