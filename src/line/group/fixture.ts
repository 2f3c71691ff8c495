import { Grouper, type Placeable } from './grouper.ts';

export const start = Date.parse('2026-03-12T06:00:00Z');

/** A report a minute after the one before, from one of seven outlets. */
export function report(id: number, title: string, body: string, more: Partial<Placeable> = {}): Placeable {
  const seen = new Date(start + id * 60_000);
  return {
    id,
    outletId: `outlet-${id % 7}`,
    origin: `origin-${id % 7}`,
    language: 'en',
    kind: 'news',
    at: seen,
    precision: 'minute',
    seen,
    address: null,
    title,
    text: `${title}\n\n${body}`,
    copyOf: null,
    ...more,
  };
}

/** Where all stand at the end, with memory thrown away and read back from records before the given places. */
export function storiesOf(stream: Placeable[], cuts: ReadonlySet<number> = new Set()): number[] {
  let grouper = new Grouper();
  let nextStory = 1;
  const records = new Map<number, Uint8Array>();
  const stories = new Map<number, number>();
  for (const [place, each] of stream.entries()) {
    if (cuts.has(place)) {
      grouper = new Grouper({ nextStory, placed: place });
      for (const [id, record] of records)
        grouper.restore(id, stories.get(id)!, record, stream.find((each) => each.id === id)!.meaning);
    }
    const placement = grouper.place(each);
    records.set(each.id, grouper.recordOf(each.id));
    stories.set(each.id, placement.storyId);
    nextStory = Math.max(nextStory, placement.storyId + 1);
    for (const { reports, into } of [...placement.moves, ...(placement.relearned ?? [])]) {
      nextStory = Math.max(nextStory, into + 1);
      for (const id of reports) stories.set(id, into);
    }
    if (placement.relearned) for (const [id, record] of grouper.records()) records.set(id, record);
  }
  return stream.map(({ id }) => stories.get(id)!);
}

/** Which reports stand together, by their places in the stream. */
export function groupsOf(stories: number[]): number[][] {
  return [...Map.groupBy(stories.keys(), (place) => stories[place]!).values()];
}
