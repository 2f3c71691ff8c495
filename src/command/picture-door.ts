import { Hono } from 'hono';
import type { Db } from '../store/database.ts';
import { pictureBytes } from '../store/pictures.ts';

/**
 * Hands out the pictures that the press has drawn, by the number of the report's version that names them. It asks
 * nobody for anything: what is not there is not there.
 */
export function openPictureDoor(db: Db): Hono {
  const app = new Hono();
  app.get('/:file{[1-9][0-9]{0,9}\\.webp}', async (context) => {
    const number = Number.parseInt(context.req.param('file'), 10);
    const bytes = number < 2 ** 31 ? await pictureBytes(db, number) : null;
    if (!bytes) return context.notFound();
    const etag = `"${number}"`;
    // A version never changes, and neither does its picture.
    const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    return context.body(new Uint8Array(bytes), 200, {
      ...headers,
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
  return app;
}
