import { expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { calledAgain } from './second-mention.ts';

const at = new Date('2026-03-03T12:00:00Z');

function told(language: string, ...bodies: string[]): string[] {
  const chosen = bodies.map((body, index) => {
    const report = { ...madeUpReport(index + 1, `Outlet ${index}`, 'Title', body, at), language };
    const candidate = candidatesOf(report).find(({ position, lifted }) => position === 1 && lifted)!;
    return { candidate, support: [] };
  });
  return calledAgain(chosen).map(({ candidate }) =>
    candidate.lifted!.parts.map(({ text, kind }) => (kind === 'quote' ? `“${text}”` : text)).join(''),
  );
}

const first = 'Mission chief Karl Brun said that all instruments of the probe were working.';

test('who was named in full goes by the surname after that, without the office that was read', () => {
  expect(
    told('en', first, '“We cried, and then we checked the fuel,” said mission chief Karl Brun.')[1],
  ).toBe('“We cried, and then we checked the fuel,” said Brun.');
  expect(told('en', first, 'Mission chief Karl Brun has promised a report on the fuel by summer.')[1]).toBe(
    'Brun has promised a report on the fuel by summer.',
  );
  expect(
    told(
      'de',
      'Die Sonde fliegt weiter, sagte Missionschef Karl Brun am Dienstag in Lind.',
      '„Wir haben geweint und dann den Treibstoff geprüft“, sagte Missionschef Karl Brun.',
    )[1],
  ).toContain('sagte Brun');
});

test('an office that was not read yet stays, with the whole name', () => {
  const other = 'The money came late, said former union leader Karl Brun after the meeting.';
  expect(told('en', first, other)[1]).toBe(other);
});

test('a name that two share, that has the family first, or that is called otherwise stays whole', () => {
  for (const [one, other] of [
    [first, 'Anna Brun, who built the probe, asked Karl Brun for another summer.'],
    ['The probe was built by Li Wei at Lind.', 'The prize went to Li Wei on Monday evening.'],
    ['The probe was built by Richard Brun at Lind.', 'The prize went to Sir Richard Brun on Monday.'],
  ] as const)
    expect(told('en', one, other)[1]).toBe(other);
  const french = 'La sonde vole, a déclaré Karl Brun mardi soir à Port Amsel.';
  expect(told('fr', french, french)[1]).toContain('Karl Brun');
});
