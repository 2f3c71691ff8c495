import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { openWeb, userAgent } from '../web/door.ts';
import type { Web } from '../web/web.ts';

/**
 * The door to the world, under an honest name: the program's version, and the paper's own page where it has one, else
 * whom to write to.
 */
export function openWorldWeb({ address, contact }: Pick<Config, 'address' | 'contact'>): Web {
  return openWeb({ userAgent: userAgent(version(), address ? `${address}/method` : contact) });
}

/** From the package beside the program: one folder up from `src`, or two from `dist/src`. */
function version(): string {
  const up = import.meta.url.includes('/dist/') ? '../../../package.json' : '../../package.json';
  return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version;
}
