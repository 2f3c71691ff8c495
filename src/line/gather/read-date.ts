import { monthOf } from './month-names.ts';

/** A moment in milliseconds since 1970, and how exactly it was told. */
export interface ReadDate {
  time: number;
  precision: 'second' | 'minute' | 'day';
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Minutes east of Greenwich. Names that mean several zones are read as the press of the larger one does. */
const zones: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  wat: 60,
  eest: 180,
  msk: 180,
  eat: 180,
  trt: 180,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
  clt: -240,
  clst: -180,
  cot: -300,
  pet: -300,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  wib: 420,
  ict: 420,
  wita: 480,
  sgt: 480,
  hkt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  wit: 540,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

/**
 * Reads a date as people write it: ISO 8601 and W3C, RFC 822 and asctime with their abuses, names of months in some
 * sixty languages, numbers apart by dots, dashes or slashes, Korean, Chinese and Japanese. Without a zone it is taken
 * as UTC. Of `3/4/2026` the first is the day, but the month where the clock has twelve hours.
 * @returns null where it is none, or tells no day
 */
export function readDate(text: string): ReadDate | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९'.indexOf(digit) % 10))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(plain);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return readDate(
      `${year}-${month}-${day}${hour ? ` ${hour}:${minute}${second ? `:${second}` : ''}${zone ?? ''}` : ''}`,
    );
  }
  const clock = readClock(plain);
  const before = clock ? `${plain.slice(0, clock.start)} ${plain.slice(clock.end)}` : plain;
  const day = readDay(clock ? withoutZone(before, clock.zoneText) : plain, clock?.half ?? false);
  if (!day) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  if (!clock) return { time: midnight, precision: 'day' };
  return { time: midnight + clock.milliseconds - clock.zone * 60_000, precision: clock.precision };
}

interface Clock {
  /** Where it stands in the text. */
  start: number;
  end: number;
  milliseconds: number;
  /** Minutes east of Greenwich, and how that is written. */
  zone: number;
  zoneText: string;
  /** Whether it counts twice to twelve. */
  half: boolean;
  precision: ReadDate['precision'];
}

const clockForm =
  /(\d{1,2})\s?(?::|h(?=\d)|時|时|시)\s?(\d{1,2})(?:\s?(?::|分|분)\s?(\d{1,2}(?:[.,]\d+)?)?\s?(?:秒|초)?)?(?:\s?([ap])\.?m\b\.?)?/i;
const morning = /오전|上午|午前|凌晨|早上|π\.?μ\.?|am\b/i;
const evening = /오후|下午|午後|晚上|μ\.?μ\.?|pm\b/i;

function readClock(text: string): Clock | null {
  const found = clockForm.exec(text);
  if (!found) return null;
  const [whole, hours, minutes, seconds, letter] = found;
  const late = letter ? letter.toLowerCase() === 'p' : evening.test(text);
  const half = late || letter !== undefined || morning.test(text);
  const hour = half ? (Number(hours) % 12) + (late ? 12 : 0) : Number(hours);
  const second = Number((seconds ?? '0').replace(',', '.'));
  if (hour > 24 || Number(minutes) > 59 || second > 61) return null;
  const rest = text.slice(found.index + whole.length);
  const { zone, zoneText } = readZone(rest);
  const milliseconds = (hour * 3600 + Number(minutes) * 60 + Math.trunc(second)) * 1000;
  const midnight = milliseconds === 0;
  return {
    start: found.index,
    end: found.index + whole.length,
    milliseconds: milliseconds + Math.round((second % 1) * 1000),
    zone,
    zoneText,
    half,
    // Midnight alone is what is written where only the day is known.
    precision: midnight ? 'day' : seconds === undefined ? 'minute' : 'second',
  };
}

function readZone(rest: string): { zone: number; zoneText: string } {
  const numbers = /^\s?(?:GMT|UTC|Z)?\s?([+\-−])(\d{1,2}):?(\d\d)?(?!\d)/i.exec(rest);
  if (numbers) {
    const minutes = Number(numbers[2]) * 60 + Number(numbers[3] ?? 0);
    const zone = minutes <= 14 * 60 ? (numbers[1] === '+' ? minutes : -minutes) : 0;
    return { zone, zoneText: numbers[0] };
  }
  for (const [word] of rest.matchAll(/\b[A-Z]{1,5}\b/gi)) {
    const zone = zones[word.toLowerCase()];
    if (zone !== undefined && Object.hasOwn(zones, word.toLowerCase())) return { zone, zoneText: word };
  }
  return { zone: 0, zoneText: '' };
}

function withoutZone(text: string, zoneText: string): string {
  return zoneText === '' ? text : text.replace(zoneText, ' ');
}

function readDay(text: string, half: boolean): Day | null {
  const yearFirst = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return valid(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!);
  const numbers = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numbers) {
    const [, one, two, year] = numbers as unknown as [string, string, string, string];
    const monthFirst = Number(two) > 12 || (half && numbers[0].includes('/') && Number(one) <= 12);
    return monthFirst ? valid(year, Number(one), two) : valid(year, Number(two), one);
  }
  return namedMonth(text);
}

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:\b|[a-z]*day$)/i;

/** The month by its name; of the numbers beside it one is the year, the other the day. */
function namedMonth(text: string): Day | null {
  let month: number | null = null;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    // In some languages a day of the week is shortened as a month is (`mar.`); the month comes after it.
    if (!weekday.test(word)) month = monthOf(word) ?? month;
  }
  const found = [...text.matchAll(/\d+/g)].map(([digits]) => digits);
  if (month === null || found.length < 2) return null;
  const year = found.find((digits) => digits.length === 4) ?? found[1]!;
  const day = found[found.indexOf(year) === 0 ? 1 : 0]!;
  return valid(year, month, day);
}

/** Two digits of a year are those nearest to our time (RFC 2822, 4.3). */
function valid(year: string, month: number, day: string): Day | null {
  const number = Number(year);
  const whole = year.length === 2 ? number + (number < 50 ? 2000 : 1900) : number;
  const possible = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31 && day.length <= 2;
  return possible && (year.length === 4 || year.length === 2)
    ? { year: whole, month, day: Number(day) }
    : null;
}
