export interface Measure {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * B-cubed (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998): for each report the share of its
 * story that is of its event, and the share of its event that is in its story, averaged over reports.
 * @param events the true event of each report. @param stories the story each was put in, in the same order
 */
export function bcubed(events: readonly (string | number)[], stories: readonly number[]): Measure {
  const counted = count(events, stories);
  let [precision, recall] = [0, 0];
  for (const { both, event, story } of counted.cells) {
    precision += (both * both) / counted.stories.get(story)!;
    recall += (both * both) / counted.events.get(event)!;
  }
  const reports = Math.max(1, events.length);
  return measure(precision / reports, recall / reports);
}

/** Over all pairs of reports: of those put together the share that belong together, and the reverse. */
export function pairwise(events: readonly (string | number)[], stories: readonly number[]): Measure {
  const counted = count(events, stories);
  const right = pairs(counted.cells.map(({ both }) => both));
  const put = pairs(counted.stories.values());
  const belong = pairs(counted.events.values());
  return measure(put === 0 ? 1 : right / put, belong === 0 ? 1 : right / belong);
}

interface Cell {
  event: string | number;
  story: number;
  both: number;
}

function count(events: readonly (string | number)[], stories: readonly number[]) {
  if (events.length !== stories.length) throw new Error('Each report needs an event and a story.');
  const cells = new Map<string, Cell>();
  const byEvent = new Map<string | number, number>();
  const byStory = new Map<number, number>();
  for (const [place, event] of events.entries()) {
    const story = stories[place]!;
    const key = `${story} ${event}`;
    const cell = cells.get(key);
    if (cell) cell.both += 1;
    else cells.set(key, { event, story, both: 1 });
    byEvent.set(event, (byEvent.get(event) ?? 0) + 1);
    byStory.set(story, (byStory.get(story) ?? 0) + 1);
  }
  return { cells: [...cells.values()], events: byEvent, stories: byStory };
}

function pairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}

function measure(precision: number, recall: number): Measure {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
