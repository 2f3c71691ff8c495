import {
  type Draft,
  type DraftSentence,
  type StoryMaterial,
  sentencesOf,
  sentenceText,
} from '../../news/draft.ts';
import { ownWords } from './own-words.ts';

const longestNamed = 3;

/** One line for readers, in the article's language, on what a revision changed and which reports brought it. */
export function changeLine(before: { draft: Draft } | null, after: Draft, material: StoryMaterial): string {
  const { language } = after;
  if (!before) return ownWords(language, 'first');
  const old = new Set(sentencesOf(before.draft).map(sentenceText));
  const now = new Set(sentencesOf(after).map(sentenceText));
  const added = sentencesOf(after).filter((sentence) => !old.has(sentenceText(sentence)));
  const cut = [...old].filter((text) => !now.has(text)).length;
  if (added.length === 0 && cut === 0) {
    const outlets = broughtBy(sentencesOf(after), before.draft, material);
    return outlets === '' ? ownWords(language, 'same') : ownWords(language, 'borne', { outlets });
  }
  const said = [
    ...(old.has(sentenceText(after.headline)) ? [] : [ownWords(language, 'headline')]),
    ...(added.length === 0 ? [] : [ownWords(language, 'added', { count: added.length })]),
    ...(cut === 0 ? [] : [ownWords(language, 'cut', { count: cut })]),
  ].join(ownWords(language, 'comma'));
  const brought = broughtBy(added, before.draft, material);
  const by =
    brought === ''
      ? ''
      : `${ownWords(language, 'semicolon')}${ownWords(language, 'brought', { outlets: brought })}`;
  return `${said[0]!.toUpperCase()}${said.slice(1)}${by}.`;
}

/** The outlets of the versions that the added sentences cite and that nothing cited before. */
function broughtBy(added: DraftSentence[], before: Draft, material: StoryMaterial): string {
  const versions = (sentences: DraftSentence[]) =>
    new Set(sentences.flatMap((sentence) => sentence.citations.map((passage) => passage.versionId)));
  const cited = versions(sentencesOf(before));
  const fresh = [...versions(added)].filter((id) => !cited.has(id));
  const reports = material.reports.filter((report) => fresh.includes(report.versionId));
  const names = [...new Set(reports.map((report) => report.outletName))];
  const outlets = names.slice(0, longestNamed).join(', ');
  const count = names.length - longestNamed;
  return count > 0 ? ownWords(before.language, 'more', { outlets, count }) : outlets;
}
