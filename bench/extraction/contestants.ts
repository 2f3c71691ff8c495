import { PageReader } from '../../src/line/read/page-pool.ts';

/** One page to be read, as bytes with the address it was found at. */
export interface PageToRead {
  bytes: Uint8Array;
  address: string;
}

/** What a contestant says of a page: the article's text, and what it knows about it. */
export interface Extraction {
  text: string;
  title: string | null;
  author: string | null;
  published: string | null;
}

/** One way to read pages. `close` ends what it started. */
export interface Contestant {
  /** How many pages it reads at a time. */
  width: number;
  read(page: PageToRead): Promise<Extraction>;
  close(): Promise<void>;
}

/** The contestants by name: ours first, then what others use. Each is loaded only in the process that runs it. */
export const contestants: Record<string, () => Promise<Contestant>> = {
  pressai: async () => {
    const reader = new PageReader(2);
    return {
      width: 4,
      async read({ bytes, address }) {
        const page = await reader.read(bytes, {
          address,
          contentType: 'text/html; charset=utf-8',
          outletName: '',
        });
        return {
          text: page.text,
          title: page.title,
          author: page.byline,
          published: page.published?.at.toISOString() ?? null,
        };
      },
      close: () => reader.close(),
    };
  },
  readability: async () => {
    const { JSDOM, VirtualConsole } = await import('jsdom');
    const { Readability } = await import('@mozilla/readability');
    return single(({ html, address }) => {
      const dom = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() });
      const found = new Readability(dom.window.document).parse();
      dom.window.close();
      return {
        text: found?.textContent ?? '',
        title: found?.title ?? null,
        author: found?.byline ?? null,
        published: found?.publishedTime ?? null,
      };
    });
  },
  defuddle: async () => {
    const { parseHTML } = await import('linkedom');
    const { Defuddle } = await import('defuddle/node');
    // It tells of each page's flaws on the console, at length.
    console.error = () => {};
    return single(async ({ html, address }) => {
      const found = await Defuddle(parseHTML(html).document as unknown as Document, address);
      return {
        text: plainText(found.content, parseHTML),
        title: found.title || null,
        author: found.author || null,
        published: found.published || null,
      };
    });
  },
};

function single(
  read: (page: { html: string; address: string }) => Extraction | Promise<Extraction>,
): Contestant {
  return {
    width: 1,
    read: async ({ bytes, address }) => read({ html: new TextDecoder().decode(bytes), address }),
    close: async () => {},
  };
}

/** Markup as words, with a break wherever a block ends. */
function plainText(html: string, parse: typeof import('linkedom').parseHTML): string {
  const spaced = html.replace(/<\/?(?:p|div|li|h\d|br|tr|td|blockquote|pre|ul|ol|table|figure)\b/gi, '\n$&');
  return parse(`<html><body>${spaced}</body></html>`).document.body.textContent ?? '';
}
