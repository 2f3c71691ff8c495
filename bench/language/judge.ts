import { resolveDate } from '../../src/news/language/date-resolve.ts';
import { findDates } from '../../src/news/language/dates.ts';
import { detectLanguage } from '../../src/news/language/detect.ts';
import { findNames } from '../../src/news/language/names.ts';
import { findNumbers, type NumberMention } from '../../src/news/language/numbers.ts';
import { findQuotes } from '../../src/news/language/quotes.ts';
import { splitSentences } from '../../src/news/language/sentences.ts';
import { speakerOf } from '../../src/news/language/speakers.ts';
import { baselines } from './baselines.ts';
import type { Case, MarkedSpan } from './read-cases.ts';

/** The day of every report in the cases: a Wednesday. */
const reportAt = new Date('2026-11-25T12:00:00Z');

interface Found {
  start: number;
  end: number;
  label: string;
}

export interface Verdict {
  /** All spans, their labels and the answer are right. */
  right: boolean;
  /** The same spans, whatever the labels say. */
  spansRight: boolean;
  /** The same, by the plain rules that one would start with. */
  baselineRight: boolean;
  /** What was found, for people. */
  found: string;
}

/** Runs a case through our code and the baseline. */
export function judge(one: Case): Verdict {
  const { text, kind, language } = one;
  if (kind === 'language' || kind === 'speakers') {
    const answer =
      kind === 'language' ? detectLanguage(text, null) : (speakerOf(text, language)?.text ?? '-');
    const right = answer === one.answer;
    return {
      right,
      spansRight: right,
      baselineRight: baselines[kind]!(text, language) === one.answer,
      found: answer,
    };
  }
  const found = finders[kind]!(text, language, one.spans);
  const spansRight = sameSpans(found, one.spans);
  return {
    spansRight,
    right: spansRight && found.every((span, at) => sameLabel(kind, span.label, one.spans[at]!.label)),
    baselineRight: sameSpans(baselines[kind]!(text, language) as Found[], one.spans),
    found: found.map((span) => `[${text.slice(span.start, span.end)}|${span.label}]`).join(' '),
  };
}

const finders: Record<string, (text: string, language: string, expected: MarkedSpan[]) => Found[]> = {
  sentences: (text, language) => splitSentences(text, language).map((span) => ({ ...span, label: '' })),
  numbers: (text, language, expected) =>
    findNumbers(text, language).map((mention, at) => ({
      start: mention.start,
      end: mention.end,
      label: numberLabel(text, mention, expected[at]?.label.includes('>') ?? false),
    })),
  dates: (text, language) =>
    findDates(text, language).map((mention) => {
      const day = resolveDate(mention, reportAt);
      const label = !day ? '-' : dayLabel(day.start, day.end, day.precision);
      return { start: mention.start, end: mention.end, label };
    }),
  names: (text, language) =>
    findNames(text, language).map(({ start, end, kind }) => ({ start, end, label: kind ?? '-' })),
  quotes: (text, language) =>
    findQuotes(text, language).map(({ start, end, speaker }) => ({
      start,
      end,
      label: speaker?.name ?? '-',
    })),
};

function numberLabel(text: string, mention: NumberMention, withCounted: boolean): string {
  const round = (value: number) =>
    String(Number(value.toPrecision(3)) === value ? value : Number(value.toFixed(3)));
  const second = mention.second === null ? '' : `..${round(mention.second)}`;
  const parts = [mention.kind, round(mention.value) + second];
  if (mention.unit) parts.push(mention.unit);
  if (mention.about) parts.push(`~${mention.about}`);
  if (withCounted && mention.counted)
    parts.push(`>${text.slice(mention.counted.start, mention.counted.end)}`);
  return parts.join(' ');
}

function dayLabel(start: string, end: string, precision: string): string {
  if (precision === 'day') return start;
  if (precision === 'month') return start.slice(0, 7);
  return precision === 'year' ? start.slice(0, 4) : `${start}..${end}`;
}

function sameSpans(found: { start: number; end: number }[], expected: MarkedSpan[]): boolean {
  return (
    found.length === expected.length &&
    found.every((span, at) => span.start === expected[at]!.start && span.end === expected[at]!.end)
  );
}

function sameLabel(kind: string, found: string, expected: string): boolean {
  if (kind === 'names' && expected === '-') return true;
  if (kind !== 'numbers') return found === expected;
  return found === expected.replace(/(?<= )(-?[\d.]+e\d+)/, (value) => String(Number(value)));
}
