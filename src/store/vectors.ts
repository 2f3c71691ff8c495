import type { Db, Tx } from './database.ts';

/** What an embedding model made of a report. */
export interface VectorRow {
  report_id: number;
  model: string;
  /** The report's primary language. */
  language: string;
  /** A signed byte a number. */
  vector: Uint8Array;
}

export interface ReportVector {
  reportId: number;
  language: string;
  vector: Int8Array;
}

/** Keeps vectors of reports; those that are kept already stay as they are. */
export async function keepVectors(tx: Tx, model: string, vectors: ReportVector[]): Promise<void> {
  const rows = vectors.map(({ reportId, language, vector }) => ({
    report_id: reportId,
    model,
    language,
    vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
  }));
  await tx
    .insertInto('vector')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['report_id', 'model']).doNothing())
    .execute();
}

/** The vectors that a model made of some reports, by report id. */
export async function keptVectors(
  db: Db | Tx,
  model: string,
  reportIds: number[],
): Promise<Map<number, Omit<ReportVector, 'reportId'>>> {
  if (reportIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('vector')
    .select(['report_id as reportId', 'language', 'vector'])
    .where('model', '=', model)
    .where('report_id', 'in', reportIds)
    .execute();
  return new Map(
    rows.map(({ reportId, language, vector: { buffer, byteOffset, byteLength } }) => [
      reportId,
      { language, vector: new Int8Array(buffer, byteOffset, byteLength) },
    ]),
  );
}
