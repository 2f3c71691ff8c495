import { serveWireDay } from '../../demo/serve.ts';
import type { Config } from '../config.ts';
import { Fault } from '../news/fault.ts';
import type { Store } from '../store/database.ts';
import { openWeb } from '../web/door.ts';
import { type Moment, playMoments } from './play.ts';
import { openPress, type Press } from './press.ts';

/** The made-up day, open on a port of this machine, and a press that reads it through the same door as the world. */
export interface WireDay {
  press: Press;
  outlets: number;
  moments: Moment[];
  /** Plays the day on from where the store stands. */
  play(after: (done: number, at: Date) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** @throws Fault `port-taken` */
export async function openWireDay(config: Config, wirePort: number, store?: Store): Promise<WireDay> {
  let now = new Date(0);
  const day = await openDay(() => now, wirePort);
  const at = new URL(day.origin);
  // The one inside address that may be dialled: the made-up outlets' own.
  const web = openWeb({
    allowInside: [{ host: at.hostname, port: Number(at.port) }],
    perHost: { inFlight: 8, pageGapMilliseconds: 0 },
    ports: [Number(at.port)],
  });
  const press = await openPress(config, { outlets: day.outlets, web, pages: true, store });
  const feeds = day.outlets.flatMap((outlet) => outlet.feeds.map((feed) => feed.address));
  const moments = day.moments.map((moment) => ({ at: moment, feeds }));
  const setNow = (moment: Date) => {
    now = moment;
  };
  return {
    press,
    outlets: day.outlets.length,
    moments,
    async play(after) {
      await playMoments(press, moments, setNow, after);
      setNow(day.end);
    },
    async close() {
      await press.close();
      await day.close();
    },
  };
}

async function openDay(now: () => Date, port: number) {
  try {
    return await serveWireDay({ now, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Fault(
      'port-taken',
      `Port ${port} of the made-up outlets is taken. Choose another with --wire-port.`,
    );
  }
}
