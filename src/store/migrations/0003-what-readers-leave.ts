import type { Migration } from '../migrations.ts';

export const whatReadersLeave: Migration = {
  name: '0003 what readers leave',
  statements: `
create table visitor_salt (day date primary key, salt text not null);

create table comment (
  id int generated always as identity primary key, story_id int not null references story,
  name text not null, text text not null, state text not null, token_hash text not null,
  visitor text, at timestamptz not null, decided_at timestamptz);
create index comment_story on comment (story_id, id) where state = 'released';
create index comment_state on comment (state, id);
create index comment_visitor on comment (visitor, at) where visitor is not null;
create index comment_decided on comment (decided_at desc);

create table comment_report (
  comment_id int not null references comment on delete cascade, visitor text not null, at timestamptz not null,
  primary key (comment_id, visitor));

create table view (
  story_id int not null references story, day date not null, views int not null,
  primary key (story_id, day));
`,
};
