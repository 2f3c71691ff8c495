import type { TopicKind, TopicVotes } from '../../../news/topic.ts';
import { addVotes, kindOf } from './names/kind-cues.ts';
import type { Mention } from './names/mentions.ts';

/** What is known of a name that was told in titles and ledes: a topic. */
export interface BookEntry {
  key: string;
  name: string;
  votes: TopicVotes;
  kind: TopicKind;
  /** Reports that told of it. */
  named: number;
  /** Milliseconds since 1970. */
  lastNamed: number;
}

/** A mention with what the book knows of it. */
export type NamedTopic = Mention & { kind: TopicKind | null; common: boolean };

/** Days after which a name that nobody told of is forgotten. */
export const bookDays = 60;
const day = 86_400_000;
/** A surname alone stands for whom it named so many times, and so many times more often than anyone else of that name. */
const surnameLeast = 3;
const surnameFactor = 4;

/** A name that so many reports told of, and this share of all, is in the news whatever happens. */
const commonLeast = 40;
const commonShare = 0.02;

/**
 * The names that the press has met, in the order of the reports: it keeps the kind of a name over many reports, and
 * knows whom a surname alone stands for. Only what titles and ledes tell is kept, all of it in the store as well, so
 * that a book read back from the store is the same book.
 */
export class NameBook {
  #entries = new Map<string, BookEntry>();
  #bySurname = new Map<string, Set<string>>();
  #changed = new Set<string>();

  restore(entry: BookEntry): void {
    this.#entries.set(entry.key, entry);
    this.#indexSurname(entry);
  }

  /**
   * Takes a report's mentions down, where it may vote. Answers with them, surnames alone resolved, with the kind of those
   * that are topics by now, and whether they are in the news whatever happens.
   * @param number how many reports there are with this one
   */
  read(mentions: Mention[], at: Date, votes: boolean, number: number): NamedTopic[] {
    const time = at.getTime();
    const resolved = mentions.map((mention) => this.#resolve(mention, time));
    if (votes) for (const mention of resolved) if (mention.telling) this.#note(mention, time);
    return resolved.map((mention) => {
      const entry = this.#fresh(mention.key, time);
      const common = entry !== undefined && entry.named > Math.max(commonLeast, commonShare * number);
      return { ...mention, kind: entry?.kind ?? null, common };
    });
  }

  /** The entries that changed since this was last asked. */
  takeChanged(): BookEntry[] {
    const changed = [...this.#changed].map((key) => this.#entries.get(key)!);
    this.#changed.clear();
    return changed;
  }

  #fresh(key: string, time: number): BookEntry | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.lastNamed >= time - bookDays * day ? entry : undefined;
  }

  #note(mention: Mention, time: number): void {
    const known = this.#fresh(mention.key, time);
    const votes = { ...known?.votes };
    addVotes(votes, mention.votes);
    const kind = kindOf(votes, mention.key) ?? known?.kind;
    if (!kind) return;
    const loud =
      known && known.name === known.name.toUpperCase() && mention.name !== mention.name.toUpperCase();
    const entry: BookEntry = {
      key: mention.key,
      name: known && !loud ? known.name : mention.name,
      votes,
      kind,
      named: (known?.named ?? 0) + 1,
      lastNamed: Math.max(time, known?.lastNamed ?? 0),
    };
    this.#entries.set(entry.key, entry);
    this.#indexSurname(entry);
    this.#changed.add(entry.key);
  }

  #indexSurname({ key, kind }: BookEntry): void {
    const words = key.split(' ');
    if (kind !== 'person' || words.length < 2) return;
    const surname = words.at(-1)!;
    this.#bySurname.set(surname, (this.#bySurname.get(surname) ?? new Set()).add(key));
  }

  /** Whom a surname alone stands for, where one person of that name is far more in the news than any other. */
  #resolve(mention: Mention, time: number): Mention {
    if (
      mention.key.includes(' ') ||
      (mention.votes.place ?? 0) >= 2.5 ||
      (mention.votes.organisation ?? 0) >= 4
    )
      return mention;
    const bearers = [...(this.#bySurname.get(mention.key) ?? [])]
      .flatMap((key) => this.#fresh(key, time) ?? [])
      .filter(({ kind }) => kind === 'person')
      .sort((a, b) => b.named - a.named || (a.key < b.key ? -1 : 1));
    const [first, second] = bearers;
    if (!first || first.named < surnameLeast || first.named < surnameFactor * (second?.named ?? 0))
      return mention;
    return { ...mention, key: first.key, name: first.name };
  }
}
