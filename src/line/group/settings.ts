/** The one frozen configuration of the grouper, for every set and every language. */
export const groupingSettings = {
  /** Terms kept of a report. */
  mostTerms: 60,
  /** A term's postings longer than this, plus a tenth of all reports, tell too little to look for candidates by. */
  commonest: 200,
  windowDays: 8,
  /** The weight of the nearest report against the quorum. */
  nearestShare: 0.5,
  quorum: 12,
  leastShared: 4,
  threshold: 0.2,
  perDay: 0.02,
  /** Two headlines and a sentence agree by chance more easily than two articles: fewer terms than this ask for more. */
  fewTerms: 40,
  shortExtra: 0.08,
  titleWeight: 2.5,
  /** Words of a report that are looked at. */
  mostWords: 400,
  halfLifeDays: 10,
};
