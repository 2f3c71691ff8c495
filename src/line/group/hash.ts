import { hashOf } from '../../news/language/scan-words.ts';

/** FNV-1a of a text's code units, mixed so that its upper bits can be taken alone. */
export function hash(text: string): number {
  return mixed(hashOf(text));
}

/** The FNV-1a of a text whose first part has this FNV-1a already. */
export function extended(value: number, text: string): number {
  let more = value;
  for (let at = 0; at < text.length; at += 1) more = Math.imul(more ^ text.charCodeAt(at), 0x01000193);
  return more >>> 0;
}

export function mixed(value: number): number {
  let more = value ^ (value >>> 15);
  more = Math.imul(more, 0x2c1b3c6d);
  more ^= more >>> 13;
  return more >>> 0;
}
