import { type PGlite, protocol, types } from '@electric-sql/pglite';

const { serialize } = protocol;

/** What a statement gave: its rows by the names of their columns, and how many rows it wrote. */
export interface Given {
  rows: Record<string, unknown>[];
  affectedRows: number;
  /** Where all bytes in the rows lie, to be handed to another thread as it is; null where there are none. */
  memory: ArrayBuffer | null;
}

/**
 * Runs one statement by PostgreSQL's extended protocol (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 * Unlike PGlite's own `query` it has bytes go both ways as they are: as hexadecimal digits, which is what a database gives
 * unless it is asked for binary columns, they cost most of what reading a store back takes.
 *
 * @throws Error with PostgreSQL's `code`, `detail` and `constraint`
 */
export async function run(database: PGlite, text: string, parameters: readonly unknown[]): Promise<Given> {
  const described = await ask(database, serialize.parse({ text }), serialize.describe({ type: 'S' }));
  const columns = columnsIn(described);
  const values = valuesOf(database, parameters, parameterTypesIn(described));
  const answer = await ask(database, bind(values, columns), serialize.execute());
  return {
    rows: rowsIn(answer, columns, database),
    affectedRows: affectedIn(answer),
    memory: columns.some(areBytes) ? (answer.buffer as ArrayBuffer) : null,
  };
}

/** Asks for several things at once. The answer lies in memory of its own, which can be handed on. */
async function ask(database: PGlite, ...messages: Uint8Array[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  await database.execProtocolRawStream(Buffer.concat([...messages, serialize.sync()]), {
    onRawData(chunk) {
      chunks.push(chunk.slice());
      length += chunk.length;
    },
  });
  const answer = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const chunk of chunks) {
    answer.set(chunk, at);
    at += chunk.length;
  }
  const fault = faultIn(answer);
  if (fault) throw fault;
  return answer;
}

/** The kinds of messages that are looked at, by their first byte. */
const kinds = { complete: 67, row: 68, error: 69, columns: 84, parameters: 116 };

/** Where the messages of a kind begin in an answer, behind their kind and length. */
function* placesOf(kind: number, answer: Buffer): Generator<number> {
  for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + 1))
    if (answer[at] === kind) yield at + 5;
}

function placeOf(kind: number, answer: Buffer): number | undefined {
  return placesOf(kind, answer).next().value as number | undefined;
}

/** Fields that are told of an error, by the letters that the protocol has for them. */
const told = { M: 'message', C: 'code', D: 'detail', n: 'constraint' } as Record<string, string>;

function faultIn(answer: Buffer): Error | null {
  const from = placeOf(kinds.error, answer);
  if (from === undefined) return null;
  const fields: Record<string, string> = {};
  for (let at = from; answer[at] !== 0; ) {
    const name = told[String.fromCharCode(answer[at]!)];
    const end = answer.indexOf(0, at + 1);
    if (name) fields[name] = answer.toString('utf8', at + 1, end);
    at = end + 1;
  }
  return Object.assign(new Error(fields.message), fields);
}

interface Column {
  name: string;
  type: number;
}

function areBytes({ type }: Column): boolean {
  return type === types.BYTEA;
}

/** A statement that gives no rows has no columns. */
function columnsIn(answer: Buffer): Column[] {
  const from = placeOf(kinds.columns, answer);
  if (from === undefined) return [];
  let at = from + 2;
  return Array.from({ length: answer.readInt16BE(from) }, () => {
    const end = answer.indexOf(0, at);
    const column = { name: answer.toString('utf8', at, end), type: answer.readInt32BE(end + 7) };
    // Behind the name: the table, the column in it, the type, its size, its modifier, and how it is given.
    at = end + 1 + 18;
    return column;
  });
}

function parameterTypesIn(answer: Buffer): number[] {
  const from = placeOf(kinds.parameters, answer)!;
  return Array.from({ length: answer.readUInt16BE(from) }, (_, place) =>
    answer.readInt32BE(from + 2 + place * 4),
  );
}

function valuesOf(
  database: PGlite,
  parameters: readonly unknown[],
  ofTypes: number[],
): (string | Uint8Array | null)[] {
  return parameters.map((value, place) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Uint8Array) return value;
    const serializer = database.serializers[ofTypes[place]!];
    return serializer ? serializer(value) : String(value);
  });
}

/** Binds values to the statement and says how each column is to be given: bytes as they are, all else as text. */
function bind(values: (string | Uint8Array | null)[], columns: Column[]): Uint8Array {
  const plain = serialize.bind({ values });
  if (!columns.some(areBytes)) return plain;
  // In place of the last two bytes, which say that all is given as text: how many formats follow, and each.
  const message = Buffer.alloc(plain.length + columns.length * 2);
  message.set(plain);
  message.writeInt32BE(message.length - 1, 1);
  message.writeInt16BE(columns.length, plain.length - 2);
  for (const [place, column] of columns.entries())
    message.writeInt16BE(areBytes(column) ? 1 : 0, plain.length + place * 2);
  return message;
}

function rowsIn(answer: Buffer, columns: Column[], database: PGlite): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const from of placesOf(kinds.row, answer)) {
    const row: Record<string, unknown> = {};
    let at = from + 2;
    for (const column of columns) {
      const { name, type } = column;
      const length = answer.readInt32BE(at);
      const begin = at + 4;
      at = begin + Math.max(0, length);
      if (length < 0) row[name] = null;
      else if (areBytes(column)) row[name] = answer.subarray(begin, at);
      else row[name] = types.parseType(answer.toString('utf8', begin, at), type, database.parsers);
    }
    rows.push(row);
  }
  return rows;
}

const writing = /^(?:INSERT|UPDATE|DELETE|MERGE|COPY) .*?(\d+)$/;

/** The number at the end of what is said when a statement is complete: "INSERT 0 5". */
function affectedIn(answer: Buffer): number {
  const from = placeOf(kinds.complete, answer);
  if (from === undefined) return 0;
  return Number(writing.exec(answer.toString('latin1', from, answer.indexOf(0, from)))?.[1] ?? 0);
}
