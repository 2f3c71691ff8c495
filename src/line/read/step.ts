import { addressIdentity, isOfSite } from '../../news/canonical.ts';
import { Fault } from '../../news/fault.ts';
import { detectLanguage } from '../../news/language/detect.ts';
import type { Store } from '../../store/database.ts';
import { recordFault } from '../../store/faults.ts';
import { settleCanonical } from '../../store/pieces.ts';
import { type ItemToRead, itemsToRead } from '../../store/reports.ts';
import { insertVersions, type NewVersion, wireOutlets, withdrawReport } from '../../store/versions.ts';
import { type PageVisit, PageVisitor } from '../../web/page-visit.ts';
import type { Web } from '../../web/web.ts';
import { giveWay, type Step } from '../step.ts';
import { composeText, feedBody } from './compose.ts';
import { kindOf } from './kind.ts';
import { creditOf } from './origin.ts';
import type { PageReader, PageReading } from './page-pool.ts';
import { aboutReport, authorOf } from './reconcile.ts';

/** One item after its page was asked for: the page's words where they may be used, and what went wrong. */
interface Reading {
  item: ItemToRead;
  visit: PageVisit;
  page: PageReading | null;
  fault: Error | null;
}

/** Pages of one job that are asked for side by side; their host's turns come on top. */
const lanes = 4;
/** Milliseconds after which a job asks for no more pages, so that it ends well within its lease. */
const longestAsking = 300_000;

/**
 * Takes items, reads the text of the feed and, where nothing forbids it, of the page; hands on reports.
 * @param web null where there are no pages to read, as in a replayed archive
 */
export function readStep(store: Store, web: Web | null, pages: PageReader): Step {
  const visitor = web && new PageVisitor(web, 'PressAI');
  return {
    batch: 1,
    runs: 24,
    async work(ids) {
      const wires = await wireOutlets(store.db);
      const items = await itemsToRead(store.db, ids);
      const readings = await readItems(items, visitor, pages);
      const there = readings.filter(({ item }) => !item.withdrawn);
      const versions = new Map<Reading, NewVersion>();
      for (const reading of there) {
        await giveWay();
        versions.set(reading, versionOf(reading, wires));
      }
      return async (tx) => {
        const reports = new Set<number>();
        const kept = await insertVersions(tx, [...versions.values()]);
        for (const reading of readings) {
          const { item, visit, fault } = reading;
          if (item.withdrawn) {
            // What was written of it is written anew without it.
            if (item.storyId !== null) reports.add(item.reportId);
            continue;
          }
          if (fault) await recordFault(tx, 'read', item.address ?? `report ${item.reportId}`, fault);
          if (visit.gone) await withdrawReport(tx, item.reportId);
          const canonical = canonicalOf(reading);
          const twice = canonical !== null && (await settleCanonical(tx, item.reportId, canonical));
          if ((kept.has(versions.get(reading)!) || visit.gone) && !twice) reports.add(item.reportId);
        }
        return [...reports];
      };
    },
  };
}

/** Reads items side by side; where there are too many for one job, the last of them from the feed alone. */
async function readItems(
  items: ItemToRead[],
  visitor: PageVisitor | null,
  pages: PageReader,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const began = performance.now();
  const left = items.entries();
  const lane = async () => {
    for (const [place, item] of left) {
      const late = visitor !== null && performance.now() - began > longestAsking;
      readings[place] = late
        ? { item, visit: notRead('too many at once'), page: null, fault: null }
        : await readItem(item, visitor, pages);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return readings;
}

async function readItem(item: ItemToRead, visitor: PageVisitor | null, pages: PageReader): Promise<Reading> {
  let visit: PageVisit = { answer: null, decisions: [], gone: false, walled: false };
  if (!visitor || !item.address || item.withdrawn) return { item, visit, page: null, fault: null };
  try {
    visit = await visitor.visit(item.address);
    if (!visit.answer) return { item, visit, page: null, fault: null };
    const { body, address, headers } = visit.answer;
    const about = { address, contentType: headers['content-type'] ?? null, outletName: item.outletName };
    return { item, visit, page: await pages.read(body, about), fault: null };
  } catch (error) {
    // The feed's own text serves; what stood in the way of the page is put on record.
    const fault = error instanceof Error ? error : new Error(String(error));
    const why = fault instanceof Fault ? fault.code : 'unreadable';
    return { item, visit: visit.answer ? visit : notRead(why), page: null, fault };
  }
}

function notRead(why: string): PageVisit {
  const decision = { signal: 'page', value: why, where: 'press', forbids: false, decided: 'feed only' };
  return { answer: null, decisions: [decision], gone: false, walled: false };
}

/** The address that a page gives itself, if it is one of its own site, else the one that redirects led to; as compared. */
function canonicalOf({ visit, page }: Reading): string | null {
  if (!visit.answer || !page) return null;
  const own = page.canonical && isOfSite(page.canonical, visit.answer.address) ? page.canonical : null;
  const identity = addressIdentity(own ?? visit.answer.address);
  // A front page is no piece: where pages give that, it tells nothing.
  return /^[^/?]+\/?$/.test(identity) ? null : identity;
}

function versionOf(
  { item, visit, page }: Reading,
  wires: { id: string; name: string; family: string }[],
): NewVersion {
  const feed = feedBody(item.item);
  // A page that says less than the feed is a teaser or a wall, not the piece.
  const readFrom = page && page.text.length > feed.length ? 'page' : 'feed';
  const { title, text, hash } = composeText(
    item.item.title || page?.title || '',
    readFrom === 'page' ? page!.text : feed,
  );
  const author = authorOf(item.item, page, item.outletName);
  const credit = creditOf(text, author, item.item.source?.name ?? null, wires);
  const about = aboutReport(item.item, page);
  return {
    reportId: item.reportId,
    itemId: item.itemId,
    title,
    text,
    hash,
    language: detectLanguage(text, page?.language ?? item.item.language ?? item.outletLanguage),
    author,
    kind:
      page && page.kind !== 'news'
        ? page.kind
        : kindOf({ title, address: item.address, categories: item.item.categories, text }),
    origin: credit?.origin ?? item.family,
    originRule:
      credit?.rule ?? 'No other source is named: the words are taken as those of the outlet’s own house.',
    readFrom,
    about: { ...about, paywalled: about.paywalled || visit.walled },
    decisions: visit.decisions,
  };
}
