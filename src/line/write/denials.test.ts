import { describe, expect, it } from 'vitest';
import { witnessesOf } from './candidates.ts';
import { denialFacts } from './denials.ts';
import { madeUpReport } from './fixture.ts';

const at = new Date('2026-03-03T12:00:00Z');
const claim = madeUpReport(
  1,
  'Herald',
  'Nordline cut the crews',
  'Nordline cut the crews of its ferries in Port Amsel by half last winter, former captain Karl Frey said.',
  at,
);
const denial = madeUpReport(
  2,
  'Courier',
  'Owner speaks',
  'Chief executive Otto Holm denied that Nordline cut the crews of its ferries in Port Amsel by half.',
  at,
);

describe('a denial', () => {
  it('is a fact with what it denies before it, where another origin says so', () => {
    const [fact] = denialFacts([claim, denial].flatMap(witnessesOf));
    expect(fact).toMatchObject({ kind: 'denial', state: 'denied', slot: 'Otto Holm' });
    expect(fact!.claims.map(({ origin }) => origin)).toEqual(['Herald', 'Courier']);
  });
  it('stands alone where nobody else says what it denies, or only the same origin does', () => {
    const sister = { ...claim, origin: 'Courier' };
    const other = {
      ...claim,
      text: 'Ferries\n\nThe bay of Port Amsel froze over on Monday for the first time since 1987.',
    };
    for (const report of [sister, other])
      expect(denialFacts([report, denial].flatMap(witnessesOf))[0]).toMatchObject({ state: 'single' });
  });
  it('is no fact where nobody is named who denies, or deep in a report', () => {
    const nameless = { ...denial, text: denial.text.replace('Chief executive Otto Holm', 'The owners') };
    const filler = Array.from({ length: 8 }, (_, day) => `The bay was calm on day ${day} of the search.`);
    const deep = { ...denial, text: `Owner speaks\n\n${filler.join('\n\n')}\n\n${denial.text}` };
    expect(denialFacts([claim, nameless].flatMap(witnessesOf))).toEqual([]);
    expect(denialFacts([claim, deep].flatMap(witnessesOf))).toEqual([]);
  });
  it('is read in German, French and Spanish', () => {
    const told = {
      de: 'Otto Holm bestritt am Dienstag alle Vorwürfe der Kapitäne.',
      fr: 'Otto Holm dément toutes les accusations des capitaines.',
      es: 'Otto Holm negó todas las acusaciones de los capitanes.',
    };
    for (const [language, text] of Object.entries(told)) {
      const report = { ...madeUpReport(3, 'Radio', 'Nordline', text, at), language };
      expect(denialFacts(witnessesOf(report)), language).toHaveLength(1);
    }
  });
});
