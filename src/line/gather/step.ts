import { createHash } from 'node:crypto';
import { Fault } from '../../news/fault.ts';
import { pressNow } from '../../store/clock.ts';
import type { Store, Tx } from '../../store/database.ts';
import { recordFault } from '../../store/faults.ts';
import { type FollowedFeed, feedsById, type Poll, recordPoll } from '../../store/feeds.ts';
import { noteHub } from '../../store/hubs.ts';
import { takeOutDeleted } from '../../store/pieces.ts';
import { insertItems, insertReports, knownReports, vanishedReports } from '../../store/reports.ts';
import type { Web, WebAnswer } from '../../web/web.ts';
import { type HubOffer, linkedHubs, newSecret } from '../../web/websub.ts';
import type { Step } from '../step.ts';
import type { FeedReader, MarkedDocument } from './feed-pool.ts';
import { keyIdentity, recogniseItems } from './identity.ts';
import { whereNow } from './moving.ts';
import { maxAgeSeconds, nextPoll } from './rhythm.ts';

/** Seconds between polls of a feed whose hub tells of its news. */
const leastWhilePushed = 3_600;

/** What one request for one feed brought. */
interface Visit {
  feed: FollowedFeed;
  answer: WebAnswer | null;
  document: MarkedDocument | null;
  bodyHash: string | null;
  fault: Error | null;
}

/** Polls that may be under way at once: nearly all wait for somebody, and one that waits costs little. */
const mostPolls = 1_000;

/** Takes feeds, polls them, and hands on the items that are new or changed. */
export function gatherStep(store: Store, web: Web, reader: FeedReader): Step {
  return {
    batch: 1,
    runs: mostPolls,
    async work(ids) {
      const now = await pressNow(store.db);
      const feeds = await feedsById(store.db, ids);
      const visits = await Promise.all(feeds.map((feed) => visit(feed, web, reader, now)));
      return async (tx) => {
        const items: number[] = [];
        for (const each of visits) items.push(...(await keep(tx, each, now)));
        return items;
      };
    },
  };
}

async function visit(feed: FollowedFeed, web: Web, reader: FeedReader, now: Date): Promise<Visit> {
  const nothing = { feed, answer: null, document: null, bodyHash: feed.bodyHash, fault: null };
  try {
    const { etag, lastModified } = feed;
    const address = feed.adopted ?? feed.address;
    const answer = await web.fetch({ address, purpose: 'feed', etag, lastModified });
    if (answer.status === 304) return { ...nothing, answer };
    if (answer.status !== 200) {
      const fault = new Fault(`status-${answer.status}`, `The feed answers with status ${answer.status}.`);
      return { ...nothing, answer, fault };
    }
    const bodyHash = createHash('sha256').update(answer.body).digest('hex');
    if (bodyHash === feed.bodyHash) return { ...nothing, answer };
    const about = { address: answer.address, contentType: answer.headers['content-type'] ?? null, now };
    return { ...nothing, answer, bodyHash, document: await reader.read(answer.body, about) };
  } catch (error) {
    // What went wrong is the feed's own news: it is written down with the poll, and the others go on.
    return { ...nothing, fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function keep(tx: Tx, visit: Visit, now: Date): Promise<number[]> {
  const { feed, document, fault } = visit;
  const counted = document
    ? await keepDocument(tx, visit, document)
    : { items: [], fresh: 0, changed: 0, unchanged: 0 };
  if (fault) await recordFault(tx, 'gather', feed.address, fault);
  for (const complaint of document?.faults ?? [])
    await recordFault(tx, 'gather', feed.address, new Fault('imperfect-feed', complaint));
  await recordPoll(tx, pollOf(visit, counted, now));
  return counted.items;
}

async function keepDocument(tx: Tx, { feed, answer }: Visit, document: MarkedDocument) {
  const fresh = { token: newSecret(), secret: newSecret() };
  await noteHub(tx, feed.id, hubOf(document, answer!), fresh);
  return keepItems(tx, feed, document);
}

/** The hub that the header or the document offers (WebSub, 4): the header's word counts first, and https before http. */
function hubOf(document: MarkedDocument, answer: WebAnswer): HubOffer | null {
  const linked = linkedHubs(answer.headers.link, answer.address);
  const hubs = [...linked.hubs, ...document.hubs];
  const hub = hubs.find((address) => address.startsWith('https:')) ?? hubs[0];
  return hub ? { hub, topic: linked.self ?? document.self ?? answer.address } : null;
}

async function keepItems(tx: Tx, feed: FollowedFeed, document: MarkedDocument) {
  // An item that says nothing, not even a title, is no report.
  const items = document.items.filter(({ item }) => item.title !== '');
  const known = await knownReports(tx, feed.outletId, items);
  const { fresh, changed, unchanged } = recogniseItems(items, known);
  const from = { ...feed, feedId: feed.id };
  const kept = [...(await insertReports(tx, from, fresh)), ...(await insertItems(tx, changed))];
  kept.push(...(await vanishedReports(tx, feed.id, items)));
  kept.push(...(await takeOutDeleted(tx, feed.outletId, document.deleted.map(keyIdentity))));
  return { items: kept, fresh: fresh.length, changed: changed.length, unchanged };
}

function pollOf(
  visit: Visit,
  counted: { fresh: number; changed: number; unchanged: number },
  now: Date,
): Poll {
  const { feed, answer, document, fault } = visit;
  const status = answer?.status ?? null;
  const failures = fault ? feed.failures + 1 : 0;
  const times = document?.items.flatMap(({ item }) => item.published?.at ?? []) ?? [];
  const rhythm = times.length > 0 ? newest(times, 20) : feed.rhythm;
  const wishes = document ? wishesOf(document) : feed.wishes;
  const whereabouts = whereNow(feed, fault ? null : answer!.redirects, { status, failures, now });
  // A new address that is gone says nothing of the old one, which is asked next.
  const returned = fault !== null && feed.adopted !== null && whereabouts.adopted === null;
  const next = nextPoll({
    now,
    lastStatus: returned ? null : status,
    failures,
    itemTimes: rhythm,
    ...wishes,
    maxAgeSeconds: maxAgeSeconds(answer?.headers['cache-control'] ?? null, answer?.headers.age ?? null),
    retryAfterSeconds: answer?.retryAfterSeconds ?? null,
  });
  const { result, text } = resultOf(visit, counted, next.seconds === null);
  return {
    feedId: feed.id,
    result,
    text: `${text} ${next.why}`,
    ...validatorsOf(visit),
    bodyHash: visit.bodyHash,
    status,
    failures,
    rhythm,
    wishes,
    whereabouts,
    nextInSeconds: feed.pushed ? Math.max(next.seconds ?? 0, leastWhilePushed) : (next.seconds ?? 0),
    fresh: counted.fresh,
    changed: counted.changed,
    unchanged: counted.unchanged,
  };
}

/** A failure leaves the validators standing, and so does a 304 that does not repeat them. */
function validatorsOf({ feed, answer, fault }: Visit): Pick<Poll, 'etag' | 'lastModified'> {
  const { etag, lastModified } = feed;
  if (fault || !answer) return { etag, lastModified };
  if (answer.status === 304)
    return { etag: answer.etag ?? etag, lastModified: answer.lastModified ?? lastModified };
  return { etag: answer.etag, lastModified: answer.lastModified };
}

function wishesOf({ ttlMinutes, skipHours, skipDays }: MarkedDocument): Poll['wishes'] {
  return { ttlMinutes, skipHours, skipDays };
}

function resultOf(
  visit: Visit,
  { fresh, changed }: { fresh: number; changed: number },
  gone: boolean,
): { result: Poll['result']; text: string } {
  if (gone) return { result: 'gone', text: 'The feed is gone.' };
  if (visit.fault) return { result: 'failed', text: visit.fault.message };
  if (fresh + changed > 0) return { result: 'new', text: `${fresh} new, ${changed} changed.` };
  return { result: 'unchanged', text: 'Nothing new.' };
}

function newest(times: Date[], most: number): Date[] {
  return times.toSorted((one, other) => one.getTime() - other.getTime()).slice(-most);
}
