import {
  type Draft,
  type DraftSentence,
  type StoryMaterial,
  type StoryReport,
  sentencesOf,
  sentenceText,
} from '../../news/draft.ts';
import { counted } from '../../news/wording.ts';
import { type Candidate, witnessesOf } from './candidates.ts';
import { mergeFacts, numberFacts } from './facts.ts';
import { supportOf } from './select.ts';

/** A report that nobody has heard in this many sentences brings enough that is new. */
const enoughNew = 3;
const longestNamed = 3;

/**
 * Whether what came since warrants a new revision: a report was withdrawn or corrected, a count changed or came into
 * dispute, another origin joined in, or enough new sentences came. Copies of a known origin's text never do.
 *
 * @param before.reportIds the reports that the newest draft was made from.
 */
export function shouldRewrite(
  before: { draft: Draft; reportIds: number[] },
  material: StoryMaterial,
): { rewrite: boolean; why: string } {
  const current = new Set(material.reports.map((report) => report.reportId));
  if (before.reportIds.some((id) => !current.has(id)))
    return yes('a report was withdrawn or moved to another story');
  const versions = new Set(material.reports.map((report) => report.versionId));
  if (
    sentencesOf(before.draft).some((sentence) =>
      sentence.citations.some((passage) => !versions.has(passage.versionId)),
    )
  )
    return yes('a report that the article cites was changed');
  const [known, fresh] = parted(material.reports, new Set(before.reportIds));
  const original = fresh.filter((report) => !known.some((old) => copies(report, old)));
  if (original.length === 0) return { rewrite: false, why: 'nothing but copies came' };
  const origins = new Set(known.map((report) => report.origin));
  if (origins.size < 4 && original.some((report) => !origins.has(report.origin)))
    return yes('another origin reports the story');
  const all = known.flatMap(witnessesOf);
  const added = original.flatMap(witnessesOf);
  if (countsOf(all) !== countsOf([...all, ...added])) return yes('a count changed or came into dispute');
  const unheard = added.filter(
    (candidate) => candidate.position > 0 && candidate.lifted && !heard(candidate, all),
  );
  if (unheard.length >= enoughNew) return yes('enough that is new was reported');
  return { rewrite: false, why: 'what came was reported before' };
}

/** One line for readers on what a revision changed, and which reports brought it. */
export function changeLine(before: { draft: Draft } | null, after: Draft, material: StoryMaterial): string {
  if (!before) return 'First published.';
  const old = new Set(sentencesOf(before.draft).map(sentenceText));
  const now = new Set(sentencesOf(after).map(sentenceText));
  const added = sentencesOf(after).filter((sentence) => !old.has(sentenceText(sentence)));
  const cut = [...old].filter((text) => !now.has(text)).length;
  if (added.length === 0 && cut === 0) return 'No sentence changed.';
  const changes = [
    ...(old.has(sentenceText(after.headline)) ? [] : ['new headline']),
    ...(added.length === 0 ? [] : [`${counted(added.length, 'sentence')} new or reworded`]),
    ...(cut === 0 ? [] : [`${counted(cut, 'sentence')} replaced or dropped`]),
  ];
  const said = changes.join(', ');
  return `${said[0]!.toUpperCase()}${said.slice(1)}${broughtBy(added, before.draft, material)}.`;
}

function broughtBy(added: DraftSentence[], before: Draft, material: StoryMaterial): string {
  const cited = new Set(
    sentencesOf(before).flatMap((sentence) => sentence.citations.map((passage) => passage.versionId)),
  );
  const fresh = new Set(
    added
      .flatMap((sentence) => sentence.citations.map((passage) => passage.versionId))
      .filter((id) => !cited.has(id)),
  );
  const names = [
    ...new Set(
      material.reports.filter((report) => fresh.has(report.versionId)).map((report) => report.outletName),
    ),
  ];
  if (names.length === 0) return '';
  const more = names.length - longestNamed;
  return `; brought by ${names.slice(0, longestNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function countsOf(candidates: Candidate[]): string {
  return JSON.stringify(
    mergeFacts(numberFacts(candidates)).map(({ slot, state, facts }) => [slot, state, facts.at(-1)!.value]),
  );
}

function heard(candidate: Candidate, known: Candidate[]): boolean {
  return (
    known.some((other) => other.report.origin === candidate.report.origin && other.text === candidate.text) ||
    supportOf(candidate, known).length > 0
  );
}

function copies(report: StoryReport, old: StoryReport): boolean {
  return report.text === old.text || (report.origin === old.origin && report.title === old.title);
}

function parted(reports: StoryReport[], known: Set<number>): [StoryReport[], StoryReport[]] {
  return [
    reports.filter((report) => known.has(report.reportId)),
    reports.filter((report) => !known.has(report.reportId)),
  ];
}

function yes(why: string): { rewrite: boolean; why: string } {
  return { rewrite: true, why };
}
