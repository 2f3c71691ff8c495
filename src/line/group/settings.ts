/** The one frozen configuration of the grouper, for every set and every language. */
export const groupingSettings = {
  /** Terms kept of a report. */
  mostTerms: 60,
  /** A term's postings longer than this, plus a tenth of all reports, tell too little to look for candidates by. */
  commonest: 200,
  windowDays: 8,
  /** The weight of the nearest report against the quorum. */
  nearestShare: 0.6,
  quorum: 12,
  leastShared: 4,
  threshold: 0.2,
  perDay: 0.02,
  titleWeight: 2.5,
  /** Words of a report that are looked at. */
  mostWords: 400,
  halfLifeDays: 10,
};
