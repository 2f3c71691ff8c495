import { gapBefore, isSpace, joined, type NumberToken } from './number-tokens.ts';

/** A value read from one or more tokens, `to` exclusive. */
export interface Amount {
  from: number;
  to: number;
  value: number;
  form: 'plain' | 'fraction' | 'ordinal' | 'vague';
  /** `centaine`, `half a million`: a round figure by its nature. */
  rounded: boolean;
  /** A word such as `million` multiplied it. */
  scaled: boolean;
}

const shortScales: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mill: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  md: 1e9,
  mds: 1e9,
  tn: 1e12,
};
/** Those that stand apart from the figure as well: `40 Mrd. Euro`. */
const apart = new Set(['mn', 'mln', 'mio', 'bn', 'mrd', 'md', 'mds', 'tn']);
const slashed: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** The amount that starts at a token; null where none does. `money` says that a currency sign stands before it. */
export function readAmount(text: string, tokens: NumberToken[], at: number, money: boolean): Amount | null {
  const token = tokens[at]!;
  if (token.kind === 'figure') return fromFigure(text, tokens, at, money);
  if (token.kind === 'sign') {
    const value = slashed[token.text];
    return value === undefined ? null : { ...plain(at, at + 1, value), form: 'fraction' };
  }
  const { word } = token;
  if (!word) return null;
  if (word.role === 'half' || isHalfAhead(text, tokens, at)) return fromHalf(text, tokens, at);
  if (word.role === 'several') return several(text, tokens, at);
  const vague = word.vague !== undefined && word.scale === undefined;
  if (vague || (word.vague !== undefined && !follows(tokens, at))) return fromVague(text, tokens, at);
  return fromWords(text, tokens, at);
}

function fromFigure(text: string, tokens: NumberToken[], at: number, money: boolean): Amount | null {
  let { value } = tokens[at]!;
  if (Number.isNaN(value)) return null;
  let to = at + 1;
  const half = tokens[to]?.text ?? '';
  if (Object.hasOwn(slashed, half) && gapBefore(text, tokens, to) === '') {
    value += slashed[half]!;
    to++;
  }
  const short = shortScale(text, tokens, to, money);
  if (short) return { ...plain(at, to + 1, value * short), scaled: true };
  const fraction = slashFraction(text, tokens, at);
  if (fraction) return fraction;
  return withScales(text, tokens, plain(at, to, value));
}

const counted =
  /^(?:people|users|customers|votes|voters|homes|households|children|workers|jobs|patients|viewers|tonnes|tons|barrels|doses|copies|members|refugees|followers|passengers|shares|subscribers|residents|tests|cases|euros?|dollars?|pounds?)$/;

function shortScale(text: string, tokens: NumberToken[], at: number, money: boolean): number | null {
  const token = tokens[at];
  const lower = token?.text.toLowerCase() ?? '';
  if (!token || !Object.hasOwn(shortScales, lower)) return null;
  const gap = gapBefore(text, tokens, at);
  if (gap !== '' && !(isSpace(gap) && (apart.has(lower) || money))) return null;
  // A bare `m` is a metre, unless money or people are counted.
  if (lower === 'm' && !money && !counted.test(tokens[at + 1]?.folded ?? '')) return null;
  if (lower === 'b' && !money) return null;
  if (lower === 'k' && token.text === 'K' && !money) return null;
  return shortScales[lower]!;
}

/** `1/3`; other figures with a stroke (`9/11`, `24/7`) are names and are left alone. */
function slashFraction(text: string, tokens: NumberToken[], at: number): Amount | null {
  const below = tokens[at + 2];
  if (tokens[at + 1]?.text !== '/' || below?.kind !== 'figure' || below.start - tokens[at]!.end !== 1)
    return null;
  const { value } = tokens[at]!;
  if (!(value >= 1 && value < below.value && below.value <= 10) || gapBefore(text, tokens, at + 2) !== '')
    return null;
  return { ...plain(at, at + 3, value / below.value), form: 'fraction' };
}

/** A number in words: `two hundred and fifty thousand`, `quatre-vingt-dix-sept`, `treinta y cinco`, `a third`. */
function fromWords(text: string, tokens: NumberToken[], at: number): Amount | null {
  let next = at;
  let article = false;
  const first = tokens[at]!.word!;
  if (first.role === 'article') {
    const after = joined(text, tokens, at + 1) ? tokens[at + 1]!.word : null;
    if (after && definite(tokens[at]!) && after.fraction === undefined) {
      if (first.value === undefined) return null;
    } else if (after && (after.scale !== undefined || after.fraction !== undefined)) {
      article = true;
      next = at + 1;
    } else if (first.value === undefined) return null;
  }
  const run = readRun(text, tokens, next, article);
  if (run) {
    const amount = { ...run, from: at };
    return fractionOf(text, tokens, amount) ?? withHalf(text, tokens, withScales(text, tokens, amount));
  }
  const word = tokens[next]!.word!;
  if (
    word.fraction !== undefined &&
    (article || word.ordinal === undefined) &&
    wholeFollows(text, tokens, next)
  )
    return { ...plain(at, next + 1, word.fraction), form: 'fraction' };
  if (first.ordinal !== undefined) return { ...plain(at, at + 1, first.ordinal), form: 'ordinal' };
  return null;
}

/** Number words that add up to one value, without a fraction or half behind them. */
function readRun(text: string, tokens: NumberToken[], at: number, article: boolean): Amount | null {
  let total = 0;
  let current = article ? 1 : 0;
  let next = at;
  let scaled = false;
  let rounded = false;
  let to = at;
  while (next < tokens.length && (next === at || joined(text, tokens, next))) {
    const { word } = tokens[next]!;
    if (!word) break;
    if (word.role === 'join' && next > at && addable(tokens[next + 1]?.word?.value, current, true)) {
      next++;
      continue;
    }
    if (word.scale !== undefined && (next > at || article || bareScale(word.scale, tokens[next]!.folded))) {
      if (word.scale === 100) current = Math.max(1, current) * 100;
      else {
        total += Math.max(1, current) * word.scale;
        current = 0;
      }
      scaled = true;
      rounded ||= word.rounded === true;
    } else if (word.value !== undefined && next > at && fourTwenties(word.value, current)) current = 80;
    else if (word.value !== undefined && (next === at || addable(word.value, current, false)))
      current += word.value;
    else break;
    next++;
    to = next;
  }
  if (to === at) return null;
  return { from: at, to, value: total + current, form: 'plain', rounded, scaled };
}

/** Words that are a number without one before them: `hundert`, `cent`, `mil`, but not `hundred`. */
function bareScale(scale: number, folded: string): boolean {
  return (
    (scale === 100 || scale === 1000) && !/^(?:hundred|thousand|cents|centaine|millier|centena)$/.test(folded)
  );
}

function fourTwenties(value: number, current: number): boolean {
  return value === 20 && current % 100 === 4;
}

/** Whether a word's value can follow what is there: ones after tens, anything below a hundred after hundreds. */
function addable(value: number | undefined, current: number, afterJoin: boolean): boolean {
  if (value === undefined) return false;
  if (current === 0) return afterJoin ? value < 1000 : false;
  if (current % 100 === 0) return value < 100;
  const tens = current % 100;
  if (tens % 10 === 0 && tens >= 20) return value < 10 || ((tens === 60 || tens === 80) && value < 20);
  return (tens === 10 || tens === 70 || tens === 90) && value >= 7 && value < 10;
}

function withScales(text: string, tokens: NumberToken[], amount: Amount): Amount {
  let { to, value, scaled } = amount;
  // Headlines write a figure and its million as one: `£28million`.
  const follows = (at: number) =>
    joined(text, tokens, at) || (tokens[at - 1]?.kind === 'figure' && gapBefore(text, tokens, at) === '');
  for (let word = tokens[to]?.word; word?.scale && follows(to); word = tokens[to]?.word) {
    value *= word.scale;
    scaled = true;
    to++;
  }
  return withHalf(text, tokens, { ...amount, to, value, scaled });
}

/** `six and a half`, `un million et demi`, `millón y medio`. */
function withHalf(text: string, tokens: NumberToken[], amount: Amount): Amount {
  const { to } = amount;
  if (tokens[to]?.word?.role !== 'join' || !joined(text, tokens, to)) return amount;
  const half = tokens[to + 1]?.word?.role === 'article' ? to + 2 : to + 1;
  if (tokens[half]?.word?.role !== 'half' || !joined(text, tokens, half)) return amount;
  const scale = amount.scaled ? (tokens[to - 1]!.word?.scale ?? 1) : 1;
  return { ...amount, to: half + 1, value: amount.value + scale / 2 };
}

/** `two-thirds`, `drei Viertel`, `one in five`. */
function fractionOf(text: string, tokens: NumberToken[], amount: Amount): Amount | null {
  const { to, value } = amount;
  const word = joined(text, tokens, to) ? tokens[to]!.word : null;
  if (word?.fraction !== undefined && value < 1 / word.fraction && !amount.scaled)
    return { ...plain(amount.from, to + 1, value * word.fraction), form: 'fraction' };
  if (tokens[to]?.folded !== 'in' || !joined(text, tokens, to)) return null;
  const below = tokens[to + 1];
  const parts = below?.word?.value ?? below?.value ?? 0;
  if (value < 1 || value >= 10 || !(parts > value && parts <= 100) || !joined(text, tokens, to + 1))
    return null;
  if (tokens[to + 2]?.unit || tokens[to + 2]?.month || value !== 1) return null;
  return { ...plain(amount.from, to + 2, value / parts), form: 'fraction' };
}

function isHalfAhead(text: string, tokens: NumberToken[], at: number): boolean {
  return (
    tokens[at]!.word?.role === 'article' &&
    joined(text, tokens, at + 1) &&
    tokens[at + 1]!.word?.role === 'half'
  );
}

/** `half a million`, `eine halbe Million`, `medio millón`, `half an hour`, `half of`. */
function fromHalf(text: string, tokens: NumberToken[], at: number): Amount | null {
  let next = tokens[at]!.word!.role === 'half' ? at + 1 : at + 2;
  const half = next;
  if (tokens[next]?.word?.role === 'article' && joined(text, tokens, next)) next++;
  const noun = tokens[next];
  const adjacent = joined(text, tokens, next);
  if (noun && adjacent && noun.word?.scale)
    return { ...plain(at, next + 1, noun.word.scale / 2), scaled: true, rounded: true };
  if (noun && adjacent && (noun.unit?.kind === 'duration' || noun.unit?.kind === 'measure'))
    return plain(at, next, 0.5);
  const own = tokens[half - 1]!.folded;
  const before = tokens[at - 1]?.folded ?? '';
  if (own !== 'half') return null;
  if (
    (joined(text, tokens, half) && /^(?:of|the|its|their|his|her)$/.test(tokens[half]!.folded)) ||
    /^(?:by|than|about|in|nearly|almost)$/.test(before)
  )
    return { ...plain(at, half, 0.5), form: 'fraction' };
  return null;
}

/** `several hundred`, `quelques milliers`. */
function several(text: string, tokens: NumberToken[], at: number): Amount | null {
  const word = joined(text, tokens, at + 1) ? tokens[at + 1]!.word : null;
  const size = word?.scale ?? word?.vague;
  if (size === undefined || size < 12) return null;
  const from = tokens[at]!.folded === 'few' && tokens[at - 1]?.folded === 'a' ? at - 1 : at;
  return { ...plain(from, at + 2, size), form: 'vague' };
}

const ofWords = /^(?:of|de|di|von)$/;

/** `hundreds`, `tens of thousands`, `des centaines de milliers`. */
function fromVague(text: string, tokens: NumberToken[], at: number): Amount | null {
  const { vague } = tokens[at]!.word!;
  const from = tokens[at - 1]?.folded === 'des' && joined(text, tokens, at) ? at - 1 : at;
  const of = ofWords.test(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const larger = of > at + 1 && joined(text, tokens, of) ? tokens[of]!.word?.vague : undefined;
  if (tokens[at]!.folded === 'tens' && !larger) return null;
  return { ...plain(from, larger ? of + 1 : at + 1, vague! * (larger ?? 1)), form: 'vague' };
}

function plain(from: number, to: number, value: number): Amount {
  return { from, to, value, form: 'plain', rounded: false, scaled: false };
}

function definite(token: NumberToken): boolean {
  return /^(?:die|der|das|den|dem|la|le|les|el|los|las|the|il|i|gli|de|het|o|os|as)$/.test(token.folded);
}

/** Whether a number stands directly before. */
function follows(tokens: NumberToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === 'figure' || before.word?.value !== undefined);
}

/** What may stand behind a fraction that has no number before it: `a third of`, `by a quarter.` */
function wholeFollows(text: string, tokens: NumberToken[], at: number): boolean {
  const next = tokens[at + 1];
  const gap = next ? text.slice(tokens[at]!.end, next.start) : '.';
  if (gap === '-') return false;
  if (!next || !isSpace(gap)) return true;
  return /^(?:of|more|less|fewer|higher|lower|in|to|since|on|from|this|last|der|des|aller|von|de|del|des|di|da|do|van|mehr|weniger)$/.test(
    next.folded,
  );
}
