import type { DayCount, DayPage } from '../store/browse-views.ts';
import type { FrontPage } from '../store/paper-views.ts';
import { Briefs, Edition } from './front.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Stories } from './listing.tsx';

/** Hours of a day at which a reader may want to see the front page of then. */
const hours = [6, 9, 12, 15, 18, 21, 24];

/** The days of the paper, by month, and a way to any moment. */
export function ArchivePage({ frame, days, now }: { frame: Frame; days: DayCount[]; now: Date }) {
  const { words, to } = frame;
  const most = Math.max(1, ...days.map(({ articles }) => articles));
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('archive.title')} · ${frame.name}`}
      about={words.say('archive.about')}
      path="/archive"
    >
      <h1 class="page">{words.say('archive.title')}</h1>
      <p class="standfirst">{words.say('archive.about')}</p>
      <MomentForm frame={frame} at={now} />
      {days.length === 0 && <p class="empty">{words.say('front.none')}</p>}
      <ol class="days">
        {days.map(({ day, articles, briefs }) => (
          <li>
            <a href={to(`/archive/${day}`)}>{words.day(new Date(`${day}T00:00:00Z`))}</a>
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={((articles / most) * 100).toFixed(1)} height="8" />
            </svg>
            <span class="note">
              {words.say('articles', { count: articles })}, {words.say('briefs', { count: briefs })}
            </span>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

/** One day: what was first published on it, and the front page as it stood at its hours. */
export function ArchiveDay({ frame, page }: { frame: Frame; page: DayPage }) {
  const { words, to } = frame;
  const midnight = new Date(`${page.day}T00:00:00Z`);
  const end = new Date(midnight.getTime() + 86_399_000);
  const articles = page.stories.filter(({ brief }) => !brief);
  const briefs = page.stories.filter(({ brief }) => brief);
  return (
    <Layout
      frame={frame}
      kind="list"
      title={`${words.say('archive.day', { day: words.day(midnight) })} · ${frame.name}`}
      about={words.say('archive.day', { day: words.day(midnight) })}
      path={`/archive/${page.day}`}
      day={midnight}
    >
      <h1 class="page">{words.say('archive.day', { day: words.day(midnight) })}</h1>
      <p class="note">
        {words.say('articles', { count: page.articles })}, {words.say('briefs', { count: page.briefs })}
      </p>
      <nav class="hours" aria-label={words.say('archive.as-of-label')}>
        <span class="note">{words.say('archive.as-of-label')}</span>
        {hours.map((hour) => {
          const at = new Date(Math.min(midnight.getTime() + hour * 3_600_000, end.getTime()));
          return <a href={to(`/archive/${stamp(at)}`)}>{words.clock(at)}</a>;
        })}
      </nav>
      {page.stories.length === 0 && <p class="empty">{words.say('archive.empty')}</p>}
      {articles.length > 0 && (
        <>
          <h2 class="unseen">{words.say('archive.whole-day')}</h2>
          <Stories frame={frame} cards={articles} now={null} kicker />
        </>
      )}
      {briefs.length > 0 && <Briefs frame={frame} cards={briefs} now={null} />}
      <Days frame={frame} page={page} />
    </Layout>
  );
}

function Days({ frame: { words, to }, page: { before, after } }: { frame: Frame; page: DayPage }) {
  return (
    <nav class="pager" aria-label={words.say('archive.title')}>
      {before && <a href={to(`/archive/${before}`)}>{words.say('archive.previous')}</a>}
      <a href={to('/archive')}>{words.say('archive.title')}</a>
      {after && <a href={to(`/archive/${after}`)}>{words.say('archive.next')}</a>}
    </nav>
  );
}

/** The front page as it stood. */
export function FrontAt({ frame, front, at }: { frame: Frame; front: FrontPage; at: Date }) {
  const { words, to } = frame;
  const title = words.say('archive.as-of', { moment: words.moment(at) });
  return (
    <Layout
      frame={frame}
      kind="front"
      title={`${title} · ${frame.name}`}
      about={words.say('archive.frozen')}
      path={`/archive/${stamp(at)}`}
      day={at}
    >
      <div class="then">
        <h1>{title}</h1>
        <p>
          {words.say('archive.frozen')} <a href={to('/')}>{words.say('archive.newest')}</a>
        </p>
        <MomentForm frame={frame} at={at} />
      </div>
      <Edition frame={frame} front={front} now={at} />
    </Layout>
  );
}

function MomentForm({ frame: { words, to }, at }: { frame: Frame; at: Date }) {
  return (
    <form class="moment" action={to('/archive')} method="get">
      <label>
        {words.say('archive.as-of-label')} (UTC){' '}
        <input type="datetime-local" name="at" value={stamp(at)} required />
      </label>
      <button type="submit" class="button">
        {words.say('archive.go')}
      </button>
    </form>
  );
}

/** `2020-04-21T14:22`, in UTC */
export function stamp(at: Date): string {
  return at.toISOString().slice(0, 16);
}
