import type { Fault } from '../../../news/fault.ts';
import { primaryLanguage } from '../../../news/language/span.ts';
import type { Store, Tx } from '../../../store/database.ts';
import { recordFault } from '../../../store/faults.ts';
import { reportsToPlace } from '../../../store/reports.ts';
import { keepVectors, keptVectors } from '../../../store/vectors.ts';
import { type Meaning, quantized, textToEmbed } from './meanings.ts';

/** An embedding model that is paid for. */
export interface PaidEmbedder {
  name: string;
  /**
   * @param keep stores the vectors, in the transaction that settles what they cost, so that no crash pays twice
   * @returns what went wrong, or null
   */
  embed(
    texts: string[],
    keep: (tx: Tx, vectors: readonly number[][]) => Promise<void>,
  ): Promise<Fault | null>;
}

/** Has the reports embedded that are to be placed and were not yet. Where that fails, words alone decide, and it is on record. */
export async function embedReports(store: Store, embedder: PaidEmbedder, ids: number[]): Promise<void> {
  const known = await keptVectors(store.db, embedder.name, ids);
  const due = (await reportsToPlace(store.db, { ids })).filter(
    ({ id, placed }) => placed === null && !known.has(id),
  );
  if (due.length === 0) return;
  const fault = await embedder.embed(
    due.map(({ text }) => textToEmbed(text)),
    (tx, vectors) =>
      keepVectors(
        tx,
        embedder.name,
        due.map(({ id, language }, place) => ({
          reportId: id,
          language: primaryLanguage(language),
          vector: quantized(vectors[place]!),
        })),
      ),
  );
  if (fault && fault.code !== 'model-resting')
    await recordFault(store.db, 'group', `embedding ${due.length} reports`, fault);
}

/** The meanings of reports that were embedded by a model. */
export async function meaningsOf(
  tx: Tx,
  embedder: PaidEmbedder | null,
  ids: number[],
): Promise<Map<number, Meaning>> {
  return embedder ? keptVectors(tx, embedder.name, ids) : new Map();
}
