import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../src/store/database.ts';

const program = new URL('../dist/src/main.js', import.meta.url).pathname;

/** Runs the program to its end; answers its exit code and all that it said. */
async function pressai(...args: string[]): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  const [code] = await once(child, 'exit');
  return { code, said };
}

const folder = () => mkdtempSync(join(tmpdir(), 'press-command-'));

/** A tiny archive of two outlets that report one event. */
function smallArchive(): string {
  const root = folder();
  const feed = (title: string, text: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://${title}.example/</link><item><title>Bridge at Halden closed after crack found</title><link>https://${title}.example/bridge</link><guid>${title}-1</guid><pubDate>Tue, 21 Apr 2020 14:00:00 GMT</pubDate><description>${text}</description></item></channel></rss>`;
  for (const [name, text] of [
    [
      'courier',
      'The Halden bridge was closed on Tuesday after engineers found a crack in a main cable. The city council expects repairs to take six weeks.',
    ],
    [
      'herald',
      'Engineers found a crack in a main cable of the Halden bridge on Tuesday, and the bridge was closed. Commuters face a detour of 14 kilometres.',
    ],
  ]) {
    const path = join(root, name!);
    mkdirSync(path);
    writeFileSync(join(path, '2020-04-21T142238Z.xml'), feed(name!, text!));
  }
  return root;
}

test('help teaches every command, and asks for nothing', async () => {
  const { code, said } = await pressai('--help');
  expect(code).toBe(0);
  for (const name of ['serve', 'demo', 'replay', 'feeds', 'status', 'backup', 'restore']) {
    expect(said).toContain(`pressai ${name}`);
    expect((await pressai(name, '--help')).said).toContain(`pressai ${name}`);
  }
}, 60_000);

test.each([
  ['an unknown command', ['sreve'], 'no command "sreve"'],
  ['an unknown flag', ['serve', '--prot', '1'], '--prot'],
  ['a port that is none', ['serve', '--port', 'eighty'], '--port takes a whole number'],
  ['an archive that is not there', ['replay', '/no/such/folder'], 'does not exist'],
  ['a backup without a file', ['backup'], 'which file'],
])('%s gets one clear sentence and a code of its own', async (_, args, sentence) => {
  const { code, said } = await pressai(...args);
  expect(code).toBeGreaterThan(0);
  expect(said).toContain(sentence);
  expect(said.trim().split('\n')).toHaveLength(1);
});

test('a port that is taken is named, with what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const { code, said } = await pressai('replay', smallArchive(), '--data', folder(), '--port', port);
  taken.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken`);
}, 60_000);

test('a data folder in use is refused', async () => {
  const data = folder();
  const store = await openEmbeddedStore(data);
  const { code, said } = await pressai('replay', smallArchive(), '--data', data, '--port', '0', '--exit');
  await store.close();
  expect(code).toBe(1);
  expect(said).toContain('in use by another process');
}, 60_000);

test('a faulty list of outlets is refused with the line and the reason', async () => {
  const file = join(folder(), 'outlets.yaml');
  writeFileSync(
    file,
    '- id: x\n  name: X\n  family: X\n  country: GB\n  language: en\n  kind: paper\n  home: https://x.example/\n  feeds: []\n',
  );
  const { code, said } = await pressai('feeds', 'list', '--outlets', file);
  expect(code).toBe(1);
  expect(said).toMatch(/line 6/);
});

test('an archive is played to its end, backed up, and restored with nothing missing', async () => {
  const [data, again] = [folder(), folder()];
  const archive = smallArchive();
  const played = await pressai('replay', archive, '--data', data, '--port', '0', '--exit', '--json');
  expect(played.code).toBe(0);
  const summary = JSON.parse(played.said.split('\n').find((line) => line.startsWith('{'))!);
  expect(summary).toMatchObject({ reports: 2, stories: 1, articles: 1 });

  const file = join(folder(), 'paper.tar.gz');
  expect((await pressai('backup', file, '--data', data)).code).toBe(0);
  expect((await pressai('restore', file, '--data', data)).said).toContain('holds a store already');
  expect((await pressai('restore', file, '--data', again)).code).toBe(0);
  const store = await openEmbeddedStore(again);
  expect(await store.db.selectFrom('article').select('headline').execute()).toHaveLength(1);
  await store.close();
}, 120_000);
