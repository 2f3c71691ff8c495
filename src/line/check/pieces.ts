import { type Reason, reasonOf } from '../../news/reason.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';
import { repeatingOf } from './repeats.ts';
import { seamsOf } from './seams.ts';
import type { Standing } from './standing.ts';

/** How much may break in a sentence that repeats its passages: learnt by `bench/checking/learn.ts`. */
const most = { sentence: 0.08, headline: 0.06 };

/**
 * A sentence that repeats its passages word for word is not sewn together from pieces that stand there for something else:
 * the beginning of one sentence with the end of another, or a clause without what it hangs on.
 */
export function checkPieces(reading: Reading, standing: Standing): Finding | null {
  if (reading.whole || reading.lifted) return null;
  const seams = seamsOf(reading);
  const bound = standing.strict ? most.headline : most.sentence;
  if (!seams || seams.broken * repeatingOf(reading, standing) <= bound) return null;
  const { seam, strange, begins } = seams;
  const place = seam?.place ?? begins;
  return finding(
    seam ? reasonOf('sewn', seam.before, seam.after) : departure(strange),
    place === null ? null : passageAt(reading, reading.source.tokens[place]!.start),
  );
}

function departure(strange: string[]): Reason {
  return strange.length > 0 ? reasonOf('not-there', strange.join(', ')) : reasonOf('left-out');
}
