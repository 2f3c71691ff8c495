import type { Migration } from '../migrations.ts';

export const facts: Migration = {
  name: '0002 facts and corrections',
  statements: `
create table fact (
  draft_id int not null references draft, ordinal int not null,
  kind text not null, slot text not null, state text not null, origins int not null,
  who text[] not null, place text[] not null, day text[] not null,
  primary key (draft_id, ordinal));

create table claim (
  draft_id int not null, ordinal int not null, place int not null,
  words text not null, value double precision, current boolean not null, since timestamptz not null,
  version_id int not null references version, start_at int not null, end_at int not null,
  primary key (draft_id, ordinal, place),
  foreign key (draft_id, ordinal) references fact (draft_id, ordinal));

create table correction (
  id int generated always as identity primary key, story_id int not null references story,
  draft_id int references draft, report_id int not null references report,
  kind text not null, text text not null, at timestamptz not null);
create index correction_story on correction (story_id, id);
`,
};
