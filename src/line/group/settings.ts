/** The one frozen configuration of the grouper, for every set and every language. */
export const groupingSettings = {
  /** Days that a report is remembered after it was seen; in the second half its words count for half. */
  windowDays: 14,
  /** Reports dated further apart than this, in days, are never one event. */
  hardDays: 8,
  /** Reports that a new one is compared with, best by shared terms first. */
  candidates: 30,
  /** The same of those in another language, where an embedding model tells what they are about. */
  foreignCandidates: 10,
  /** Log-odds of a pair that shares too little to be compared; what can not score more is not kept. */
  unlike: -6,
  /** What one pair may say at most. */
  mostOdds: 6,
  /** The least mean log-odds for two groups of reports to be one event. */
  enough: -1.25,
  /** A story with a report this likely is looked at again, with the new report; and how many stories at most. */
  near: -2.5,
  nearStories: 6,
  /** Reports of a story that speak for it. A story of more is not taken apart. */
  speakers: 24,
  /** Reports that are grouped afresh at once, at most. */
  regionReports: 72,
  /** While this few reports have been placed, all are compared afresh each time their number has doubled. */
  learning: { from: 64, until: 8192 },
};
