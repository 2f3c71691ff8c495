import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Paper } from '../store/paper-views.ts';
import { atomFeed, jsonFeed, rssFeed, xml } from './feeds.ts';
import { Front, SectionPage } from './front.tsx';
import type { Frame } from './layout.tsx';
import { inForm, PageCache, type RenderedPage } from './page-cache.ts';
import { AtWork, MethodPage, NotFound, OutletsPage } from './pages.tsx';
import { Story } from './story.tsx';

/** Nothing from elsewhere, nothing inline: what a hostile word could do if it ever escaped the templates is nothing. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const style = asset('paper.css', 'text/css; charset=utf-8');
const script = asset('client/paper.js', 'text/javascript; charset=utf-8');
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#a3271e"/><path d="M9 8h9a6 6 0 0 1 0 12h-5v5H9zm4 4v4h5a2 2 0 0 0 0-4z" fill="#fbfaf7"/></svg>`;

export interface SiteOptions {
  paper: Paper;
  name: string;
  /** The paper's public address, asked for at each page since the port may be chosen late. */
  origin: () => string;
  /** Milliseconds for which the paper's version is taken as still true: how stale a page can be. */
  glance?: number;
}

/**
 * The site: pages and feeds that anyone may ask for; it only reads (invariant 10).
 */
export function openSite({ paper, name, origin, glance = 500 }: SiteOptions): Hono {
  const app = new Hono();
  const cache = new PageCache(() => paper.version(), glance);
  const frame = (): Frame => ({ name, origin: origin(), style: style.path, script: script.path });
  const front = () => cache.shared('front page', () => paper.frontPage());
  const sections = async () =>
    (await front()).sections.map((section) => section.name).filter((each) => each !== 'More');

  app.use(async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });

  const atWork = async (context: Context, first: boolean) =>
    context.html(document(<AtWork frame={frame()} progress={await paper.progress()} first={first} />), 200, {
      'cache-control': 'no-store',
    });
  const page = (path: string, render: (context: Context) => Promise<RenderedPage>) =>
    app.get(path, async (context) => send(context, await cache.get(context.req.path, () => render(context))));

  let published = false;
  app.get('/', async (context) => {
    if (!published) {
      const { articles, briefs } = (await front()).counts;
      published = articles + briefs > 0;
      if (!published) return atWork(context, true);
    }
    const render = async () =>
      html(<Front frame={frame()} front={await front()} sections={await sections()} />);
    return send(context, await cache.get('/', render));
  });
  page('/section/:name', async (context) => {
    const section = context.req.param('name')!;
    const cards = await paper.section(section);
    if (cards.length === 0) return html(<NotFound frame={frame()} sections={await sections()} />, 404);
    return html(<SectionPage frame={frame()} name={section} cards={cards} sections={await sections()} />);
  });
  page('/story/:slug', async (context) => {
    const story = await paper.story(context.req.param('slug')!);
    if (!story) return html(<NotFound frame={frame()} sections={await sections()} />, 404);
    if ('movedTo' in story)
      return { ...plain('text/plain', ''), status: 301, location: `/story/${story.movedTo}` };
    return html(<Story frame={frame()} story={story} sections={await sections()} />);
  });
  page('/outlets', async () =>
    html(<OutletsPage frame={frame()} outlets={await paper.outlets()} sections={await sections()} />),
  );
  page('/method', async () => html(<MethodPage frame={frame()} sections={await sections()} />));
  page('/feed.xml', async () => plain('application/rss+xml', rssFeed(frame(), name, await paper.newest(50))));
  page('/atom.xml', async () =>
    plain('application/atom+xml', atomFeed(frame(), name, await paper.newest(50))),
  );
  page('/feed.json', async () =>
    plain('application/feed+json', JSON.stringify(jsonFeed(frame(), name, await paper.newest(50)))),
  );
  page('/sitemap.xml', async () => plain('application/xml', await siteMap(paper, frame())));
  page('/robots.txt', async () =>
    plain('text/plain', `User-agent: *\nAllow: /\nSitemap: ${frame().origin}/sitemap.xml\n`),
  );
  page('/icon.svg', async () => plain('image/svg+xml', icon));

  app.get('/progress', (context) => atWork(context, false));
  app.get('/progress.json', async (context) =>
    context.json(await paper.progress(), 200, { 'cache-control': 'no-store' }),
  );
  for (const { path, type, body } of [style, script])
    app.get(path, (context) =>
      context.body(body, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    );

  app.notFound(async (context) =>
    context.html(document(<NotFound frame={frame()} sections={await sections()} />), 404),
  );
  app.onError((error, context) => {
    process.stderr.write(`site: ${error.stack}\n`);
    return context.text('Something went wrong on our side. Please try again in a moment.', 500);
  });
  return app;
}

function send(context: Context, page: Awaited<ReturnType<PageCache['get']>>): Response {
  const headers = { etag: page.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (context.req.header('if-none-match') === page.etag) return context.body(null, 304, headers);
  const { body, encoding } = inForm(page, context.req.header('accept-encoding') ?? '');
  return context.body(new Uint8Array(body), page.status as 200, {
    ...headers,
    'content-type': page.type,
    ...(encoding && { 'content-encoding': encoding }),
    ...(page.location && { location: page.location }),
  });
}

async function siteMap(paper: Paper, frame: Frame): Promise<string> {
  const cards = await paper.newest(5000);
  const entries = cards.map(
    ({ slug, updatedAt }) =>
      `<url><loc>${xml(`${frame.origin}/story/${slug}`)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`;
}

function html(page: Child, status = 200): RenderedPage {
  return { status, type: 'text/html; charset=utf-8', body: document(page) };
}

function plain(type: string, body: string): RenderedPage {
  return { status: 200, type: `${type}; charset=utf-8`, body };
}

function document(page: Child): string {
  return `<!doctype html>${String(page)}`;
}

function asset(file: string, type: string): { path: string; type: string; body: string } {
  const body = readFileSync(new URL(file, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/${file.replace(/^.*\//, '').replace(/\.(\w+)$/, `-${hash}.$1`)}`, type, body };
}
