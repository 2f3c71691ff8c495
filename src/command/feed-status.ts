import { Fault } from '../news/fault.ts';
import type { FeedStatus } from '../store/feed-status.ts';
import { askPress } from './status.ts';

/** A status as it comes over the wire: moments as text. */
type Sent = {
  [Key in keyof FeedStatus]: FeedStatus[Key] extends Date | null ? string | null : FeedStatus[Key];
};

/**
 * Prints how the feeds of a running press fare: last result, next poll, failures and why.
 * @param words ids of outlets, or `failing` for those that do not answer; none for all
 * @throws Fault `not-running`, `usage`
 */
export async function printFeedStatus(data: string, words: string[]): Promise<number> {
  const all = await askPress<Sent[]>(data, '/feeds.json');
  const [first] = words;
  const chosen =
    first === 'failing'
      ? all.filter(({ result }) => result === 'failed' || result === 'gone')
      : all.filter(({ outletId }) => words.length === 0 || words.includes(outletId));
  if (first && first !== 'failing' && chosen.length === 0)
    throw new Fault('usage', `No outlet that is followed has the id "${first}".`);
  for (const feed of chosen) console.log(lines(feed).join('\n'));
  const failing = all.filter(({ failures }) => failures > 0).length;
  console.log(
    `${all.length} feeds, ${failing} failing, ${all.filter(({ result }) => result === 'gone').length} gone.`,
  );
  return 0;
}

function lines(feed: Sent): string[] {
  const { result, outletId, address, adopted, why, polledAt, nextPollAt, failures, failingSince } = feed;
  const next = nextPollAt ? `, next ${shown(nextPollAt)}` : result === 'gone' ? ', not asked again' : '';
  return [
    `${(result ?? 'waiting').padEnd(10)} ${outletId.padEnd(20)} ${address}`,
    ...(adopted ? [`           moved to ${adopted}`] : []),
    `           ${polledAt ? `asked ${shown(polledAt)}` : 'not asked yet'}${next}. ${why ?? ''}`.trimEnd(),
    ...(failures > 0 ? [`           failing since ${shown(failingSince)}, ${failures} times in a row`] : []),
  ];
}

function shown(moment: string | null): string {
  return moment ? `${moment.slice(0, 16).replace('T', ' ')} UTC` : 'a while';
}
