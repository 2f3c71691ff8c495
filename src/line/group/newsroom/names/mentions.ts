import { isGivenName } from '../../../../news/language/given-names.ts';
import { findNames, type Name, sameName } from '../../../../news/language/names.ts';
import { fold } from '../../../../news/language/span.ts';
import { isTitle } from '../../../../news/language/titles.ts';
import type { TopicKind, TopicVotes } from '../../../../news/topic.ts';
import { noTopics, organisationWords, placeWords } from './kind-words.ts';
import { knownName, platforms } from './known.ts';

/** Someone or something that a report names. */
export interface Mention {
  /** For comparing: one key for all forms that the report itself or the lists bring together. */
  key: string;
  /** For readers. */
  name: string;
  /** What speaks for each kind. */
  votes: TopicVotes;
  /** 0 to 1: how much the report is about it; the title and the lede weigh more. */
  weight: number;
  /** Named in the title or the lede. */
  telling: boolean;
}

/** What mentions are read out of. */
export interface NamingReport {
  title: string;
  text: string;
  language: string;
  outletId: string;
}

/** Characters that are read, and those of the lede. */
const longestRead = 2000;
const ledeLength = 350;

interface Found extends Mention {
  points: number;
  times: number;
}

/**
 * Whom and what a report names, weightiest first; its own outlet is not among them.
 * @param text the title, a blank line, the paragraphs
 */
export function mentionsIn({ title, text, language, outletId }: NamingReport): Mention[] {
  const read = text.slice(0, longestRead);
  const ledeEnd = (text.startsWith(title) ? title.length : 0) + ledeLength;
  const columnist = plain(/^\p{Lu}{2,}[\p{Lu} .'’-]+(?=:)/u.exec(title)?.[0] ?? '');
  const found = new Map<string, Found>();
  for (const name of namesIn(read, language)) {
    if (columnist !== '' && plain(name.text) === columnist) continue;
    const parts = partsOf(name, read, language);
    for (const text of parts) {
      const bare = bareName(text);
      const known = knownName(bare?.name ?? text);
      if (!known && !bare) continue;
      const key = known?.key ?? bare!.key;
      const inTitle = name.start < title.length;
      if ((platforms.has(key) && !inTitle) || isOutlet(key, outletId)) continue;
      const entry = found.get(key) ?? emptyEntry(key, known?.name ?? bare!.name);
      found.set(key, entry);
      const where = inTitle ? 3 : name.start < ledeEnd ? 2 : 0;
      entry.points = Math.max(entry.points, known?.demonym ? where / 2 : where);
      entry.times += known?.demonym ? 0.5 : 1;
      entry.telling ||= where > 0;
      addVotes(
        entry.votes,
        known ? { [known.kind]: 4 } : votesOf(read, name, bare!.name, language, parts.length === 1),
      );
    }
  }
  const mentions = [...mergeForms(found)].map(({ points, times, ...mention }) => ({
    ...mention,
    weight: Math.min(1, (points + Math.min(4, times) / 2) / 4),
  }));
  return mentions.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

/** Names, and in German, where a city alone looks like any noun, the places that the lists hold. */
function namesIn(text: string, language: string): Name[] {
  const names = findNames(text, language);
  if (!language.startsWith('de')) return names;
  const taken = new Set(names.flatMap(({ start, end }) => [start, end]));
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}-]{3,}/gu)) {
    const end = index + word.length;
    if (knownName(word)?.kind === 'place' && !taken.has(index) && !taken.has(end))
      names.push({ start: index, end, text: word, key: plain(word), kind: 'place', whole: word });
  }
  return names;
}

function isOutlet(key: string, outletId: string): boolean {
  const bare = key.replaceAll(' ', '');
  return bare.length > 2 && outletId.replaceAll('-', '').startsWith(bare);
}

const royal =
  /\b(prince|princess|queen|king|pope|duke|duchess|prinz|prinzessin|königin|könig|papst|herzog|herzogin|reine|roi|pape|reina|rey|papa)\s+$/iu;

const germanArticle = /^(?:der|des|dem|den|die)$/;

/**
 * The names in a run of capitals: `Las Vegas Mayor Carolyn Goodman` is a place and a person. A title that makes the
 * name stays with it (`Pope Francis`, `Duke of Sussex`), and so does the `New` of `New York`.
 */
function partsOf(name: Name, text: string, language: string): string[] {
  const before = text.slice(Math.max(0, name.start - 20), name.start);
  const words = name.text.replace(/^[ldnLDN]['’](?=\p{Lu})/u, '').split(/\s+/);
  if (words.length === 1 || words[0] === 'of') {
    const title = royal.exec(before)?.[1];
    if (title && /^\p{Lu}/u.test(title)) return [`${title} ${words.join(' ')}`];
    if (words[0] === 'of') return [];
  }
  // `Jan Petersen`, `August Storm`: a month, and here a given name.
  const given = /(?:^|\s)(\p{Lu}\p{Ll}+)\s$/u.exec(before)?.[1];
  if (words.length === 1 && given && isGivenName(fold(given))) words.unshift(given);
  if (/\bNew\s$/.test(before)) {
    const length = [3, 2, 1].find((many) => knownName(`New ${words.slice(0, many).join(' ')}`));
    if (length) words.unshift(`New ${words.splice(0, length).join(' ')}`);
    else words.unshift('New');
  }
  // `Forscher der Universität`: an article parts nouns, of which German makes as many as it likes.
  const german = language.startsWith('de');
  const parts: string[][] = [[]];
  for (const word of words) {
    if (
      words.length > 1 &&
      (isTitle(word, language) || (german && germanArticle.test(word))) &&
      !royal.test(`${word} `)
    )
      parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0).map((part) => part.join(' '));
}

function emptyEntry(key: string, name: string): Found {
  return { key, name, votes: {}, weight: 0, telling: false, points: 0, times: 0 };
}

const yearTheme = /^(?:coronavirus|covid(?:-?19)?|the)$/;

/** A name without middle initials and the theme of the year before or after it; null for what is never a topic. */
function bareName(text: string): { key: string; name: string } | null {
  let words = text.split(/\s+/);
  while (words.length > 1 && yearTheme.test(plain(words[0]!))) words = words.slice(1);
  while (words.length > 1 && yearTheme.test(plain(words.at(-1)!))) words.pop();
  if (words.length > 2)
    words = words.filter(
      (word, index) => index === 0 || index === words.length - 1 || !/^\p{Lu}\.?$/u.test(word),
    );
  // `Donald Trump WALKS OUT`: what is said loudly after a name is none of it.
  while (words.length > 1 && /^\p{Lu}{3,}$/u.test(words.at(-1)!) && /\p{Ll}/u.test(words[0]!)) words.pop();
  while (words.length > 1 && (words.at(-1) === 'of' || /\p{N}/u.test(words.at(-1)!))) words.pop();
  words = words.slice(startOfPerson(words));
  // `Brian Kemp of Georgia`: where a person is from is another name.
  const of = words.indexOf('of');
  if (of > 1 && isGivenName(plain(words[0]!))) words = words.slice(0, of);
  const name = words.join(' ');
  const key = plain(name);
  if (key.length < 2 || key.length > 60 || noTopics.has(key) || !/\p{L}{2}/u.test(key)) return null;
  return { key, name };
}

/** Where the person begins in `Chef Rob Nixon` and `Boxer Callum Johnson`: at the given name behind a calling. */
function startOfPerson(words: string[]): number {
  if (words.length < 3 || words.some((word) => /^\p{Ll}/u.test(word)) || isGivenName(plain(words[0]!)))
    return 0;
  const given = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isGivenName(plain(word)));
  const before = words.slice(0, Math.max(0, given)).map(plain);
  return before.some(
    (word) =>
      organisationWords.has(word) || placeWords.has(word) || /^(?:san|santa|st|saint|sankt)$/.test(word),
  )
    ? 0
    : Math.max(0, given);
}

function plain(text: string): string {
  return fold(text)
    .replace(/'s?$/, '')
    .replace(/[.,]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '')
    .trim();
}

const saying =
  /^\s+(?:said|says|told|added|tweeted|wrote|sagte|sagt|erklärte|a déclaré|a dit|dijo|declaró|afirmó)\b/u;
const ageAfter = /^(?:,\s*|\s*\()\d{1,3}(?:,|\)|\s+(?:ans|años|Jahre))/u;
const locative =
  /(?:^|[\s(])(?:in|near|outside|around|across|im|bei|nach|aus|près de|à|desde|cerca de|en|hacia)\s+$/iu;

/** What makes a name a company's: words that stand right before and right after it. */
const houseBefore =
  /\b(?:company|firm|maker|retailer|airline|lender|carrier|insurer|giant|startup|start-up|charity|chain|Konzern|Hersteller|Unternehmen|Firma|groupe|société|entreprise|compagnie|empresa|compañía|firma|aerolínea)\s+$/iu;
const houseAfter =
  /^(?:['’]s?)?\s+(?:shares?|shareholders|stock|profits?|earnings|CEO|chief executive|chairman|employees|staff|customers|spokes(?:man|woman|person)|Aktien?|Mitarbeiter|Beschäftigte)\b/u;

/** What the surroundings and the words of a name say of its kind. */
function votesOf(text: string, span: Name, name: string, language: string, whole: boolean): TopicVotes {
  const votes: TopicVotes = {};
  const vote = (kind: TopicKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const words = name.split(/\s+/).map(plain);
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  const titled = /(\p{L}+)\.?\s+$/u.exec(before)?.[1];
  const several = words.length > 1;
  const body = several && knownName(name.split(/\s+/)[0]!)?.kind === 'organisation';
  const organised = several && words.some((word) => organisationWords.has(word));
  const placed = several && words.some((word) => placeWords.has(word));
  const named = several && words.length < 5 && isGivenName(words[0]!);
  // `Tomas Berg`, `Charlotte Church`: a surname before it is a mountain or a church.
  const surname = named && words.length === 2 && surnames.has(words[1]!);
  if (whole && !body && span.kind && span.kind !== 'nationality' && !/^\p{Lu}+$/u.test(name))
    vote(span.kind, several ? 1.5 : 1);
  if (organised && !surname) vote('organisation', placeWords.has(words.at(-1)!) ? 1 : 3);
  if (placed && !surname) vote('place', organised && !placeWords.has(words.at(-1)!) ? 1 : 3);
  if (titled && isTitle(titled, language) && !body) vote('person', several ? 3 : 1);
  if (royal.test(`${words[0]} `) || surname || (named && !organised && !placed)) vote('person', 3);
  if (several && ageAfter.test(after)) vote('person', 2);
  if (several && !body && saying.test(after)) vote('person', 1);
  if (isAcronym(name))
    vote('organisation', /\b(?:[Tt]he|[Dd]ie|[Dd]er|[Dd]as|[Ll]a|[Ll]e|[Ee]l)\s+$/u.test(before) ? 1.7 : 1);
  if (houseBefore.test(before) || houseAfter.test(after)) vote('organisation', 2);
  if (!body && locative.test(before)) vote('place', 1);
  const region = /^,\s+(\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)?)/u.exec(after)?.[1];
  if (region && knownName(region)?.kind === 'place') vote('place', several ? 2 : 2.5);
  return votes;
}

/** Surnames that are also words of places and organisations. */
const surnames = new Set(
  'berg park hill hills lake forest bay see tal mont church post lane field banks bell guardia'.split(' '),
);

/** Capitals that cannot be read as a word: `RSPCA` is one, `NOT` and `WORST` are said loudly. */
function isAcronym(name: string): boolean {
  return /^\p{Lu}{3,6}$/u.test(name) && !/[B-DF-HJ-NP-TV-XZ][AEIOUY]+[B-DF-HJ-NP-TV-XZ]/.test(name);
}

export function addVotes(sum: TopicVotes, votes: TopicVotes): void {
  for (const [kind, weight] of Object.entries(votes) as [TopicKind, number][])
    sum[kind] = Math.round(((sum[kind] ?? 0) + weight) * 100) / 100;
}

/** Surnames and acronyms go to the long form that the same report gives, where there is only one. */
function mergeForms(found: Map<string, Found>): Found[] {
  const long = [...found.values()].filter(({ key }) => key.includes(' '));
  for (const short of [...found.values()]) {
    if (short.key.includes(' ') || knownName(short.name)) continue;
    const whole = long.filter(({ key }) => key !== short.key && sameName(short.key, key));
    if (whole.length !== 1) continue;
    const into = whole[0]!;
    into.points = Math.max(into.points, short.points);
    into.times += short.times;
    into.telling ||= short.telling;
    addVotes(into.votes, short.votes);
    found.delete(short.key);
  }
  return [...found.values()];
}

const leastVotes = 1.5;

/** The kind that the votes tell; null where they are too few or too even, and for a surname alone, which is no one. */
export function kindOf(votes: TopicVotes, key: string): TopicKind | null {
  const ranked = (Object.entries(votes) as [TopicKind, number][]).sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  const [first, second] = ranked;
  if (!first || first[1] < leastVotes || first[1] < 1.5 * (second?.[1] ?? 0)) return null;
  return first[0] === 'person' && !key.includes(' ') ? null : first[0];
}
