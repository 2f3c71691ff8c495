import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import type { Paper } from '../store/paper-views.ts';
import type { Web } from '../web/web.ts';
import { postToHub } from './post-to-hub.ts';

/** Milliseconds between looks at whether the paper has changed: a hub is told at most this often. */
const everyMilliseconds = 10_000;

/**
 * Tells the operator's WebSub hub when the paper has changed, feed by feed (W3C WebSub leaves the form to hubs;
 * `hub.mode=publish` with `hub.url` is what all public ones know). What goes wrong is on record and tried again.
 */
export async function tellHub(
  press: { store: Store; paper: Paper; address: string },
  web: Web,
  hub: string,
  signal: AbortSignal,
  every = everyMilliseconds,
): Promise<void> {
  let told = await press.paper.version();
  while (!signal.aborted) {
    await sleep(every, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const version = await press.paper.version();
    if (version === told) continue;
    try {
      for (const file of ['feed.xml', 'atom.xml', 'feed.json'])
        await postToHub(web, hub, { 'hub.mode': 'publish', 'hub.url': `${press.address}/${file}` });
      told = version;
    } catch (error) {
      await recordFault(press.store.db, 'hub', hub, error);
    }
  }
}
