import type { Migration } from '../migrations.ts';

export const mannersOfFeeds: Migration = {
  name: '0011 manners of feeds',
  statements: `
alter table feed
  add column host text generated always as (lower(split_part(address, '/', 3))) stored,
  add column adopted text, add column moved_to text, add column moved_since timestamptz,
  add column sightings int not null default 0,
  add column ttl_minutes int, add column skip_hours jsonb not null default '[]',
  add column skip_days jsonb not null default '[]',
  add column status int, add column failing_since timestamptz;
create index feed_host_queued on feed (host) where queued;
`,
};
