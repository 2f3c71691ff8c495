/**
 * What a revision changed, and who brought it: codes and values, since readers are told in their own language, which is
 * not always the article's.
 */
export type Change =
  | { kind: 'first' }
  | {
      kind: 'revised';
      /** Whether the headline is new. */
      headline: boolean;
      /** Sentences that are new or reworded, and those that are gone or reworded. */
      added: number;
      cut: number;
      /** The names of the outlets whose reports brought it, or newly bear out what stayed the same. */
      outlets: string[];
      /** Where nothing else changed, the names of the outlets that report the story since; in another language, perhaps. */
      joined?: string[];
    }
  /** Of a store from before changes were kept so: as it was worded then. */
  | { kind: 'told'; text: string };

/** The rule by which the lead outlet was chosen: the earliest report among those that the article draws most on. */
export type LeadRule = 'earliest';
