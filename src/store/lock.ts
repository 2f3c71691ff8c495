import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../news/fault.ts';

/**
 * Holds a data folder for this process. The lock is the operating system's own (through SQLite's exclusive
 * transaction), so it ends with the process, however the process ends, and never has to be broken by hand.
 * @throws Fault `folder-in-use` when another process holds the folder.
 */
export function lockFolder(folder: string): { release(): void } {
  const holder = join(folder, 'lock.pid');
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new Fault(
      'folder-in-use',
      `The data folder ${folder} is in use by another process${readHolder(holder)}. Stop it first, or choose another folder with --data.`,
    );
  }
  writeFileSync(holder, String(process.pid));
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6);
}

function readHolder(path: string): string {
  try {
    return ` (number ${readFileSync(path, 'utf8').trim()})`;
  } catch {
    // The holder may not have written its number yet: the sentence is whole without it.
    return '';
  }
}
