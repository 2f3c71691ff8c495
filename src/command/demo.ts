import { join } from 'node:path';
import { readConfig, wholeNumber } from '../config.ts';
import type { Command } from '../main.ts';
import { removeEmbeddedStore } from '../store/database.ts';
import { untilStopped } from './stop.ts';
import { summarise, summaryTable } from './summary.ts';
import { progressBar, Terminal } from './terminal.ts';
import { openWireDay } from './wire-day.ts';

export const demo: Command = {
  own: {
    exit: { type: 'boolean' },
    fresh: { type: 'boolean' },
    json: { type: 'boolean' },
    'wire-port': { type: 'string' },
  },
  async run(values) {
    const config = { ...readConfig(values, join('data', 'demo')), databaseUrl: null };
    const wirePort = wholeNumber((values['wire-port'] as string) ?? '4811', '--wire-port', 0, 65_535);
    if (values.fresh) removeEmbeddedStore(config.data);
    const day = await openWireDay(config, wirePort);
    const terminal = new Terminal();
    terminal.say(`A day at ${day.outlets} made-up outlets. The paper is at ${day.press.address}`);
    const start = performance.now();
    await day.play(async (done, at) =>
      terminal.show([
        `${progressBar(done, day.moments.length)}  ${at.toISOString().slice(11, 16)} of the day`,
      ]),
    );
    const summary = await summarise(day.press, performance.now() - start);
    if (values.json) console.log(JSON.stringify(summary));
    else terminal.say(summaryTable(summary));
    if (!values.exit) await untilStopped(`The day is over. The paper stays up at ${day.press.address}`);
    await day.close();
    return 0;
  },
};
