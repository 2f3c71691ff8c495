import { hashOf } from '../../news/language/scan-words.ts';

/** FNV-1a of a text's code units, mixed so that its upper bits can be taken alone. */
export function hash(text: string): number {
  return mixed(hashOf(text));
}

export function mixed(value: number): number {
  let more = value ^ (value >>> 15);
  more = Math.imul(more, 0x2c1b3c6d);
  more ^= more >>> 13;
  return more >>> 0;
}
