import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A lead picture as we show it, or why we do not. */
export interface PictureRow {
  /** The version of a report that names it as its lead picture. */
  version_id: number;
  /** `ready` to be shown, `refused` for good, or `dropped` when newer ones needed the room. */
  state: 'ready' | 'refused' | 'dropped';
  why: string;
  width: number | null;
  height: number | null;
  /** WebP, drawn anew by us. */
  bytes: Uint8Array | null;
  at: Date;
}

/** A picture that an article in print may be shown with. */
export interface WantedPicture {
  versionId: number;
  address: string;
}

export interface DrawnPicture {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Pictures that are kept: the newest. */
const mostKept = 1_000;

/**
 * The lead pictures of articles in print that nobody has asked for yet, newest first. Only of reports whose page was
 * read because nothing forbade it, that are free to read, and whose signals say nothing against pictures.
 */
export async function wantedPictures(db: Db, most: number): Promise<WantedPicture[]> {
  const { rows } = await sql<WantedPicture>`
    select version.id as "versionId", version.picture_address as address
    from article join revision on revision.id = article.revision_id
      join report on report.id = revision.lead_report_id
      join version on version.report_id = report.id
        and version.number = (select max(number) from version newest where newest.report_id = report.id)
    where version.picture_address is not null and not version.paywalled and report.withdrawn_at is null
      and not exists (select 1 from picture where picture.version_id = version.id)
      and exists (select 1 from decision where report_id = report.id and decided = 'page read')
      and not exists (select 1 from decision where report_id = report.id
        and (forbids or value in ('noimageai', 'noimageindex')))
    order by article.updated_at desc limit ${most}`.execute(db);
  return rows;
}

/** Keeps a picture that may be shown, and drops the bytes of the oldest where there are too many. */
export async function keepPicture(db: Db, versionId: number, drawn: DrawnPicture): Promise<void> {
  await db
    .insertInto('picture')
    .values({ version_id: versionId, state: 'ready', why: '', ...drawn, at: sql<Date>`press_now()` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`update picture set state = 'dropped', bytes = null where state = 'ready' and version_id in (
    select version_id from picture where state = 'ready' order by at desc, version_id desc offset ${mostKept})`.execute(
    db,
  );
}

/** Puts on record why a picture is not shown; it is not asked for again. */
export async function refusePicture(db: Db, versionId: number, why: string): Promise<void> {
  await db
    .insertInto('picture')
    .values({
      version_id: versionId,
      state: 'refused',
      why,
      width: null,
      height: null,
      bytes: null,
      at: sql<Date>`press_now()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of a picture that is ready and whose report still stands; null for all else. */
export async function pictureBytes(db: Db, versionId: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('picture')
    .innerJoin('version', 'version.id', 'picture.version_id')
    .innerJoin('report', 'report.id', 'version.report_id')
    .select('bytes')
    .where('picture.version_id', '=', versionId)
    .where('state', '=', 'ready')
    .where('report.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** A story's lead picture as its page shows it. */
export interface PictureView {
  versionId: number;
  width: number;
  height: number;
  caption: string | null;
  credit: string | null;
}

/** The newest picture of a revision's lead report that is ready, as JSON; null where there is none. */
export const pictureColumn = sql<PictureView | null>`(
  select jsonb_build_object('versionId', shown.id, 'width', picture.width, 'height', picture.height,
    'caption', shown.picture_caption, 'credit', shown.picture_credit)
  from version shown join picture on picture.version_id = shown.id join report named on named.id = shown.report_id
  where named.id = revision.lead_report_id and picture.state = 'ready' and named.withdrawn_at is null
  order by shown.number desc limit 1)`;
