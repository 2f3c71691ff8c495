import type { Context } from 'hono';
import { fonts, icon, type SiteFile, script, style } from './files.ts';
import { plain, type Site, send } from './open-site.ts';
import { keep } from './page-cache.ts';

/** The files that pages are read with: style, script, fonts, icon. Named by their hash, they are good for ever. */
export function fileDoors({ app, document }: Site): void {
  for (const file of [style, script, ...fonts]) app.get(file.path, forEver(file));
  document('/icon.svg', async () => plain('image/svg+xml', icon));
}

function forEver({ type, body }: SiteFile): (context: Context) => Response {
  const kept = keep({ status: 200, type, body });
  return (context) => {
    const answer = send(context, kept);
    answer.headers.set('cache-control', 'public, max-age=31536000, immutable');
    return answer;
  };
}
