import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { repeats } from './told.ts';

const at = new Date('2026-03-03T12:00:00Z');

function same(one: string, other: string, language = 'en'): boolean {
  const [first, second] = [one, other].map((body, index) => {
    const report = { ...madeUpReport(index + 1, `Outlet ${index}`, 'Bericht', body, at), language };
    return candidatesOf(report).find(({ position, whole }) => position === 1 && whole)!;
  });
  return repeats(first!, second!);
}

describe('two sentences of two outlets', () => {
  it('are one where the same person is reported to say much the same', () => {
    expect(
      same(
        'Finance chief Wanda Keil said that fewer borrowers were late with their payments.',
        'The lender said that fewer customers fell behind on their loans, finance chief Wanda Keil said.',
      ),
    ).toBe(true);
  });
  it("are two where the second brings a figure, or is somebody else's word", () => {
    const late = 'Finance chief Wanda Keil said that fewer borrowers were late with their payments.';
    expect(same(late, 'Finance chief Wanda Keil said that fewer branches, 40 in all, would stay open.')).toBe(
      false,
    );
    expect(same(late, 'Union leader Karl Voss said that fewer clerks had time for their customers.')).toBe(
      false,
    );
  });
  it('are one where other forms of the words, or others in their place, say the same of the same people', () => {
    const aided = 'Medics of Lind aided children who were hurt.';
    expect(same('Doctors in Lind helped the injured kids.', aided)).toBe(true);
    expect(same('Doctors in Lind praised the patient builders of a bridge.', aided)).toBe(false);
  });
  it('are one in German whether words are written together or apart', () => {
    expect(
      same(
        'Fünf Waggons eines Holzzugs sind am Donnerstag im Bahnhof Moor entgleist.',
        'In Moor ist am Donnerstagmorgen ein mit Holz beladener Güterzug entgleist.',
        'de',
      ),
    ).toBe(true);
  });
  it('are one where the second has no figure and no name of its own, and two where it has', () => {
    const derailed = 'Fünf Waggons eines Holzzugs sind am Donnerstag im Bahnhof Moor entgleist.';
    const jumped = 'Fünf Waggons sprangen aus den Schienen.';
    expect(same(jumped, derailed, 'de')).toBe(true);
    expect(same('Fünf Waggons sprangen 40 Meter weit aus den Schienen.', derailed, 'de')).toBe(false);
  });
});
