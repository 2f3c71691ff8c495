import { grown } from './arena.ts';
import type { Rivals } from './pair.ts';

/** How close the three closest are that a report was compared with, in steps of 1/65535, the closest first; 0 where there are fewer. */
export type Three = Uint16Array;

export const closenessSteps = 0xffff;
const width = 3;

/** The three closest of each report, numbered from 0: so many are needed to tell the second closest beside any of them. */
export class Closest {
  #threes = new Uint16Array(1024 * width);

  /** A view: what is written into it is kept. */
  of(number: number): Three {
    while ((number + 1) * width > this.#threes.length) this.#threes = grown(this.#threes);
    return this.#threes.subarray(number * width, (number + 1) * width);
  }

  beside(number: number, closeness: number): Rivals {
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

/** The rivals of one of this closeness, which may be one of the three itself. */
export function rivalsOf(three: Three, closeness: number): Rivals {
  const own = stepsOf(closeness);
  const isAhead = own === three[0] || own === three[1];
  return {
    closest: Math.max(three[0]!, own) / closenessSteps,
    second: three[isAhead ? 2 : 1]! / closenessSteps,
  };
}

function stepsOf(closeness: number): number {
  return Math.round(closeness * closenessSteps);
}
