import { expect, test } from 'vitest';
import { readDay, readDayOutlets } from '../demo/day.ts';
import { CopyIndex, fingerprintsOf } from '../src/line/group/copies.ts';
import { creditOf } from '../src/line/read/origin.ts';

const outlets = readDayOutlets();
const familyOf = (id: string) => outlets.find((outlet) => outlet.id === id)!.family;
const wires = outlets.filter(({ kind }) => kind === 'wire');

/** Every report of the made-up day with the origin that credit and words together give it, and the true one. */
function origins(credits: boolean) {
  const copies = new CopyIndex();
  const found = new Map<number, string>();
  return readDay().reports.map((report, id) => {
    const text = `${report.title}\n\n${report.paragraphs.join('\n\n')}`;
    const copyOf = copies.add({ id, outletId: report.outlet, fingerprints: fingerprintsOf(text) });
    const credit = credits ? creditOf(text, report.by, null, wires) : null;
    const origin = (copyOf !== null && found.get(copyOf)) || credit?.origin || familyOf(report.outlet);
    found.set(id, origin);
    const family = outlets.some((outlet) => outlet.id === report.origin)
      ? familyOf(report.origin)
      : report.origin;
    return { id: report.id, copied: family !== familyOf(report.outlet), right: origin === family, origin };
  });
}

test('every copy of the made-up day is given to whom its words are of, and no report of another’s', () => {
  const all = origins(true);
  expect(all.filter(({ copied }) => copied).length).toBeGreaterThan(15);
  expect(all.filter(({ right }) => !right)).toEqual([]);
});

test('words alone tell most copies, also where no credit is given', () => {
  const all = origins(false);
  const copied = all.filter((report) => report.copied);
  expect(copied.filter(({ right }) => right).length / copied.length).toBeGreaterThan(0.9);
  expect(all.filter((report) => !report.copied && !report.right)).toEqual([]);
});
