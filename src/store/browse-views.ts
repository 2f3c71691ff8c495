import type { Change } from '../news/change.ts';
import type { CorrectionKind } from '../news/fact.ts';
import type { FrontPage, OutletCard, StoryCard } from './paper-views.ts';
import type { SentenceRow } from './tables.ts';

/** What the site shows beside stories and editions: outlets, days, revisions, corrections, figures. */

export interface OutletPage extends OutletCard {
  /** Of its newest reports: published stories they are in, those it was first to report, and those it is credited for. */
  stories: number;
  first: number;
  leads: number;
  signals: SignalView[];
  feeds: {
    address: string;
    section: string | null;
    polledAt: Date | null;
    result: string | null;
    resultText: string | null;
  }[];
  /** Newest first. */
  published: OutletReport[];
}

/** What an outlet's signals said of its newest reports, and what was done (invariant 9). */
export interface SignalView {
  signal: string;
  value: string;
  place: string;
  forbids: boolean;
  decided: string;
  reports: number;
  seenAt: Date;
}

export interface OutletReport {
  title: string;
  address: string | null;
  language: string;
  at: Date;
  /** The story that it is in, where one is published. */
  slug: string | null;
  headline: string | null;
}

export interface DayCount {
  /** `2020-04-21`, in UTC. */
  day: string;
  articles: number;
  briefs: number;
}

export interface DayPage extends DayCount {
  /** Stories first published on the day, of most origins first; briefs after articles. */
  stories: StoryCard[];
  /** The nearest days before and after on which something was published. */
  before: string | null;
  after: string | null;
}

export interface RevisionSentence {
  place: SentenceRow['place'];
  paragraph: number;
  key: string;
  text: string;
}

export interface RevisionView {
  number: number;
  at: Date;
  change: Change;
  madeBy: string;
  sentences: RevisionSentence[];
}

/** All revisions of an article, newest first. */
export interface StoryChanges {
  slug: string;
  headline: string;
  language: string;
  section: string | null;
  revisions: RevisionView[];
}

export interface CorrectionOfStory {
  at: Date;
  kind: CorrectionKind;
  title: string;
  words: string | null;
  outletName: string;
  slug: string;
  headline: string;
  language: string;
}

/** The press in figures, counted from its own store. */
export interface Scores {
  articles: number;
  briefs: number;
  revisions: number;
  sentences: number;
  cited: number;
  twoOrigins: number;
  quotes: number;
  cut: { rule: string; sentences: number }[];
}

/** What the site may ask when a reader browses; a part of the paper. */
export interface Browsing {
  outlet(id: string): Promise<OutletPage | null>;
  /** Days with something published, newest first. */
  days(): Promise<DayCount[]>;
  day(day: string): Promise<DayPage>;
  /** The front page as it stood at a moment. */
  frontPageAt(at: Date): Promise<FrontPage>;
  changes(slug: string): Promise<StoryChanges | { movedTo: string } | null>;
  /** Newest first. */
  corrections(most: number): Promise<CorrectionOfStory[]>;
  scores(): Promise<Scores>;
}
