import { describe, expect, it } from 'vitest';
import type { StoryReport } from '../../news/draft.ts';
import { witnessesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { measureFacts } from './measures.ts';

const noon = Date.UTC(2026, 2, 3, 12);
const hour = 3_600_000;
let id = 0;

function report(outlet: string, body: string, hoursLater = 0): StoryReport {
  id += 1;
  return madeUpReport(id, outlet, 'Storm Otto hits Moor', body, new Date(noon + hoursLater * hour));
}

const homes = (outlet: string, count: string, later = 0) =>
  report(outlet, `Storm Otto cut power to ${count} homes in Moor on Tuesday, the grid operator said.`, later);

function facts(...reports: StoryReport[]) {
  return measureFacts(reports.flatMap(witnessesOf), () => []).map(({ state, origins, claims }) => ({
    state,
    origins,
    values: claims.map(({ value, current }) => `${value}${current ? '' : ' then'}`),
  }));
}

describe('a measure', () => {
  it('that two origins give alike is borne out by both', () => {
    expect(facts(homes('Herald', '18,000'), homes('Courier', '18,000', 3))).toEqual([
      { state: 'corroborated', origins: 2, values: ['18000', '18000'] },
    ]);
  });
  it('that differs at one moment is a difference', () => {
    expect(facts(homes('Herald', '18,000'), homes('Courier', '21,000'))[0]?.state).toBe('disputed');
  });
  it('that grew later took the place of the one before', () => {
    expect(facts(homes('Herald', '18,000'), homes('Courier', '21,000', 3))).toEqual([
      { state: 'superseded', origins: 1, values: ['18000 then', '21000'] },
    ]);
  });
  it('that somebody stands by after another gave more is a difference still', () => {
    const sister = { ...homes('Mail', '18,000', 5), origin: 'Courier' };
    expect(facts(homes('Herald', '18,000'), homes('Courier', '21,000', 3), sister)[0]?.state).toBe(
      'disputed',
    );
  });
  it('of money or a share that is higher later is a difference: those are not counted up', () => {
    const price = (outlet: string, sum: string, later = 0) =>
      report(outlet, `The harbour of Moor will cost the town ${sum} euros, mayor Ida Brun said.`, later);
    expect(facts(price('Herald', '31 million'), price('Courier', '42 million', 4))[0]?.state).toBe(
      'disputed',
    );
  });
  it('may be a magnitude, however it is written', () => {
    const quake = (outlet: string, magnitude: string) =>
      report(outlet, `A ${magnitude} earthquake shook Port Amsel just after midnight on Tuesday.`);
    expect(facts(quake('Herald', 'magnitude 3.7'), quake('Courier', 'magnitude-3.8'))[0]).toMatchObject({
      state: 'disputed',
      values: ['3.7', '3.8'],
    });
  });
  it('of another thing is none of the two', () => {
    const schools = report(
      'Courier',
      'Storm Otto kept 210 children at home in Moor on Tuesday, teachers said.',
    );
    expect(facts(homes('Herald', '18,000'), schools)).toEqual([]);
  });
  it('is no difference where one report gives both figures', () => {
    const both = report(
      'Courier',
      'Storm Otto cut power to 21,000 homes in Moor on Tuesday, the grid operator said, and 18,000 were dark at noon.',
    );
    expect(facts(homes('Herald', '18,000'), both)).toEqual([]);
  });
  it('of another place, another size, a range, or left open below is no difference', () => {
    const lengths = (outlet: string, words: string) =>
      report(outlet, `The dike of the harbour will be ${words} long when it is done, engineers said.`);
    expect(facts(lengths('Herald', '12 miles'), lengths('Courier', '14 miles'))[0]?.state).toBe('disputed');
    expect(facts(lengths('Herald', 'over 12 miles'), lengths('Courier', '14 miles'))).toEqual([]);
    expect(facts(lengths('Herald', '12 miles'), lengths('Courier', '40 miles'))).toEqual([]);
    expect(facts(lengths('Herald', '10-12 miles'), lengths('Courier', '14 miles'))).toEqual([]);
  });
});
