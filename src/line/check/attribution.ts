import type { Part } from '../../news/draft.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { reasonOf } from '../../news/reason.ts';
import { dateAndTime, longDate } from '../../news/wording.ts';
import { isFullDate } from './lifted.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/** The share of a sentence's content words that the passages of each outlet it names must hold by themselves. */
const ownShare = 0.65;

/**
 * An attribution names the outlet that it says it names, that outlet's passage is cited, and by itself it says most of
 * what the sentence says: nobody is credited with what another reports. Its only figures are the moment of the report.
 */
export function checkAttribution(reading: Reading): Finding | null {
  for (const part of reading.sentence.parts) {
    if (part.kind !== 'attribution') continue;
    const passage = reading.passages.find(({ outletId }) => outletId === part.outletId);
    if (!passage) return finding(reasonOf('uncited-outlet', part.text.trim()));
    if (!part.text.includes(passage.outletName))
      return finding(reasonOf('other-outlet', passage.outletName, part.text.trim()), passage);
    if (/\d/.test(withoutMoment(part.text, passage)))
      return finding(reasonOf('figure-in-credit', part.text.trim()), passage);
  }
  return miscredited(reading);
}

/** What an attribution says beside the outlet's name and the moment, or the day, of its report. */
function withoutMoment(text: string, { outletName, at, language }: ReadPassage): string {
  return text.replace(outletName, '').replace(dateAndTime(at), '').replace(longDate(at, language), '');
}

function miscredited({ sentence, passages }: Reading): Finding | null {
  const stems = (text: string, language: string) =>
    new Set(wordsOf(text, language).flatMap((word) => (word.stop ? [] : [word.stem])));
  for (const [place, part] of sentence.parts.entries()) {
    if (part.kind !== 'attribution') continue;
    const own = passages.filter(({ outletId }) => outletId === part.outletId);
    const language = own[0]!.language;
    const claimed = [...stems(creditedTo(sentence.parts, place), language)];
    const known = stems(textOf(own), language);
    // A sentence that sets several outlets beside each other in their own words claims little in ours.
    if (claimed.length < 5 || claimed.filter((stem) => known.has(stem)).length >= claimed.length * ownShare)
      continue;
    return finding(reasonOf('miscredited', own[0]!.outletName), own[0]);
  }
  return null;
}

/** What an attribution speaks for: where it leads in, the words up to the next; where it follows, all. */
function creditedTo(parts: Part[], place: number): string {
  const leads = parts[0]?.kind === 'attribution';
  const next = parts.findIndex((part, at) => at > place && part.kind === 'attribution');
  const own = leads ? parts.slice(place, next === -1 ? undefined : next) : parts;
  return own.map((part) => (part.kind !== 'words' ? ' . ' : isFullDate(part) ? '' : part.text)).join('');
}

function textOf(passages: ReadPassage[]): string {
  return passages.map(({ text }) => text).join('\n\n');
}
