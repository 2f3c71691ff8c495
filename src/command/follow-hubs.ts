import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import { failSubscription, type Subscription, takeDueSubscriptions } from '../store/hubs.ts';
import { isInside, isInsideName } from '../web/inside.ts';
import type { Web } from '../web/web.ts';
import { subscription } from '../web/websub.ts';
import { postToHub } from './post-to-hub.ts';

/** Milliseconds between looks for hubs that are to be asked. */
const everyMilliseconds = 10_000;
/** The lease that is asked for, ten days; hubs give what they like. */
const leaseSeconds = 10 * 86_400;

/** Whether hubs out in the world could call this address. */
export function canBeCalled(address: string | null): address is string {
  const url = address ? URL.parse(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return /^[\d.]+$|:/.test(host) ? !isInside(host) : !isInsideName(host);
}

/**
 * Subscribes at the hubs that feeds offer, and asks for longer leases before they end. A hub that cannot be had is on
 * record and asked again later; until it answers, its feed is polled like any other.
 */
export async function followHubs(
  { store, address }: { store: Store; address: string },
  web: Web,
  signal: AbortSignal,
  every = everyMilliseconds,
): Promise<void> {
  while (!signal.aborted) {
    for (const due of await takeDueSubscriptions(store.db, 20)) await ask(store, address, web, due);
    await sleep(every, undefined, { signal }).catch(() => undefined);
  }
}

async function ask(store: Store, address: string, web: Web, due: Subscription): Promise<void> {
  const callback = `${address}/hub/${due.token}`;
  try {
    const form = subscription(due, { callback, secret: due.secret, leaseSeconds });
    await postToHub(web, due.hub, form);
  } catch (error) {
    await recordFault(store.db, 'hub', due.hub, error);
    const why = error instanceof Error ? error.message : String(error);
    await failSubscription(store.db, due.token, { refused: false, why });
  }
}
