import { countryOf, countryOfCapital } from './countries.ts';
import { germanName, germanNoun } from './german-names.ts';
import { isGivenName } from './given-names.ts';
import type { Run, Token } from './name-runs.ts';
import { isKnownPlace } from './places.ts';
import { primaryLanguage, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';
import { isTitle } from './titles.ts';

export interface Evidence {
  /** The stretches of a run that are names; none, one, or (in a headline in capitals) several. */
  accept(run: Run): Span[];
}

const calendar = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz mai juni juli oktober dezember i'
  ).split(' '),
);
/** Words that often open a sentence and are no names. */
const common = new Set(
  (
    'police officials authorities people experts doctors scientists researchers residents witnesses critics supporters campaigners lawyers prosecutors voters officers firefighters rescuers workers students children women men families thousands hundreds dozens millions last next earlier later since despite according asked speaking today yesterday tomorrow tonight another following instead thank thanks yes well new first second third two three four five six seven eight nine ten nobody nothing everyone somebody perhaps maybe please let look see read watch click share image photo video breaking updated update live exclusive analysis opinion heavy rain snow storm fire ' +
    'laut nach seit trotz wegen gestern heute morgen polizei feuerwehr menschen experten hunderte tausende dutzende ' +
    'selon apres depuis malgre hier aujourd plusieurs certains face lors quelque etat ' +
    'segun tras desde pese ayer hoy varios segun dice'
  ).split(' '),
);
/** Given names that are words as well: in a line of capitals they are words. */
const word = new Set(
  'mark rose grace hope will may june april drew grant frank bill pat jack rich joy faith dale dean guy ray chase earl art carol heather robin summer rob jean sue angel victor norman kay miles penny ruby daisy lance max stella dawn violet pearl ivy amber crystal cliff wade pierce clay heath'.split(
    ' ',
  ),
);
/** What headlines say of one who is known by one name. */
const headlineVerb =
  /^(?:says?|said|dies|dead|died|quits?|wins?|won|beats?|los(?:es|t)|hits?|gets?|goes|leads?|left|leaves|faces|meets|calls|urges|warns|wants|seeks|makes|takes|tells|signs|joins|plays|scores|returns|reveals|resigns|apologi[sz]es|[a-z]{3,}ed)$/;
const saying =
  /^(?:\s+(?:said|says|told|added|tweeted|announced|wrote|sagte|erklärte|teilte|a déclaré|a dit|dijo|declaró|afirmó|has|had|was|is|will|won|lost|beat|also)(?![\p{L}])|, (?:who|whose)\s|['’]s)/u;

export function nameEvidence(runs: Run[], lower: Set<string>, text: string, language: string): Evidence {
  const german = primaryLanguage(language) === 'de';
  const stops = stopWords(language);
  const ordinary = (token: Token): boolean =>
    stops.has(bare(token)) || calendar.has(bare(token)) || common.has(token.folded);
  const known = knownWords(runs, text, ordinary, german);

  const accepts = (token: Token, before: Token | undefined): boolean =>
    (token.acronym && !(german && germanNoun(token))) ||
    known.has(bare(token)) ||
    isPlaceWord(token) ||
    (token.text.includes('-') && !german && !lower.has(token.folded)) ||
    (before !== undefined && isGivenName(before.text) && !ordinary(token) && !lower.has(token.folded));

  function accept(run: Run): Span[] {
    if (run.shouting)
      return parts(run, (token, before, after) => {
        if (ordinary(token)) return isPlaceWord(token);
        const leads =
          after !== undefined && isGivenName(token.text) && !ordinary(after) && !lower.has(after.folded);
        if (!allCapsWord(token, run)) return leads || accepts(token, before);
        const named = leads && !word.has(token.folded) && !headlineVerb.test(after.folded);
        const follows = before !== undefined && isGivenName(before.text) && !lower.has(token.folded);
        return isPlaceWord(token) || known.has(bare(token)) || named || follows;
      });
    const tokens = withoutOpener(trim(run, ordinary), run, lower);
    if (tokens.length === 0) return [];
    if (german && !germanName(tokens, text, (token) => isPlaceWord(token) || known.has(bare(token))))
      return parts({ ...run, tokens }, (token) => accepts(token, undefined));
    if (tokens.length === 1 && run.opens && tokens[0] === run.tokens[0]) {
      const [token] = tokens as [Token];
      const after = text.slice(token.end, token.end + 14);
      const certain = accepts(token, undefined);
      const borneOut = certain || saying.test(after) || /['’]s$/.test(token.text);
      if (!borneOut || lower.has(token.folded)) return certain ? [spanOf(tokens)] : [];
    }
    return [spanOf(tokens)];
  }
  return { accept };
}

/** Capitalised words that are names elsewhere in the text: not at a sentence's start, not in capitals. */
function knownWords(
  runs: Run[],
  text: string,
  ordinary: (token: Token) => boolean,
  german: boolean,
): Set<string> {
  const known = new Set<string>();
  for (const run of runs) {
    if (run.shouting) continue;
    const tokens = run.opens && !german ? run.tokens.slice(1) : trim(run, ordinary);
    if (german && !(tokens.length > 1 && germanName(tokens, text, isPlaceWord))) continue;
    for (const token of tokens) {
      if (!token.capital || token.folded.length < 3 || ordinary(token)) continue;
      if (german && (isTitle(token.text, 'de') || germanNoun(token))) continue;
      known.add(bare(token));
    }
  }
  return known;
}

function bare(token: Token): string {
  return token.folded.replace(/'s$/, '');
}

/** Without the words at either end that are no part of a name: articles, days, "But". */
function trim(run: Run, ordinary: (token: Token) => boolean): Token[] {
  const { tokens } = run;
  let from = 0;
  let to = tokens.length;
  while (
    from < to &&
    ordinary(tokens[from]!) &&
    !(from + 1 < to && isPlaceWith(tokens[from]!, tokens[from + 1]!))
  ) {
    const first = tokens[0]!;
    const cuts = from > 0 || run.opens || to > 1 || calendar.has(bare(first)) || first.text.length === 1;
    if (!cuts) break;
    from++;
    while (from < to && !tokens[from]!.capital) from++;
  }
  // A sentence's first word before a whole name: `Laut Anna Berg`, `Critics Anna Berg named`.
  if (
    run.opens &&
    from === 0 &&
    to > 2 &&
    isGivenName(tokens[1]!.text) &&
    !isGivenName(tokens[0]!.text) &&
    !titled(tokens[0]!)
  )
    from = 1;
  while (to > from && (!tokens[to - 1]!.capital || calendar.has(bare(tokens[to - 1]!)))) to--;
  return tokens.slice(from, to);
}

/** `Shareholders of Corvane` at a sentence's start: the first word is a plural, or stands in lower case elsewhere. */
function withoutOpener(tokens: Token[], run: Run, lower: Set<string>): Token[] {
  const [first, second] = tokens;
  if (!run.opens || !first || first !== run.tokens[0] || second?.folded !== 'of') return tokens;
  if (!lower.has(first.folded) && !/(?<![sui])s$/.test(first.folded)) return tokens;
  const next = tokens.findIndex((token, at) => at > 1 && token.capital);
  return next === -1 ? tokens : tokens.slice(next);
}

function titled(token: Token): boolean {
  return (
    isTitle(token.text, 'de') ||
    /^(?:prime|vice|deputy|foreign|former|chief|attorney|st|sankt)$/.test(token.folded)
  );
}

/** `The Hague`, `Los Angeles`: an article that is part of a place's name. */
function isPlaceWith(article: Token, next: Token): boolean {
  const words = `${article.text} ${next.text}`;
  return isKnownPlace(words) || countryOfCapital(words) !== null;
}

function parts(
  run: Run,
  accepts: (token: Token, before: Token | undefined, after: Token | undefined) => boolean,
): Span[] {
  const spans: Span[] = [];
  let open: Token[] = [];
  run.tokens.forEach((token, at) => {
    if (token.capital && accepts(token, open.at(-1), run.tokens[at + 1])) open.push(token);
    else if (open.length > 0) {
      spans.push(spanOf(open));
      open = [];
    }
  });
  if (open.length > 0) spans.push(spanOf(open));
  return spans;
}

/** In a line where every word is in capitals, an acronym cannot be told by its looks. */
function allCapsWord(token: Token, run: Run): boolean {
  const loud = run.tokens.filter((other) => other.acronym).length;
  return token.acronym && loud >= 3 && loud >= run.tokens.length * 0.6 && !isPlaceWord(token);
}

function isPlaceWord(token: Token): boolean {
  const word = token.text.replace(/['’]s$/, '');
  return countryOf(word) !== null || countryOfCapital(word) !== null || isKnownPlace(word);
}

function spanOf(tokens: Token[]): Span {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}
