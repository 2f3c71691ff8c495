import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { PGlite as KyselyPGlite } from 'kysely';

// V8 now and then ends the whole process when it frees the code that it compiled first for the database
// (nodejs/node#64500). What is never freed cannot be freed wrongly; the database is opened once and stays.
setFlagsFromString('--no-wasm-code-gc');

/** What the thread of the embedded database is asked, and what it answers. `id` 0 answers the opening itself. */
export type EmbeddedRequest =
  | { id: number; kind: 'query'; sql: string; parameters: unknown[] }
  | { id: number; kind: 'exec'; sql: string }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' };
type Asked = EmbeddedRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
export interface EmbeddedAnswer {
  id: number;
  results: { rows: unknown[]; affectedRows: number }[];
  dump?: Uint8Array;
  error?: { message: string; code?: string; detail?: string; constraint?: string };
}

/** Readers that go before the line, one after the other, while it waits. */
const mostBefore = 50;
/** Milliseconds for which the connection waits for a reader's next question while the line waits for the connection. */
const lingers = 2;

type Waiting = { resolve: (answer: EmbeddedAnswer) => void; reject: (error: Error) => void };

/**
 * PGlite in a worker thread, with the few methods that Kysely's dialect and the queue ask of it. One connection:
 * a transaction holds it until it ends, and everything else waits its turn, readers of the paper before the line.
 */
export class EmbeddedDatabase {
  readonly waitReady: Promise<void>;
  ready = false;
  closed = false;
  #worker: Worker;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #busy = false;
  /** Who waits for the connection: those that only read, and all others. */
  #readers: (() => void)[] = [];
  #others: (() => void)[] = [];
  /** Readers that went before others in a row. */
  #before = 0;
  #cameBack: (() => void) | null = null;

  /**
   * @param folder where the database lives; null keeps it in memory
   * @param backup a dump to fill a new database from
   */
  constructor(folder: string | null, backup?: Blob) {
    const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./embedded-worker.${suffix}`, import.meta.url), {
      workerData: { folder, backup },
    });
    this.waitReady = new Promise<void>((resolve, reject) => {
      this.#waiting.set(0, { resolve: () => resolve(), reject });
    }).then(() => {
      this.ready = true;
    });
    this.#worker.on('message', (answer: EmbeddedAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) =>
      this.#failAll(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on('exit', () => this.#failAll(new Error('The embedded database has stopped.')));
  }

  query<T>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<{ rows: T[]; affectedRows: number; fields: [] }> {
    return this.#exclusively(() => this.#query<T>(sql, parameters));
  }

  exec(sql: string): Promise<{ rows: unknown[] }[]> {
    return this.#exclusively(async () => (await this.#ask({ kind: 'exec', sql })).results);
  }

  transaction<T>(
    work: (transaction: Pick<EmbeddedDatabase, 'query'> & { rollback(): Promise<void> }) => Promise<T>,
  ) {
    return this.#exclusively(async () => {
      await this.#ask({ kind: 'exec', sql: 'BEGIN' });
      let open = true;
      const rollback = async () => {
        if (open) await this.#ask({ kind: 'exec', sql: 'ROLLBACK' });
        open = false;
      };
      try {
        const result = await work({
          query: (sql, parameters) => this.#query(sql, parameters ?? []),
          rollback,
        });
        if (open) await this.#ask({ kind: 'exec', sql: 'COMMIT' });
        open = false;
        return result;
      } catch (error) {
        await rollback();
        throw error;
      }
    });
  }

  /** The whole data folder as a gzipped tar archive. */
  async dump(): Promise<Uint8Array> {
    return (await this.#exclusively(() => this.#ask({ kind: 'dump' }))).dump!;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#exclusively(() => this.#ask({ kind: 'close' }));
    await this.#worker.terminate();
  }

  /** For Kysely, whose interface asks for the few members above and for types that only the package itself has. */
  forKysely(): KyselyPGlite {
    return this as unknown as KyselyPGlite;
  }

  /** The same for who only reads: single statements, which go before all that waits. Closing it closes nothing. */
  forReading(): KyselyPGlite {
    const query = (sql: string, parameters: unknown[] = []) =>
      this.#exclusively(() => this.#query(sql, parameters), this.#readers);
    return {
      waitReady: this.waitReady,
      ready: true,
      closed: false,
      query,
      close: async () => {},
    } as unknown as KyselyPGlite;
  }

  async #exclusively<T>(work: () => Promise<T>, lane = this.#others): Promise<T> {
    if (this.#busy)
      await new Promise<void>((resolve) => {
        lane.push(resolve);
        if (lane === this.#readers) this.#cameBack?.();
      });
    this.#busy = true;
    try {
      return await work();
    } finally {
      if (lane === this.#readers && this.#readers.length === 0 && this.#others.length > 0) this.#linger();
      else this.#passOn();
    }
  }

  #passOn(): void {
    const next = this.#next();
    if (next) next();
    else this.#busy = false;
  }

  /** A page asks one thing after the other: the connection waits a moment for its next question, so that it waits once. */
  #linger(): void {
    const timer = setTimeout(() => this.#cameBack?.(), lingers);
    this.#cameBack = () => {
      clearTimeout(timer);
      this.#cameBack = null;
      this.#passOn();
    };
  }

  /** Readers first; but now and then one of the others, so that however many read, the press gets on. */
  #next(): (() => void) | undefined {
    const others = this.#readers.length === 0 || this.#before >= mostBefore;
    this.#before = others || this.#others.length === 0 ? 0 : this.#before + 1;
    return (others ? this.#others.shift() : undefined) ?? this.#readers.shift();
  }

  async #query<T>(sql: string, parameters: readonly unknown[]) {
    const answer = await this.#ask({ kind: 'query', sql, parameters: [...parameters] });
    const { rows, affectedRows } = answer.results[0]!;
    return { rows: rows as T[], affectedRows, fields: [] as [] };
  }

  #ask(request: Asked): Promise<EmbeddedAnswer> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  #settle(answer: EmbeddedAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (!answer.error) waiting?.resolve(answer);
    else waiting?.reject(Object.assign(new Error(answer.error.message), answer.error));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
