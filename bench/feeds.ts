import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeDocument } from '../src/line/gather/decode.ts';
import { readFeed } from '../src/line/gather/read-feed.ts';
import { Fault } from '../src/news/fault.ts';
import { type Expectation, expectsNoText, isMet, readExpectation } from './feeds/expectation.ts';
import { peers } from './feeds/peers.ts';
import { type FeedView, viewOfDocument } from './feeds/view.ts';
import type { Bench } from './main.ts';

/** Where feedparser's suite is served from: addresses in it are relative to this. */
const suiteAddress = 'http://127.0.0.1:8097/';

interface Sample {
  file: string;
  body: Buffer;
  headers: Record<string, string>;
  expectation: Expectation;
}

interface ManifestLine {
  file: string;
  /** A Python expression over feedparser's result. */
  expect_py?: string | null;
  http_headers?: Record<string, string> | null;
}

type Reader = (sample: Sample) => FeedView | null;

export const bench: Bench = {
  about: 'feeds read, against what a manifest expects: --dir <folder> [--manifest <file>] [--misses]',
  options: { dir: { type: 'string' }, manifest: { type: 'string' }, misses: { type: 'boolean' } },
  async measure(values) {
    if (typeof values.dir !== 'string') throw new Error('Say which feeds: --dir <folder>.');
    const manifest = typeof values.manifest === 'string' ? values.manifest : null;
    const samples = loadSamples(values.dir, manifest);
    const all = Object.entries(peers).map(([name, peer]): [string, Reader] => [
      name,
      ({ body, headers }) => peer(decodeDocument(body, headers['content-type'] ?? null)),
    ]);
    const own = score(samples, readOwn, values.misses === true);
    return {
      ...own,
      withoutText: samples.flatMap(({ expectation }) => expectation.claims).filter(expectsNoText).length,
      leftOut: leftOut(samples),
      peers: Object.fromEntries(all.map(([name, read]) => [name, score(samples, read, false)])),
    };
  },
};

/** All files of the folder; with a manifest, those that it names, and what it expects of them. */
function loadSamples(folder: string, manifest: string | null): Sample[] {
  const lines: ManifestLine[] = manifest
    ? readFileSync(manifest, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as ManifestLine)
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => ({ file: join(entry.parentPath, entry.name).slice(folder.length + 1) }));
  return lines.map((line) => ({
    file: line.file,
    body: readFileSync(join(folder, line.file)),
    headers: Object.fromEntries(
      Object.entries(line.http_headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    expectation: readExpectation(line.expect_py ?? null),
  }));
}

function readOwn({ body, headers }: Sample): FeedView | null {
  try {
    const location = headers['content-location'] ?? '';
    const base = URL.parse(location, suiteAddress);
    return viewOfDocument(
      readFeed(body, {
        address: base && /^https?:$/.test(base.protocol) ? base.href : suiteAddress,
        contentType: headers['content-type'] ?? null,
        contentLanguage: headers['content-language'] ?? null,
        now: new Date(),
      }),
    );
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

function score(samples: Sample[], read: Reader, misses: boolean) {
  const result = { files: samples.length, parsed: 0, crashed: 0, expectations: 0, met: 0 };
  const byField: Record<string, { met: number; of: number }> = {};
  for (const sample of samples) {
    let view: FeedView | null = null;
    try {
      view = read(sample);
    } catch (error) {
      result.crashed += 1;
      console.error(`${sample.file}: ${(error as Error).stack}`);
    }
    if (view) result.parsed += 1;
    const { claims } = sample.expectation;
    if (claims.length === 0) continue;
    const kept = claims.map((claim) => isMet(claim, view));
    result.expectations += 1;
    if (kept.every(Boolean)) result.met += 1;
    for (const [at, claim] of claims.entries()) {
      byField[claim.field] ??= { met: 0, of: 0 };
      const count = byField[claim.field]!;
      count.of += 1;
      if (kept[at]) count.met += 1;
      else if (misses) console.error(missed(sample, view, claim));
    }
  }
  const { expectations, met } = result;
  const share = expectations > 0 ? met / expectations : null;
  return { ...result, share, megabytesPerSecond: speed(samples, read), byField };
}

function missed(sample: Sample, view: FeedView | null, claim: Expectation['claims'][number]): string {
  const piece = claim.entry === -1 ? view?.feed : view?.entries[claim.entry];
  const said = piece && claim.field !== 'entries' ? piece[claim.field] : undefined;
  return `${sample.file}: ${claim.entry}.${claim.field}.${claim.part} ${JSON.stringify(claim.expected)} not ${JSON.stringify(said)}`;
}

/** Megabytes of documents a second of the processor's time, from bytes to what the reader makes of them. */
function speed(samples: Sample[], read: Reader): number {
  let bytes = 0;
  const start = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  do {
    for (const sample of samples) {
      try {
        read(sample);
      } catch {
        // Crashes were counted before; here only time counts.
      }
      bytes += sample.body.length;
    }
  } while (spent() < 2e6);
  return bytes / spent();
}

/** Why expectations, or parts of them, are not compared, and how many. */
function leftOut(samples: Sample[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { expectation } of samples)
    for (const why of expectation.leftOut) counts[why] = (counts[why] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, one], [, other]) => other - one));
}
