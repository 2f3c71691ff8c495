import { expect, test } from 'vitest';
import { groupsOf, report, storiesOf } from '../fixture.ts';
import type { Placeable } from '../grouper.ts';
import { type Meaning, Meanings, quantized, textToEmbed } from './meanings.ts';

const dimensions = 32;

/** A direction of its own for each number, as an embedding model gives it to a topic; a little to the side of it for each report. */
function meaning(topic: number, side: number, language = 'en'): Meaning {
  const own = randomFrom(topic + 1);
  const aside = randomFrom(1000 + side);
  // All texts have something in common.
  const vector = Array.from({ length: dimensions }, () => 0.4 + own() + aside() / 4);
  return { language, vector: quantized(vector) };
}

function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state / 2 ** 32 - 0.5) * 2;
  };
}

const words = {
  en: ['bridge', 'closed', 'storm', 'council', 'repair', 'engineers', 'traffic', 'damage', 'winter', 'mayor'],
  de: [
    'Brücke',
    'gesperrt',
    'Sturm',
    'Rat',
    'Reparatur',
    'Ingenieure',
    'Verkehr',
    'Schaden',
    'Winter',
    'Amt',
  ],
};
const places = ['Ostermoor', 'Quarnheim', 'Tarnow', 'Veldis', 'Brunnau', 'Kalmora', 'Jesswick', 'Ulvang'];

/** Reports of one event a place, first in English, then, other events later, in German. */
function inTwoLanguages(meaningOf: (topic: number, side: number, language: string) => Meaning | undefined) {
  const stream: Placeable[] = [];
  const tell = (topic: number, language: 'en' | 'de') => {
    const mark = String.fromCharCode(97 + (topic % 24), 97 + Math.floor(topic / 24));
    const [place, other] = [places[topic % 8]! + mark, `Haus${mark}`];
    const own = words[language].map((word) => `${word}${mark}`.toLowerCase());
    const title = `${own[0]} ${own[1]} ${own[2]} ${place}`;
    const body = `${own.join(' ')}, ${place}, ${other} ${own[3]}, ${place}.`;
    const id = stream.length + 1;
    stream.push(report(id, title, body, { language, meaning: meaningOf(topic, id, language) }));
  };
  for (let topic = 0; topic < 48; topic += 1) {
    tell(topic, 'en');
    if (topic >= 12) tell(topic - 12, 'de');
  }
  return stream;
}

/** How many of the German reports stand with the English one of their event, and with any other. */
function met(stream: Placeable[], cuts?: ReadonlySet<number>) {
  const groups = groupsOf(storiesOf(stream, cuts));
  const placeOf = (at: number) => stream[at]!.title.split(' ')[3]!;
  const pairs = groups.filter((group) => group.length > 1);
  const right = pairs.filter((group) => new Set(group.map(placeOf)).size === 1);
  return { right: right.length, wrong: pairs.length - right.length };
}

test('reports in two languages come together where an embedding model finds them alike, and not by words alone', () => {
  const { right, wrong } = met(inTwoLanguages(meaning));
  expect(wrong).toBe(0);
  expect(right).toBeGreaterThanOrEqual(25);
  expect(met(inTwoLanguages(() => undefined)).right).toBeLessThan(right / 2);
});

test('an embedding model alone is never enough: where no name is shared, nothing comes together', () => {
  const stream = inTwoLanguages(meaning).map((each) =>
    each.language === 'de' ? without(each, /\p{Lu}\p{L}+/gu) : each,
  );
  expect(met(stream)).toEqual({ right: 0, wrong: 0 });
});

function without(each: Placeable, pattern: RegExp): Placeable {
  return { ...each, title: each.title.replace(pattern, ''), text: each.text.replace(pattern, '') };
}

test('where the model finds reports of one place unlike, they seldom come together', () => {
  const strangers = (topic: number, side: number, language: string) =>
    meaning(language === 'de' ? topic + 500 : topic, side, language);
  expect(met(inTwoLanguages(strangers)).right).toBeLessThan(met(inTwoLanguages(meaning)).right / 3);
});

test('what is read back of meanings gives the stories that were', () => {
  const stream = inTwoLanguages(meaning);
  const cuts = new Set(Array.from({ length: 12 }, (_, at) => at * 7 + 3));
  expect(storiesOf(stream, cuts)).toEqual(storiesOf(stream));
});

test('how far reports stand above the usual depends on the window alone', () => {
  const [all, late] = [new Meanings(), new Meanings()];
  const of = (number: number) => meaning(number % 17, number, number % 5 === 0 ? 'de' : 'en');
  for (let number = 0; number < 300; number += 1) all.add(number, of(number));
  for (let number = 0; number < 100; number += 1) all.forget(number);
  for (let number = 100; number < 300; number += 1) late.add(number, of(number));
  for (const [one, other] of [
    [110, 127],
    [111, 255],
    [150, 201],
  ] as const) {
    expect(all.standing(one, other)).toBe(late.standing(one, other));
    expect(all.standing(one, other)).not.toBeNull();
  }
  expect(all.standing(1, 110)).toBeNull();
});

test('a model that has said little yet says nothing, and vectors of two lengths are not compared', () => {
  const meanings = new Meanings();
  meanings.add(0, meaning(1, 0));
  meanings.add(1, meaning(1, 1));
  expect(meanings.standing(0, 1)).toBeNull();
  for (let number = 2; number < 100; number += 1) meanings.add(number, meaning(number, number));
  expect(meanings.standing(0, 1)).toBeGreaterThan(1);
  meanings.add(100, { language: 'en', vector: new Int8Array([1, 2, 3]) });
  expect(meanings.standing(1, 100)).toBeNull();
  meanings.add(101, { language: 'en', vector: new Int8Array(dimensions) });
  expect(Number.isNaN(meanings.standing(1, 101))).toBe(false);
});

test('a title and how a report begins are embedded, in one line', () => {
  expect(textToEmbed(`A  title\n\nThe first\tsentence. ${'x'.repeat(900)}`)).toMatch(
    /^A title The first sentence\. x+$/,
  );
  expect(textToEmbed('x'.repeat(5000))).toHaveLength(400);
});
