import type { Passage } from './passage.ts';

/**
 * What kind of value a fact has: a `count` that a story keeps and revises (killed, injured …), another `measure`
 * (money, a share, a speed …), a `statement` (who did what), a `quote` with its speaker, or a `denial`.
 */
export type FactKind = 'count' | 'measure' | 'statement' | 'quote' | 'denial';

/**
 * How the origins stand to each other on one slot: `corroborated` by two or more, told by a `single` one, `disputed`
 * (values that cannot both hold at one time), `superseded` (a later value followed an earlier one), or `denied`.
 */
export type FactState = 'corroborated' | 'single' | 'disputed' | 'superseded' | 'denied';

/** What one version of one report says on one slot. */
export interface Claim {
  /** The words of the value as the report has them: `41 people were injured`. */
  words: string;
  /** What they come to, for comparing; null where the value is words. */
  value: number | null;
  /** The passage that holds them, within one report. */
  passage: Passage;
  /** Since when the report says so: its publication, or the moment its changed version was read. */
  since: Date;
  origin: string;
  /** False when a later value, of this origin or of others, took its place. */
  current: boolean;
}

/** What one or more passages say about a story, comparable with what other passages say. */
export interface Fact {
  kind: FactKind;
  /** What it is about, in words for readers: `killed`, `injured`, `percent of the vote`, the name of a speaker. */
  slot: string;
  state: FactState;
  /** Independent origins that say the current value. */
  origins: number;
  /** Who, where and when it speaks of, where that could be told. */
  who: string[];
  where: string[];
  when: string[];
  /** Oldest first; at least one. */
  claims: Claim[];
}

/** Why a published article was corrected: what happened to a report that it rested on. */
export type CorrectionKind = 'withdrawn' | 'corrected' | 'changed';

/** A dated note to readers that an article lost or changed what it had said. */
export interface Correction {
  kind: CorrectionKind;
  reportId: number;
  /** The report's title. */
  title: string;
  /** What the article had said with its passage; null where the whole report is gone. */
  words: string | null;
}
