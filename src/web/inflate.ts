import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { Fault } from '../news/fault.ts';

/**
 * Reads a body to its end, inflating as `Content-Encoding` says, and counts bytes before and after: the first
 * byte over the bound ends the transfer.
 * @param most the bound in bytes, after inflating
 * @param cut gives the bytes up to the bound instead of a fault
 * @throws Fault `too-large` or `bad-encoding`; errors of the stream itself pass through
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
  most: number,
  cut: boolean,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > most) throw new Fault('too-large', `The answer is larger than ${showBytes(most)}.`);
    }
  };
  try {
    const { head, all } = await peek(stream);
    const stages = [Readable.from(all, { objectMode: false }), counter(most), ...inflators(encoding, head)];
    await pipeline([...stages, collect] as unknown as NodeJS.ReadWriteStream[]);
  } catch (error) {
    if (cut && error instanceof Fault && error.code === 'too-large') return join(chunks).subarray(0, most);
    throw zlibFault(error) ?? error;
  }
  return join(chunks);
}

/**
 * The transforms that undo a list of encodings, the last applied first. Servers name encodings that they do not
 * use, and call two different things deflate, so the first bytes have a say.
 */
function inflators(encoding: string, head: Uint8Array): Transform[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  if (names.length > 2) throw new Fault('bad-encoding', 'The answer is compressed more than twice over.');
  if (head.length === 0 || (/gzip$/.test(names[0] ?? '') && head[0] !== 0x1f)) names.shift();
  return names.map((name, place) => {
    if (name === 'gzip' || name === 'x-gzip') return zlib.createGunzip(lenient);
    if (name === 'deflate')
      return place > 0 || isZlib(head) ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
    if (name === 'br')
      return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
    if (name === 'zstd') return zlib.createZstdDecompress({ finishFlush: zlib.constants.ZSTD_e_flush });
    throw new Fault(
      'bad-encoding',
      `The answer is encoded in a way that is not known: ${name.slice(0, 40)}.`,
    );
  });
}

/** A body that was cut short gives what it has, as browsers do: feed readers keep every whole item. */
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

function isZlib(first: Uint8Array): boolean {
  const [method = 0, flags = 0] = first;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}

/** The first bytes, at least two where there are so many, and the whole body with them. */
async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let ended = false;
  while (head.length < 2 && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else head = join([head, next.value]);
  }
  async function* all() {
    yield head;
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all: all() };
}

/** Bounds the bytes before inflating too: a stream may inflate to nothing for ever. */
function counter(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > most + 65_536) done(new Fault('too-large', `The answer is larger than ${showBytes(most)}.`));
      else done(null, chunk);
    },
  });
}

function zlibFault(error: unknown): Fault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(?:Z_|ERR_(?:_?ZLIB|_ERROR_FORMAT|PADDING|BROTLI|_?ZSTD)|ZSTD_|ERR__|ERR_ZSTD)/.test(code))
    return null;
  return new Fault('bad-encoding', 'The answer is compressed in a broken way.', {
    passing: true,
    cause: error,
  });
}

function join(chunks: Uint8Array[]): Uint8Array {
  return chunks.length === 1 ? chunks[0]! : new Uint8Array(Buffer.concat(chunks));
}

function showBytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.round(bytes / 1024)} KB`;
}
