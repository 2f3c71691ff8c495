import type { Migration } from '../migrations.ts';

export const aLargeArchive: Migration = {
  name: '0014 a large archive',
  statements: `
create table withdrawal (
  id int generated always as identity primary key, story_id int not null references story, at timestamptz not null);
create index article_published on article (published_at, story_id) where not brief;
create index article_briefs on article (updated_at desc, story_id desc) where brief;
create index article_section on article (section, updated_at desc) where not brief;
create index article_search_language on article_search (language);
`,
};
