import type { StoryCard, StoryPage } from '../store/paper-views.ts';
import { CardCover } from './card.tsx';
import type { Frame } from './layout.tsx';

/** The stories published before and after this one. */
export function Neighbours({ frame, story: { previous, next } }: { frame: Frame; story: StoryPage }) {
  const { words } = frame;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours wide" aria-label={words.say('neighbours.label')}>
      {previous && <Neighbour frame={frame} card={previous} say="neighbours.previous" />}
      {next && <Neighbour frame={frame} card={next} say="neighbours.next" />}
    </nav>
  );
}

function Neighbour({ frame, card, say }: { frame: Frame; card: StoryCard; say: string }) {
  return (
    <a href={frame.to(`/story/${card.slug}`)} class="neighbour">
      <CardCover card={card} />
      <span class="kicker">{frame.words.say(say)}</span>
      <span class="title" lang={card.language} dir="auto">
        {card.headline}
      </span>
    </a>
  );
}
