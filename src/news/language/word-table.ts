/** Entries that are kept, and code units of their words; a hostile text of new words only empties the table, it never grows it. */
const most = 100_000;
const mostUnits = 1 << 22;

/**
 * From a word to what is known of it, found where it stands in a text: no string is made of a word that is known, and all
 * words lie in one array.
 */
export class WordTable<Entry> {
  /** Two numbers a slot: a hash, and 1 + the place of its entry, 0 for none. At least twice as many slots as entries. */
  #slots = new Int32Array(2 << 10);
  #entries: Entry[] = [];
  /** The units of all words, and where that of each entry begins; it ends where the next begins. */
  #units = new Uint16Array(1 << 12);
  #starts = new Int32Array(1 << 9);

  /** @param hash that of the word's code units, signed: see `Visit` */
  find(units: Uint16Array, start: number, end: number, hash: number): Entry | undefined {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const place = slots[slot + 1]! - 1;
      if (place < 0) return undefined;
      if (slots[slot] === hash && this.#isWord(place, units, start, end)) return this.#entries[place];
    }
  }

  /** Keeps an entry that was not found. */
  add(units: Uint16Array, start: number, end: number, hash: number, entry: Entry): void {
    if (this.#entries.length === most || this.#starts[this.#entries.length]! + end - start > mostUnits)
      this.#clear();
    if (this.#entries.length + 1 === this.#starts.length) this.#grow();
    const from = this.#starts[this.#entries.length]!;
    const to = from + end - start;
    if (to > this.#units.length) this.#units = roomier(this.#units, to);
    this.#units.set(units.subarray(start, end), from);
    this.#starts[this.#entries.push(entry)] = to;
    this.#put(hash, this.#entries.length);
  }

  #isWord(place: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[place]!;
    if (this.#starts[place + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.#units[from + at - start] !== units[at]) return false;
    return true;
  }

  #put(hash: number, value: number): void {
    const last = this.#slots.length - 1;
    let slot = (hash << 1) & last;
    while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & last;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = value;
  }

  #grow(): void {
    this.#starts = roomier(this.#starts, 0);
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) this.#put(before[slot]!, before[slot + 1]!);
  }

  #clear(): void {
    this.#slots = new Int32Array(2 << 10);
    this.#entries = [];
    this.#units = new Uint16Array(1 << 12);
    this.#starts = new Int32Array(1 << 9);
  }
}

/** A copy with room for twice as many, or for so many. */
function roomier<Numbers extends Int32Array | Uint16Array>(numbers: Numbers, least: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(
    Math.max(numbers.length * 2, least),
  );
  larger.set(numbers);
  return larger;
}
