import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import type { Progress } from '../store/paper-views.ts';
import { dataFolder } from './folder.ts';
import { progressLines } from './progress-lines.ts';

/** Where a running press leaves its address for this command. */
export function addressFile(data: string): string {
  return join(data, 'address');
}

export const status: Command = {
  own: { json: { type: 'boolean' } },
  async run(values) {
    const config = readConfig(values, dataFolder);
    const progress = await askPress<Progress>(config.data, '/progress.json');
    if (values.json) console.log(JSON.stringify(progress));
    else console.log(progressLines(progress).join('\n'));
    return 0;
  },
};

/** Asks a running press for a document of JSON. @throws Fault `not-running` */
export async function askPress<Answer>(data: string, path: string): Promise<Answer> {
  return reachPress(data, async (address) => {
    const answer = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(5000) });
    return (await answer.json()) as Answer;
  });
}

/** Finds the press that runs on a data folder, and asks it. @throws Fault `not-running`, also when asking fails */
export async function reachPress<Answer>(
  data: string,
  ask: (address: string) => Promise<Answer>,
): Promise<Answer> {
  const file = addressFile(data);
  if (!existsSync(file))
    throw new Fault(
      'not-running',
      `No press runs on ${data}. Start one with "pressai serve", or name its folder with --data.`,
    );
  const address = readFileSync(file, 'utf8').trim();
  try {
    return await ask(address);
  } catch {
    throw new Fault(
      'not-running',
      `The press of ${data} no longer answers at ${address}. Start it with "pressai serve".`,
    );
  }
}
