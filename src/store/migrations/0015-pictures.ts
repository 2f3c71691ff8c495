import type { Migration } from '../migrations.ts';

export const pictures: Migration = {
  name: '0015 pictures',
  statements: `
create table picture (
  version_id int primary key references version, state text not null, why text not null,
  width int, height int, bytes bytea, at timestamptz not null);
`,
};
