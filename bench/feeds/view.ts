import type { FeedDocument } from '../../src/line/gather/read-feed.ts';

/** What a feed or one of its items says, in the fields that are compared; whoever read it. */
export interface PieceView {
  title?: string | null;
  link?: string | null;
  id?: string | null;
  authors?: string[];
  published?: Date | null;
  updated?: Date | null;
  summary?: string | null;
  content?: string | null;
  language?: string | null;
  enclosures?: { address: string; type?: string | null; length?: number | null }[];
}

export interface FeedView {
  feed: PieceView;
  entries: PieceView[];
  /** Texts may hold markup, so that their text is compared. */
  markup: boolean;
}

/** Our own document, as it is. */
export function viewOfDocument(document: FeedDocument): FeedView {
  const { title, home, language, id, authors, published, updated, description } = document;
  return {
    feed: {
      title,
      link: home,
      language,
      id,
      authors,
      summary: description,
      published: published?.at ?? null,
      updated: updated?.at ?? null,
    },
    entries: document.items.map((item) => ({
      ...item,
      id: item.key,
      link: item.address,
      published: item.published?.at ?? null,
      updated: item.updated?.at ?? null,
    })),
    markup: false,
  };
}
