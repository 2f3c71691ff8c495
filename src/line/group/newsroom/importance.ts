import type { ImportanceParts } from '../../../news/importance.ts';

/** What importance is counted from. */
export interface CountedReport {
  outletId: string;
  family: string;
  country: string;
  origin: string;
  copyOf: number | null;
  attached: string;
  firstSeen: Date;
}

/**
 * The parts of a story's importance (news/importance.ts): its reports of the event, each origin once. Views, live blogs
 * and round-ups do not count, unless there is nothing else; a copy adds neither an owner nor a country, for its words
 * were not reported there.
 */
export function importanceParts(reports: CountedReport[]): ImportanceParts & { outlets: number } {
  const members = reports.filter(({ attached }) => attached === 'member');
  const counted = members.length > 0 ? members : reports;
  const originals = counted.filter(({ copyOf }) => copyOf === null);
  const own = originals.length > 0 ? originals : counted;
  const arrivals = new Map<string, Date>();
  for (const { origin, firstSeen } of counted) {
    const known = arrivals.get(origin);
    if (!known || firstSeen < known) arrivals.set(origin, firstSeen);
  }
  const byOrigin = new Map(own.toReversed().map((report) => [report.origin, report]));
  const firsts = [...byOrigin.values()];
  return {
    origins: arrivals.size,
    outlets: new Set(counted.map(({ outletId }) => outletId)).size,
    families: new Set(firsts.map(({ family }) => family)).size,
    countries: new Set(firsts.map(({ country }) => country).filter((country) => country !== 'ZZ')).size,
    arrivals: [...arrivals.values()].sort((a, b) => a.getTime() - b.getTime()),
    newestAt: new Date(Math.max(...own.map(({ firstSeen }) => firstSeen.getTime()))),
  };
}
