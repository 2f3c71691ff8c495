import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import { openEmbeddedStore, restoreEmbeddedStore } from '../store/database.ts';
import { dataFolder } from './folder.ts';

export const backup: Command = {
  own: {},
  async run(values, [file]) {
    const config = readConfig(values, dataFolder);
    if (!file) throw new Fault('usage', 'Say which file to write: pressai backup <file>.');
    refuseServer(config.databaseUrl, 'pg_dump');
    if (existsSync(file)) throw new Fault('file-exists', `${file} exists already. Choose another name.`);
    if (!existsSync(join(config.data, 'store')))
      throw new Fault(
        'no-store',
        `There is no store in ${config.data} to back up. Choose the folder with --data.`,
      );
    const store = await openEmbeddedStore(config.data);
    try {
      const dump = await store.embedded!.dump();
      // Written beside and renamed, so that a backup is whole or is not there.
      writeFileSync(`${file}.part`, dump);
      renameSync(`${file}.part`, file);
      console.log(`Wrote ${file} (${(dump.byteLength / 1e6).toFixed(1)} MB).`);
    } finally {
      rmSync(`${file}.part`, { force: true });
      await store.close();
    }
    return 0;
  },
};

export const restore: Command = {
  own: {},
  async run(values, [file]) {
    const config = readConfig(values, dataFolder);
    if (!file) throw new Fault('usage', 'Say which backup to read: pressai restore <file>.');
    refuseServer(config.databaseUrl, 'pg_restore');
    if (!existsSync(file)) throw new Fault('no-file', `${file} does not exist.`);
    if (existsSync(join(config.data, 'store')))
      throw new Fault(
        'folder-full',
        `${config.data} holds a store already. Choose an empty folder with --data.`,
      );
    mkdirSync(config.data, { recursive: true });
    await restoreEmbeddedStore(config.data, new Blob([readFileSync(file)]));
    console.log(`Restored ${file} into ${config.data}.`);
    return 0;
  },
};

function refuseServer(url: string | null, tool: string): void {
  if (url) throw new Fault('usage', `DATABASE_URL names a PostgreSQL server: use ${tool} for it.`);
}
