/** From a name or a word to the stories that are told in it. */
export class ToldIn {
  #stories = new Map<string, number[]>();

  /** Call once for a story and key. */
  add(key: string, storyId: number): void {
    const listed = this.#stories.get(key);
    if (listed) listed.push(storyId);
    else this.#stories.set(key, [storyId]);
  }

  remove(key: string, storyId: number): void {
    const listed = this.#stories.get(key)!;
    if (listed.length === 1) this.#stories.delete(key);
    else listed.splice(listed.indexOf(storyId), 1);
  }

  of(key: string): readonly number[] {
    return this.#stories.get(key) ?? [];
  }
}
