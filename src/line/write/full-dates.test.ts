import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../news/draft.ts';
import { attributed } from './attribution.ts';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { withFullDates } from './full-dates.ts';

/** A Thursday. */
const thursday = new Date('2026-03-12T10:00:00Z');

function told(language: string, ...bodies: (string | Date)[]): string {
  const at = bodies.find((one) => one instanceof Date) ?? thursday;
  const chosen = bodies.flatMap((body, index) => {
    if (body instanceof Date) return [];
    const report = { ...madeUpReport(index + 1, 'Herald', 'Ferry sinks', body, at), language };
    const candidate = candidatesOf(report).find(({ position, whole }) => position === 1 && whole)!;
    return { candidate, support: [] };
  });
  return withFullDates(chosen, language)
    .map((one) => sentenceText(attributed([one])[0]!))
    .join(' ');
}

describe('a weekday', () => {
  it('gets its date where the article first names the day, in each language that we know the manner of', () => {
    expect(told('en', 'The ferry sank off Port Amsel on Thursday and took twelve lorries with it.')).toBe(
      'The ferry sank off Port Amsel on Thursday, 12 March 2026, and took twelve lorries with it (Herald).',
    );
    expect(told('en', 'The ferry of Port Amsel sank in heavy seas late on Wednesday evening.')).toBe(
      'The ferry of Port Amsel sank in heavy seas late on Wednesday evening, 11 March 2026 (Herald).',
    );
    expect(told('de', 'Die Fähre ist am Donnerstag vor Port Amsel gesunken.')).toContain(
      'am Donnerstag, 12. März 2026, vor',
    );
    expect(told('fr', 'Le ferry a sombré jeudi au large de Port Amsel avec douze camions.')).toContain(
      'sombré jeudi 12 mars 2026 au large',
    );
    expect(told('es', 'El ferry se hundió el jueves frente a Port Amsel con doce camiones.')).toContain(
      'el jueves 12 de marzo de 2026 frente',
    );
  });
  it('gets it once', () => {
    const twice = told(
      'en',
      'The ferry sank off Port Amsel on Thursday with twelve lorries.',
      'Divers searched the wreck off Port Amsel on Thursday in the dark.',
    );
    expect(twice.match(/2026/g)).toHaveLength(1);
  });
  it('stays as it is where it may mean another day, belongs to a name, or stands before what it describes', () => {
    for (const body of [
      'The owners of the ferry will meet the divers in Port Amsel on Thursday.',
      'The owners of the ferry had met the divers of Port Amsel on Friday.',
      'The ferry carried shoppers home from the sales of Black Thursday in Port Amsel.',
      'The ferry was to make the Thursday crossing from Port Amsel to Sandholm.',
      'The inquiry into the ferry opened on Thursday’s anniversary in Port Amsel.',
    ])
      expect(told('en', body)).not.toContain('2026');
  });
  it('is found for yesterday and today where the outlet has the same day as we have', () => {
    expect(told('en', 'The ferry sank off Port Amsel yesterday with twelve lorries and their drivers.')).toBe(
      'The ferry sank off Port Amsel yesterday, 11 March 2026, with twelve lorries and their drivers (Herald).',
    );
    const late = new Date('2026-03-12T23:30:00Z');
    expect(told('en', 'The ferry sank off Port Amsel yesterday with twelve lorries.', late)).not.toContain(
      '2026',
    );
  });
});
