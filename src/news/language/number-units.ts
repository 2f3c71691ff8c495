import type { Amount } from './amounts.ts';
import { gapBefore, isSpace, type NumberToken } from './number-tokens.ts';
import { currencyOwners, currencySigns, dollarLetters, type Unit } from './units.ts';

/** Where a number with its unit goes, and what the unit is. */
export interface Measured {
  unit: Unit | null;
  start: number;
  end: number;
  to: number;
  /** Of a number below zero, -1. */
  sign: number;
}

interface Behind {
  unit: Unit;
  end: number;
  to: number;
}

/** The unit of an amount: a sign before it, or a sign or words behind it. */
export function measure(text: string, tokens: NumberToken[], amount: Amount): Measured {
  let start = tokens[amount.from]!.start;
  const end = tokens[amount.to - 1]!.end;
  const none: Measured = { unit: null, start, end, to: amount.to, sign: 1 };
  const before = tokens[amount.from - 1];
  if (
    before &&
    Object.hasOwn(currencySigns, before.text) &&
    !closesAmount(text, tokens, amount.from) &&
    /^[ \u00a0]?$/.test(gapBefore(text, tokens, amount.from))
  ) {
    const letters = tokens[amount.from - 2];
    const owner =
      letters && letters.end === before.start && before.text === '$'
        ? dollarLetters[letters.text]
        : undefined;
    start = owner ? letters!.start : before.start;
    return { ...none, unit: { kind: 'money', code: owner ?? currencySigns[before.text]! }, start };
  }
  const behind = unitBehind(text, tokens, amount);
  const found = { ...none, ...behind };
  if (behind && minusBefore(text, tokens, amount.from, behind.unit)) {
    found.start = before!.start;
    found.sign = -1;
  }
  return found;
}

/** The sign before a figure belongs to the amount before it: `34€ 12`. */
function closesAmount(text: string, tokens: NumberToken[], at: number): boolean {
  const previous = tokens[at - 2];
  const number =
    previous !== undefined &&
    (previous.kind === 'figure' || previous.word !== null || previous.unit !== null);
  return number && gapBefore(text, tokens, at) !== '' && /^[ \u00a0]?$/.test(gapBefore(text, tokens, at - 1));
}

function minusBefore(text: string, tokens: NumberToken[], at: number, unit: Unit): boolean {
  const before = tokens[at - 1];
  if (!before || !(unit.kind === 'percent' || unit.code.startsWith('°'))) return false;
  if (/^(?:minus|moins|menos)$/i.test(before.text)) return isSpace(gapBefore(text, tokens, at));
  if (!/^[-−–]$/.test(before.text) || before.end !== tokens[at]!.start) return false;
  return before.start === 0 || /[\s(]/.test(text[before.start - 1]!);
}

function unitBehind(text: string, tokens: NumberToken[], amount: Amount): Behind | null {
  let at = amount.to;
  // `40 milliards d'euros`, `40 mil millones de euros`.
  if (amount.scaled && /^(?:d|de|di)$/.test(tokens[at]?.folded ?? '') && isSpace(gapBefore(text, tokens, at)))
    at++;
  const token = tokens[at];
  if (!token) return null;
  const gap = gapBefore(text, tokens, at);
  if (!(gap === '' || isSpace(gap) || gap === '-' || (at > amount.to && /^['’]$/.test(gap)) || gap === '. '))
    return null;
  const simple = (unit: Unit, to = at + 1) => ({ unit, end: tokens[to - 1]!.end, to });
  if (token.text === '%') return percentUnit(text, tokens, at);
  if (token.text === '°') return degreeUnit(text, tokens, at, gap);
  if (
    Object.hasOwn(currencySigns, token.text) &&
    tokens[at + 1]?.kind === 'figure' &&
    tokens[at + 1]!.start === token.end
  )
    return null;
  if (Object.hasOwn(currencySigns, token.text))
    return gap === '. ' ? null : simple({ kind: 'money', code: currencySigns[token.text]! });
  if (gap === '. ' && !/^(?:euro|euros|dollar|dollars|franken|tonnen)$/.test(token.folded)) return null;
  if (gap === '' && /^[CF]$/.test(token.text)) return simple({ kind: 'measure', code: `°${token.text}` });
  const owner = currencyOwners[token.folded];
  if (owner && tokens[at + 1]?.unit?.kind === 'money' && isSpace(gapBefore(text, tokens, at + 1)))
    return simple({ kind: 'money', code: owner }, at + 2);
  return wordUnit(text, tokens, at, amount, gap);
}

function percentUnit(text: string, tokens: NumberToken[], at: number): Behind {
  const points = isSpace(gapBefore(text, tokens, at + 1)) && /^points?$/.test(tokens[at + 1]?.folded ?? '');
  const to = points ? at + 2 : at + 1;
  return {
    unit: points ? { kind: 'points', code: 'points' } : { kind: 'percent', code: '%' },
    end: tokens[to - 1]!.end,
    to,
  };
}

function degreeUnit(text: string, tokens: NumberToken[], at: number, gap: string): Behind | null {
  if (gap === '. ') return null;
  const scale = tokens[at + 1];
  const named =
    scale && /^(?:C|F|Celsius|Fahrenheit)$/.test(scale.text) && /^ ?$/.test(gapBefore(text, tokens, at + 1));
  const code = named ? `°${scale.text[0]}` : '°';
  return {
    unit: { kind: 'measure', code },
    end: tokens[named ? at + 1 : at]!.end,
    to: named ? at + 2 : at + 1,
  };
}

const hundredWords = /^(?:cent|ciento|cento)$/;

function wordUnit(
  text: string,
  tokens: NumberToken[],
  at: number,
  amount: Amount,
  gap: string,
): Behind | null {
  const token = tokens[at]!;
  const next = isSpace(gapBefore(text, tokens, at + 1)) ? tokens[at + 1] : undefined;
  const result = (unit: Unit, to: number) => ({ unit, end: tokens[to - 1]!.end, to });
  if (/^(?:per|pour|por)$/.test(token.folded) && hundredWords.test(next?.folded ?? ''))
    return pointsBehind(text, tokens, at + 2) ?? result({ kind: 'percent', code: '%' }, at + 2);
  if (token.unit?.kind === 'percent') return pointsBehind(text, tokens, at + 1) ?? result(token.unit, at + 1);
  if (/^(?:percentage|punti|puntos|points|pontos)$/.test(token.folded)) return namedPoints(text, tokens, at);
  if (/^(?:square|quadrat)$/.test(token.folded) && next?.unit)
    return result({ kind: 'measure', code: `${next.unit.code}²` }, at + 2);
  if (!token.unit || (token.word && token.word.vague !== undefined)) return null;
  const short = token.text.length <= 2;
  // One letter is a unit only in its own case and beside a figure: `5 g`, not `5G` and not `two m`.
  if (short && (token.text !== token.text.toLowerCase() || tokens[amount.to - 1]!.kind !== 'figure'))
    return null;
  if (token.text === 'in' || (short && /^(?:an|t|l|m|g|ft)$/.test(token.text) && gap === '-')) return null;
  if (token.folded === 'second' && amount.value !== 1) return null;
  if (token.unit.code === '°') return degreeUnit(text, tokens, at, ' ');
  return perHour(tokens, at) ?? result(token.unit, at + 1);
}

function pointsBehind(text: string, tokens: NumberToken[], at: number): Behind | null {
  if (!isSpace(gapBefore(text, tokens, at)) || !/^points?$/.test(tokens[at]?.folded ?? '')) return null;
  return { unit: { kind: 'points', code: 'points' }, end: tokens[at]!.end, to: at + 1 };
}

/** `percentage points`, `points de pourcentage`, `puntos porcentuales`, `punti percentuali`. */
function namedPoints(text: string, tokens: NumberToken[], at: number): Behind | null {
  const stretch = text.slice(tokens[at]!.start, tokens[at]!.start + 30);
  const words =
    /^(?:percentage points?|points de pourcentage|puntos porcentuales|punti percentuali|pontos percentuais)/i.exec(
      stretch,
    );
  if (!words) return null;
  const end = tokens[at]!.start + words[0].length;
  let to = at;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return { unit: { kind: 'points', code: 'points' }, end, to };
}

function perHour(tokens: NumberToken[], at: number): Behind | null {
  const token = tokens[at]!;
  if (!/^(?:km|mi)$/.test(token.unit!.code)) return null;
  const code = token.unit!.code === 'km' ? 'km/h' : 'mph';
  const slash = tokens[at + 1]?.text === '/' && tokens[at + 2]?.folded === 'h';
  const words =
    /^(?:per|an|pro|par|por|all)$/.test(tokens[at + 1]?.folded ?? '') &&
    tokens[at + 2]?.unit?.code === 'hour';
  if (!slash && !words) return null;
  return { unit: { kind: 'measure', code }, end: tokens[at + 2]!.end, to: at + 3 };
}
