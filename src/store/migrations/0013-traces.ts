import type { Migration } from '../migrations.ts';

/** What the grouper keeps of each report, so that a restart need not read texts again. */
export const traces: Migration = {
  name: '0013 traces',
  statements: `
create table trace (
  report_id integer primary key references report (id) on delete cascade,
  record bytea not null,
  fingerprints bytea not null
);
`,
};
