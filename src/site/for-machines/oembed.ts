import { xml } from './xml.ts';

/** What oEmbed (oembed.com, 1.0) says of a story: a link with a picture, and no markup of ours in another's page. */
export interface Embed {
  version: '1.0';
  type: 'link';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** The slug of the story that an address of ours names; null where it is not ours or no story's. */
export function storyAsked(address: string | undefined, origin: string): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== new URL(origin).origin) return null;
  return /^\/(?:[a-z]{2,3}\/)?story\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

export function embedAsXml(embed: Embed): string {
  const fields = Object.entries(embed).map(([name, value]) => `<${name}>${xml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
