import type { Migration } from '../migrations.ts';

/** What the grouper keeps of a report tells more: it starts afresh, and stories placed before stay as they are. */
export const tracesAnewAgain: Migration = {
  name: '0021 traces anew',
  statements: `
delete from trace;
`,
};
