/** The stages of the press, in the order in which a report passes through them. */
export const stages = ['gather', 'read', 'group', 'write', 'check', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** A job carries ids only (invariant 5): of feeds, items, reports, stories or drafts, as its stage takes them. */
export interface Job {
  id: string;
  stage: Stage;
  ids: number[];
  /** How often it was tried before. With the id it is the lease: a later try makes this one void. */
  attempt: number;
}
