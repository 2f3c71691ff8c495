import type { Three } from './closest.ts';
import type { Link } from './links.ts';
import { gone, type Memory, none, type Remembered } from './memory.ts';
import { weighings } from './pair.ts';
import type { Trace } from './trace.ts';

const weighed = Object.keys(weighings).length;
/** Numbers of 64 bits, then of 32 bits, at the head of a record. */
const wide = 2;
const narrow = 12 + weighed;
/** Stands for the id of an original that has left the window. */
const lost = 0xffffffff;
const headBytes = wide * 8 + narrow * 4;
const linkBytes = 12;

/** What is read back of a report. */
export interface Decoded extends Omit<Remembered, 'id' | 'storyId'> {
  trace: Trace;
  links: Link[];
  /** How close the closest of its links were, those too whose report has left the window. */
  closest: Three;
}

/** What the grouper keeps of a report, as bytes: its trace (in the machine's own order), its links by report id, and what they were made with. A link is a report's id, its log-odds and its closeness. */
export function encode(memory: Memory, number: number): Uint8Array {
  const { at, seen, outlet, voting, copyOf, crowd, weights, judged } = memory.recall(number);
  const trace = memory.traceOf(number);
  const links = memory.links.of(number);
  const bytes = new Uint8Array(headBytes + trace.length * 4 + links.length * linkBytes);
  const view = new DataView(bytes.buffer);
  view.setFloat64(0, at);
  view.setFloat64(8, seen);
  const head = [
    voting ? 1 : 0,
    copyOf === none ? 0 : copyOf === gone ? lost : memory.idOf(copyOf),
    crowd.day,
    crowd.all,
    trace.length,
    links.length,
    outlet,
    judged.pairs,
    judged.likely,
    ...memory.links.own(number),
  ];
  for (const [place, value] of head.entries()) view.setUint32(wide * 8 + place * 4, value);
  for (let place = 0; place < weighed; place += 1)
    view.setFloat32(headBytes - (weighed - place) * 4, weights[place]!);
  bytes.set(new Uint8Array(trace.buffer, trace.byteOffset, trace.byteLength), headBytes);
  let offset = headBytes + trace.byteLength;
  for (const { other, odds, closeness } of links) {
    view.setUint32(offset, memory.idOf(other));
    view.setFloat32(offset + 4, odds);
    view.setFloat32(offset + 8, closeness);
    offset += linkBytes;
  }
  return bytes;
}

/** Bytes as the numbers of 32 bits that they are: without a copy where they stand as numbers must. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** @param numberOf the number of a report in memory, or undefined where it has left the window */
export function decode(bytes: Uint8Array, numberOf: (id: number) => number | undefined): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = (place: number) => view.getUint32(wide * 8 + place * 4);
  const [copyOf, terms, linked] = [head(1), head(4), head(5)];
  const trace = numbersOf(bytes.subarray(headBytes, headBytes + terms * 4));
  let offset = headBytes + terms * 4;
  const links: Link[] = [];
  for (let at = 0; at < linked; at += 1, offset += linkBytes) {
    const other = numberOf(view.getUint32(offset));
    const [odds, closeness] = [view.getFloat32(offset + 4), view.getFloat32(offset + 8)];
    if (other !== undefined) links.push({ other, odds, closeness });
  }
  const weights = new Float32Array(weighed);
  for (let place = 0; place < weighed; place += 1)
    weights[place] = view.getFloat32(headBytes - (weighed - place) * 4);
  return {
    at: view.getFloat64(0),
    seen: view.getFloat64(8),
    outlet: head(6),
    voting: head(0) === 1,
    copyOf: copyOf === 0 ? none : (numberOf(copyOf) ?? gone),
    crowd: { day: head(2), all: head(3) },
    judged: { pairs: head(7), likely: head(8) },
    weights,
    trace,
    links,
    closest: Uint16Array.of(head(9), head(10), head(11)),
  };
}
