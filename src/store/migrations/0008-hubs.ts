import type { Migration } from '../migrations.ts';

export const hubs: Migration = {
  name: '0008 hubs',
  statements: `
create table subscription (
  feed_id int primary key references feed, hub text not null, topic text not null,
  token text not null unique, secret text not null, state text not null,
  due_at timestamptz, lease_until timestamptz, failures int not null default 0,
  delivered_at timestamptz, deliveries int not null default 0, result_text text not null);
`,
};
