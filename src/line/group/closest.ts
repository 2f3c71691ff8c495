import { grown } from './arena.ts';

/** How close the three closest are that a report was compared with, in steps of 1/65535, the closest first; 0 where there are fewer. */
export type Three = Uint16Array;

export const closenessSteps = 0xffff;
const width = 3;

/** The three closest of each report, numbered from 0: so many are needed to tell the two closest beside any of them. */
export class Closest {
  #threes = new Uint16Array(1024 * width);

  /** A view: what is written into it is kept. */
  of(number: number): Three {
    while ((number + 1) * width > this.#threes.length) this.#threes = grown(this.#threes);
    return this.#threes.subarray(number * width, (number + 1) * width);
  }

  rivals(number: number, closeness: number): number {
    return rivalsOf(this.of(number), closeness);
  }

  clear(): void {
    this.#threes.fill(0);
  }

  get bytes(): number {
    return this.#threes.byteLength;
  }
}

export function closestOf(links: Iterable<{ closeness: number }>): Three {
  const three = new Uint16Array(width);
  for (const { closeness } of links) meet(three, closeness);
  return three;
}

/** Takes note of one more that a report was compared with. */
export function meet(three: Three, closeness: number): void {
  const met = stepsOf(closeness);
  if (met <= three[2]!) return;
  three[2] = three[1]! < met ? three[1]! : met;
  three[1] = three[0]! < met ? three[0]! : Math.max(three[1]!, met);
  three[0] = Math.max(three[0]!, met);
}

/**
 * How close, from 0 to 1, the two closest are, in the mean, beside one of this closeness, which may be one of the three itself:
 * two, since the closest often tells the same event.
 */
export function rivalsOf(three: Three, closeness: number): number {
  const [first, second, third] = three as unknown as [number, number, number];
  const own = stepsOf(closeness);
  const left = own === first || own === second ? own : third;
  return (first + second + third - left) / 2 / closenessSteps;
}

function stepsOf(closeness: number): number {
  return Math.round(closeness * closenessSteps);
}
