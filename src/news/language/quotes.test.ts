import { describe, expect, test } from 'vitest';
import { findQuotes } from './quotes.ts';
import { attributionOf, speakerOf } from './speakers.ts';

const told = (text: string, language = 'en') =>
  findQuotes(text, language).map((quote) => [quote.text, quote.speaker?.name ?? null]);

describe('quotes', () => {
  test.each([
    ['“So be it,” said Maria Lopez.', 'en', 'So be it,'],
    ['„So sei es“, sagte Maria Lopez.', 'de', 'So sei es'],
    ['»So sei es«, sagte Maria Lopez.', 'de', 'So sei es'],
    ['« Soit », a déclaré Maria Lopez.', 'fr', 'Soit'],
    ['«Así sea», dijo Maria Lopez.', 'es', 'Así sea'],
    ["'So be it,' said Maria Lopez.", 'en', 'So be it,'],
    ['‘So be it,’ said Maria Lopez.', 'en', 'So be it,'],
  ])('marks of every kind: %s', (text, language, words) => {
    expect(told(text, language)).toEqual([[words, 'Maria Lopez']]);
  });

  test('apostrophes and the marks of inches and years are no quotes', () => {
    expect(told("The unions' plan doesn't suit the '90s crowd of Lopez's men.")).toEqual([]);
  });

  test('a quote inside a quote belongs to the outer one', () => {
    expect(told('“He said ‘go home’ and left,” Ben Ode said.')).toEqual([
      ['He said ‘go home’ and left,', 'Ben Ode'],
    ]);
  });

  test('a quote of several paragraphs has one speaker', () => {
    expect(told('“First came noise.\n\n“Then dust,” Eve Stone said.')).toEqual([
      ['First came noise.', 'Eve Stone'],
      ['Then dust,', 'Eve Stone'],
    ]);
  });

  test('both halves of a divided quote have the speaker between them', () => {
    expect(told('“That,” Omar Khalid insisted, “is a lie.”').map(([, name]) => name)).toEqual([
      'Omar Khalid',
      'Omar Khalid',
    ]);
  });

  test('a pronoun means the only person named before, and nobody where there are two', () => {
    expect(told('Ruth Okafor lost. “We fought well,” she said.')).toEqual([
      ['We fought well,', 'Ruth Okafor'],
    ]);
    expect(told('Ruth Okafor met Anna Berg. “We fought well,” she said.')).toEqual([
      ['We fought well,', null],
    ]);
    expect(told('Juan Pérez dimitió. “Lo siento”, dijo.', 'es')).toEqual([['Lo siento', 'Juan Pérez']]);
  });

  test('words in marks that nobody says have no speaker', () => {
    expect(told('The so-called “green belt” is shrinking.')).toEqual([['green belt', null]]);
  });

  test('a mark that is never closed swallows nothing', () => {
    expect(told('He said “go.\n\nMaria Lopez left. “Yes,” said Eve Stone.')).toContainEqual([
      'Yes,',
      'Eve Stone',
    ]);
  });
});

describe('speakerOf', () => {
  test.each([
    ['Maria Lopez said that the road was closed.', 'en', 'Maria Lopez'],
    ['The road was closed, officials said.', 'en', 'officials'],
    ['According to police, nobody was hurt.', 'en', 'police'],
    ['Laut Polizei wurde niemand verletzt.', 'de', 'Polizei'],
    ['La route est fermée, a indiqué la préfecture.', 'fr', 'la préfecture'],
    ['Según la policía, nadie resultó herido.', 'es', 'la policía'],
  ])('%s', (text, language, speaker) => expect(speakerOf(text, language)?.text).toBe(speaker));

  test('a sentence that speaks for itself has none', () => {
    expect(speakerOf('The road was closed.', 'en')).toBeNull();
    expect(speakerOf('The men were told to leave.', 'en')).toBeNull();
  });

  test('the cue is a span of the sentence', () => {
    const sentence = 'The road was closed, according to Maria Lopez.';
    const { cue } = attributionOf(sentence, 'en')!;
    expect(sentence.slice(cue.start, cue.end)).toBe('according to');
  });
});
