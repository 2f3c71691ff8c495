/** Entries that are kept; a hostile text of new words only empties the table, it never grows it. */
const most = 100_000;

/** From a word to what is known of it, found where it stands in a text: no string is made of a word that is known. */
export class WordTable<Entry extends { text: string }> {
  /** 1 + the place of an entry, 0 for none; at least twice as many as entries. */
  #slots = new Int32Array(1 << 10);
  #hashes = new Uint32Array(1 << 9);
  #entries: Entry[] = [];

  /** @param hash that of the word's code units: see `hashOf` */
  find(text: string, start: number, end: number, hash: number): Entry | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot]! - 1;
      if (place < 0) return undefined;
      if (this.#hashes[place] !== hash) continue;
      const entry = this.#entries[place]!;
      if (stands(entry.text, text, start, end)) return entry;
    }
  }

  /** Keeps an entry that was not found. */
  add(entry: Entry, hash: number): void {
    if (this.#entries.length === most) this.#clear();
    if (this.#entries.length === this.#hashes.length) this.#grow();
    this.#hashes[this.#entries.length] = hash;
    this.#entries.push(entry);
    this.#put(this.#entries.length, hash);
  }

  #put(value: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = value;
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    for (let place = 0; place < this.#entries.length; place += 1) this.#put(place + 1, hashes[place]!);
  }

  #clear(): void {
    this.#slots = new Int32Array(1 << 10);
    this.#hashes = new Uint32Array(1 << 9);
    this.#entries = [];
  }
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
