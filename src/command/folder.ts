import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutlets } from '../line/gather/outlets-file.ts';
import { Fault } from '../news/fault.ts';
import type { Outlet } from '../news/outlet.ts';

/** Where everything is kept unless `--data` says otherwise: beside the place that the program was started from. */
export const dataFolder = join('data', 'paper');

const builtIn = fileURLToPath(new URL('../line/gather/outlets.yaml', import.meta.url));

/** The list of outlets of a data folder: the built-in one until the operator's own is written there. */
export function outletsPath(data: string, named: string | null): string {
  if (named) return named;
  const own = join(data, 'outlets.yaml');
  if (existsSync(own)) return own;
  mkdirSync(data, { recursive: true });
  writeFileSync(own, readFileSync(builtIn));
  return own;
}

/** The list that ships with the program. */
export function builtInOutlets(): Outlet[] {
  return readOutlets(readFileSync(builtIn, 'utf8'));
}

/** @throws Fault `no-file`, or `outlets-file` with every line that is wrong and why */
export function loadOutlets(path: string): Outlet[] {
  if (!existsSync(path)) throw new Fault('no-file', `The list of outlets ${path} does not exist.`);
  try {
    return readOutlets(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Fault) throw new Fault(error.code, `${path} was refused. ${error.message}`);
    throw error;
  }
}
