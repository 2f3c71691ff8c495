import type { Generated } from 'kysely';
import type { Change, LeadRule } from '../news/change.ts';
import type { Draft, Part, SectionKind } from '../news/draft.ts';
import type { Passage } from '../news/passage.ts';
import type { Reason } from '../news/reason.ts';
import type { DatePrecision, FeedItem, ReportKind } from '../news/report.ts';
import type { WithdrawalRow } from './articles.ts';
import type { BackgroundRow } from './background.ts';
import type { CommentReportRow, CommentRow } from './comments.ts';
import type { ClaimRow, CorrectionRow, FactRow } from './facts.ts';
import type { FaultRow } from './faults.ts';
import type { MannersColumns } from './feeds.ts';
import type { SubscriptionRow } from './hubs.ts';
import type {
  ReportProfileRow,
  StoryCategoryRow,
  StoryImportanceRow,
  StorylineRow,
  StorylineStoryRow,
  StoryTopicRow,
  TopicRow,
} from './newsroom-tables.ts';
import type { PictureRow } from './pictures.ts';
import type { ReplyRow } from './replies.ts';
import type { ReviewRow } from './reviews.ts';
import type { RewriteRow } from './rewrites.ts';
import type { ArticleSearchRow, SearchWordRow } from './search-index.ts';
import type { SpendingRow } from './spending.ts';
import type { TraceRow } from './traces.ts';
import type { VectorRow } from './vectors.ts';
import type { AboutColumns } from './versions.ts';
import type { ViewRow, VisitorSaltRow } from './views.ts';

/** The tables as rows, one interface a table; migrations.ts makes them. Times are the database's (invariant 6). */
export interface Tables {
  clock: { id: number; at: Date | null };
  outlet: OutletRow;
  feed: FeedRow;
  report: ReportRow;
  item: ItemRow;
  version: VersionRow;
  decision: DecisionRow;
  story: StoryRow;
  story_move: StoryMoveRow;
  draft: DraftRow;
  reply: ReplyRow;
  spending: SpendingRow;
  trace: TraceRow;
  vector: VectorRow;
  verdict: VerdictRow;
  article: ArticleRow;
  revision: RevisionRow;
  sentence: SentenceRow;
  citation: CitationRow;
  fact: FactRow;
  claim: ClaimRow;
  correction: CorrectionRow;
  rewrite: RewriteRow;
  background: BackgroundRow;
  fault: FaultRow;
  comment: CommentRow;
  comment_report: CommentReportRow;
  view: ViewRow;
  visitor_salt: VisitorSaltRow;
  article_search: ArticleSearchRow;
  search_word: SearchWordRow;
  withdrawal: WithdrawalRow;
  report_profile: ReportProfileRow;
  story_category: StoryCategoryRow;
  topic: TopicRow;
  story_topic: StoryTopicRow;
  storyline: StorylineRow;
  storyline_story: StorylineStoryRow;
  story_importance: StoryImportanceRow;
  subscription: SubscriptionRow;
  picture: PictureRow;
  review: ReviewRow;
}

export interface OutletRow {
  id: string;
  name: string;
  family: string;
  country: string;
  language: string;
  kind: string;
  home: string;
  position: number;
  active: boolean;
}

export interface FeedRow extends MannersColumns {
  id: Generated<number>;
  outlet_id: string;
  address: string;
  section: string | null;
  position: number;
  active: boolean;
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of the last document, so that one served again without validators is known as unchanged. */
  body_hash: string | null;
  polled_at: Date | null;
  next_poll_at: Date | null;
  /** True from the moment a poll is queued until it is over: one poll of a feed at a time. */
  queued: boolean;
  /** `new`, `unchanged`, `failed`, … in one word, and for people in `result_text`. */
  result: string | null;
  result_text: string | null;
  failures: number;
  /** When new items were found, newest last, at most 20: the feed's own rhythm. */
  rhythm: Date[];
  polls: Generated<number>;
  items_new: Generated<number>;
  items_changed: Generated<number>;
  items_unchanged: Generated<number>;
}

export interface ReportRow {
  id: Generated<number>;
  outlet_id: string;
  feed_id: number;
  key: string;
  /** The key, the address and the title as they are compared, so that one piece is one report. */
  key_identity: string;
  address: string | null;
  address_identity: string | null;
  /** The address that the report's page gives itself, as it is compared. */
  canonical_identity: string | null;
  title_hash: string;
  section: string | null;
  first_seen: Date;
  published: Date | null;
  precision: DatePrecision;
  story_id: number | null;
  attached: string | null;
  /** The earlier report whose words this one carries. */
  copy_of: number | null;
  /** Where the words come from, copies followed to their first report; null until placed. */
  origin: string | null;
  /** The order in which reports were placed, and the version that was looked at: what a restart replays. */
  placed: number | null;
  placed_version: number | null;
  /** When it was gone from a feed that still shows older ones: its page is looked at once more. */
  vanished_at: Date | null;
  withdrawn_at: Date | null;
}

/** What the feed said of a report, one row each time it changed. */
export interface ItemRow {
  id: Generated<number>;
  report_id: number;
  number: number;
  item: FeedItem;
  content_hash: string;
  seen_at: Date;
}

export interface VersionRow extends AboutColumns {
  id: Generated<number>;
  report_id: number;
  item_id: number;
  number: number;
  title: string;
  text: string;
  hash: string;
  language: string;
  author: string | null;
  kind: ReportKind;
  origin: string;
  origin_rule: string;
  read_from: 'feed' | 'page';
  read_at: Date;
}

/** What an outlet's signals said of a report, and what was decided (invariant 9). */
export interface DecisionRow {
  id: Generated<number>;
  report_id: number;
  signal: string;
  value: string;
  place: string;
  forbids: boolean;
  decided: string;
  at: Date;
}

export interface StoryRow {
  id: number;
  slug: string;
  founded_at: Date;
  changed_at: Date;
  merged_into: number | null;
}

/** A merge or a split, for ever on record with its reason. */
export interface StoryMoveRow {
  id: Generated<number>;
  kind: 'merge' | 'split';
  from_story: number;
  into_story: number;
  reason: string;
  at: Date;
}

export interface DraftRow {
  id: Generated<number>;
  story_id: number;
  draft: Draft;
  /** The digest that stands in when a model's draft fails the check. */
  fallback: Draft | null;
  report_ids: number[];
  change: Change;
  state: 'written' | 'passed' | 'held' | 'published';
  reasons: string[];
  at: Date;
}

export interface VerdictRow {
  id: Generated<number>;
  draft_id: number;
  place: string;
  sentence: string;
  passed: boolean;
  rule: string;
  reason: Reason;
  passage: Passage | null;
}

/** One row a story that has been published: where its newest revision stands. */
export interface ArticleRow {
  story_id: number;
  revision_id: number;
  number: number;
  headline: string;
  standfirst: string | null;
  brief: boolean;
  section: string | null;
  outlets: number;
  origins: number;
  reports: number;
  lead_outlet_id: string;
  published_at: Date;
  updated_at: Date;
}

export interface RevisionRow {
  id: Generated<number>;
  story_id: number;
  number: number;
  draft_id: number;
  headline: string;
  brief: boolean;
  lead_report_id: number;
  lead_outlet_id: string;
  lead_rule: LeadRule;
  language: string;
  made_by: string;
  change: Change;
  report_ids: number[];
  at: Date;
}

export interface SentenceRow {
  revision_id: number;
  position: number;
  place: 'headline' | 'standfirst' | SectionKind;
  paragraph: number;
  key: string;
  text: string;
  parts: Part[];
  origins: number;
}

export interface CitationRow {
  revision_id: number;
  position: number;
  ordinal: number;
  version_id: number;
  start_at: number;
  end_at: number;
  /** The hash of the version's text when it was cited (invariant 2). */
  hash: string;
}
