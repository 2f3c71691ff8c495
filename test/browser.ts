import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { openWireDay, type WireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import { openEmbeddedStore } from '../src/store/database.ts';

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

/** A paper made of the wire day, and a browser to read it with. */
export interface Reading {
  day: WireDay;
  browser: Browser;
  address: string;
  /** The path of the story of many origins. */
  story: string;
  close(): Promise<void>;
}

export async function openReading(): Promise<Reading> {
  const data = mkdtempSync(join(tmpdir(), 'press-browser-'));
  const day = await openWireDay(readConfig({ data, port: '0' }, ''), 0, await openEmbeddedStore(null));
  await day.play(async () => undefined);
  const browser = await openBrowser();
  const cards = await day.press.paper.newest(50);
  const story = `/story/${cards.find((card) => card.headline.includes('Port Aldous') && card.origins > 3)!.slug}`;
  const close = async () => {
    await browser.close();
    await day.close();
  };
  return { day, browser, address: day.press.address, story, close };
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
