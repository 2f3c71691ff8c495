import type { Generated } from 'kysely';
import type { MediaTopicCode } from '../news/media-topic.ts';
import type { SagaReason } from '../news/reason.ts';
import type { TopicKind, TopicVotes } from '../news/topic.ts';

/** What the newsroom knows of reports and stories beyond their words, as rows. */

/** What the grouping stage read out of a report when it was placed, so that a restart need not read it again. */
export interface ReportProfileRow {
  report_id: number;
  profile: unknown;
}

export interface StoryCategoryRow {
  story_id: number;
  code: MediaTopicCode;
  section: string;
  reason: string;
}

/** A person, a place or an organisation that stories are about. Its slug lives for ever. */
export interface TopicRow {
  id: Generated<number>;
  /** How its name is compared. */
  key: string;
  slug: string;
  kind: TopicKind;
  name: string;
  /** What spoke for each kind so far. */
  votes: TopicVotes;
  /** Reports that named it. */
  named: number;
  last_named: Date;
}

export interface StoryTopicRow {
  story_id: number;
  topic_id: number;
  /** 0 to 1: how much the story is about it, by origins. */
  weight: number;
  origins: number;
}

/** The saga that stories belong to; its number is that of its first story. */
export interface StorylineRow {
  id: number;
  slug: string;
  title: string;
  founded_at: Date;
  merged_into: number | null;
}

export interface StorylineStoryRow {
  story_id: number;
  storyline_id: number;
  /** The earlier story that this one follows; null for the first. */
  follows: number | null;
  reason: SagaReason | null;
  score: number | null;
  linked_at: Date;
}

/** The parts of a story's importance; see docs/edition.md. */
export interface StoryImportanceRow {
  story_id: number;
  origins: number;
  outlets: number;
  families: number;
  countries: number;
  breadth: number;
  /** When each origin was first seen, oldest first. */
  arrivals: Date[];
  newest_at: Date;
  /** log2 of breadth and freshness together, on a scale that time does not move: sorts without knowing the hour. */
  heat: number;
}
