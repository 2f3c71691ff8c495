import type { Migration } from '../migrations.ts';

/** Which reports of other stories an article tells as background: when one of them changes, the article is looked at again. */
export const background: Migration = {
  name: '0019 background',
  statements: `
create table background (
  story_id int not null references story, report_id int not null references report, primary key (report_id, story_id));
create index background_story on background (story_id);
`,
};
