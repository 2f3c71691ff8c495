import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../news/draft.ts';
import { candidatesOf } from './candidates.ts';
import { writeDigest } from './digest.ts';
import { madeUpReport } from './fixture.ts';
import { bodyOf } from './sections.ts';

const noon = new Date('2026-03-03T12:00:00Z');

function sections(language: string, ...bodies: string[]): Record<string, string[]> {
  const reports = bodies.map((body, index) => ({
    ...madeUpReport(index + 1, `Outlet ${index}`, 'Ferry Nordlys sinks off Port Amsel', body, noon),
    language,
  }));
  const made = writeDigest({ storyId: 1, now: noon, reports, earlier: [] });
  if ('held' in made) throw new Error(made.held.join());
  return Object.fromEntries(
    made.draft.sections.map(({ kind, paragraphs }) => [
      kind,
      paragraphs.map((paragraph) => paragraph.map(sentenceText).join(' ')),
    ]),
  );
}

const event =
  'The ferry Nordlys sank off Port Amsel on Tuesday with twelve lorries aboard, the coast guard said.';

describe('what people said', () => {
  it('stands together, a quote before what else that person is reported to have said', () => {
    const { said, 'key-facts': facts = [] } = sections(
      'en',
      `${event}\n\nKarl Frey said that he had heard the call for help in the night.`,
      'Divers from Lind reached the wreck before noon and found three lorries.\n\n“The captain had no engine and no time to turn,” said union leader Karl Frey.',
    );
    expect(said).toHaveLength(1);
    expect(said![0]).toMatch(/^“The captain had no engine.*Frey.*Frey said that he had heard the call/);
    expect(facts.join(' ')).not.toContain('Frey');
  });
  it('begins with who that is, where a sentence tells it', () => {
    const { said } = sections(
      'en',
      `${event}\n\nIda Brun, who runs the harbour, said that the wind had turned within minutes.\n\n“My people did what could be done that night,” Brun said.`,
      'Divers from Lind reached the wreck before noon and found three lorries.',
    );
    expect(said).toEqual([expect.stringMatching(/^Ida Brun, who runs the harbour, said.*“My people did/)]);
  });
  it('is no passage of a law or a sign, whose words nobody says', () => {
    const { said = [], ...others } = sections(
      'en',
      `${event}\n\nThe harbour law of 1990 forbids ferries “to leave the port in winds of more than ten” on the coast.`,
      'Divers from Lind reached the wreck before noon and found three lorries.',
    );
    expect(said).toEqual([]);
    expect(Object.values(others).flat().join(' ')).toContain('harbour law');
  });
});

describe('the day', () => {
  const other = 'Divers from Lind reached the wreck before noon on Tuesday and found three lorries in it.';
  it('of the report stands in full once, behind the lede, and by it the article reads its weekdays', () => {
    const { lede, ...others } = sections('en', event, other);
    const whole = [...lede!, ...Object.values(others).flat()].join(' ');
    expect(whole).toContain(', 3 March 2026).');
    expect(whole.match(/March 2026/g)).toHaveLength(1);
  });
  it('stands in the language of the article, also where nothing else names a day', () => {
    const { lede } = sections('de', 'Die Fähre Nordlys ist vor Port Amsel mit zwölf Lastwagen gesunken.');
    expect(lede).toEqual([expect.stringContaining('(Outlet 0, 3. März 2026).')]);
  });
});

describe('key facts', () => {
  it('of one report keep its order, which they were made to be read in', () => {
    const report = madeUpReport(
      1,
      'Herald',
      'Amsel wins the Coast Cup',
      'Amsel won the Coast Cup on Tuesday in front of nine thousand people. The captain Arvid Roux struck in the 88th minute. Lind had led through Jules Frey after a quarter of an hour. Ida Brun levelled from the spot before the break.',
      noon,
    );
    const [title, ...told] = candidatesOf(report).filter(({ whole }) => whole);
    const chosen = [0, 1, 3, 2].map((at) => ({ candidate: told[at]!, support: [] }));
    const { sections: written } = bodyOf(chosen, title!, [], [report], told);
    const facts = written
      .find(({ kind }) => kind === 'key-facts')!
      .paragraphs.flat()
      .map(sentenceText);
    expect(facts.join(' ')).toMatch(/had led.*levelled/);
  });
});

describe('what is not known', () => {
  it('stands apart in each language that we can tell it in', () => {
    const told = {
      en: [event, 'The cause of the sinking off Port Amsel is not yet known to the coast guard of Lind.'],
      de: [
        'Die Fähre Nordlys ist am Dienstag vor Port Amsel mit zwölf Lastwagen gesunken.',
        'Die Ursache des Untergangs vor Port Amsel ist nach Angaben der Küstenwache unklar.',
      ],
      fr: [
        'Le ferry Nordlys a sombré mardi au large de Port Amsel avec douze camions à bord.',
        'On ignore encore la cause du naufrage au large de Port Amsel, selon les garde-côtes.',
      ],
      es: [
        'El ferry Nordlys se hundió el martes frente a Port Amsel con doce camiones a bordo.',
        'Se desconoce la causa del hundimiento frente a Port Amsel, según los guardacostas.',
      ],
    };
    for (const [language, bodies] of Object.entries(told))
      expect(sections(language, ...bodies).unknown, language).toHaveLength(1);
  });
});
