import type { StoryCard } from './paper-views.ts';

/** What a reader looks for; all that is not asked for is null. */
export interface SearchQuery {
  /** Words, "words that follow each other" and -words to leave out. */
  words: string;
  section: string | null;
  /** An outlet's id, and a topic's slug. */
  outlet: string | null;
  topic: string | null;
  /** Updated from this moment, and before that one. */
  from: Date | null;
  to: Date | null;
  order: 'relevant' | 'newest';
  /** From 0. */
  page: number;
}

/** A search that asks for nothing: what is looked for is put in its place. */
export const emptySearch: SearchQuery = {
  words: '',
  section: null,
  outlet: null,
  topic: null,
  from: null,
  to: null,
  order: 'relevant',
  page: 0,
};

/** A piece of text, and whether it is what was looked for. */
export interface MarkedText {
  text: string;
  found: boolean;
}

export interface SearchHit extends StoryCard {
  title: MarkedText[];
  /** The first sentence that holds what was looked for; empty when only the headline does. */
  excerpt: MarkedText[];
}

export interface SearchResults {
  hits: SearchHit[];
  /** Whether there is another page. */
  more: boolean;
  /** The words that were looked for instead, when nothing matched those that were typed. */
  corrected: string | null;
}
