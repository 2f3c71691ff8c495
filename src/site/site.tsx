import { type Context, Hono } from 'hono';
import { bySectionOrder } from '../news/section-order.ts';
import type { FrontPage, Paper } from '../store/paper-views.ts';
import { browsePages } from './browse-pages.tsx';
import { fileDoors } from './file-doors.ts';
import { earlyHash } from './files.ts';
import type { Frame } from './layout.tsx';
import { pathIn } from './layout.tsx';
import { machineDoors } from './machine-doors.ts';
import { NotFound, soughtBy } from './not-found.tsx';
import { html, markup, type Site, send } from './open-site.ts';
import { PageCache, type RenderedPage } from './page-cache.ts';
import { PressPage } from './press-page.tsx';
import { searchDoor } from './search-door.tsx';
import { storyPages } from './story-pages.tsx';
import { firstLanguage, languages, wordsOf } from './words.ts';

/** Nothing from elsewhere, nothing inline but one script known by its hash: a hostile word that escaped could do nothing. */
export const policy = [
  "default-src 'none'",
  "style-src 'self'",
  `script-src 'self' ${earlyHash}`,
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export interface SiteOptions {
  paper: Paper;
  name: string;
  /** The paper's public address, asked for at each page since the port may be chosen late. */
  origin: () => string;
  /** The hub that is told of changes, and whom to write to. */
  hub?: string | null;
  contact?: string | null;
  /** Whether readers may comment; where they may not, no form is shown. */
  comments?: boolean;
  /** Milliseconds for which the paper's version is taken as still true: how stale a page can be. */
  glance?: number;
}

/**
 * The site: pages and feeds that anyone may ask for; it only reads (invariant 10).
 */
export function openSite(options: SiteOptions): Hono {
  // Read now, and not while the first reader waits.
  for (const language of languages) wordsOf(language);
  const app = new Hono();
  app.use(async (context, next) => {
    // Set before the answer is made: to open a finished one costs more than to send a page. A style sheet or a font is
    // no page and can do nothing: it need not carry the policy over a slow line.
    if (!/\.(?:css|woff2)$/.test(context.req.path)) context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    await next();
  });
  const site = siteOf(app, options);
  pressDoors(site);
  browsePages(site);
  storyPages(site);
  searchDoor(site);
  machineDoors(site);
  fileDoors(site);
  app.notFound(async (context) => {
    const frame = await site.frame(languageOf(context));
    return context.html(markup((await missing(site, frame, context.req.path))()), 404);
  });
  app.onError((error, context) => {
    report(error);
    return context.text('Something went wrong on our side. Please try again in a moment.', 500);
  });
  return app;
}

function report(error: unknown): void {
  process.stderr.write(`site: ${error instanceof Error ? error.stack : String(error)}\n`);
}

function siteOf(app: Hono, options: SiteOptions): Site {
  const { paper, name, origin, glance = 500 } = options;
  const cache = new PageCache(() => paper.version(), glance, report);
  const front = () => cache.shared('front page', () => paper.frontPage());
  const frame = async (language: string): Promise<Frame> => ({
    name,
    origin: origin(),
    words: wordsOf(language),
    sections: sectionsOf(await front()),
    to: (path) => pathIn(language, path),
  });
  return {
    app,
    paper,
    cache,
    hub: options.hub ?? null,
    contact: options.contact ?? null,
    comments: options.comments ?? true,
    front,
    frame,
    now: () => cache.shared('now', () => paper.now()),
    page(path, render) {
      for (const language of languages)
        app.get(pathIn(language, path), async (context) =>
          send(
            context,
            await cache.get(context.req.path, async () => {
              const framed = await frame(language);
              const page = await render(framed, context);
              return page ?? html(await missing({ paper, front }, framed, context.req.path), 404);
            }),
          ),
        );
    },
    document(path, render: (context: Context) => Promise<RenderedPage>) {
      app.get(path, async (context) => send(context, await cache.get(keyOf(context), () => render(context))));
    },
  };
}

/** A page that is not there: with the stories that the words of its address find. */
async function missing({ paper, front }: Pick<Site, 'paper' | 'front'>, frame: Frame, path: string) {
  const sought = soughtBy(path);
  const any = { section: null, outlet: null, topic: null, from: null, to: null };
  const found = sought
    ? await paper.search({ ...any, words: sought, order: 'relevant', page: 0 })
    : { hits: [] };
  const edition = await front();
  return () => <NotFound frame={frame} front={edition} sought={sought} near={found.hits} />;
}

/** The sections that have stories, those that lead the page among them. */
function sectionsOf({ lead, mostCovered, developing, sections }: FrontPage): string[] {
  const named = [lead, ...mostCovered, ...developing].flatMap((card) => card?.section ?? []);
  const all = new Set([...named, ...sections.map(({ name }) => name).filter((name) => name !== 'More')]);
  return [...all].sort(bySectionOrder);
}

/** What the press is doing; it stands in for the front page until the first article is out, and is never kept. */
function pressDoors({ app, paper, frame, front }: Site): void {
  const show = async (context: Context, first: boolean) => {
    const progress = await paper.progress();
    const page = markup(
      <PressPage frame={await frame(languageOf(context))} progress={progress} first={first} />,
    );
    return context.html(page, 200, { 'cache-control': 'no-store' });
  };
  let published = false;
  for (const language of languages) {
    app.get(pathIn(language, '/'), async (context, next) => {
      if (!published) {
        const { articles, briefs } = (await front()).counts;
        published = articles + briefs > 0;
      }
      return published ? next() : show(context, true);
    });
    app.get(pathIn(language, '/progress'), (context) => show(context, false));
  }
  app.get('/progress.json', async (context) =>
    context.json(await paper.progress(), 200, { 'cache-control': 'no-store' }),
  );
}

/** What a document is kept under: its path, and the one question that is answered, whatever else is asked along. */
function keyOf(context: Context): string {
  const question = context.req.query('q');
  return question === undefined ? context.req.path : `${context.req.path}?q=${question.slice(0, 200)}`;
}

function languageOf(context: Context): string {
  const first = context.req.path.split('/')[1] ?? '';
  return languages.includes(first) ? first : firstLanguage;
}
