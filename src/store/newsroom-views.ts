import type { SagaReason } from '../news/reason.ts';
import type { TopicKind } from '../news/topic.ts';
import type { ReportView, StoryCard } from './paper-views.ts';

/** What the site shows of the newsroom's knowledge: categories, topics, storylines, importance, moves. */

export interface CategoryView {
  /** `medtop:…`, one of the 17 top IPTC Media Topics. */
  code: string;
  name: string;
  section: string;
  /** How it was told, for readers. */
  reason: string;
}

export interface TopicView {
  slug: string;
  kind: TopicKind;
  name: string;
}

export interface StoryTopicView extends TopicView {
  /** 0 to 1: how much the story is about it. */
  weight: number;
  /** Independent origins that name it. */
  origins: number;
}

export interface TopicCard extends TopicView {
  /** Published stories about it. */
  stories: number;
  /** When the newest of them was updated. */
  newestAt: Date;
}

export interface TopicPage {
  topic: TopicCard;
  /** Newest first. */
  stories: StoryCard[];
  /** Topics that its stories are also about, most common first. */
  beside: TopicCard[];
}

export interface StorylineCard {
  slug: string;
  title: string;
  /** Published stories in it. */
  stories: number;
  from: Date;
  until: Date;
}

export interface StorylineStep {
  story: StoryCard;
  /** The slug of the earlier story that this one follows, and why; null for the first. */
  follows: string | null;
  reason: SagaReason | null;
}

export interface StorylinePage extends StorylineCard {
  /** In the order of the events, oldest first. */
  steps: StorylineStep[];
}

/** One part of the formula: what was counted and what it adds or multiplies. */
export interface ImportancePart {
  name: 'origins' | 'owners' | 'countries' | 'freshness' | 'burst';
  /** What was counted: origins, owners, countries, hours, origins in the last hours. */
  value: number;
  /** Points for origins, owners and countries; a factor for freshness and burst. */
  effect: number;
  /** For readers. */
  words: string;
}

/** Why a story stands where it stands. */
export interface ImportanceView {
  score: number;
  formula: string;
  parts: ImportancePart[];
}

/** A merge or a split that the story took part in. */
export interface MoveView {
  kind: 'merge' | 'split';
  /** Slugs of stories. */
  from: string;
  into: string;
  reason: string;
  at: Date;
}

/** Reports that belong to a story without being reports of the event. */
export interface AttachedView {
  /** Opinion and analysis. */
  views: ReportView[];
  /** Live blogs and round-ups that mention it. */
  mentions: ReportView[];
  /** News that joined the story and brought no new revision: it was told before. */
  later: ReportView[];
}

/** What the site may ask of the newsroom; a part of the paper. Stories are named by slug. */
export interface Newsroom {
  storyCategory(story: string): Promise<CategoryView | null>;
  /** Weightiest first. */
  storyTopics(story: string): Promise<StoryTopicView[]>;
  /** Null where the story stands alone. */
  storyStoryline(story: string): Promise<StorylinePage | null>;
  storyImportance(story: string): Promise<ImportanceView | null>;
  /** Oldest first. */
  storyMoves(story: string): Promise<MoveView[]>;
  storyAttached(story: string): Promise<AttachedView>;
  /** A topic's page; null where no published story is about it. */
  topic(slug: string): Promise<TopicPage | null>;
  /** Topics of published stories of the last days, of most stories first. */
  topics(which: { kind?: TopicKind; most: number }): Promise<TopicCard[]>;
  storyline(slug: string): Promise<StorylinePage | { movedTo: string } | null>;
  /** Storylines with at least two published stories, newest first. */
  storylines(most: number): Promise<StorylineCard[]>;
}
