import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './embedded-statement.ts';

const database = new PGlite();
beforeAll(() => database.waitReady);
afterAll(() => database.close());

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test('bytes come back as they were given, with none and null, and lie in the memory that is handed on', async () => {
  const text = 'select $1::bytea as all, $2::bytea as none, $3::bytea as no, length($1) as length';
  const { rows, memory } = await run(database, text, [everyByte, new Uint8Array(0), null]);
  expect(rows).toEqual([{ all: Buffer.from(everyByte), none: Buffer.alloc(0), no: null, length: 256 }]);
  expect((rows[0]!.all as Buffer).buffer).toBe(memory);
});

test('a large answer is put together whole', async () => {
  const { rows } = await run(
    database,
    `select n, decode(repeat(lpad(to_hex(n % 256), 2, '0'), 3000), 'hex') as bytes from generate_series(1, 300) n`,
    [],
  );
  expect(rows).toHaveLength(300);
  for (const { n, bytes } of rows) expect(bytes).toEqual(Buffer.alloc(3000, (n as number) % 256));
});

test("all else comes as PGlite's own query gives it", async () => {
  const text = `select $1::int as whole, $2::text as words, $3::boolean as yes, $4::timestamptz as at, $5::jsonb as tree,
    $6::int[] as list, $7::float8 as part, null::text as nothing, array['ü', null] as words_again, 9007199254740993 as big`;
  const given = [
    7,
    'Zürich \u{1f4f0} "quoted"',
    true,
    new Date(1_700_000_000_123),
    { a: [1, null] },
    [1, 2],
    0.1,
  ];
  const { rows, memory } = await run(database, text, given);
  expect(rows).toEqual((await database.query(text, given)).rows);
  expect(memory).toBeNull();
});

test('tells how many rows were written, and of reading none', async () => {
  await run(database, 'create table if not exists written (id int primary key)', []);
  const insert = 'insert into written select generate_series(1, $1::int)';
  expect((await run(database, insert, [12])).affectedRows).toBe(12);
  expect((await run(database, 'update written set id = -id where id > 10', [])).affectedRows).toBe(2);
  expect((await run(database, 'select id from written', [])).affectedRows).toBe(0);
  expect((await run(database, 'delete from written returning id', [])).rows).toHaveLength(12);
});

test('what PostgreSQL refuses is told with its code and constraint, and the next statement runs', async () => {
  await run(database, 'create table one (id int constraint only_once primary key)', []);
  await run(database, 'insert into one values (1)', []);
  await expect(run(database, 'insert into one values (1)', [])).rejects.toMatchObject({
    ...{ code: '23505', constraint: 'only_once', detail: 'Key (id)=(1) already exists.' },
    message: expect.stringContaining('duplicate key'),
  });
  await expect(run(database, 'select nothing', [])).rejects.toMatchObject({ code: '42703' });
  await expect(run(database, 'select $1::int', ['no number'])).rejects.toThrow();
  expect((await run(database, 'select id from one', [])).rows).toEqual([{ id: 1 }]);
});

test('a transaction that failed takes nothing more until it is rolled back', async () => {
  await database.exec('begin');
  await expect(run(database, 'select 1 / 0', [])).rejects.toMatchObject({ code: '22012' });
  await expect(run(database, 'select 1', [])).rejects.toMatchObject({ code: '25P02' });
  await database.exec('rollback');
  expect((await run(database, 'select 1 as one', [])).rows).toEqual([{ one: 1 }]);
});
