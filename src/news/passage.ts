/** A span of characters in one version of a report: UTF-16 offsets into `ReportVersion.text`, end exclusive. */
export interface Passage {
  versionId: number;
  start: number;
  end: number;
}

/** A passage with the words it spans and where they come from: all that the check may look at. */
export interface ReadPassage extends Passage {
  text: string;
  outletId: string;
  outletName: string;
  origin: string;
  language: string;
  /** When the report says it was published, or when we first saw it: what "on Tuesday" is relative to. */
  at: Date;
}
