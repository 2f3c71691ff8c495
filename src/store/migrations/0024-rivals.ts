import type { Migration } from '../migrations.ts';

/** A report's background is weighed, and its pairs of words stand elsewhere: the grouper starts afresh, and stories placed before stay as they are. */
export const rivals: Migration = {
  name: '0024 rivals',
  statements: `
delete from trace;
`,
};
