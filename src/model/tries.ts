import type { Fault } from '../news/fault.ts';
import type { Patience } from './patience.ts';
import { faultOf, waitOf } from './provider-faults.ts';

/**
 * Tries again what may pass, and waits as long as the provider asks for within bounds.
 * @param change told what went wrong; says whether it has changed what is asked, so that it can be tried at once
 * @throws Fault see `faultOf`
 */
export async function tryPatiently<Reply>(
  attempt: (deadline: AbortSignal) => Promise<Reply>,
  patience: Patience,
  key: string | null | undefined,
  change: (fault: Fault) => boolean = () => false,
): Promise<Reply> {
  const deadline = AbortSignal.timeout(patience.total);
  const ends = performance.now() + patience.total;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(deadline);
    } catch (error) {
      const fault = faultOf(error, deadline.aborted, key);
      if (change(fault)) continue;
      const wait = waitOf(error) ?? patience.firstWait * 2 ** (tries - 1);
      const left = ends - performance.now();
      if (!fault.passing || tries >= patience.tries || wait > Math.min(patience.longestWait, left))
        throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
