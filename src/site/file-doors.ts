import type { Context } from 'hono';
import { fonts, icon, type SiteFile, script, style, worker } from './files.ts';
import type { Frame } from './layout.tsx';
import { plain, type Site, send } from './open-site.ts';
import { brotli, keep, thorough } from './page-cache.ts';
import { firstLanguage } from './words.ts';

/** The files that pages are read with: style, script, fonts, icon, and what makes it an app. What is named by its hash is good for ever. */
export function fileDoors({ app, document, frame }: Site): void {
  for (const file of [style, script, ...fonts]) app.get(file.path, forEver(file));
  document('/icon.svg', async () => plain('image/svg+xml', icon));
  document('/icon-512.png', async () => ({ status: 200, type: 'image/png', body: await iconPicture() }));
  document(worker.path, async () => ({ status: 200, ...worker }));
  document('/manifest.webmanifest', async () =>
    plain('application/manifest+json', JSON.stringify(manifest(await frame(firstLanguage)))),
  );
}

/** The icon for programs that read no SVG: home screens, and the publisher's logo in search. */
async function iconPicture(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(icon), { density: 576 }).resize(512, 512).png().toBuffer();
}

/** The paper as an app of its own (W3C web application manifest). */
function manifest({ name, words }: Frame): object {
  return {
    id: '/',
    name,
    short_name: name,
    description: words.say('about'),
    lang: words.language,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fdfdfb',
    theme_color: '#fdfdfb',
    categories: ['news'],
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
    ],
  };
}

function forEver({ type, body }: SiteFile): (context: Context) => Response {
  const kept = keep({ status: 200, type, body });
  kept.brotli = brotli(kept.body, thorough);
  return (context) => {
    const answer = send(context, kept);
    answer.headers.set('cache-control', 'public, max-age=31536000, immutable');
    return answer;
  };
}
