import type { Migration } from '../migrations.ts';

export const thePress: Migration = {
  name: '0001 the press',
  statements: `
create table clock (id int primary key check (id = 1), at timestamptz);
insert into clock values (1, null);
create function press_now() returns timestamptz language sql stable as
  $$ select coalesce((select at from clock where id = 1), now()) $$;

create table outlet (
  id text primary key, name text not null, family text not null, country text not null,
  language text not null, kind text not null, home text not null, position int not null,
  active boolean not null default true);

create table feed (
  id int generated always as identity primary key,
  outlet_id text not null references outlet, address text not null unique, section text,
  position int not null, active boolean not null default true,
  etag text, last_modified text, body_hash text,
  polled_at timestamptz, next_poll_at timestamptz, queued boolean not null default false,
  result text, result_text text, failures int not null default 0, rhythm jsonb not null default '[]',
  polls int not null default 0, items_new int not null default 0,
  items_changed int not null default 0, items_unchanged int not null default 0);
create index feed_due on feed (next_poll_at) where active and not queued;

create table story (
  id int primary key, slug text not null unique, founded_at timestamptz not null,
  changed_at timestamptz not null, merged_into int references story);

create table report (
  id int generated always as identity primary key,
  outlet_id text not null references outlet, feed_id int not null references feed,
  key text not null, key_identity text not null, address text, address_identity text, title_hash text not null,
  section text, first_seen timestamptz not null, published timestamptz, precision text not null,
  story_id int references story, attached text, copy_of int references report, origin text,
  placed int unique, placed_version int,
  vanished_at timestamptz, withdrawn_at timestamptz, unique (outlet_id, key_identity));
create index report_address on report (outlet_id, address_identity);
create index report_title on report (outlet_id, title_hash);
create index report_story on report (story_id);
create index report_seen on report (first_seen);
create index report_outlet on report (outlet_id, first_seen);

create table item (
  id int generated always as identity primary key, report_id int not null references report,
  number int not null, item jsonb not null, content_hash text not null, seen_at timestamptz not null,
  unique (report_id, number));
create index item_content on item (content_hash);

create table version (
  id int generated always as identity primary key, report_id int not null references report,
  item_id int not null unique references item,
  number int not null, title text not null, text text not null, hash text not null,
  language text not null, author text, kind text not null, origin text not null, origin_rule text not null,
  read_from text not null, read_at timestamptz not null, unique (report_id, number));

create table decision (
  id int generated always as identity primary key, report_id int not null references report,
  signal text not null, value text not null, place text not null, forbids boolean not null,
  decided text not null, at timestamptz not null);
create index decision_report on decision (report_id);

alter table report add foreign key (placed_version) references version;

create table story_move (
  id int generated always as identity primary key, kind text not null,
  from_story int not null references story, into_story int not null references story,
  reason text not null, at timestamptz not null);

create table draft (
  id int generated always as identity primary key, story_id int not null references story,
  draft jsonb not null, fallback jsonb, report_ids int[] not null, change text not null, state text not null,
  reasons jsonb not null default '[]', at timestamptz not null);
create index draft_story on draft (story_id, id);

create table reply (
  key text primary key, model text not null, text text not null,
  tokens_in int not null, tokens_out int not null, at timestamptz not null);

create table verdict (
  id int generated always as identity primary key, draft_id int not null references draft,
  place text not null, sentence text not null, passed boolean not null, rule text not null, words text not null);
create index verdict_draft on verdict (draft_id);

create table revision (
  id int generated always as identity primary key, story_id int not null references story,
  number int not null, draft_id int not null unique references draft,
  headline text not null, brief boolean not null,
  lead_report_id int not null references report, lead_outlet_id text not null references outlet,
  lead_rule text not null, language text not null, made_by text not null, change text not null,
  report_ids int[] not null, at timestamptz not null, unique (story_id, number));

create table sentence (
  revision_id int not null references revision, position int not null, place text not null,
  paragraph int not null, key text not null, text text not null, parts jsonb not null, origins int not null,
  primary key (revision_id, position));

create table citation (
  revision_id int not null, position int not null, ordinal int not null,
  version_id int not null references version, start_at int not null, end_at int not null, hash text not null,
  primary key (revision_id, position, ordinal),
  foreign key (revision_id, position) references sentence (revision_id, position));
create index citation_version on citation (version_id);

create table article (
  story_id int primary key references story, revision_id int not null references revision,
  number int not null, headline text not null, standfirst text, brief boolean not null, section text,
  outlets int not null, origins int not null, reports int not null,
  lead_outlet_id text not null references outlet,
  published_at timestamptz not null, updated_at timestamptz not null);
create index article_updated on article (updated_at desc);

create table fault (
  id int generated always as identity primary key, stage text not null, subject text not null,
  code text not null, message text not null, at timestamptz not null);
create index fault_at on fault (at desc);
`,
};
