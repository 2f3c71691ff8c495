/** Where a feed is asked for, and where it has said to have moved. */
export interface Whereabouts {
  /** As the list of outlets has it. */
  address: string;
  /** Where it is asked for since it moved; null while at the listed address. */
  adopted: string | null;
  /** Where it permanently redirects to, since when, and how often that was seen without a break. */
  movedTo: string | null;
  movedSince: Date | null;
  sightings: number;
}

/** A redirect that was followed, as far as it tells of a move. */
export interface Redirect {
  to: string;
  permanent: boolean;
  /** From https to http. */
  downgrade: boolean;
}

/** A redirect counts as a move once it was seen for so long and so often: many are mistakes that last an evening. */
const longEnough = 3 * 86_400_000;
const oftenEnough = 3;
/** A new address that fails so often in a row is given up for the listed one. */
const mostFailures = 5;

/**
 * Whether a feed has moved. A permanent redirect is adopted only after it was seen for three days; any other answer
 * begins the count anew, and a new address that fails is given up again.
 * @param redirects those of a poll that brought the feed; null where the poll failed
 */
export function whereNow(
  before: Whereabouts,
  redirects: readonly Redirect[] | null,
  { status, failures, now }: { status: number | null; failures: number; now: Date },
): Whereabouts {
  if (!redirects) {
    const lost = before.adopted && (status === 404 || status === 410 || failures >= mostFailures);
    return lost ? settled(before, null) : before;
  }
  const target = permanentTarget(redirects);
  if (!target) return settled(before, before.adopted);
  if (target !== before.movedTo || !before.movedSince)
    return { ...before, movedTo: target, movedSince: now, sightings: 1 };
  const sightings = before.sightings + 1;
  if (now.getTime() - before.movedSince.getTime() >= longEnough && sightings >= oftenEnough)
    return settled(before, target === before.address ? null : target);
  return { ...before, sightings };
}

function settled({ address }: Whereabouts, adopted: string | null): Whereabouts {
  return { address, adopted, movedTo: null, movedSince: null, sightings: 0 };
}

/** As far as redirects are permanent from the first on; one that gives up encryption is not trusted to be. */
function permanentTarget(redirects: readonly Redirect[]): string | null {
  let target: string | null = null;
  for (const { to, permanent, downgrade } of redirects) {
    if (!permanent || downgrade) break;
    target = to;
  }
  return target;
}
