import { APICallError } from 'ai';
import { cleanLine } from '../news/clean.ts';
import { Fault } from '../news/fault.ts';
import { retryAfter } from './patience.ts';

/**
 * What went wrong, for the desk: passing where another try may help. The provider's words are cleaned and bounded, and
 * the key is taken out of them.
 */
export function faultOf(error: unknown, timeIsUp: boolean, key: string | null | undefined): Fault {
  const inner = causes(error);
  const own = inner.find((cause) => cause instanceof Fault);
  if (own instanceof Fault) return own;
  if (timeIsUp || inner.some((cause) => /^(?:TimeoutError|AbortError)$/.test((cause as Error).name)))
    return new Fault('model-slow', 'The model took longer than it may.', { passing: true });
  const message = told(error, key);
  const call = inner.find((cause) => APICallError.isInstance(cause));
  const status = APICallError.isInstance(call) ? (call.statusCode ?? null) : null;
  if (status === null || status >= 500 || status === 429 || status === 408)
    return new Fault('model-unreachable', `The model could not be reached: ${message}`, { passing: true });
  if (status === 413 || (status === 400 && /context|too long|maximum.*(?:length|tokens)/i.test(message)))
    return new Fault('model-too-long', `The question is too long for the model: ${message}`);
  if (status === 400 && /response_?format|json_?schema|structured output/i.test(message))
    return new Fault('model-shapeless', `The provider keeps replies to no shape: ${message}`);
  // A good status with a body that is no reply may be right the next time.
  if (status < 300)
    return new Fault('model-unreachable', `The provider's reply cannot be read: ${message}`, {
      passing: true,
    });
  return new Fault('model-refused', `The model's provider refused the call (${status}): ${message}`);
}

/** The wait that the provider asks for, in milliseconds. */
export function waitOf(error: unknown): number | null {
  const call = causes(error).find((cause) => APICallError.isInstance(cause));
  return APICallError.isInstance(call) ? retryAfter(call.responseHeaders?.['retry-after']) : null;
}

/** The error and what it was caused by, outermost first. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let each = error; each instanceof Error && found.length < 8; each = each.cause) found.push(each);
  return found;
}

function told(error: unknown, key: string | null | undefined): string {
  const message = cleanLine(error instanceof Error ? error.message : String(error), 300);
  return key ? message.replaceAll(key, '…') : message;
}
