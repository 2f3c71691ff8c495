import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is known to be true of a page. */
export interface Truth {
  id: string;
  text: string;
  title: string | null;
  author: string | null;
  /** `2026-03-12` */
  published: string | null;
  address: string;
}

/** Truths in the file's order; `every` keeps one in so many, so that a sample can be drawn for development. */
export function readTruths(file: string, every: number): Truth[] {
  const entries = Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>,
  );
  const known = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return entries
    .filter((_, at) => at % every === 0)
    .map(([id, truth]) => ({
      id,
      text: known(truth.articleBody) ?? known(truth.main_content) ?? '',
      title: known(truth.title),
      author: known(truth.author),
      published: known(truth.publish_date)?.slice(0, 10) ?? null,
      address: known(truth.url) ?? 'https://outlet.example/',
    }));
}

/** The bytes of a page, as served. */
export function readBytes(folder: string, id: string): Uint8Array {
  return gunzipSync(readFileSync(join(folder, `${id}.html.gz`)));
}
