import { commonFeedAddresses, type FeedLink, feedLinks } from '../line/gather/feed-links.ts';
import type { FeedReader, MarkedDocument } from '../line/gather/feed-pool.ts';
import { charsetOf, decodeBytes } from '../news/decode.ts';
import { Fault } from '../news/fault.ts';
import type { Web, WebAnswer } from '../web/web.ts';

/** A feed that was found, asked and read. */
export interface FoundFeed {
  address: string;
  document: MarkedDocument;
}

/** Requests that one search may make. */
const mostRequests = 30;

/**
 * The feeds at an address: the feed itself, or those of the page that is there. Those that the page names come first,
 * then those that it links to or that a page of feeds lists, and only where there are none, those at the usual places.
 * Each is asked and read; two forms of one feed count once.
 * @throws Fault `no-feed` where there is none, and those of the door where the page cannot be had
 */
export async function discoverFeeds(address: string, web: Web, reader: FeedReader): Promise<FoundFeed[]> {
  const search = new Search(web, reader);
  const { answer, document } = await search.ask(address);
  if (document) return [{ address: answer.address, document }];
  if (answer.status !== 200) throw new Fault('no-feed', `${address} answers with status ${answer.status}.`);
  const links = feedLinks(pageText(answer), answer.address);
  await search.tryAll(links.filter(({ told }) => told === 'alternate'));
  if (search.found.length === 0)
    await search.tryAll(
      links.filter(({ told }) => told === 'anchor'),
      true,
    );
  if (search.found.length === 0)
    await search.tryAll(
      commonFeedAddresses(answer.address).map((each) => ({ address: each })),
      false,
      1,
    );
  if (search.found.length === 0)
    throw new Fault(
      'no-feed',
      `No feed was found at ${address}: neither the page nor the usual places have one.`,
    );
  return search.found;
}

class Search {
  readonly found: FoundFeed[] = [];
  readonly #web: Web;
  readonly #reader: FeedReader;
  readonly #asked = new Set<string>();

  constructor(web: Web, reader: FeedReader) {
    this.#web = web;
    this.#reader = reader;
  }

  /** @throws Fault of the door */
  async ask(address: string): Promise<{ answer: WebAnswer; document: MarkedDocument | null }> {
    this.#asked.add(address);
    const answer = await this.#web.fetch({ address, purpose: 'feed' });
    this.#asked.add(answer.address);
    if (answer.status !== 200) return { answer, document: null };
    const contentType = answer.headers['content-type'] ?? null;
    const about = { address: answer.address, contentType, now: new Date() };
    const document = await this.#reader.read(answer.body, about).catch((error: Fault) => {
      if (error.code === 'not-a-feed') return null;
      throw error;
    });
    return { answer, document };
  }

  /** Asks each in turn; what fails is no feed that could be followed. A page of feeds is looked through for more. */
  async tryAll(links: Pick<FeedLink, 'address'>[], pages = false, enough = 20): Promise<void> {
    for (const { address } of links) {
      if (this.found.length >= enough || this.#asked.size >= mostRequests) return;
      if (this.#asked.has(address)) continue;
      const visit = await this.ask(address).catch(() => null);
      if (visit?.document) this.#add(visit.answer.address, visit.document);
      else if (visit?.answer.status === 200 && pages) {
        const listed = feedLinks(pageText(visit.answer), visit.answer.address);
        await this.tryAll(listed, false, enough);
      }
    }
  }

  #add(address: string, document: MarkedDocument): void {
    const pieces = piecesOf(document);
    const same = this.found.some((other) => pieces !== '' && piecesOf(other.document) === pieces);
    if (!same) this.found.push({ address, document });
  }
}

/** What a feed carries, to know RSS and Atom forms of one feed by. */
function piecesOf(document: MarkedDocument): string {
  return document.items
    .slice(0, 5)
    .map(({ addressIdentity, titleHash }) => addressIdentity ?? titleHash)
    .join(' ');
}

function pageText({ body, headers }: WebAnswer): string {
  return decodeBytes(body, [charsetOf(headers['content-type'] ?? null), 'utf-8']);
}
