import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../src/store/database.ts';
import { brokenCitations, fingerprint } from './fingerprint.ts';

/** How often the demo is killed; PRESSAI_KILLS=30 is the long form of the test. */
const kills = Number(process.env.PRESSAI_KILLS ?? 4);
const program = new URL('../dist/src/main.js', import.meta.url).pathname;

/** Runs the demo on a folder, and kills it after so many milliseconds; answers whether it came to its end. */
async function runDemo(data: string, killAfter: number | null): Promise<boolean> {
  const args = [program, 'demo', '--exit', '--data', data, '--port', '0', '--wire-port', '48613'];
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  if (killAfter === null) expect(await ended).toBe(0);
  else {
    await Promise.race([ended, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  return (await ended) === 0;
}

test(`killing the demo ${kills} times gives the same stories, articles and citations as leaving it alone`, async () => {
  const alone = mkdtempSync(join(tmpdir(), 'press-alone-'));
  const killed = mkdtempSync(join(tmpdir(), 'press-killed-'));
  const start = Date.now();
  await runDemo(alone, null);
  const length = Date.now() - start;

  let over = false;
  for (let kill = 0; kill < kills && !over; kill += 1) {
    // Late enough to have opened the store, early enough that all the kills fit into the day.
    over = await runDemo(killed, 1500 + Math.random() * (length / Math.max(2, kills / 3)));
  }
  if (!over) await runDemo(killed, null);

  const stores = [await openEmbeddedStore(alone), await openEmbeddedStore(killed)];
  const [one, other] = await Promise.all(stores.map((store) => fingerprint(store.db)));
  expect(one!.length).toBeGreaterThan(10);
  expect(other).toEqual(one);
  for (const store of stores) {
    const { citations, broken, uncited } = await brokenCitations(store.db);
    expect(citations).toBeGreaterThan(50);
    expect({ broken, uncited }).toEqual({ broken: 0, uncited: 0 });
    await store.close();
  }
}, 900_000);
