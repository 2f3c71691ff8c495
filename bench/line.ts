import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './main.ts';

/** Replays a recorded archive through the whole press, in a process of its own, on a fresh embedded store. */
export const bench: Bench = {
  about: 'the whole line on a recorded archive: --archive <folder> [--until <time>]',
  options: { archive: { type: 'string' }, until: { type: 'string' } },
  async measure(values) {
    if (typeof values.archive !== 'string') throw new Error('Say which archive: --archive <folder>.');
    const data = mkdtempSync(join(tmpdir(), 'press-bench-'));
    try {
      const until = typeof values.until === 'string' ? ['--until', values.until] : [];
      const summary = await replay([values.archive, '--data', data, ...until]);
      return {
        items: summary.items,
        reports: summary.reports,
        stories: summary.stories,
        articles: summary.articles,
        reportsPerSecond: summary.reportsPerSecond,
        millisecondsPerStage: summary.millisecondsPerStage,
        peakMegabytes: summary.peakMegabytes,
      };
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};

function replay(args: string[]): Promise<Record<string, unknown>> {
  const program = fileURLToPath(new URL('../src/main.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'replay', ...args, '--exit', '--json', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`The replay ended with code ${code}.`)),
    );
  });
}
