import { type Amount, readAmount } from './amounts.ts';
import { countsNext } from './counted.ts';
import { mentionAt, type Read } from './number-kinds.ts';
import { gapBefore, isSpace, type NumberToken } from './number-tokens.ts';

const hours = /^(?:2[0-4]|1\d|0?\d)$/;

/** A time of day: `10:30`, `10.30 Uhr`, `10 Uhr`, `10h30`, `9pm`, `8:15 p.m.`, `20.15 horas`. */
export function readClock(text: string, tokens: NumberToken[], at: number, code: string): Read | null {
  const token = tokens[at]!;
  if (token.kind !== 'figure') return null;
  const dotted = /^(\d{1,2})[.](\d{2})$/.exec(token.text);
  const hour = dotted ? dotted[1]! : token.text;
  if (!hours.test(hour)) return null;
  let minute = dotted ? Number(dotted[2]) : 0;
  let to = at + 1;
  let told = false;
  const minutes = tokens[at + 2];
  const mark = tokens[at + 1];
  if (!dotted && mark?.text === ':' && glued(tokens, at + 2) && /^\d\d$/.test(minutes!.text)) {
    minute = minutes!.value;
    to = at + 3;
    told = true;
    // German writes scores with a colon as well.
    if (tokens[to]?.text === ':') return null;
    if (code === 'de' && scoreNear(text, token.start) && !clockBehind(text, tokens, to)) return null;
  } else if (
    !dotted &&
    /^h$/i.test(mark?.text ?? '') &&
    code !== 'en' &&
    /^[ \u00a0\u202f]?$/.test(gapBefore(text, tokens, at + 1))
  ) {
    to = at + 2;
    told = true;
    if (
      minutes &&
      /^\d\d$/.test(minutes.text) &&
      /^[ \u00a0\u202f]?$/.test(gapBefore(text, tokens, at + 2))
    ) {
      minute = minutes.value;
      to = at + 3;
    } else if (Number(hour) > 24) return null;
  }
  if (minute > 59) return null;
  const behind = clockBehind(text, tokens, to);
  if (!told && !behind) return null;
  const end = behind?.end ?? tokens[to - 1]!.end;
  return clock(
    text,
    token.start,
    end,
    Number(hour),
    minute,
    behind?.half ?? null,
    Math.max(to, behind?.to ?? 0),
  );
}

function clock(
  text: string,
  start: number,
  end: number,
  hour: number,
  minute: number,
  half: string | null,
  to: number,
): Read | null {
  if (half && (hour === 0 || hour > 12)) return null;
  const whole = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  const mention = {
    start,
    end,
    text: text.slice(start, end),
    value: whole * 60 + minute,
    second: null,
    kind: 'time' as const,
    unit: null,
    about: null,
    counted: null,
    date: null,
  };
  return { mention, to };
}

/** `p.m.`, `Uhr`, `horas` behind an hour. */
function clockBehind(
  text: string,
  tokens: NumberToken[],
  to: number,
): { half: string | null; end: number; to: number } | null {
  const from = tokens[to - 1]!.end;
  const match = /^[ \u00a0]?(?:([ap])\.?m\b\.?|(Uhr|uur)(?!\p{L}))/iu.exec(text.slice(from, from + 8));
  const hoursBehind =
    /^[.:]\d\d/.test(text.slice(from - 3, from)) &&
    /^ (?:horas|heures|ore|Stunden)(?!\p{L})/u.exec(text.slice(from, from + 9));
  const found = match ?? hoursBehind;
  if (!found) return null;
  const end = from + found[0].length;
  let next = to;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return { half: match?.[1]?.toLowerCase() ?? null, end, to: next };
}

const between = /^(?:between|zwischen|entre|tra|fra|tussen)$/;
const and = /^(?:and|und|et|y|e|en)$/;
const to_ = /^(?:to|bis|zu|a|tot)$/;
const from = /^(?:from|von|vom|de|des|da|dal|desde|van|du)$/;

/** Two numbers that belong together: a range or a score. */
export function readPair(text: string, tokens: NumberToken[], at: number, code: string): Read | null {
  const token = tokens[at]!;
  const money = tokens[at - 1]?.kind === 'sign' && tokens[at - 1]!.end === token.start;
  if (token.kind === 'sign') return null;
  const dashed = token.kind === 'figure' ? dashedPair(text, tokens, at, code) : null;
  if (dashed) return dashed;
  const beforeWord = tokens[at - (money ? 2 : 1)]?.folded ?? '';
  const opened = between.test(beforeWord);
  if (!opened && !mayOpen(text, tokens, at)) return null;
  const first = readAmount(text, tokens, at, money);
  if (first?.form !== 'plain') return null;
  let link = first.to;
  while (link < first.to + 2 && tokens[link]?.unit && !and.test(tokens[link]!.folded)) link++;
  if (tokens[link]?.text === '%') link++;
  const word = tokens[link];
  if (!word || !isSpace(gapBefore(text, tokens, link)) || !(opened ? and : to_).test(word.folded))
    return null;
  let next = link + 1;
  if (tokens[next]?.kind === 'sign' && tokens[next]!.text !== '-') next++;
  if (!tokens[next] || !/^[ \u00a0]?$/.test(gapBefore(text, tokens, next))) return null;
  const second = readAmount(text, tokens, next, money);
  if (second?.form !== 'plain' || (!opened && from.test(beforeWord))) return null;
  if (!opened && first.value > second.value) return scoreOf(text, tokens, first, second, beforeWord);
  return rangeOf(text, tokens, first, second, code);
}

/** Looks only where a linking word can come within a few tokens, so that most numbers are read once. */
function mayOpen(_text: string, tokens: NumberToken[], at: number): boolean {
  for (let next = at + 1; next <= at + 4 && next < tokens.length; next++)
    if (to_.test(tokens[next]!.folded)) return true;
  return false;
}

function rangeOf(
  text: string,
  tokens: NumberToken[],
  first: Amount,
  second: Amount,
  code: string,
): Read | null {
  const factor = !first.scaled && second.scaled && first.value < 1000 ? scaleOf(tokens, second) : 1;
  const read = mentionAt(
    text,
    tokens,
    { ...second, value: first.value * factor, from: second.from },
    second.value,
    code,
  );
  if (!read || read.mention.kind === 'label') return null;
  const before = mentionAt(text, tokens, first, null, code);
  // `fell 4 percent to $12` are two numbers, `$3 to 5 million` is one range.
  const [near, far] = [before?.mention.unit ?? null, read.mention.unit];
  if (near !== null && near !== far && !(far === null && before!.mention.kind === 'money')) return null;
  const start = before?.mention.start ?? tokens[first.from]!.start;
  const { mention } = read;
  const about = before?.mention.about ?? null;
  const unit = mention.unit ?? before?.mention.unit ?? null;
  const kind =
    mention.kind === 'count' && before && before.mention.unit !== null ? before.mention.kind : mention.kind;
  return {
    mention: { ...mention, start, text: text.slice(start, mention.end), about, unit, kind },
    to: read.to,
  };
}

function scaleOf(tokens: NumberToken[], amount: Amount): number {
  const figure = tokens[amount.from]!;
  const plain = figure.kind === 'figure' ? figure.value : (figure.word?.value ?? 1);
  return plain > 0 ? amount.value / plain : 1;
}

/** `2 to 1`, `52 a 48`: more before less is a result, where something speaks of winning or voting. */
function scoreOf(
  text: string,
  tokens: NumberToken[],
  first: Amount,
  second: Amount,
  before: string,
): Read | null {
  const start = tokens[first.from]!.start;
  if (!scoreNear(text, start) && !/^(?:by|mit|por|par)$/.test(before)) return null;
  return score(text, start, tokens[second.to - 1]!.end, first.value, second.value, second.to);
}

const scoreCue =
  /(?<!\p{L})(?:won|win|wins|beat|beats|beaten|lost|lose|defeat\p{L}*|drew|draw|victory|lead|led|majority|margin|ruling|score[ds]?|goals?|match|game|vot(?:ed?|es|ing)|gewann\p{L}*|gewinnt|siegt?e?n?|sieg|verlor\p{L}*|spiel|unentschieden|niederlage|imposée?s?|gagn\p{L}*|battue?s?|victoire|défaite|perdu|match|but|gan[óa]\p{L}*|venci\p{L}*|derrot\p{L}*|perdi\p{L}*|empat\p{L}*|goles|vinto|battuto|pareggi\p{L}*)(?!\p{L})/iu;

function scoreNear(text: string, at: number): boolean {
  return scoreCue.test(text.slice(Math.max(0, at - 70), at + 60));
}

/** `3-1`, `3:1`, `41-44 people`, `2019-2021`. */
function dashedPair(text: string, tokens: NumberToken[], at: number, code: string): Read | null {
  const [first, mark, second] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!mark || !second || second.kind !== 'figure' || !/^[-–—−:]$/.test(mark.text)) return null;
  if (mark.start !== first.end || second.start !== mark.end) return null;
  if (Number.isNaN(first.value) || Number.isNaN(second.value)) return null;
  if (at > 0 && tokens[at - 1]!.end === first.start && /[-–/:]/.test(tokens[at - 1]!.text)) return null;
  const after = tokens[at + 3];
  if (after && after.start === second.end && /[-–/:]/.test(after.text)) return null;
  const whole = Number.isInteger(first.value) && Number.isInteger(second.value) && second.value < 1000;
  const scored = mark.text === ':' || scoreNear(text, first.start) || first.value >= second.value;
  const amount = readAmount(text, tokens, at + 2, tokens[at - 1]?.kind === 'sign')!;
  const measured =
    first.value < second.value &&
    (countsNext(tokens[amount.to]) || tokens[amount.to]?.text === '%' || amount.scaled);
  if (whole && scored && !measured)
    return score(text, first.start, second.end, first.value, second.value, at + 3);
  if (mark.text === ':' || first.value >= second.value) return null;
  return rangeOf(
    text,
    tokens,
    { ...amount, from: at, to: at + 1, value: first.value, scaled: false },
    amount,
    code,
  );
}

function glued(tokens: NumberToken[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined &&
    here !== undefined &&
    here.start === before.end &&
    tokens[at - 2]!.end === before.start
  );
}

function score(text: string, start: number, end: number, value: number, second: number, to: number): Read {
  const mention = {
    start,
    end,
    text: text.slice(start, end),
    value,
    second,
    kind: 'score' as const,
    unit: null,
    about: null,
    counted: null,
    date: null,
  };
  return { mention, to };
}
