import type { Tx } from '../../store/database.ts';
import { type ReportToPlace, reportsToPlace } from '../../store/reports.ts';
import { foundStory, lastPlaced, mergeStories, placeReport, splitStory } from '../../store/stories.ts';
import type { Step } from '../step.ts';
import { CopyIndex } from './copies.ts';
import { type Attached, Grouper, type Placeable } from './grouper.ts';
import { NewsroomMemory } from './newsroom/step.ts';

/** How far back a restart looks: beyond it no story takes another report. */
const windowDays = 14;

/** Takes reports, places each in a story, and hands on the stories that changed. */
export function groupStep(): Step {
  let memory: Memory | null = null;
  return {
    batch: 20,
    runs: 1,
    async work(ids) {
      return async (tx) => {
        const last = await lastPlaced(tx);
        // Another process may have placed reports, or a transaction of ours may have failed: then start over.
        if (memory?.placed !== last.placed || memory.reportId !== last.reportId) {
          memory = { ...(await rebuild(tx, last.storyId)), placed: last.placed, reportId: last.reportId };
        }
        const touched = new Set<number>();
        for (const report of await reportsToPlace(tx, { ids })) {
          if (report.placed !== null) touched.add(report.storyId!);
          else await place(tx, memory, report, touched);
        }
        const changed = [...touched].sort((a, b) => a - b);
        await memory.newsroom.settle(tx, changed);
        return changed;
      };
    },
  };
}

/** What the grouper knows, and which report it knows last. */
interface Memory {
  grouper: Grouper;
  copies: CopyIndex;
  newsroom: NewsroomMemory;
  /** Where words come from, by report: a copy has the origin of what it copies. */
  origins: Map<number, string>;
  placed: number;
  reportId: number;
}

async function rebuild(tx: Tx, lastStory: number): Promise<Omit<Memory, 'placed' | 'reportId'>> {
  const grouper = new Grouper({ nextStory: lastStory + 1 });
  const copies = new CopyIndex();
  const origins = new Map<number, string>();
  for (const report of await reportsToPlace(tx, { placedInLastDays: windowDays })) {
    copies.add(report);
    origins.set(report.id, report.origin);
    grouper.restore(placeable(report), report.storyId!, report.attached as Attached);
  }
  return { grouper, copies, newsroom: await NewsroomMemory.read(tx), origins };
}

async function place(tx: Tx, memory: Memory, fresh: ReportToPlace, touched: Set<number>): Promise<void> {
  const copyOf = memory.copies.add(fresh);
  const origin = (copyOf !== null && memory.origins.get(copyOf)) || fresh.origin;
  memory.origins.set(fresh.id, origin);
  const report = { ...fresh, copyOf, origin };
  const placement = memory.grouper.place(placeable(report));
  if (placement.founded) await foundStory(tx, placement.storyId, report.title);
  memory.placed += 1;
  memory.reportId = report.id;
  await placeReport(tx, {
    reportId: report.id,
    versionId: report.versionId,
    storyId: placement.storyId,
    attached: placement.attached,
    copyOf: report.copyOf,
    origin: report.origin,
    placed: memory.placed,
  });
  memory.newsroom.take(report, placement.storyId, placement.attached, memory.placed);
  touched.add(placement.storyId);
  for (const { from, into, why } of placement.merged) {
    await mergeStories(tx, from, into, why);
    await memory.newsroom.merge(tx, from, into);
    touched.add(from).add(into);
  }
  for (const { from, into, reports, why } of placement.split) {
    await foundStory(tx, into, report.title);
    await splitStory(tx, from, into, reports, why);
    await memory.newsroom.split(tx, from, into);
    touched.add(from).add(into);
  }
}

function placeable(report: ReportToPlace): Placeable {
  return {
    id: report.id,
    outletId: report.outletId,
    origin: report.origin,
    language: report.language,
    kind: report.kind,
    at: report.published,
    precision: report.precision,
    seen: report.firstSeen,
    title: report.title,
    text: report.text,
    copyOf: report.copyOf,
  };
}
