import type { Waiting } from './paper.ts';

const none = { waiting: 0, failed: 0 };

/** A line that has nothing to do, for papers that are opened without a press. */
export const noneWaits: Waiting = async () => ({
  gather: none,
  read: none,
  group: none,
  write: none,
  check: none,
  publish: none,
});
