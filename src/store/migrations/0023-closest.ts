import type { Migration } from '../migrations.ts';

/** The grouper keeps the three closest of a report: it starts afresh, and stories placed before stay as they are. */
export const closest: Migration = {
  name: '0023 closest',
  statements: `
delete from trace;
`,
};
