import type { Migration } from '../migrations.ts';

export const laterRewrites: Migration = {
  name: '0009 rewrites that wait',
  statements: `
create table rewrite (story_id int primary key references story, due timestamptz not null, why text not null);
`,
};
