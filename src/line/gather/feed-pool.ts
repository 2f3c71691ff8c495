import { type FeedDocument, readFeed } from './read-feed.ts';
export interface FeedReader { read(body: Uint8Array, about: { address: string; contentType: string | null; now: Date }): Promise<FeedDocument>; close(): Promise<void> }
export function openFeedReader(_: { threads: number }): FeedReader { return { read: async (b, a) => readFeed(b, a), close: async () => {} }; }
