import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../news/fault.ts';
import type { Db } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import { keepPicture, refusePicture, type WantedPicture, wantedPictures } from '../store/pictures.ts';
import { RobotsKeeper } from '../web/robots-keeper.ts';
import { readSignals } from '../web/signals.ts';
import type { Web } from '../web/web.ts';
import { drawPicture } from './draw-picture.ts';

const product = 'PressAI';
/** Milliseconds between looks for articles without their picture, and pictures a look. */
const pause = 5_000;
const most = 8;

/** Fetches the lead pictures of articles in print, where nothing forbids it, so that no reader makes us ask for one. */
export async function followPictures(db: Db, web: Web, signal: AbortSignal): Promise<void> {
  const robots = new RobotsKeeper(web, product);
  while (!signal.aborted) {
    await fetchPictures(db, web, robots);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Settles the newest pictures that are wanted: each is kept, or refused with the reason. */
export async function fetchPictures(db: Db, web: Web, robots: RobotsKeeper): Promise<void> {
  const wanted = await wantedPictures(db, most);
  await Promise.all(wanted.map((picture) => settle(db, web, robots, picture)));
}

async function settle(
  db: Db,
  web: Web,
  robots: RobotsKeeper,
  { versionId, address }: WantedPicture,
): Promise<void> {
  try {
    const file = await fetchPicture(address, web, robots);
    await keepPicture(db, versionId, await drawPicture(file));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    await refusePicture(db, versionId, error.message);
    if (error.code !== 'forbidden-picture') await recordFault(db, 'picture', address, error);
  }
}

/** @throws Fault `forbidden-picture` where robots.txt or the answer forbids it, `status-…`, and as the door does */
async function fetchPicture(address: string, web: Web, robots: RobotsKeeper): Promise<Uint8Array> {
  const follows = async (next: string) => {
    const word = await robots.mayFetch(next);
    if (!word.allowed) throw forbidden(word.why);
    return true;
  };
  await follows(address);
  const answer = await web.fetch({ address, purpose: 'picture', follows });
  if (answer.status !== 200)
    throw new Fault(`status-${answer.status}`, `The picture answers with status ${answer.status}.`);
  const statements = {
    address: answer.address,
    robots: null,
    tdmrep: null,
    headers: answer.headers,
    html: null,
  };
  const against = readSignals(statements, product).find(
    ({ value, forbids }) => forbids || value === 'noimageai',
  );
  if (against) throw forbidden(`${against.signal}: ${against.value}`);
  return answer.body;
}

function forbidden(why: string): Fault {
  return new Fault('forbidden-picture', `Its outlet does not allow the picture to be used: ${why}.`);
}
