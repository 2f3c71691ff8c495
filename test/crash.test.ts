import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openEmbeddedStore, openServerStore, type Store } from '../src/store/database.ts';
import { brokenCitations, fingerprint } from './fingerprint.ts';

/**
 * How often the press is killed, and the recorded archive that it plays in place of the demo's day: PRESSAI_KILLS=50
 * PRESSAI_ARCHIVE=<folder> is the long form of the test. With DATABASE_URL the archive is played on the server, in two
 * databases of its own.
 */
const kills = Number(process.env.PRESSAI_KILLS ?? 4);
const archive = process.env.PRESSAI_ARCHIVE;
const server = archive ? process.env.DATABASE_URL : undefined;
const program = new URL('../dist/src/main.js', import.meta.url).pathname;

/** Where a press keeps its news: a folder, or a database of a server. */
interface Place {
  data: string;
  url: string | null;
  open(): Promise<Store>;
  remove(): Promise<void>;
}

async function newPlace(name: string): Promise<Place> {
  const data = mkdtempSync(join(tmpdir(), `press-${name}-`));
  if (!server) return { data, url: null, open: () => openEmbeddedStore(data), remove: async () => undefined };
  const database = `press_${name}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${database}`);
  const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const remove = () => onServer(`drop database ${database} with (force)`);
  return { data, url, open: () => openServerStore(url), remove };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Runs the press on a place, and kills it after so many milliseconds; answers whether it came to its end. */
async function run({ data, url }: Place, killAfter: number | null): Promise<boolean> {
  const what = archive ? ['replay', archive] : ['demo', '--wire-port', '48613'];
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...what, '--exit', '--data', data, '--port', '0'], {
    env: url ? { ...env, DATABASE_URL: url } : env,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  if (killAfter === null) expect(await ended).toBe(0);
  else {
    await Promise.race([ended, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  return (await ended) === 0;
}

/** Kills it late enough to have opened the store, and early enough that all the kills fit into the run. */
async function runKilled(place: Place, length: number): Promise<number> {
  for (let kill = 0; kill < kills; kill += 1)
    if (await run(place, 1500 + Math.random() * (length / Math.max(2, kills / 3)))) return kill;
  await run(place, null);
  return kills;
}

test(`killing the press ${kills} times gives the same stories, articles and citations as leaving it alone`, async () => {
  const places = [await newPlace('alone'), await newPlace('killed')] as const;
  const start = Date.now();
  await run(places[0], null);
  const killed = await runKilled(places[1], Date.now() - start);

  const stores = await Promise.all(places.map((place) => place.open()));
  const [one, other] = await Promise.all(stores.map((store) => fingerprint(store.db)));
  console.error(`killed ${killed} times; ${one!.length} stories`);
  expect(one!.length).toBeGreaterThan(10);
  expect(other).toEqual(one);
  for (const store of stores) {
    const { citations, broken, uncited } = await brokenCitations(store.db);
    expect(citations).toBeGreaterThan(50);
    expect({ broken, uncited }).toEqual({ broken: 0, uncited: 0 });
    await store.close();
  }
  for (const place of places) await place.remove();
}, 7_200_000);
