import { isGivenName } from '../../../../news/language/given-names.ts';
import type { Name } from '../../../../news/language/names.ts';
import { isTitle } from '../../../../news/language/titles.ts';
import type { TopicKind, TopicVotes } from '../../../../news/topic.ts';
import { organisationWords, placeWords } from './kind-words.ts';
import { knownName } from './known.ts';
import { plain, royal } from './name-parts.ts';

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
export function votesOf(
  text: string,
  span: Name,
  name: string,
  language: string,
  whole: boolean,
): TopicVotes {
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

/** Adds votes to others, in hundredths, so that sums come out the same in any order. */
export function addVotes(sum: TopicVotes, votes: TopicVotes): void {
  for (const [kind, weight] of Object.entries(votes) as [TopicKind, number][])
    sum[kind] = Math.round(((sum[kind] ?? 0) + weight) * 100) / 100;
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
