import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LoadFigures, load } from './load.ts';

/**
 * Story pages asked for 500 times a second while the same process plays a recorded archive. Each is asked for once
 * before, one after the other: how long that takes, where no page is kept yet, stands under `firstMedianMilliseconds` and `firstSlowestMilliseconds`.
 */
export async function measureDuringReplay(
  archive: string,
  seconds: number,
): Promise<LoadFigures & { firstMedianMilliseconds: number; firstSlowestMilliseconds: number }> {
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
    const first = await timesOf(stories);
    const figures = await load({ addresses: stories, seconds, connections: 64, perSecond: 500 });
    return {
      ...figures,
      firstMedianMilliseconds: first[Math.floor(first.length / 2)]!,
      firstSlowestMilliseconds: first.at(-1)!,
    };
  } finally {
    press.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

/** Milliseconds that each address takes, asked one after the other; the quickest first. */
async function timesOf(addresses: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const address of addresses) {
    const start = performance.now();
    await (await fetch(address)).text();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

async function storiesOf(address: string): Promise<string[]> {
  const answer = await fetch(`${address}/feed.json`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
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
