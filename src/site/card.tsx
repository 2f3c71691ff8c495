import type { StoryCard } from '../store/paper-views.ts';
import { Cover } from './cover.tsx';
import { Headline, lengthClass } from './headline.tsx';
import { type Frame, sectionName } from './layout.tsx';
import { Tally } from './tally.tsx';

export interface CardProps {
  frame: Frame;
  card: StoryCard;
  /** The moment that "ago" is seen from; null where the hour of the first publication is told, on the page of a day. */
  now: Date | null;
  /** `lead` is the first of the edition; `plain` has a headline alone; `full` has cover and standfirst. */
  size?: 'lead' | 'full' | 'text' | 'plain';
  /** Whether the cover is shown large. */
  large?: boolean;
  /** Whether the section is named: not where the page or band is that section's. */
  kicker?: boolean;
}

/** A story on a page that lists stories. */
export function Card({ frame, card, now, size = 'text', large = size === 'lead', kicker = true }: CardProps) {
  const { words, to } = frame;
  const Heading = size === 'lead' ? 'h2' : 'h3';
  return (
    <article class={`card ${size}`} {...chosenBy(card)}>
      {(size === 'lead' || size === 'full') && <CardCover card={card} large={large} />}
      <div class="text">
        {kicker && card.section && <p class="kicker">{sectionName(words, card.section)}</p>}
        <Heading class={lengthClass(card.headline)} lang={card.language} dir="auto">
          <a href={to(`/story/${card.slug}`)}>
            <Headline text={card.headline} />
          </a>
        </Heading>
        {size !== 'plain' && card.standfirst && (
          <p class="standfirst" lang={card.language} dir="auto">
            {card.standfirst}
          </p>
        )}
        <Weight frame={frame} card={card} now={now} />
      </div>
    </article>
  );
}

/** What the reader's own choices go by, and by which a story is known to have changed since it was read. */
export function chosenBy(card: StoryCard) {
  return {
    'data-story': card.slug,
    'data-revision': card.revision,
    'data-outlets': card.outletIds.join(' '),
    'data-topics': card.topicSlugs.join(' ') || undefined,
    'data-section': card.section,
    'data-languages': card.language.split('-')[0],
  };
}

/** The outlet's picture where it may be shown, out of our own store; the headline beside it says what it is about. */
export function CardCover({
  card: { picture, slug, origins, leadOutlet },
  large = false,
}: {
  card: StoryCard;
  large?: boolean;
}) {
  if (!picture) return <Cover slug={slug} origins={origins} large={large} />;
  const { versionId, width, height, credit } = picture;
  return (
    <figure class="shown">
      <img
        class="cover"
        src={`/picture/${versionId}.webp`}
        width={width}
        height={height}
        alt=""
        loading={large ? undefined : 'lazy'}
        decoding="async"
      />
      <figcaption class="note">{[credit, leadOutlet].filter(Boolean).join(' / ')}</figcaption>
    </figure>
  );
}

/** How widely a story is told: origins first, since ten sites with one wire copy are one origin. */
export function Weight({ frame: { words }, card, now }: { frame: Frame; card: StoryCard; now: Date | null }) {
  const { outlets, origins, publishedAt, updatedAt, leadOutlet, brief } = card;
  return (
    <p class="weight">
      <Tally origins={origins} outlets={outlets} />
      <span>
        {brief
          ? leadOutlet
          : words.say('card.weight', {
              outlets: words.say('outlets', { count: outlets }),
              origins: words.say('origins', { count: origins }),
            })}
      </span>{' '}
      {now ? (
        <Ago words={words} at={updatedAt} now={now} />
      ) : (
        <time datetime={publishedAt.toISOString()}>{words.clock(publishedAt)}</time>
      )}
    </p>
  );
}

/** A moment as seen from another, with the full date in it for who asks. */
export function Ago({ words, at, now }: { words: Frame['words']; at: Date; now: Date }) {
  return (
    <time datetime={at.toISOString()} title={words.moment(at)}>
      {words.ago(at, now)}
    </time>
  );
}
