import { expect, test } from 'vitest';
import { start } from './fixture.ts';
import { Judge } from './judge.ts';
import { Memory, none } from './memory.ts';
import { groupingSettings as settings } from './settings.ts';
import { traceOf } from './trace.ts';

/** A memory of reports of a headline each, every one of another outlet and in a story of its own. */
function memoryOf(titles: string[]): Memory {
  const memory = new Memory();
  for (const [place, title] of titles.entries()) {
    const trace = traceOf(title, '', 'en');
    memory.learn(trace);
    memory.add(trace, {
      ...{
        id: place + 1,
        storyId: place + 1,
        outlet: place,
        at: start,
        seen: start,
        voting: true,
        copyOf: none,
      },
      ...{ crowd: { day: 200, all: 200 }, weights: memory.weigh(trace), judged: { pairs: 0, likely: 0 } },
    });
  }
  return memory;
}

const everyday = Array.from({ length: 100 }, (_, place) => `Piece ${place} of an everyday day ${place}`);
const merle = 'Nursing home in Merle reports five new cases among residents';
const ostra = 'Nursing home in Ostra reports two new cases among residents';
const theme = ['Brenn', 'Skell', 'Aldmark'].map(
  (town) => `Residents of a nursing home in ${town}: new cases reported`,
);

test('what other stories have too tells less of one event', () => {
  const memory = memoryOf([...everyday, ostra, ...theme, merle]);
  const last = memory.size - 1;
  const alone = new Judge(memory).compare(last, [100])[0]!.odds;
  const among = new Judge(memory).compare(last, [100, 101, 102, 103])[0]!.odds;
  expect(among).toBeLessThan(alone - 0.3);
});

test('a pair that is refused when all is compared afresh counts like one that was never compared', () => {
  const memory = memoryOf([...everyday, ostra, 'Chess title goes to Anand Rao']);
  const judge = new Judge(memory);
  const [link] = judge.compare(101, [100]);
  expect(link!.odds).toBe(Number.NEGATIVE_INFINITY);
  expect(judge.oddsOf(101, link!)).toBe(settings.unlike);
});
