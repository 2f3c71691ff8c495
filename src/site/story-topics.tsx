import type { StorylinePage } from '../store/newsroom-views.ts';
import { Card } from './card.tsx';
import type { Frame } from './layout.tsx';

/** Stories of a storyline shown under a story, the nearest before and after it. */
const around = 4;

/** More of the storyline that a story belongs to. */
export function MoreOfStoryline(props: {
  frame: Frame;
  line: StorylinePage | null;
  slug: string;
  now: Date;
}) {
  const { frame, line, slug, now } = props;
  if (!line) return null;
  const { words, to } = frame;
  const here = line.steps.findIndex(({ story }) => story.slug === slug);
  const others = line.steps
    .map(({ story }, place) => ({ story, distance: Math.abs(place - here), place }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, around)
    .sort((a, b) => a.place - b.place);
  return (
    <section class="band wide" aria-labelledby="storyline">
      <h2 id="storyline" class="rubric">
        {words.say('storyline.title')}
      </h2>
      <div class="row">
        {others.map(({ story }) => (
          <Card frame={frame} card={story} now={now} />
        ))}
      </div>
      <p class="all">
        <a href={to(`/storyline/${line.slug}`)}>
          {words.say('storyline.all')}: {line.title}
        </a>
      </p>
    </section>
  );
}
