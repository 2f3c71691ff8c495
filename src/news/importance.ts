/** What a story's importance is made of; counted over its reports of the event, copies with their origin. */
export interface ImportanceParts {
  /** Independent origins. */
  origins: number;
  /** Owners of the outlets (families), each counted once. */
  families: number;
  /** Countries of the outlets that are known. */
  countries: number;
  /** When each origin was first seen. */
  arrivals: Date[];
  /** When the newest report that is no copy was first seen. */
  newestAt: Date;
}

/** Hours after which a story without news weighs half. */
export const halfLifeHours = 24;
/** Origins that came within so many hours are a burst. */
export const burstHours = 6;
const burstStep = 0.05;
const burstMost = 5;

export const importanceFormula =
  `(origins + ln(owners) + ln(countries)) × 2^(−hours since the newest report / ${halfLifeHours})` +
  ` × (1 + ${burstStep} × origins first seen in the last ${burstHours} hours, at most ${burstMost})`;

/** How widely a story is told, whatever the hour: points for origins, owners and countries. */
export function breadthOf({ origins, families, countries }: ImportanceParts): {
  origins: number;
  families: number;
  countries: number;
  sum: number;
} {
  const points = {
    origins,
    families: Math.log(Math.max(1, families)),
    countries: Math.log(Math.max(1, countries)),
  };
  return { ...points, sum: points.origins + points.families + points.countries };
}

/** log2 of breadth and freshness, on a scale that does not move with time: what sorts a store by it needs no hour. */
export function heatOf(parts: ImportanceParts): number {
  return Math.log2(breadthOf(parts).sum) + parts.newestAt.getTime() / 3_600_000 / halfLifeHours;
}

/** The importance of a story at a moment, with every part: see `importanceFormula`. No leaning is inferred. */
export function importanceAt(parts: ImportanceParts, now: Date) {
  const hoursSince = (at: Date) => Math.max(0, now.getTime() - at.getTime()) / 3_600_000;
  const breadth = breadthOf(parts);
  const hours = hoursSince(parts.newestAt);
  const freshness = 2 ** (-hours / halfLifeHours);
  const recent = parts.arrivals.filter((at) => hoursSince(at) <= burstHours).length;
  const burst = 1 + burstStep * Math.min(burstMost, recent);
  return { score: breadth.sum * freshness * burst, breadth, hours, freshness, recent, burst };
}
