import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Press } from '../src/command/press.ts';
import { openReplay } from '../src/command/replay.ts';
import { openWireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import { openEmbeddedStore } from '../src/store/database.ts';
import { Archive } from '../src/web/archive.ts';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Whether there is a browser to test with. */
export const browserIsHere = existsSync(program);
if (!browserIsHere)
  console.warn(`Skipped: the browser tests. There is no browser at ${program}; CHROMIUM names another.`);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: quiet });
}

/** A paper, and a browser to read it with. */
export interface Reading {
  press: Press;
  browser: Browser;
  address: string;
  /** The path of a story of several origins that has been revised. */
  story: string;
  close(): Promise<void>;
}

/** The paper of the wire day. */
export async function openReading(): Promise<Reading> {
  const day = await openWireDay(readConfig(settings(), ''), 0, await openEmbeddedStore(null));
  await day.play(async () => undefined);
  const cards = await day.press.paper.newest(50);
  const story = cards.find((card) => card.headline.includes('Port Aldous') && card.origins > 3)!;
  return reading(day.press, story.slug, () => day.close());
}

/** The paper of the first day of a recorded archive. */
export async function openArchiveReading(folder: string): Promise<Reading> {
  const store = await openEmbeddedStore(null);
  const replay = await openReplay(readConfig(settings(), ''), folder, endOfFirstDay(folder), store);
  await replay.play(async () => undefined);
  const cards = await replay.press.paper.newest(500);
  // The one that was reworded most often: there is something to compare.
  const [story] = cards.filter(({ origins }) => origins > 1).sort((a, b) => b.revision - a.revision);
  return reading(replay.press, story!.slug, () => replay.press.close());
}

function settings() {
  return { data: mkdtempSync(join(tmpdir(), 'press-browser-')), port: '0' };
}

async function reading(press: Press, slug: string, closePress: () => Promise<void>): Promise<Reading> {
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await closePress();
  };
  return { press, browser, address: press.address, story: `/story/${slug}`, close };
}

function endOfFirstDay(folder: string): Date {
  const first = new Archive(folder).documents[0]!.at.getTime();
  return new Date(first - (first % 86_400_000) + 86_399_999);
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What the page did that it should not: errors, breaches of its policy, requests to other hosts. */
  troubles: string[];
}

/** Opens a page as one reader, with a browser that keeps nothing from others. */
export async function openPage(
  { browser, address }: Reading,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`asked ${request.url()}`);
  });
  await page.goto(address + path);
  return { page, context, troubles };
}

/** What axe finds wrong with the page as it stands. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
  });
}
