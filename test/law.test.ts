import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Rooms that a room may import, beside itself. */
const rooms: Record<string, string[]> = {
  news: [],
  web: ['news'],
  model: ['news'],
  queue: ['news'],
  store: ['news'],
  site: ['news', 'store'],
  desk: ['news', 'store'],
  readers: ['news', 'store'],
  api: ['news', 'store'],
};

/** What is wrong with one import, or null. Paths are relative to the root of the project. */
function breach(file: string, target: string): string | null {
  const [from, to] = [placeOf(file), placeOf(target)];
  if (from.room === 'root') return null;
  if (to.room === 'root') return `${file} imports ${target}: only the composition root may`;
  if (from.room === 'line') return lineBreach(file, target, from.stage, to);
  if (from.room === to.room || rooms[from.room]?.includes(to.room)) return null;
  return `${file} imports ${target}: ${from.room} may not import ${to.room}`;
}

function lineBreach(
  file: string,
  target: string,
  stage: string | null,
  to: ReturnType<typeof placeOf>,
): string | null {
  const orderly = file === 'src/line/line.ts' || file === 'src/line/step.ts' || /\/step\.ts$/.test(file);
  const allowed = orderly ? ['news', 'store', 'queue', 'web', 'model'] : ['news'];
  if (allowed.includes(to.room)) return null;
  if (to.room === 'line' && (to.stage === stage || target === 'src/line/step.ts')) return null;
  if (to.room === 'line') return `${file} imports ${target}: a stage never knows its neighbour`;
  return `${file} imports ${target}: a stage's work imports only news and its own folder`;
}

function placeOf(file: string): { room: string; stage: string | null } {
  const [top, room, stage] = file.split('/');
  if (top !== 'src' || !room || room.includes('.') || room === 'command')
    return { room: 'root', stage: null };
  return { room, stage: room === 'line' && stage && !stage.includes('.') ? stage : null };
}

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import|new URL\()\s*\(?\s*['"`](\.{1,2}\/[^'"`]+)['"`]/g);
  return [...found].map((match) => normalize(join(dirname(file), match[1]!)));
}

function breaches(files: { file: string; text: string }[]): string[] {
  return files.flatMap(({ file, text }) =>
    importsOf(file, text).flatMap((target) => breach(file, target) ?? []),
  );
}

const sources = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file) && !file.includes('/fixture'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('no file imports what the law of the house forbids', () => {
  expect(breaches(sources)).toEqual([]);
});

test.each([
  ['src/news/report.ts', '../store/reports.ts'],
  ['src/store/reports.ts', '../line/line.ts'],
  ['src/web/door.ts', '../store/feeds.ts'],
  ['src/site/site.tsx', '../line/write/digest.ts'],
  ['src/line/read/compose.ts', '../group/grouper.ts'],
  ['src/line/group/grouper.ts', '../../store/reports.ts'],
  ['src/line/write/step.ts', '../check/check.ts'],
  ['src/site/site.tsx', '../main.ts'],
])('a planted breach is caught: %s importing %s', (file, target) => {
  expect(breaches([{ file, text: `import { x } from '${target}';` }])).toHaveLength(1);
});

test('no file is longer than 300 lines, and none has a name that says nothing', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file);
  expect(long).toEqual([]);
  const idle = sources.filter(({ file }) => /\/(utils?|helpers?|common|shared|index)\.tsx?$/.test(file));
  expect(idle).toEqual([]);
});

test('the words of the house are kept: a report is never called an article, an outlet never a source of many', () => {
  const forbidden = [/\bnewsItem\b/, /\barticleReport\b/, /\bsourceCount\b/, /\bclusterId\b/];
  const found = sources.filter(({ text }) => forbidden.some((pattern) => pattern.test(text)));
  expect(found.map(({ file }) => file)).toEqual([]);
});
