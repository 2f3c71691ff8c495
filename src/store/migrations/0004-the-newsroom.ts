import type { Migration } from '../migrations.ts';

export const theNewsroom: Migration = {
  name: '0004 the newsroom',
  statements: `
create table report_profile (
  report_id int primary key references report, profile jsonb not null);

create table story_category (
  story_id int primary key references story, code text not null, section text not null, reason text not null);

create table topic (
  id int generated always as identity primary key, key text not null unique, slug text not null unique,
  kind text not null, name text not null, votes jsonb not null, named int not null, last_named timestamptz not null);
create index topic_named on topic (last_named desc);

create table story_topic (
  story_id int not null references story, topic_id int not null references topic,
  weight double precision not null, origins int not null, primary key (story_id, topic_id));
create index story_topic_topic on story_topic (topic_id, story_id);

create table storyline (
  id int primary key, slug text not null unique, title text not null,
  founded_at timestamptz not null, merged_into int references storyline);

create table storyline_story (
  story_id int primary key references story, storyline_id int not null references storyline,
  follows int references story, reason text, score double precision, linked_at timestamptz not null);
create index storyline_story_line on storyline_story (storyline_id);

create table story_importance (
  story_id int primary key references story, origins int not null, outlets int not null,
  families int not null, countries int not null, breadth double precision not null,
  arrivals timestamptz[] not null, newest_at timestamptz not null, heat double precision not null);
create index story_importance_heat on story_importance (heat desc);
`,
};
