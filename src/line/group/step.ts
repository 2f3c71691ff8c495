import type { Store, Tx } from '../../store/database.ts';
import { type ReportToPlace, reportsToPlace } from '../../store/reports.ts';
import {
  foundStories,
  lastPlaced,
  mergeStories,
  nameStories,
  type PlacedReport,
  placeReports,
  splitStory,
} from '../../store/stories.ts';
import { saveRecords, saveTraces, type TraceRow, titleOf } from '../../store/traces.ts';
import { giveWay, type Step } from '../step.ts';
import { fingerprintsOf } from './copies.ts';
import type { Placeable } from './grouper.ts';
import type { Meaning } from './meaning/meanings.ts';
import { embedReports, meaningsOf, type PaidEmbedder } from './meaning/step.ts';
import type { Move } from './settle.ts';
import { isStale, readMemory, type StepMemory } from './window/step.ts';
import { withoutWorn } from './worn.ts';

/** Takes reports, places each in a story, and hands on the stories that changed. */
export function groupStep(store: Store, embedder: PaidEmbedder | null = null): Step {
  let memory: StepMemory | null = null;
  return {
    batch: 20,
    runs: 1,
    async work(ids) {
      if (embedder) await embedReports(store, embedder, ids);
      return async (tx) => {
        const last = await lastPlaced(tx);
        // Another process may have placed reports, or a transaction of ours may have failed: then start over.
        if (memory?.placed !== last.placed || memory.reportId !== last.reportId || isStale(memory.grouper))
          memory = await readMemory(tx, last, embedder);
        const meanings = await meaningsOf(tx, embedder, ids);
        const unsaved: Unsaved = { stories: [], reports: [], traces: [], touched: new Set() };
        for (const report of await reportsToPlace(tx, { ids })) {
          await giveWay();
          if (report.placed !== null) unsaved.touched.add(report.storyId!);
          else await place(tx, memory, { ...report, meaning: meanings.get(report.id) }, unsaved);
        }
        await save(tx, unsaved);
        const changed = [...unsaved.touched].sort((a, b) => a - b);
        await nameStories(
          tx,
          changed.map((id) => ({ id, language: null })),
        );
        await memory.newsroom.settle(tx, changed);
        return changed;
      };
    },
  };
}

async function place(tx: Tx, memory: StepMemory, fresh: EmbeddedReport, unsaved: Unsaved): Promise<void> {
  const { grouper, copies, origins } = memory;
  const fingerprints = fingerprintsOf(fresh.text);
  const copyOf = copies.add({ ...fresh, fingerprints }, grouper.passed);
  const origin = (copyOf !== null && origins.get(copyOf)) || fresh.origin;
  origins.set(fresh.id, origin);
  const report = { ...fresh, copyOf, origin };
  const placement = grouper.place(placeable({ ...report, text: withoutWorn(report.text, copies.worn) }));
  const { storyId, attached } = placement;
  if (placement.founded) unsaved.stories.push({ id: storyId, title: report.title });
  await move(tx, memory, placement.moves, unsaved);
  memory.placed += 1;
  memory.reportId = report.id;
  const { id: reportId, versionId } = report;
  unsaved.reports.push({ reportId, versionId, storyId, attached, copyOf, origin, placed: memory.placed });
  memory.newsroom.take(report, storyId, attached, memory.placed);
  unsaved.touched.add(storyId);
  unsaved.traces.push({
    ...{ report_id: report.id, record: grouper.recordOf(report.id), fingerprints: bytesOf(fingerprints) },
  });
  if (placement.relearned) {
    await move(tx, memory, placement.relearned, unsaved);
    await save(tx, unsaved);
    await saveRecords(tx, grouper.records());
  }
}

/** A report with what an embedding model says of it, if anything. */
type EmbeddedReport = ReportToPlace & { meaning: Meaning | undefined };

/** What was decided and waits to be stored, for many reports together; and the stories that changed. */
interface Unsaved {
  stories: { id: number; title: string }[];
  reports: PlacedReport[];
  traces: TraceRow[];
  touched: Set<number>;
}

async function save(tx: Tx, unsaved: Unsaved): Promise<void> {
  await foundStories(tx, unsaved.stories.splice(0));
  await placeReports(tx, unsaved.reports.splice(0));
  await saveTraces(tx, unsaved.traces.splice(0));
}

/** What a report's coming changed for others: all of it in the transaction that places the report. */
async function move(tx: Tx, memory: StepMemory, moves: Move[], unsaved: Unsaved): Promise<void> {
  const founded = new Set<number>();
  // What moves is stored where it stood before.
  if (moves.length > 0) await save(tx, unsaved);
  for (const { kind, from, into, reports, why } of moves) {
    // Reports that leave several stories may meet in one new story.
    if (kind === 'split' && !founded.has(into))
      await foundStories(tx, [{ id: into, title: await titleOf(tx, reports[0]!) }]);
    if (kind === 'split') founded.add(into);
    if (kind === 'merge') {
      await mergeStories(tx, from, into, why);
      await memory.newsroom.merge(tx, from, into);
    } else {
      await splitStory(tx, from, into, reports, why);
      await memory.newsroom.split(tx, from, into);
    }
    unsaved.touched.add(from).add(into);
  }
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function placeable(report: EmbeddedReport): Placeable {
  return {
    id: report.id,
    outletId: report.outletId,
    origin: report.origin,
    language: report.language,
    kind: report.kind,
    at: report.published,
    precision: report.precision,
    seen: report.firstSeen,
    address: report.address,
    title: report.title,
    text: report.text,
    copyOf: report.copyOf,
    meaning: report.meaning,
  };
}
