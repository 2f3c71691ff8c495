import type { Migration } from '../migrations.ts';

/**
 * Why an outlet leads, what a revision changed and why an article was corrected are kept as codes and values, and phrased
 * when they are shown. What is on record already keeps its words where they cannot be taken apart.
 */
export const toldInEveryLanguage: Migration = {
  name: '0018 told in every language',
  statements: `
update revision set lead_rule = 'earliest';
alter table revision alter column change type jsonb using case when number = 1 then jsonb_build_object('kind', 'first') else jsonb_build_object('kind', 'told', 'text', change) end;
alter table draft alter column change type jsonb using jsonb_build_object('kind', 'told', 'text', change);
alter table correction add column title text, add column words text;
update correction set words = substring(text from ': [“„«] ?(.*[^ ]) ?[”“»]$'),
  title = (select version.title from version where version.report_id = correction.report_id order by version.number desc limit 1);
update correction set words = '' where words is null and kind <> 'withdrawn';
alter table correction alter column title set not null, drop column text;
`,
};
