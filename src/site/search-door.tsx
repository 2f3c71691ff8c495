import type { Context } from 'hono';
import type { SearchQuery } from '../store/search-views.ts';
import { pathIn } from './layout.tsx';
import { html, type Site, send } from './open-site.ts';
import { SearchPage, searchPath } from './search-page.tsx';
import { languages } from './words.ts';

const longestWords = 200;
/** Topics that a search can be narrowed to by choosing; any other by its address. */
const offered = 100;
const day = 86_400_000;

/** Search: its pages are kept like all others, under the one address that each search has. */
export function searchDoor({ app, cache, frame, now, paper }: Site): void {
  for (const language of languages)
    app.get(pathIn(language, '/search'), async (context) => {
      const query = queryOf(context);
      const path = pathIn(language, searchPath(query));
      const page = await cache.get(path, async () => {
        const results = path.includes('?') ? await paper.search(query) : null;
        const [outlets, topics, framed, seenFrom] = await Promise.all([
          paper.outlets(),
          paper.topics({ most: offered }),
          frame(language),
          now(),
        ]);
        return html(() => (
          <SearchPage
            frame={framed}
            query={query}
            results={results}
            outlets={outlets}
            topics={topics}
            now={seenFrom}
          />
        ));
      });
      return send(context, page);
    });
}

/** What was asked for. What makes no sense is taken as not asked. */
function queryOf(context: Context): SearchQuery {
  const asked = (name: string) => context.req.query(name)?.trim().slice(0, longestWords) || null;
  const page = Number(asked('page') ?? 1);
  const to = dayOf(asked('to'));
  return {
    words: asked('q') ?? '',
    section: asked('section'),
    outlet: asked('outlet'),
    topic: asked('topic'),
    from: dayOf(asked('from')),
    to: to && new Date(to.getTime() + day),
    order: asked('order') === 'newest' ? 'newest' : 'relevant',
    page: Number.isInteger(page) && page >= 1 && page <= 15 ? page - 1 : 0,
  };
}

function dayOf(text: string | null): Date | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
