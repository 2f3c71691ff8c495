import type { Tx } from '../../../store/database.ts';
import type { lastPlaced } from '../../../store/stories.ts';
import { keptReports } from '../../../store/traces.ts';
import { CopyIndex } from '../copies.ts';
import { Grouper } from '../grouper.ts';
import { meaningsOf, type PaidEmbedder } from '../meaning/step.ts';
import { NewsroomMemory } from '../newsroom/step.ts';
import { numbersOf } from '../record.ts';
import { groupingSettings } from '../settings.ts';

/** How far back a restart looks, in days: a day further than the window, which ends with the newest report. */
const rebuiltDays = groupingSettings.windowDays + 1;
/** When so many reports have left the window, and more than are in it, memory is read back anew to be rid of them. */
const mostPassed = 20_000;

/** What the grouper knows of the window. */
export interface WindowMemory {
  grouper: Grouper;
  copies: CopyIndex;
  /** Where words come from, by report: a copy has the origin of what it copies. */
  origins: Map<number, string>;
}

/** What the stage keeps between its runs, and which report it knows last. */
export interface StepMemory extends WindowMemory {
  newsroom: NewsroomMemory;
  placed: number;
  reportId: number;
}

type Last = Awaited<ReturnType<typeof lastPlaced>>;

export function isStale(grouper: Grouper): boolean {
  return grouper.passed > mostPassed && grouper.passed > grouper.size / 2;
}

/** Reads back what the store holds; @param last the report that was placed last */
export async function readMemory(tx: Tx, last: Last, embedder: PaidEmbedder | null): Promise<StepMemory> {
  const window = await readWindow(tx, last, embedder);
  const newsroom = await NewsroomMemory.read(tx);
  return { ...window, newsroom, placed: last.placed, reportId: last.reportId };
}

/** The part of it that grouping itself needs. */
export async function readWindow(
  tx: Tx,
  last: Last,
  embedder: PaidEmbedder | null = null,
): Promise<WindowMemory> {
  const grouper = new Grouper({ nextStory: last.storyId + 1, placed: last.placed });
  const copies = new CopyIndex();
  const origins = new Map<number, string>();
  for await (const reports of keptReports(tx, rebuiltDays)) {
    const meanings = await meaningsOf(
      tx,
      embedder,
      reports.map(({ reportId }) => reportId),
    );
    for (const { reportId, outletId, storyId, origin, record, fingerprints } of reports) {
      copies.restore({ id: reportId, outletId, fingerprints: numbersOf(fingerprints) });
      origins.set(reportId, origin);
      grouper.restore(reportId, storyId, record, meanings.get(reportId));
    }
  }
  return { grouper, copies, origins };
}
