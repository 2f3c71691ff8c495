const chunk = 1 << 18;

/** Runs of 32-bit numbers, one after the other in large blocks: no object a run. */
export class Arena {
  #blocks: Uint32Array[] = [];
  #used = chunk;
  #starts = new Float64Array(1024);
  #lengths = new Uint16Array(1024);
  #count = 0;

  /** How many runs there are. */
  get count(): number {
    return this.#count;
  }

  /** Keeps a run of at most 65,535 numbers; runs are numbered from 0. */
  add(run: Uint32Array): number {
    // A run of nothing needs a block too: behind a full one there is none.
    if (this.#used + Math.max(1, run.length) > chunk) {
      this.#blocks.push(new Uint32Array(chunk));
      this.#used = 0;
    }
    this.#blocks.at(-1)!.set(run, this.#used);
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lengths = grown(this.#lengths);
    }
    this.#starts[this.#count] = (this.#blocks.length - 1) * chunk + this.#used;
    this.#lengths[this.#count] = run.length;
    this.#used += run.length;
    return this.#count++;
  }

  /** A run as a view: what is written into it is kept. */
  at(number: number): Uint32Array {
    const start = this.#starts[number]!;
    const offset = start % chunk;
    return this.#blocks[(start - offset) / chunk]!.subarray(offset, offset + this.#lengths[number]!);
  }

  get bytes(): number {
    return this.#blocks.length * chunk * 4 + this.#starts.byteLength + this.#lengths.byteLength;
  }
}

const blockBits = 16;

/** A growing list of 32-bit numbers in blocks: growing copies nothing, and less than a block lies idle. */
export class Column {
  #blocks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The length with it. */
  push(value: number): number {
    const offset = this.#length & ((1 << blockBits) - 1);
    if (offset === 0) this.#blocks.push(new Uint32Array(1 << blockBits));
    this.#blocks[this.#length >>> blockBits]![offset] = value;
    return ++this.#length;
  }

  at(place: number): number {
    return this.#blocks[place >>> blockBits]![place & ((1 << blockBits) - 1)]!;
  }

  put(place: number, value: number): void {
    this.#blocks[place >>> blockBits]![place & ((1 << blockBits) - 1)] = value;
  }

  get bytes(): number {
    return this.#blocks.length * 4 * (1 << blockBits);
  }
}

/** A copy with room for twice as many. */
export function grown<
  Numbers extends Float64Array | Float32Array | Uint32Array | Int32Array | Uint16Array | Uint8Array,
>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
