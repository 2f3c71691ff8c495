import type { Span } from './span.ts';

export type NumberKind = 'count' | 'money' | 'percent' | 'date' | 'time' | 'ordinal' | 'score';

/** A number as it stands in a text. */
export interface NumberMention extends Span {
  text: string;
  value: number;
  kind: NumberKind;
  /** `EUR`, `USD`, `%`, … or the month's number for a date; null for a plain count. */
  unit: string | null;
  about: 'about' | 'more-than' | 'less-than' | 'at-least' | null;
}

const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  tausend: 1e3,
  millionen: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mio: 1e6,
  mrd: 1e9,
  cent: 1e2,
  mille: 1e3,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  mil: 1e3,
  millones: 1e6,
  billions: 1e9,
  thousands: 1e3,
  dozen: 12,
  dutzend: 12,
  douzaine: 12,
  docena: 12,
};

const words: Record<string, Record<string, number>> = {
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  de: {
    null: 0,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  },
  fr: {
    zéro: 0,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  },
  es: {
    cero: 0,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
  },
};

const currencies: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  rupees: 'INR',
  francs: 'CHF',
  franken: 'CHF',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
};

const months = [
  /^(jan|january|januar|janvier|enero)$/,
  /^(feb|february|februar|février|fevrier|febrero)$/,
  /^(mar|march|märz|maerz|mars|marzo)$/,
  /^(apr|april|avril|abril)$/,
  /^(may|mai|mayo)$/,
  /^(jun|june|juni|juin|junio)$/,
  /^(jul|july|juli|juillet|julio)$/,
  /^(aug|august|août|aout|agosto)$/,
  /^(sep|sept|september|septembre|septiembre)$/,
  /^(oct|october|oktober|okt|octobre|octubre)$/,
  /^(nov|november|novembre|noviembre)$/,
  /^(dec|december|dezember|dez|décembre|decembre|diciembre)$/,
];

const qualifiers: [RegExp, NonNullable<NumberMention['about']>][] = [
  [/\b(at least|no fewer than|mindestens|wenigstens|au moins|al menos|por lo menos)\s*$/i, 'at-least'],
  [/\b(more than|over|above|upwards of|mehr als|über|plus de|más de)\s*$/i, 'more-than'],
  [
    /\b(less than|fewer than|under|below|nearly|almost|weniger als|fast|moins de|près de|menos de|casi)\s*$/i,
    'less-than',
  ],
  [
    /\b(about|around|some|roughly|approximately|an estimated|etwa|rund|ungefähr|environ|quelque|unos|unas|alrededor de)\s*$/i,
    'about',
  ],
];

const digits =
  /(?<![\p{L}\d.,])(?:([$€£¥₹])\s?)?(\d{1,3}(?:[.,\u00A0\u202F']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:\s?(%|(?:st|nd|rd|th|er|e)\b))?/gu;

/**
 * Numbers, amounts, percentages and dates of a text, with offsets. `3,800`, `1.3 million`, `€40bn`, `12 %`, number
 * words up to ninety-nine, and dozens, in English, German, French and Spanish. Linear in the text.
 */
export function findNumbers(text: string, language: string): NumberMention[] {
  const found = [...inDigits(text), ...inWords(text, language)].sort((a, b) => a.start - b.start);
  return found.filter((mention, place) => place === 0 || mention.start >= found[place - 1]!.end);
}

/** Whether two mentions can be the same number: equal, or one the rounding of the other to its own digits. */
export function sameNumber(one: NumberMention, other: NumberMention): boolean {
  if (one.unit !== null && other.unit !== null && one.unit !== other.unit) return false;
  if ((one.kind === 'percent') !== (other.kind === 'percent')) return false;
  if (one.value === other.value) return true;
  const [exact, round] = significant(one.value) > significant(other.value) ? [one, other] : [other, one];
  if (round.value < 1000 || significant(round.value) > 3) return false;
  const step = 10 ** (Math.floor(Math.log10(round.value)) - significant(round.value) + 1);
  return Math.abs(exact.value - round.value) <= step / 2;
}

function* inDigits(text: string): Generator<NumberMention> {
  for (const match of text.matchAll(digits)) {
    const [whole, symbol, figure, suffix] = match;
    let end = match.index + whole.length;
    const after = /^[\s\u00A0-]?([\p{L}]+)\.?/u.exec(text.slice(end, end + 24));
    const next = after?.[1]?.toLowerCase() ?? '';
    let value = valueOf(figure!);
    let word = next;
    if (Object.hasOwn(magnitudes, next) && !(next === 'm' && !symbol)) {
      value *= magnitudes[next]!;
      end += after![0].replace(/\.$/, '').length;
      word = /^\s?(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '';
    }
    const unit = symbol ? currencies[symbol]! : suffix === '%' ? '%' : unitOf(word);
    const kind = kindOf(symbol, suffix, word, text, match.index, end);
    yield {
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: round(value),
      kind,
      unit: kind === 'date' ? null : unit,
      about: qualifierOf(text, match.index),
    };
  }
}

function* inWords(text: string, language: string): Generator<NumberMention> {
  const known = words[language] ?? {};
  for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    const lower = match[0].toLowerCase();
    const value = wordValue(lower, known);
    if (value === null || (value === 1 && language === 'en')) continue;
    const after = /^\s(\p{L}+)/u.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 24),
    );
    const scale =
      after && Object.hasOwn(magnitudes, after[1]!.toLowerCase()) ? magnitudes[after[1]!.toLowerCase()]! : 1;
    const end = match.index + match[0].length + (scale > 1 ? after![0].length : 0);
    yield {
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: value * scale,
      kind: 'count',
      unit: null,
      about: qualifierOf(text, match.index),
    };
  }
}

function wordValue(word: string, known: Record<string, number>): number | null {
  if (Object.hasOwn(known, word)) return known[word]!;
  const [tens, ones] = word.split('-');
  if (ones && Object.hasOwn(known, tens!) && Object.hasOwn(known, ones) && known[tens!]! >= 20)
    return known[tens!]! + known[ones]!;
  return null;
}

function kindOf(
  symbol: string | undefined,
  suffix: string | undefined,
  word: string,
  text: string,
  start: number,
  end: number,
): NumberKind {
  if (symbol || Object.hasOwn(currencies, word)) return 'money';
  if (
    suffix === '%' ||
    /^(percent|prozent|pourcent|pc)$/.test(word) ||
    /^\s?(per cent|por ciento|pour cent)/i.test(text.slice(end))
  )
    return 'percent';
  const before = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? '';
  if (months.some((month) => month.test(word) || month.test(before))) return 'date';
  if (/^\s?[–-]\s?\d/.test(text.slice(end)) || /\d\s?[–-]\s?$/.test(text.slice(0, start))) return 'score';
  if (suffix) return 'ordinal';
  return 'count';
}

function unitOf(word: string): string | null {
  if (Object.hasOwn(currencies, word)) return currencies[word]!;
  return /^(percent|prozent)$/.test(word) ? '%' : null;
}

/** `1,234.5`, `1.234,5`, `1 234,5` and `1'234`: the last of two marks is the decimal one; three digits after a single mark are thousands. */
function valueOf(figure: string): number {
  const plain = figure.replace(/[\u00A0\u202F']/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return Number(plain);
  const tail = plain.slice(last + 1);
  const both = plain.includes('.') && plain.includes(',');
  if (!both && tail.length === 3) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${tail}`);
}

function qualifierOf(text: string, start: number): NumberMention['about'] {
  const before = text.slice(Math.max(0, start - 24), start);
  return qualifiers.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function significant(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
