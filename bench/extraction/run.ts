import { performance } from 'node:perf_hooks';
import { contestants, type Extraction } from './contestants.ts';
import { readBytes, readTruths } from './pages.ts';

/** What a process says of its run: the extractions in the truths' order, and what they took. */
export interface Run {
  extractions: Extraction[];
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  failed: number;
}

const nothing: Extraction = { text: '', title: null, author: null, published: null };

/** One contestant in a process of its own, so that its memory and its time are its alone. */
async function main(name: string, folder: string, truthFile: string, every: number): Promise<void> {
  const truths = readTruths(truthFile, every);
  const pages = truths.map(({ id, address }) => ({ bytes: readBytes(folder, id), address }));
  const contestant = await contestants[name]!();
  const extractions: Extraction[] = [];
  let failed = 0;
  let next = 0;
  const start = performance.now();
  const cpu = process.cpuUsage();
  const work = async () => {
    while (next < pages.length) {
      const at = next++;
      try {
        extractions[at] = await contestant.read(pages[at]!);
      } catch (error) {
        extractions[at] = nothing;
        failed += 1;
        process.stderr.write(`${name}: ${truths[at]!.id}: ${(error as Error).message.slice(0, 200)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: contestant.width }, work));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await contestant.close();
  const run: Run = {
    extractions,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    failed,
  };
  process.send!(run, () => process.exit(0));
}

const [name, folder, truthFile, every] = process.argv.slice(2);
await main(name!, folder!, truthFile!, Number(every));
