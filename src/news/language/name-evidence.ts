import { countryOf, countryOfCapital } from './countries.ts';
import type { Run, Token } from './name-runs.ts';
import { fold, primaryLanguage, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';
import { isTitle } from './titles.ts';

export interface Evidence {
  /** The stretches of a run that are names; none, one, or (in a headline in capitals) several. */
  accept(run: Run): Span[];
}

const calendar = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember i'
  ).split(' '),
);
/** Words that often open a sentence and are no names. */
const common = new Set(
  'police officials authorities people experts doctors scientists researchers residents witnesses critics supporters campaigners lawyers prosecutors voters officers firefighters rescuers workers students children women men families thousands hundreds dozens millions last next earlier later since despite according asked speaking today yesterday tomorrow tonight another following instead thank thanks yes well new first second third two three four five six seven eight nine ten nobody nothing everyone somebody perhaps maybe please let look see read watch click share image photo video breaking updated update live exclusive analysis opinion'.split(
    ' ',
  ),
);
const saying =
  /^\s+(?:said|says|told|added|tweeted|announced|wrote|sagte|erklärte|teilte|a déclaré|a dit|dijo|declaró|afirmó|has|had|was|is|will|won|lost|beat|also)\b/u;

export function nameEvidence(runs: Run[], text: string, language: string): Evidence {
  const known = knownWords(runs, language);
  const lower = lowerWords(text);
  const german = primaryLanguage(language) === 'de';
  const stops = stopWords(language);

  const accepts = (token: Token): boolean =>
    token.acronym || known.has(token.folded) || isPlaceWord(token) || (token.text.includes('-') && !german);

  const ordinary = (token: Token): boolean =>
    stops.has(token.folded.replace(/'s$/, '')) || calendar.has(token.folded) || common.has(token.folded);

  function accept(run: Run): Span[] {
    if (run.shouting)
      return parts(run, (token) => !ordinary(token) && !allCapsWord(token, run) && accepts(token));
    const tokens = trim(run, ordinary);
    if (tokens.length === 0) return [];
    if (german && !germanName(tokens, text, known)) return parts({ ...run, tokens }, accepts);
    if (tokens.length === 1 && run.opens && tokens[0] === run.tokens[0]) {
      const token = tokens[0]!;
      const after = text.slice(token.end, token.end + 14);
      const borneOut =
        accepts(token) || saying.test(after) || /^['’]s/.test(after) || /['’]s$/.test(token.text);
      if (!borneOut || lower.has(token.folded)) return accepts(token) ? [spanOf(tokens)] : [];
    }
    return [spanOf(tokens)];
  }
  return { accept };
}

/** Capitalised words that are names elsewhere in the text: not at a sentence's start, not in capitals. */
function knownWords(runs: Run[], language: string): Set<string> {
  const known = new Set<string>();
  const german = primaryLanguage(language) === 'de';
  for (const run of runs) {
    if (run.shouting) continue;
    const tokens = run.opens ? run.tokens.slice(1) : run.tokens;
    if (german && run.tokens.length < 2) continue;
    for (const token of tokens) {
      if (token.capital && token.folded.length > 2 && !calendar.has(token.folded))
        known.add(token.folded.replace(/'s$/, ''));
    }
  }
  return known;
}

function lowerWords(text: string): Set<string> {
  return new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu)].map((match) => fold(match[0])));
}

/** Without the words at either end that are no part of a name: articles, days, "But". */
function trim(run: Run, ordinary: (token: Token) => boolean): Token[] {
  let from = 0;
  let to = run.tokens.length;
  while (
    from < to &&
    ordinary(run.tokens[from]!) &&
    (from > 0 ||
      run.opens ||
      run.tokens.length > 1 ||
      calendar.has(run.tokens[0]!.folded) ||
      run.tokens[0]!.text.length === 1)
  ) {
    from++;
    while (from < to && !run.tokens[from]!.capital) from++;
  }
  while (to > from && (!run.tokens[to - 1]!.capital || calendar.has(run.tokens[to - 1]!.folded))) to--;
  return run.tokens.slice(from, to);
}

/** German writes every noun with a capital: two that stand together without an article, or one that a title leads in. */
function germanName(tokens: Token[], text: string, known: Set<string>): boolean {
  const first = tokens[0]!;
  if (tokens.length >= 2) return tokens.filter((token) => token.capital).length >= 2;
  const before = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, first.start - 30), first.start))?.[1];
  return (
    first.acronym ||
    isPlaceWord(first) ||
    known.has(first.folded) ||
    (before !== undefined && isTitle(before, 'de'))
  );
}

function parts(run: Run, accepts: (token: Token) => boolean): Span[] {
  const spans: Span[] = [];
  let open: Token[] = [];
  for (const token of run.tokens) {
    if (token.capital && accepts(token)) open.push(token);
    else if (open.length > 0) {
      spans.push(spanOf(open));
      open = [];
    }
  }
  if (open.length > 0) spans.push(spanOf(open));
  return spans;
}

/** In a line where every word is in capitals, an acronym cannot be told by its looks. */
function allCapsWord(token: Token, run: Run): boolean {
  const loud = run.tokens.filter((other) => other.acronym).length;
  return token.acronym && loud >= 3 && loud >= run.tokens.length * 0.6 && !isPlaceWord(token);
}

function isPlaceWord(token: Token): boolean {
  const bare = token.text.replace(/['’]s$/, '');
  return countryOf(bare) !== null || countryOfCapital(bare) !== null;
}

function spanOf(tokens: Token[]): Span {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}
