import { parseFeed } from 'feedsmith';
import { cleanLine, cleanText } from '../../news/clean.ts';
import { Fault } from '../../news/fault.ts';
import type { FeedItem } from '../../news/report.ts';

export interface FeedDocument {
  format: string; title: string | null; language: string | null; home: string | null;
  ttlMinutes: number | null; skipHours: number[]; items: FeedItem[]; deleted: string[]; reader: string; faults: string[];
}
const plain = (html: unknown) => cleanText(String(html ?? '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&#39;|&apos;/g, "'").replace(/&quot;/g, '"').replace(/\s+/g, ' ').trim(), 100000);
export function readFeed(body: Uint8Array, about: { address: string; contentType: string | null; now: Date }): FeedDocument {
  let parsed: any;
  try { parsed = parseFeed(new TextDecoder().decode(body)); } catch (e) { throw new Fault('not-a-feed', 'No feed: ' + (e as Error).message); }
  const f = parsed.feed;
  const items = (f.items ?? f.entries ?? []).map((i: any) => {
    const address = i.link ?? i.links?.[0]?.href ?? null;
    const d = new Date(i.pubDate ?? i.published ?? i.updated ?? '');
    return { key: i.guid?.value ?? i.id ?? address ?? i.title ?? 'x', address, title: cleanLine(plain(i.title), 500), summary: plain(i.description ?? i.summary ?? i.media?.group?.description?.value), content: plain(i.content?.encoded ?? ''), authors: [], published: isNaN(+d) ? null : { at: d > about.now ? about.now : d, precision: 'second' }, updated: null, language: null, categories: [], source: null, enclosures: [], picture: null } as FeedItem;
  }).filter((i: FeedItem) => i.title);
  return { format: parsed.format, title: f.title ?? null, language: f.language ?? null, home: f.link ?? f.links?.[0]?.href ?? null, ttlMinutes: null, skipHours: [], items, deleted: [], reader: 'feedsmith', faults: [] };
}
