import type { TopicCard } from '../store/newsroom-views.ts';
import type { OutletCard } from '../store/paper-views.ts';
import type { MarkedText, SearchHit, SearchQuery, SearchResults } from '../store/search-views.ts';
import { FeedLinks } from './for-machines/story-links.tsx';
import { type Frame, Layout, sectionName } from './layout.tsx';
import { Spoken } from './spoken.tsx';

interface SearchPageProps {
  frame: Frame;
  query: SearchQuery;
  /** Null where nothing was asked for yet. */
  results: SearchResults | null;
  outlets: OutletCard[];
  /** The topics that most stories name. */
  topics: TopicCard[];
  now: Date;
}

/** The search form and what it found. Works without script: the form asks, the address can be shared. */
export function SearchPage({ frame, query, results, outlets, topics, now }: SearchPageProps) {
  const { words } = frame;
  const title = query.words ? words.say('search.title-of', { query: query.words }) : words.say('nav.search');
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${title} · ${frame.name}`}
      about={words.say('search.about', { name: frame.name })}
      path="/search"
      head={
        query.words !== '' && (
          <FeedLinks title={title} path="/search" query={`?q=${encodeURIComponent(query.words)}`} />
        )
      }
    >
      <h1 class="page">{title}</h1>
      <SearchForm frame={frame} query={query} outlets={outlets} topics={topics} />
      {results && <Found frame={frame} query={query} results={results} now={now} />}
    </Layout>
  );
}

function SearchForm({ frame, query, outlets, topics }: Omit<SearchPageProps, 'results' | 'now'>) {
  const { words, to, sections } = frame;
  const day = (at: Date | null) => at?.toISOString().slice(0, 10);
  return (
    <search>
      <form class="search-form" action={to('/search')}>
        <p class="search-words">
          <label for="q">{words.say('search.words')}</label>
          <input id="q" name="q" type="search" value={query.words} maxlength={200} autocomplete="off" />
          <button type="submit">{words.say('nav.search')}</button>
        </p>
        <details open={Boolean(query.section || query.outlet || query.topic || query.from || query.to)}>
          <summary>{words.say('search.narrow')}</summary>
          <div class="filters">
            <p>
              <label for="section">{words.say('search.section')}</label>
              <select id="section" name="section">
                <option value="">{words.say('search.any')}</option>
                {sections.map((name) => (
                  <option value={name} selected={name === query.section}>
                    {sectionName(words, name)}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <label for="outlet">{words.say('search.outlet')}</label>
              <select id="outlet" name="outlet">
                <option value="">{words.say('search.any')}</option>
                {outlets.map(({ id, name }) => (
                  <option value={id} selected={id === query.outlet}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <label for="topic">{words.say('search.topic')}</label>
              <select id="topic" name="topic">
                <option value="">{words.say('search.any')}</option>
                {withAsked(topics, query.topic).map(({ slug, name }) => (
                  <option value={slug} selected={slug === query.topic}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <label for="from">{words.say('search.from')}</label>
              <input id="from" name="from" type="date" value={day(query.from)} />
            </p>
            <p>
              <label for="to">{words.say('search.to')}</label>
              <input
                id="to"
                name="to"
                type="date"
                value={query.to ? day(new Date(query.to.getTime() - 1)) : undefined}
              />
            </p>
            <p>
              <label for="order">{words.say('search.order')}</label>
              <select id="order" name="order">
                {(['relevant', 'newest'] as const).map((order) => (
                  <option value={order} selected={order === query.order}>
                    {words.say(`search.${order}`)}
                  </option>
                ))}
              </select>
            </p>
          </div>
        </details>
        <p class="note">{words.say('search.help')}</p>
      </form>
    </search>
  );
}

/** The topics by their names, and the one that was asked for among them. */
function withAsked(topics: TopicCard[], asked: string | null): { slug: string; name: string }[] {
  const known = !asked || topics.some(({ slug }) => slug === asked);
  return [...topics, ...(known ? [] : [{ slug: asked, name: asked }])].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}

function Found({
  frame,
  query,
  results,
  now,
}: Omit<SearchPageProps, 'outlets' | 'topics' | 'results'> & { results: SearchResults }) {
  const { words, to } = frame;
  const { hits, more, corrected } = results;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="unseen">
        {words.say('search.found')}
      </h2>
      {corrected && (
        <p role="status">
          <Spoken
            words={words}
            say="search.corrected"
            gaps={{ query: query.words, corrected: <strong>{corrected}</strong> }}
          />
        </p>
      )}
      {hits.length === 0 && <p role="status">{words.say('search.nothing', { query: query.words })}</p>}
      <ol class="hits">
        {hits.map((hit) => (
          <Hit frame={frame} hit={hit} now={now} />
        ))}
      </ol>
      {(query.page > 0 || more) && (
        <nav class="pages" aria-label={words.say('search.pages')}>
          {query.page > 0 && (
            <a rel="prev" href={to(searchPath({ ...query, page: query.page - 1 }))}>
              {words.say('search.before')}
            </a>
          )}
          {more && (
            <a rel="next" href={to(searchPath({ ...query, page: query.page + 1 }))}>
              {words.say('search.more')}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Hit({ frame: { words, to }, hit, now }: { frame: Frame; hit: SearchHit; now: Date }) {
  return (
    <li data-story={hit.slug} data-outlets={hit.outletIds.join(' ')} data-section={hit.section}>
      <h3 lang={hit.language} dir="auto">
        <a href={to(`/story/${hit.slug}`)}>
          <Marked parts={hit.title} />
        </a>
      </h3>
      {hit.excerpt.length > 0 && (
        <p lang={hit.language} dir="auto">
          <Marked parts={hit.excerpt} />
        </p>
      )}
      <p class="note">
        {hit.section && `${sectionName(words, hit.section)} · `}
        {words.say('outlets', { count: hit.outlets })}, {words.say('origins', { count: hit.origins })} ·{' '}
        <time datetime={hit.updatedAt.toISOString()} title={words.moment(hit.updatedAt)}>
          {words.ago(hit.updatedAt, now)}
        </time>
      </p>
    </li>
  );
}

function Marked({ parts }: { parts: MarkedText[] }) {
  return <>{parts.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>;
}

/** The address of a search; what is not asked for is left out, so that one search has one address. */
export function searchPath({ words, section, outlet, topic, from, to, order, page }: SearchQuery): string {
  const asked = new URLSearchParams();
  const add = (name: string, value: string | null | undefined) => value && asked.set(name, value);
  add('q', words);
  add('section', section);
  add('outlet', outlet);
  add('topic', topic);
  add('from', from?.toISOString().slice(0, 10));
  add('to', to && new Date(to.getTime() - 1).toISOString().slice(0, 10));
  add('order', order === 'newest' ? order : null);
  add('page', page > 0 ? String(page + 1) : null);
  const query = asked.toString();
  return query === '' ? '/search' : `/search?${query}`;
}
