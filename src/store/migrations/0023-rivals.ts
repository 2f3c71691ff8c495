import type { Migration } from '../migrations.ts';

/**
 * The three closest of a report are kept, its background is weighed, and its pairs of words stand elsewhere: the grouper starts
 * afresh, and stories placed before stay as they are.
 */
export const rivals: Migration = {
  name: '0023 rivals',
  statements: `
delete from trace;
`,
};
