import { detectLanguage } from '../../news/language/detect.ts';
import type { Store } from '../../store/database.ts';
import { recordFault } from '../../store/faults.ts';
import { type ItemToRead, itemsToRead } from '../../store/reports.ts';
import { insertVersion, type NewVersion, wireOutlets, withdrawReport } from '../../store/versions.ts';
import { type PageVisit, PageVisitor } from '../../web/page-visit.ts';
import type { Web } from '../../web/web.ts';
import type { Step } from '../step.ts';
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

/**
 * Takes items, reads the text of the feed and, where nothing forbids it, of the page; hands on reports.
 * @param web null where there are no pages to read, as in a replayed archive
 */
export function readStep(store: Store, web: Web | null, pages: PageReader): Step {
  const visitor = web && new PageVisitor(web, 'PressAI');
  return {
    batch: 1,
    runs: 6,
    async work(ids) {
      const wires = await wireOutlets(store.db);
      const items = await itemsToRead(store.db, ids);
      const readings = await Promise.all(items.map((item) => readItem(item, visitor, pages)));
      return async (tx) => {
        const reports = new Set<number>();
        for (const reading of readings) {
          const { item, visit, fault } = reading;
          if (fault) await recordFault(tx, 'read', item.address ?? `report ${item.reportId}`, fault);
          if (visit.gone) await withdrawReport(tx, item.reportId);
          if ((await insertVersion(tx, versionOf(reading, wires))) === 'new' || visit.gone)
            reports.add(item.reportId);
        }
        return [...reports];
      };
    },
  };
}

async function readItem(item: ItemToRead, visitor: PageVisitor | null, pages: PageReader): Promise<Reading> {
  let visit: PageVisit = { answer: null, decisions: [], gone: false };
  if (!visitor || !item.address) return { item, visit, page: null, fault: null };
  try {
    visit = await visitor.visit(item.address);
    if (!visit.answer) return { item, visit, page: null, fault: null };
    const { body, address, headers } = visit.answer;
    const about = { address, contentType: headers['content-type'] ?? null, outletName: item.outletName };
    return { item, visit, page: await pages.read(body, about), fault: null };
  } catch (error) {
    // The feed's own text serves; what stood in the way of the page is put on record.
    return { item, visit, page: null, fault: error instanceof Error ? error : new Error(String(error)) };
  }
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
    about: aboutReport(item.item, page),
    decisions: visit.decisions,
  };
}
