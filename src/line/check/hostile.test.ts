import { describe, expect, test } from 'vitest';
import type { Part } from '../../news/draft.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { checkSentence, type Failure } from './check.ts';

const report =
  'At least nine people were killed when a freight train derailed near Port Aldous on Tuesday, Ana Ruiz said. ';

function passage(text: string, language = 'en'): ReadPassage {
  return {
    versionId: 1,
    start: 0,
    end: text.length,
    text,
    outletId: 'courier',
    outletName: 'Aldous Courier',
    origin: 'courier',
    language,
    at: new Date('2026-03-12T12:00:00Z'),
  };
}

function check(parts: (string | Part)[], ...passages: ReadPassage[]): Failure | null {
  return checkSentence(
    {
      parts: parts.map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part)),
      citations: [],
    },
    passages,
  );
}

describe('whatever comes in, a verdict comes out', () => {
  test('a sentence that says nothing is refused', () => {
    for (const nothing of ['', ' ', '.', '…', '\n\n', '—', '🚂🚂🚂', '\u{1F468}\u200D\u{1F469}', '؟'])
      expect(check([nothing], passage(report)), JSON.stringify(nothing)).not.toBeNull();
    expect(check([], passage(report))).not.toBeNull();
  });

  test('no passage, or an empty one, carries nothing', () => {
    expect(check(['Nine people were killed.'])?.rule).toBe('citations');
    for (const empty of ['', ' ', '\n', '.'])
      expect(check(['Nine people were killed near Port Aldous.'], passage(empty))).not.toBeNull();
  });

  test('letters that are not seen are refused wherever they stand', () => {
    for (const unseen of ['\u0000', '\u200B', '\u202E', '\u2066', '\uFEFF', '\u{E0041}', '\u0007'])
      for (const text of [`${unseen}Nine people were killed.`, `Nine people${unseen} were killed.`])
        expect(check([text], passage(report + text))?.rule, JSON.stringify(text)).toBe('markup');
  });

  test('a lone half of a character does not stop it', () => {
    expect(() => check(['Nine people \uD800 were killed near Port Aldous.'], passage(report))).not.toThrow();
    expect(() => check(['Nine people were killed.'], passage(`${report}\uDC00 \uD83D`))).not.toThrow();
  });

  test('emoji in a passage are no words of it', () => {
    const decorated = passage('🚨🚨 Nine people were killed 🚂💥 near Port Aldous on Tuesday. 🙏');
    expect(check(['Nine people were killed near Port Aldous on Tuesday.'], decorated)).toBeNull();
    expect(check(['Nine people were rescued near Port Aldous on Tuesday.'], decorated)).not.toBeNull();
  });

  test('a language that is not known, or written from the right, is held to what any language is', () => {
    const arabic = 'قتل تسعة أشخاص على الأقل في حادث قطار قرب الميناء يوم الثلاثاء، وأصيب 12 آخرون.';
    expect(check([arabic], passage(arabic, 'ar'))).toBeNull();
    expect(check([arabic.replace('12', '21')], passage(arabic, 'ar'))?.rule).toBe('numbers');
    for (const language of ['', 'und', 'xx', 'tlh-Latn', '\u0000', '__proto__', 'constructor'])
      expect(
        check(['At least nine people were killed near Port Aldous.'], passage(report, language)),
      ).toBeNull();
  });

  test('words that objects have by nature are words like others', () => {
    const text = 'The constructor of the prototype said the value of toString was nine hundred.';
    expect(check([text], passage(`${text} ${report}`))).toBeNull();
    expect(check(['The __proto__ of hasOwnProperty was killed.'], passage(report))).not.toBeNull();
  });
});

describe('size costs time, and not the press', () => {
  const long = Array.from(
    { length: 6000 },
    (_, at) =>
      `Report ${at}: ${at % 7} people and the mayor of Town ${at} met near the bridge in ${1900 + (at % 120)}. `,
  ).join('');

  test.each<[string, string, string]>([
    ['half a million letters', 'Nine people were killed near Port Aldous on Tuesday.', long + report],
    ['numbers only', 'Exactly 9 people were killed.', '9 '.repeat(50_000)],
    ['the same word over and over', 'train '.repeat(300), 'train '.repeat(20_000)],
    [
      'names over and over',
      'Ana Ruiz and Port Aldous '.repeat(100),
      'Ana Ruiz met Port Aldous. '.repeat(3000),
    ],
    ['one word of a hundred thousand letters', 'Nine people were killed.', 'a'.repeat(100_000)],
    ['opened brackets and marks', '([{“"<'.repeat(300), '([{“"<'.repeat(20_000)],
    ['commas', `Nine people${','.repeat(2500)} were killed.`, ','.repeat(100_000)],
  ])(
    'a passage of %s',
    (_, text, source) => {
      const start = process.cpuUsage();
      check([text], passage(source));
      expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
    },
    60_000,
  );

  test('what is too long to be a sentence is refused unread', () => {
    for (const text of [report.repeat(30), 'a'.repeat(100_000), '9 '.repeat(50_000), '([{“"<'.repeat(20_000)])
      expect(check([text], passage(report))?.rule).toBe('length');
  });
});
