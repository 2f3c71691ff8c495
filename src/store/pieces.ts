import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * Notes the address that a report's page gives itself, as it is compared. Answers whether an earlier report of the
 * outlet with the same title is that page already: then this one is the same piece under another address, and is
 * taken out, so that one piece is one report.
 */
export async function settleCanonical(tx: Tx, reportId: number, identity: string): Promise<boolean> {
  await tx.updateTable('report').set({ canonical_identity: identity }).where('id', '=', reportId).execute();
  const { rows } = await sql<{ id: number }>`
    update report set withdrawn_at = press_now()
    where id = ${reportId} and withdrawn_at is null and placed is null and exists (
      select 1 from report other
      where other.outlet_id = report.outlet_id and other.id < report.id and other.withdrawn_at is null
        and other.title_hash = report.title_hash and ${identity} in (other.address_identity, other.canonical_identity))
    returning id`.execute(tx);
  return rows.length > 0;
}

/**
 * Takes out the reports of an outlet that one of its feeds says are deleted; answers with the ids of their newest
 * items, so that what was written of them is written anew.
 */
export async function takeOutDeleted(tx: Tx, outletId: string, keys: string[]): Promise<number[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ item: number }>`
    update report set withdrawn_at = press_now()
    where outlet_id = ${outletId} and key_identity = any(${keys}) and withdrawn_at is null
    returning (select max(id) from item where report_id = report.id) as item`.execute(tx);
  return rows.map((row) => row.item).sort((a, b) => a - b);
}
