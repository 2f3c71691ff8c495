import { type CopyIndex, type Fingerprints, fingerprintsOf } from '../../src/line/group/copies.ts';
import type { Grouper, Placeable } from '../../src/line/group/grouper.ts';
import { withoutWorn } from '../../src/line/group/worn.ts';

/** Places a report as the group stage does: what it is a copy of first, then without what its outlet puts under all its pieces. */
export function placeReport(
  { grouper, copies }: { grouper: Grouper; copies: CopyIndex },
  report: Omit<Placeable, 'copyOf'>,
): Fingerprints {
  const fingerprints = fingerprintsOf(report.text);
  const copyOf = copies.add({ ...report, fingerprints });
  grouper.place({ ...report, text: withoutWorn(report.text, copies.worn), copyOf });
  return fingerprints;
}
