import { join } from 'node:path';
import { serveWireDay } from '../../demo/serve.ts';
import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import { openWeb } from '../web/door.ts';
import { playMoments } from './play.ts';
import { openPress } from './press.ts';
import { removeEmbeddedStore } from '../store/database.ts';
import { untilStopped } from './stop.ts';
import { summarise, summaryTable } from './summary.ts';
import { progressBar, Terminal } from './terminal.ts';

export const demo: Command = {
  own: {
    exit: { type: 'boolean' },
    fresh: { type: 'boolean' },
    json: { type: 'boolean' },
    'wire-port': { type: 'string' },
  },
  async run(values) {
    const config = readConfig(values, join('data', 'demo'));
    if (values.fresh) removeEmbeddedStore(config.data);
    let now = new Date(0);
    const day = await openDay(() => now, Number(values['wire-port'] ?? 4811));
    const at = new URL(day.origin);
    const web = openWeb({ allowInside: [{ host: at.hostname, port: Number(at.port) }], pageDelaySeconds: 0 });
    const press = await openPress(config, day.outlets, web, true);
    const terminal = new Terminal();
    terminal.say(`A day at ${day.outlets.length} made-up outlets. The paper is at ${press.address}`);
    const feeds = day.outlets.flatMap((outlet) => outlet.feeds.map((feed) => feed.address));
    const moments = day.moments.map((moment) => ({ at: moment, feeds }));
    const start = performance.now();
    await playMoments(
      press,
      moments,
      (moment) => {
        now = moment;
      },
      async (done, moment) =>
        terminal.show([`${progressBar(done, moments.length)}  ${moment.toISOString().slice(11, 16)} of the day`]),
    );
    now = day.end;
    const summary = await summarise(press, performance.now() - start);
    if (values.json) console.log(JSON.stringify(summary));
    else terminal.say(summaryTable(summary));
    if (!values.exit) await untilStopped(`The day is over. The paper stays up at ${press.address}`);
    await press.close();
    await day.close();
    return 0;
  },
};

async function openDay(now: () => Date, port: number) {
  try {
    return await serveWireDay({ now, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Fault('port-taken', `Port ${port} of the made-up outlets is taken. Choose another with --wire-port.`);
  }
}
