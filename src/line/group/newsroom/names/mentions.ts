import { sameName } from '../../../../news/language/names.ts';
import type { TopicVotes } from '../../../../news/topic.ts';
import { addVotes, votesOf } from './kind-cues.ts';
import { knownName, platforms } from './known.ts';
import { bareName, namesIn, partsOf, plain } from './name-parts.ts';

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

function isOutlet(key: string, outletId: string): boolean {
  const bare = key.replaceAll(' ', '');
  return bare.length > 2 && outletId.replaceAll('-', '').startsWith(bare);
}

function emptyEntry(key: string, name: string): Found {
  return { key, name, votes: {}, weight: 0, telling: false, points: 0, times: 0 };
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
