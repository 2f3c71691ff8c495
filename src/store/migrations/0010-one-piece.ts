import type { Migration } from '../migrations.ts';

export const onePiece: Migration = {
  name: '0010 one piece',
  statements: `
alter table report add column canonical_identity text;
create index report_canonical on report (outlet_id, canonical_identity);
`,
};
