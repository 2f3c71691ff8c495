import type { Migration } from '../migrations.ts';

/** What an embedding model made of a report, where one is configured: paid for once, and read back at a restart. */
export const vectors: Migration = {
  name: '0022 vectors',
  statements: `
create table vector (
  report_id integer not null references report (id) on delete cascade,
  model text not null,
  language text not null,
  vector bytea not null,
  primary key (report_id, model)
);
`,
};
