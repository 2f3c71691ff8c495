import { type Reason, reasonOf } from '../../news/reason.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';
import { repeatingOf } from './repeats.ts';
import { type Seams, seamsOf } from './seams.ts';
import type { Standing } from './standing.ts';

/** How much may break in a sentence that repeats its passages: alone, as one of several, and in a headline. Learnt by `bench/checking/learn.ts`. */
export const most = { alone: 0.08, several: 0.16, headline: 0.06 };

/**
 * A sentence that repeats its passages word for word is not sewn together from pieces that stand there for something else:
 * the beginning of one sentence with the end of another, or a clause without what it hangs on.
 */
export function checkPieces(reading: Reading, standing: Standing): Finding | null {
  if (reading.whole || reading.lifted) return null;
  const seams = seamsOf(reading);
  const bound = standing.strict ? most.headline : mostBroken(standing);
  if (!seams || brokenIn(seams, standing) * repeatingOf(reading, standing) <= bound) return null;
  const { seam, strange, begins } = seams;
  const place = seam?.place ?? begins;
  return finding(
    seam ? reasonOf('sewn', seam.before, seam.after) : departure(strange),
    place === null ? null : passageAt(reading, reading.source.tokens[place]!.start),
  );
}

/** From this share of pairs on a text is nearly all copied, and the more of it is, the less one of several may break. */
const copied = 0.8;

/** How much may break in a sentence of the text: where all of it is copied, in one of several no more than in one alone. */
export function mostBroken({ several, repeats }: Pick<Standing, 'several' | 'repeats'>): number {
  if (!several) return most.alone;
  const share = Math.max(0, (repeats ?? 0) - copied) / (1 - copied);
  return most.several - (most.several - most.alone) * share;
}

/**
 * What breaks, a word. How far a sentence repeats shows in the others of its text; where there are none, and where most is
 * at stake, it has to show in a run of its own as well: twice the share that stands in one run counts.
 */
export function brokenIn({ cost, run }: Seams, { several, strict }: Standing): number {
  return several && !strict ? cost : cost * Math.min(1, 2 * run);
}

function departure(strange: string[]): Reason {
  return strange.length > 0 ? reasonOf('not-there', strange.join(', ')) : reasonOf('left-out');
}
