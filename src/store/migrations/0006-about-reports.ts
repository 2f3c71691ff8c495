import type { Migration } from '../migrations.ts';

export const aboutReports: Migration = {
  name: '0006 about reports',
  statements: `
alter table version
  add column section text, add column canonical text, add column paywalled boolean not null default false,
  add column published timestamptz, add column published_precision text, add column modified timestamptz,
  add column picture_address text, add column picture_caption text, add column picture_credit text;
`,
};
