import type { Migration } from '../migrations.ts';

export const spending: Migration = {
  name: '0012 spending',
  statements: `
create table spending (
  id int generated always as identity primary key, key text not null, model text not null, story_id int,
  day date not null, state text not null, tokens_in int not null, tokens_out int not null,
  cost double precision not null, at timestamptz not null);
create index spending_day on spending (day);
create index spending_story on spending (story_id);
`,
};
