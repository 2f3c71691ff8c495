import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config.ts';
import { readFeed } from '../line/gather/read-feed.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import type { Outlet } from '../news/outlet.ts';
import { removeEmbeddedStore, type Store } from '../store/database.ts';
import { Archive } from '../web/archive.ts';
import { builtInOutlets, loadOutlets } from './folder.ts';
import { type Moment, playMoments } from './play.ts';
import { openPress, type Press } from './press.ts';
import { untilStopped } from './stop.ts';
import { summarise, summaryTable } from './summary.ts';
import { progressBar, Terminal } from './terminal.ts';

export const replay: Command = {
  own: {
    until: { type: 'string' },
    speed: { type: 'string' },
    exit: { type: 'boolean' },
    json: { type: 'boolean' },
    fresh: { type: 'boolean' },
  },
  async run(values, [folder]) {
    if (!folder) throw new Fault('usage', 'Say which archive to play: pressai replay <folder>.');
    if (!existsSync(folder)) throw new Fault('no-folder', `The folder ${folder} does not exist.`);
    const config = readConfig(values, join('data', 'replay'));
    const until = momentFlag(values.until as string | undefined);
    const speed = speedFlag(values.speed as string | undefined);
    if (values.fresh) removeEmbeddedStore(config.data);
    const { press, moments, play } = await openReplay(config, folder, until);
    const terminal = new Terminal();
    terminal.say(`The paper is at ${press.address}`);
    const start = performance.now();
    let last: Date | null = null;
    await play(async (done, at) => {
      terminal.show([
        `${progressBar(done, moments.length)}  ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      ]);
      if (speed && last) await sleep((at.getTime() - last.getTime()) / speed);
      last = at;
    });
    const summary = await summarise(press, performance.now() - start);
    if (values.json) console.log(JSON.stringify(summary));
    else terminal.say(summaryTable(summary));
    if (!values.exit) await untilStopped(`The archive is played. The paper stays up at ${press.address}`);
    await press.close();
    return 0;
  },
};

/** A recorded archive up to a moment, and a press whose world it is. */
export interface Replay {
  press: Press;
  moments: Moment[];
  /** Plays the archive on from where the store stands. */
  play(after: (done: number, at: Date) => Promise<void>): Promise<void>;
}

export async function openReplay(
  config: Config,
  folder: string,
  until: Date | null,
  store?: Store,
): Promise<Replay> {
  const archive = new Archive(folder);
  const known = config.outlets ? loadOutlets(config.outlets) : builtInOutlets();
  const outlets = archiveOutlets(archive, known);
  const press = await openPress(config, { outlets, web: archive, pages: false, store });
  const moments = momentsOf(archive).filter(({ at }) => !until || at <= until);
  return { press, moments, play: (after) => playMoments(press, moments, (at) => archive.setTime(at), after) };
}

function momentsOf(archive: Archive): Moment[] {
  const moments = new Map<number, Moment>();
  for (const { outlet, at } of archive.documents) {
    const moment = moments.get(at.getTime()) ?? { at, feeds: [] };
    moment.feeds.push(archive.addressOf(outlet));
    moments.set(at.getTime(), moment);
  }
  return [...moments.values()];
}

/** The archive's folders as outlets: those of the list where the folder or the feed's home page says so. */
function archiveOutlets(archive: Archive, known: Outlet[]): Outlet[] {
  const first = new Map(
    archive.documents.map((document) => [document.outlet, document]).reverse() as [
      string,
      (typeof archive.documents)[number],
    ][],
  );
  return [...first.values()].map(({ outlet: folder, path, at }) => {
    const feeds = [{ address: archive.addressOf(folder), section: null }];
    const { title, home, language } = headOf(path, archive.addressOf(folder), at);
    const bare = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, '');
    const listed =
      known.find(({ id }) => bare(id) === bare(folder)) ??
      known.find((outlet) => home && sameSite(outlet.home, home));
    if (listed) return { ...listed, id: folder, feeds };
    const name = title || folder;
    return {
      id: folder.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      name,
      // A channel of the same name is the same owner's, and no origin of its own.
      family: known.find((outlet) => outlet.name.toLowerCase() === name.toLowerCase())?.family ?? name,
      country: 'ZZ',
      language: language ?? 'en',
      kind: 'digital' as const,
      home: home ?? archive.addressOf(folder),
      feeds,
    };
  });
}

function headOf(
  path: string,
  address: string,
  now: Date,
): { title: string; home: string | null; language: string | null } {
  try {
    const { title, home, language } = readFeed(readFileSync(path), { address, contentType: null, now });
    // `Articles | Mail Online` and `News – The Paper`: the outlet comes last.
    return { title: title?.split(/\s[|–-]\s/).at(-1) ?? '', home, language: language?.split('-')[0] ?? null };
  } catch (error) {
    // A first document that cannot be read says nothing of its outlet; the folder's name serves.
    if (error instanceof Fault) return { title: '', home: null, language: null };
    throw error;
  }
}

function sameSite(one: string, other: string): boolean {
  const host = (address: string) =>
    URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
  return host(one) === host(other);
}

function momentFlag(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59Z` : text);
  if (Number.isNaN(at.getTime()))
    throw new Fault('usage', `--until takes a date such as 2020-04-23, not "${text}".`);
  return at;
}

function speedFlag(text: string | undefined): number | null {
  if (text === undefined) return null;
  const speed = Number(text);
  if (!(speed > 0)) throw new Fault('usage', `--speed takes a number above 0, not "${text}".`);
  return speed;
}
