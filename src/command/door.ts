import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Config } from '../config.ts';
import { openDesk } from '../desk/desk.ts';
import { Fault } from '../news/fault.ts';
import { openReaders } from '../readers/readers.ts';
import { ViewCounter } from '../readers/view-counter.ts';
import { Visitors } from '../readers/visitor.ts';
import { deskPage, frameFor, noticePage } from '../site/notice.tsx';
import { openSite, policy } from '../site/site.tsx';
import type { Store } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import { feedStatuses } from '../store/feed-status.ts';
import type { Paper } from '../store/paper-views.ts';
import { canBeCalled } from './follow-hubs.ts';
import { openHubDoor } from './hub-door.ts';
import { openPictureDoor } from './picture-door.ts';

/** The press's open door: where it listens, and how it is shut. */
export interface Door {
  address: string;
  close(): Promise<void>;
}

/**
 * Opens the one port: the desk, the readers' door, and before them all that the site answers.
 * @throws Fault `port-taken`
 */
export async function openDoor(config: Config, store: Store, paper: Paper): Promise<Door> {
  let port = config.port;
  const at = () =>
    config.address ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  const { name, comments, hub, contact } = config;
  const site = openSite({ paper, name, origin: at, comments, hub, contact });
  const frame = (context: Context) =>
    frameFor({ name, origin: at() }, context.req.header('accept-language') ?? '');
  const views = new ViewCounter(store.db, (error) => void recordFault(store.db, 'readers', 'views', error));
  const app = new Hono();
  app.use(async (context, next) => {
    // What the site answers brings its own.
    context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    await next();
  });
  const desk = openDesk({
    store,
    key: deskKey(config.data),
    draw: (context, state, shown) => deskPage(frame(context), state, shown),
  });
  app.route('/desk', desk);
  const readers = openReaders({
    store,
    visitors: new Visitors(store.db),
    views,
    comments,
    addressOf: (context) => addressOf(context, config.behindProxy),
    draw: (context, notice) => noticePage(frame(context), notice),
  });
  app.route('/', readers);
  app.get('/feeds.json', async (context) => context.json(await feedStatuses(store.reading)));
  app.route('/picture', openPictureDoor(store.reading));
  if (canBeCalled(config.address)) app.route('/hub', openHubDoor(store));
  app.all('*', (context) => site.fetch(context.req.raw, context.env));
  const server = await listen(app, config, (taken) => {
    port = taken;
  });
  return {
    address: at(),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await views.close();
    },
  };
}

/** The key that opens the desk: of the environment, or of a file that the first start writes, readable by its owner alone. */
export function deskKey(data: string): string {
  const given = process.env.PRESSAI_DESK_KEY;
  if (given) return given;
  const file = join(data, 'desk.key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Who asks: the connection's other end, or behind a proxy that is ours, the last address that it wrote down. */
function addressOf(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy
    ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return forwarded || (getConnInfo(context).remote.address ?? 'unknown');
}

function listen(app: Hono, config: Config, taken: (port: number) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (info) => {
      taken(info.port);
      resolve(server as Server);
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(doorFault(error, config)));
  });
}

function doorFault(error: NodeJS.ErrnoException, config: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new Fault(
      'port-taken',
      `Port ${config.port} is taken by another program. Choose another with --port.`,
    );
  if (error.code === 'EACCES')
    return new Fault(
      'port-taken',
      `Port ${config.port} may not be opened by this user. Choose one above 1023 with --port.`,
    );
  return error;
}
