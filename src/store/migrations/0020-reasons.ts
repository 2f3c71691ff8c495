import type { Migration } from '../migrations.ts';

/**
 * Why the check cut a sentence and why a story is in its storyline are kept as codes and values, and phrased when they are
 * shown. What the check said before keeps its words; what storylines said is taken apart.
 */
export const reasons: Migration = {
  name: '0020 reasons',
  statements: `
alter table verdict alter column words type jsonb using jsonb_build_object('code', 'told', 'values', jsonb_build_array(words));
alter table verdict rename column words to reason;
alter table storyline_story alter column reason type jsonb using case when reason ~ '^both are about .* and tell of ' then
  jsonb_build_object('about', to_jsonb(string_to_array(substring(reason from '^both are about (.*) and tell of '), ', ')),
    'signs', to_jsonb(string_to_array(substring(reason from ' and tell of (.*)$'), ', '))) end;
`,
};
