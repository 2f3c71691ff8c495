import type { Migration } from '../migrations.ts';

export const whatTheCheckSaw: Migration = {
  name: '0007 what the check saw',
  statements: `
alter table verdict add column passage jsonb;
`,
};
