import { Fault } from '../news/fault.ts';
import { deskKey } from './door.ts';
import { reachPress } from './status.ts';

/** Asks the desk of the press that runs on a data folder. @throws Fault `not-running`, `desk-key` */
export async function askDesk(data: string, path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await reachPress(data, (address) => {
    const headers = { accept: 'application/json', authorization: `Basic ${btoa(`desk:${deskKey(data)}`)}` };
    return fetch(address + path, { ...init, headers, signal: AbortSignal.timeout(5000) });
  });
  if (answer.status === 401) throw new Fault('desk-key', `The desk refuses the key of ${data}.`);
  return answer;
}
