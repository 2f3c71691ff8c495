import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LoadFigures, load } from './load.ts';

/** Story pages asked for 500 times a second while the same process plays a recorded archive. */
export async function measureDuringReplay(
  archive: string,
  seconds: number,
): Promise<LoadFigures & { visibleMilliseconds: number }> {
  const data = mkdtempSync(join(tmpdir(), 'press-bench-'));
  const program = fileURLToPath(new URL('../../src/main.js', import.meta.url));
  const press = spawn(process.execPath, [program, 'replay', archive, '--data', data, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => press.on('exit', resolve));
  try {
    const address = await until(
      () => existsSync(join(data, 'address')) && readFileSync(join(data, 'address'), 'utf8').trim(),
    );
    const stories = await until(async () => {
      const found = await storiesOf(address);
      return found.length >= 30 && found;
    });
    const visibleMilliseconds = await visibility(address);
    const figures = await load({ addresses: stories, seconds, connections: 64, perSecond: 500 });
    return { ...figures, visibleMilliseconds };
  } finally {
    press.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function storiesOf(address: string): Promise<string[]> {
  const answer = await fetch(`${address}/feed.json`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** Milliseconds between the press's word that something new is published and its feed showing it: the worst of five. */
async function visibility(address: string): Promise<number> {
  let worst = 0;
  for (let round = 0; round < 5; round += 1) {
    const before = await newest(address);
    const published = await until(async () => {
      const now = await newest(address);
      return now !== before && now;
    });
    const start = performance.now();
    await until(async () =>
      (await (await fetch(`${address}/feed.json`)).text()).includes(JSON.stringify(published)),
    );
    worst = Math.max(worst, performance.now() - start);
  }
  return worst;
}

async function newest(address: string): Promise<string> {
  const answer = await fetch(`${address}/progress.json`);
  return ((await answer.json()) as { newestHeadline: string }).newestHeadline ?? '';
}

/** Asks until there is an answer, for two minutes at most. */
async function until<T>(ask: () => T | false | Promise<T | false>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const answer = await ask();
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error('The press did not get there in two minutes.');
}
