import type { Migration } from '../migrations.ts';

/** What the grouper keeps of a report has another form: it starts afresh, and stories placed before stay as they are. */
export const tracesAnew: Migration = {
  name: '0016 traces anew',
  statements: `
delete from trace;
`,
};
