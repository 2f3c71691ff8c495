import type { Migration } from '../migrations.ts';

const shown = [
  'article',
  'story_move',
  'withdrawal',
  'comment',
  'clock',
  'outlet',
  'correction',
  'picture',
  'storyline',
  'storyline_story',
  'story_importance',
  'story_topic',
  'review',
];

/** On one line, as no statement of a migration may end within. */
const changed = [
  '$$ begin',
  "if coalesce(current_setting('press.changed', true), '') = pg_current_xact_id()::text then return null; end if;",
  "perform set_config('press.changed', pg_current_xact_id()::text, true);",
  'insert into paper_change default values;',
  'delete from paper_change where id in (select id from paper_change',
  "where at < clock_timestamp() - interval '10 minutes' order by id limit 100 for update skip locked);",
  'return null; end $$',
].join(' ');

/**
 * Reviews by people, and a sign that what readers see has changed: one row a transaction, dropped when no transaction
 * can still be older. Rows are counted, not only numbered: they may come to light in another order than they were made.
 */
export const whatReadersSee: Migration = {
  name: '0017 what readers see',
  statements: `
create table review (
  id int generated always as identity primary key, revision_id int not null references revision,
  person text not null, at timestamptz not null, undone_at timestamptz);
create unique index review_standing on review (revision_id) where undone_at is null;

create table paper_change (
  id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp());
create function paper_changed() returns trigger language plpgsql as ${changed};
${shown.map((table) => `create trigger paper_changed after insert or update or delete on ${table} for each statement execute function paper_changed();`).join('\n')}
`,
};
