import type {
  StorylinePage as Line,
  StorylineCard,
  TopicPage as Topic,
  TopicCard,
} from '../store/newsroom-views.ts';
import { Card } from './card.tsx';
import { FollowBar } from './choices-pages.tsx';
import { FeedLinks } from './for-machines/story-links.tsx';
import { type Frame, Layout } from './layout.tsx';
import { ListPage } from './listing.tsx';
import { saySaga } from './told.ts';

/** A person, place or organisation: the stories about it, and what they are also about. */
export function TopicPage({ frame, page, now }: { frame: Frame; page: Topic; now: Date }) {
  const { words } = frame;
  const { topic, stories, beside } = page;
  return (
    <ListPage
      frame={frame}
      title={topic.name}
      path={`/topic/${topic.slug}`}
      cards={stories}
      now={now}
      kicker
      older={stories.length < topic.stories && `/search?topic=${encodeURIComponent(topic.slug)}`}
    >
      <div class="topic-head">
        <p class="note">
          {words.say(`topic.${topic.kind}`)} ·{' '}
          {words.say('topic.note', {
            stories: words.say('stories', { count: topic.stories }),
            topic: topic.name,
          })}
        </p>
        <FollowBar frame={frame} kind="topics" id={topic.slug} name={topic.name} />
        <TopicLinks frame={frame} topics={beside} />
      </div>
    </ListPage>
  );
}

/** Topics as links in a row. */
export function TopicLinks({ frame, topics }: { frame: Frame; topics: Pick<TopicCard, 'slug' | 'name'>[] }) {
  if (topics.length === 0) return null;
  return (
    <ul class="topics">
      {topics.map(({ slug, name }) => (
        <li>
          <a href={frame.to(`/topic/${slug}`)} data-topic={slug}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The people, places and organisations in the news, and the storylines that go on. */
export function TopicsPage({
  frame,
  groups,
  lines,
}: {
  frame: Frame;
  groups: { say: string; topics: TopicCard[] }[];
  lines: StorylineCard[];
}) {
  const { words } = frame;
  const known = groups.filter(({ topics }) => topics.length > 0);
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('topics.title')} · ${frame.name}`}
      about={words.say('topics.about')}
      path="/topics"
    >
      <h1 class="page">{words.say('topics.title')}</h1>
      <p class="standfirst">{words.say('topics.about')}</p>
      {known.length === 0 && <p class="empty">{words.say('topics.none')}</p>}
      {lines.length > 0 && (
        <section class="lines" aria-labelledby="lines">
          <h2 id="lines">{words.say('storyline.many')}</h2>
          <ol class="rows">
            {lines.map(({ slug, title, stories }) => (
              <li>
                <a href={frame.to(`/storyline/${slug}`)}>{title}</a>{' '}
                <span class="note">{words.say('stories', { count: stories })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <div class="thirds">
        {known.map(({ say, topics }) => (
          <section aria-labelledby={say}>
            <h2 id={say}>{words.say(`topic.${say}`)}</h2>
            <ol class="rows">
              {topics.map(({ slug, name, stories }) => (
                <li>
                  <a href={frame.to(`/topic/${slug}`)}>{name}</a>{' '}
                  <span class="note">{words.say('stories', { count: stories })}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Layout>
  );
}

/** Stories that belong together, in the order of the events. */
export function StorylinePage({ frame, line, now }: { frame: Frame; line: Line; now: Date }) {
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="list"
      title={`${line.title} · ${frame.name}`}
      about={words.say('storyline.note', { stories: words.say('stories', { count: line.stories }) })}
      path={`/storyline/${line.slug}`}
      head={<FeedLinks title={line.title} path={`/storyline/${line.slug}`} />}
      day={line.until}
    >
      <h1 class="page">{line.title}</h1>
      <p class="note">
        {words.say('storyline.note', { stories: words.say('stories', { count: line.stories }) })}
      </p>
      <h2 class="unseen">{words.say('timeline.title')}</h2>
      <ol class="storyline">
        {line.steps.map(({ story, reason }) => (
          <li>
            <time class="note" datetime={story.publishedAt.toISOString()}>
              {words.moment(story.publishedAt)}
            </time>
            <Card frame={frame} card={story} now={now} />
            {reason && <p class="note">{saySaga(words, reason)}</p>}
          </li>
        ))}
      </ol>
    </Layout>
  );
}
