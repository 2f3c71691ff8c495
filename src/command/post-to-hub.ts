import { Fault } from '../news/fault.ts';
import type { Web } from '../web/web.ts';

/** Sends a form to a WebSub hub. @throws Fault `status` when it refuses, and those of the door */
export async function postToHub(web: Web, hub: string, form: Record<string, string>): Promise<void> {
  const { status } = await web.fetch({ address: hub, purpose: 'hub', form });
  if (status >= 300) throw new Fault('status', `The hub answers with status ${status}.`, { passing: true });
}
