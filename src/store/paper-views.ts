import type { Change, LeadRule } from '../news/change.ts';
import type { Part, SectionKind, Verdict } from '../news/draft.ts';
import type { Attached } from '../news/report.ts';
import type { Stage } from '../news/stage.ts';
import type { Browsing } from './browse-views.ts';
import type { CommentView } from './comments.ts';
import type { CorrectionView, FactView } from './facts.ts';
import type { Newsroom } from './newsroom-views.ts';
import type { ListedStory } from './paper-lists.ts';
import type { PictureView } from './pictures.ts';
import type { SearchQuery, SearchResults } from './search-views.ts';
import type { Spent, SpentStory } from './spending.ts';

/** What the site shows, as plain values. The store makes them; the site only reads. */

export interface StoryCard {
  slug: string;
  headline: string;
  standfirst: string | null;
  section: string | null;
  brief: boolean;
  outlets: number;
  origins: number;
  reports: number;
  leadOutlet: string;
  /** All outlets whose reports the article was made from, so that a reader's own choices can fold it. */
  outletIds: string[];
  /** The topics that it is most about. */
  topicSlugs: string[];
  /** The lead report's picture, where its outlet allows that it is shown; null also on a front page of an earlier moment. */
  picture: PictureView | null;
  /** Of the headline; BCP 47. */
  language: string;
  publishedAt: Date;
  updatedAt: Date;
  revision: number;
}

export interface FrontPage {
  /** The moment of the edition: when anything last changed. */
  editionAt: Date | null;
  lead: StoryCard | null;
  /** The most covered after the lead, over all sections. */
  mostCovered: StoryCard[];
  /** What changed often and lately. */
  developing: StoryCard[];
  sections: { name: string; stories: StoryCard[] }[];
  /** Stories of one origin, apart. */
  briefs: StoryCard[];
  counts: { articles: number; briefs: number; reports: number; outlets: number };
}

/** One passage behind a sentence, in the outlet's own words, with what stands around it. */
export interface CitedPassage {
  outletId: string;
  outletName: string;
  origin: string;
  reportTitle: string;
  address: string | null;
  author: string | null;
  language: string;
  readAt: Date;
  publishedAt: Date;
  before: string;
  words: string;
  after: string;
}

export interface SentenceView {
  key: string;
  parts: Part[];
  citations: CitedPassage[];
  origins: number;
}

export interface ReportView {
  id: number;
  outletId: string;
  outletName: string;
  family: string;
  country: string;
  kind: string;
  home: string;
  /** The newest title. */
  title: string;
  /** Each title that it had, oldest first: since its publication, or since it was read under another one. */
  titles: { title: string; since: Date }[];
  address: string | null;
  author: string | null;
  publishedAt: Date;
  firstSeen: Date;
  origin: string;
  language: string;
  /** How the origin was told, in words for readers. */
  originRule: string;
  attached: Attached;
}

export interface StoryPage {
  slug: string;
  headline: SentenceView;
  standfirst: SentenceView | null;
  section: string | null;
  brief: boolean;
  language: string;
  madeBy: string;
  publishedAt: Date;
  updatedAt: Date;
  revision: number;
  /** The number of the newest revision, where this is an earlier one. */
  newest: number;
  outlets: number;
  origins: number;
  lead: { outletId: string; outletName: string; address: string | null; rule: LeadRule };
  /** The lead report's picture, where its outlet allows that it is shown. */
  picture: PictureView | null;
  /** The person who reviewed this revision; null where none did. */
  review: { person: string; at: Date } | null;
  sections: { kind: SectionKind; paragraphs: SentenceView[][] }[];
  reports: ReportView[];
  /** What the article was written from, best borne out first. */
  facts: FactView[];
  /** Newest first. */
  corrections: CorrectionView[];
  revisions: { number: number; at: Date; change: Change; headline: string }[];
  /** What the check cut out of the newest draft. */
  cut: Verdict[];
  /** What models took for the story so far, all revisions together. */
  spent: Spent;
  previous: StoryCard | null;
  next: StoryCard | null;
}

export interface Progress {
  stages: { stage: Stage; waiting: number; done: number; faults: number }[];
  newestHeadline: string | null;
  articles: number;
  briefs: number;
  reports: number;
  outlets: number;
  /** Outlets of whose feeds none answers, with the reason. */
  unreachable: { outletId: string; name: string; reason: string; nextAt: Date | null }[];
  /** What models took today, and the stories that took most. */
  spent: Spent & { stories: SpentStory[] };
}

export interface OutletCard {
  id: string;
  name: string;
  family: string;
  country: string;
  language: string;
  kind: string;
  home: string;
  reports: number;
  /** `new`, `unchanged`, `failed`, … of its feeds, worst first; null before the first poll. */
  result: string | null;
  resultText: string | null;
}

/** All that the site may ask. */
export interface Paper extends Newsroom, Browsing {
  /** Changes whenever anything that is shown may have changed: the key of every cached page. */
  version(): Promise<string>;
  /** The press's clock. */
  now(): Promise<Date>;
  frontPage(): Promise<FrontPage>;
  section(name: string): Promise<StoryCard[]>;
  /** Newest first, for feeds. */
  newest(most: number): Promise<StoryCard[]>;
  /** The newest revision of a story, or an earlier one by its number. */
  story(slug: string, revision?: number): Promise<StoryPage | { movedTo: string } | null>;
  outlets(): Promise<OutletCard[]>;
  search(query: SearchQuery): Promise<SearchResults>;
  /** Released comments of a story, oldest first, and how often it was opened. */
  readersOf(slug: string): Promise<{ comments: CommentView[]; views: number }>;
  /** For site maps: runs of story numbers, the stories of one, and what came out in the last days. */
  storyRuns(size: number): Promise<{ number: number; updatedAt: Date }[]>;
  storiesOfRun(number: number, size: number): Promise<ListedStory[]>;
  freshStories(days: number, most: number): Promise<ListedStory[]>;
  progress(): Promise<Progress>;
}
