import { type Generated, sql } from 'kysely';
import type { Correction, CorrectionKind, Fact, FactKind, FactState } from '../news/fact.ts';
import type { Db, Tx } from './database.ts';
import { originColumn } from './report-columns.ts';
import { insertRows } from './rows.ts';

export interface FactRow {
  draft_id: number;
  ordinal: number;
  kind: FactKind;
  slot: string;
  state: FactState;
  origins: number;
  who: string[];
  place: string[];
  day: string[];
}

export interface ClaimRow {
  draft_id: number;
  ordinal: number;
  place: number;
  words: string;
  value: number | null;
  current: boolean;
  since: Date;
  version_id: number;
  start_at: number;
  end_at: number;
}

export interface CorrectionRow {
  id: Generated<number>;
  story_id: number;
  /** The draft that was written because of it; null where nothing was left to write from. */
  draft_id: number | null;
  report_id: number;
  kind: CorrectionKind;
  title: string;
  words: string | null;
  at: Date;
}

/** What one report says on a slot, with who says it. */
export interface ClaimView {
  words: string;
  value: number | null;
  since: Date;
  /** False when a later value took its place. */
  current: boolean;
  outletId: string;
  outletName: string;
  origin: string;
  reportTitle: string;
  address: string | null;
  /** The whole sentence that says so. */
  passage: string;
}

/** What of a fact two drafts are compared by. */
export interface ComparableFact {
  draftId: number;
  kind: FactKind;
  slot: string;
  state: FactState;
  /** Oldest first. */
  claims: { value: number | null; current: boolean }[];
}

/** A fact of an article, for its page. */
export interface FactView extends Omit<Fact, 'claims'> {
  /** Oldest first. */
  claims: ClaimView[];
}

/** A dated correction of an article, for its page. */
export interface CorrectionView {
  at: Date;
  kind: CorrectionKind;
  title: string;
  words: string | null;
  outletName: string;
  address: string | null;
}

const factColumns = {
  ...{ draft_id: 'int', ordinal: 'int', kind: 'text', slot: 'text', state: 'text', origins: 'int' },
  ...{ who: 'text[]', place: 'text[]', day: 'text[]' },
};
const claimColumns = {
  ...{ draft_id: 'int', ordinal: 'int', place: 'int', words: 'text', value: 'double precision' },
  ...{ current: 'boolean', since: 'timestamptz', version_id: 'int', start_at: 'int', end_at: 'int' },
};

/** Keeps the facts that drafts were written from. */
export async function insertFacts(tx: Tx, drafts: { draftId: number; facts: Fact[] }[]): Promise<void> {
  const ranked = drafts.flatMap(({ draftId, facts }) =>
    facts.map((fact, ordinal) => ({ draft_id: draftId, ordinal, fact })),
  );
  if (ranked.length === 0) return;
  const rows = ranked.map(({ fact: { kind, slot, state, origins, who, where, when }, ...key }) => ({
    ...{ ...key, kind, slot, state, origins, who, place: where, day: when },
  }));
  await insertRows('fact', rows, factColumns).execute(tx);
  const claims = ranked.flatMap(({ fact, ...key }) =>
    fact.claims.map(({ words, value, current, since, passage: { versionId, start, end } }, place) => ({
      ...{ ...key, place, words, value, current, since, version_id: versionId, start_at: start, end_at: end },
    })),
  );
  await insertRows('claim', claims, claimColumns).execute(tx);
}

/** As much of the facts of drafts as a later draft is compared by, in the order in which they were ranked. */
export async function comparableFacts(db: Db | Tx, draftIds: number[]): Promise<ComparableFact[]> {
  if (draftIds.length === 0) return [];
  const { rows } = await sql<ComparableFact>`
    select fact.draft_id as "draftId", fact.kind, fact.slot, fact.state,
      coalesce((select json_agg(json_build_object('value', value, 'current', current) order by place)
        from claim where claim.draft_id = fact.draft_id and claim.ordinal = fact.ordinal), '[]') as claims
    from fact where fact.draft_id = any(${draftIds}::int[]) order by fact.draft_id, fact.ordinal`.execute(db);
  return rows;
}

/** The facts that a draft was written from, in the order in which the writer ranked them. */
export async function readFacts(db: Db | Tx, draftId: number): Promise<FactView[]> {
  const facts = db
    .selectFrom('fact')
    .select(['ordinal', 'kind', 'slot', 'state', 'origins', 'who', 'place as where', 'day as when'])
    .where('draft_id', '=', draftId)
    .orderBy('ordinal')
    .execute();
  const [known, claims] = await Promise.all([facts, readClaims(db, draftId)]);
  const claimsOf = Map.groupBy(claims, ({ ordinal }) => ordinal);
  return known.map(({ ordinal, ...fact }) => ({
    ...fact,
    claims: (claimsOf.get(ordinal) ?? []).map(({ ordinal: _, ...claim }) => claim),
  }));
}

async function readClaims(db: Db | Tx, draftId: number): Promise<(ClaimView & { ordinal: number })[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('version', 'version.id', 'claim.version_id')
    .innerJoin('report', 'report.id', 'version.report_id')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .select([
      'claim.ordinal',
      'claim.words',
      'claim.value',
      'claim.since',
      'claim.current',
      'claim.start_at',
      'claim.end_at',
      'version.text',
      'outlet.id as outletId',
      'outlet.name as outletName',
      originColumn,
      'version.title as reportTitle',
      'report.address',
    ])
    .where('claim.draft_id', '=', draftId)
    .orderBy('claim.ordinal')
    .orderBy('claim.place')
    .execute();
  // Offsets count UTF-16 code units, as JavaScript does and the database does not: so the text is cut here.
  return rows.map(({ start_at, end_at, text, ...claim }) => ({
    ...claim,
    passage: text.slice(start_at, end_at),
  }));
}

/** Puts corrections on record, with the draft that was written because of them. */
export async function insertCorrections(
  tx: Tx,
  storyId: number,
  draftId: number | null,
  corrections: Correction[],
): Promise<void> {
  if (corrections.length === 0) return;
  await tx
    .insertInto('correction')
    .values(
      corrections.map(({ kind, reportId, title, words }) => ({
        story_id: storyId,
        draft_id: draftId,
        report_id: reportId,
        kind,
        title,
        words,
        at: sql<Date>`press_now()`,
      })),
    )
    .execute();
}

/** The corrections of a story, newest first. */
export async function readCorrections(db: Db | Tx, storyId: number): Promise<CorrectionView[]> {
  return db
    .selectFrom('correction')
    .innerJoin('report', 'report.id', 'correction.report_id')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .select([
      'correction.at',
      'correction.kind',
      'correction.title',
      'correction.words',
      'outlet.name as outletName',
      'report.address',
    ])
    .where('correction.story_id', '=', storyId)
    .orderBy('correction.id', 'desc')
    .execute();
}
