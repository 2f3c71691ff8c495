import type { Migration } from '../migrations.ts';

export const search: Migration = {
  name: '0005 search',
  statements: `
create table article_search (
  story_id int primary key references article on delete cascade, updated_at timestamptz not null,
  section text, outlets text[] not null, language text not null, words tsvector not null);
create index article_search_words on article_search using gin (words) with (gin_pending_list_limit = 512);
create index article_search_updated on article_search (updated_at desc);
create index article_search_section on article_search (section, updated_at desc);
create index article_search_outlets on article_search using gin (outlets) with (gin_pending_list_limit = 512);

create table search_word (word text primary key, initial text not null, length int not null);
create index search_word_near on search_word (initial, length);
`,
};
