import { longestList } from '../store/paper-lists.ts';
import type { StoryCard } from '../store/paper-views.ts';
import { Card } from './card.tsx';
import { FeedLinks } from './for-machines/story-links.tsx';
import type { Child } from './jsx-runtime.ts';
import { type Frame, Layout, sectionName, sectionPath } from './layout.tsx';

/** Stories of a list that are shown with their covers. */
const withCover = 3;

/** Stories in a list, the first of them large. */
export function Stories({
  frame,
  cards,
  now,
  kicker,
}: {
  frame: Frame;
  cards: StoryCard[];
  now: Date | null;
  kicker?: boolean;
}) {
  if (cards.length === 0) return <p class="empty">{frame.words.say('list.empty')}</p>;
  return (
    <div class="stories">
      {cards.map((card, place) => (
        <Card
          frame={frame}
          card={card}
          now={now}
          size={place < withCover ? 'full' : 'text'}
          large={place === 0}
          kicker={kicker}
        />
      ))}
    </div>
  );
}

interface ListPageProps {
  frame: Frame;
  title: string;
  path: string;
  cards: StoryCard[];
  now: Date;
  section?: string;
  kicker?: boolean;
  /** Where older stories are found, if there are more than are listed. */
  older?: string | false;
  /** Above the stories. */
  children?: Child;
}

/** A page that lists stories, newest first. */
export function ListPage(page: ListPageProps) {
  const { frame, title, path, cards, now, section, kicker, older, children } = page;
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="list"
      title={`${title} · ${frame.name}`}
      about={words.say('list.about', { name: title })}
      path={path}
      head={<FeedLinks title={title} path={path} />}
      day={now}
      section={section}
    >
      <h1 class="page">{title}</h1>
      {children}
      <h2 class="unseen">{words.say('list.newest')}</h2>
      <Stories frame={frame} cards={cards} now={now} kicker={kicker} />
      {older && (
        <p class="all">
          <a href={frame.to(older)}>{words.say('list.older')}</a>
        </p>
      )}
    </Layout>
  );
}

/** One section, newest first. */
export function SectionPage(props: { frame: Frame; name: string; cards: StoryCard[]; now: Date }) {
  const { frame, name, cards, now } = props;
  return (
    <ListPage
      frame={frame}
      title={sectionName(frame.words, name)}
      path={sectionPath(name)}
      cards={cards}
      now={now}
      section={name}
      kicker={false}
      older={cards.length >= longestList && `/search?section=${encodeURIComponent(name)}`}
    />
  );
}
