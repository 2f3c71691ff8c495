import type { StorylinePage } from '../store/newsroom-views.ts';
import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { byOrigin } from './originals.tsx';
import { sayChange } from './told.ts';

/** Events shown before the rest is folded. */
const open = 8;
/** Stories of the storyline on either side. */
const around = 2;

interface Event {
  at: Date;
  text: string;
  detail: string | null;
  language?: string;
  /** Where the detail leads. */
  href?: string;
  ours: boolean;
}

interface TimelineProps {
  frame: Frame;
  story: StoryPage;
  /** The storyline that the story belongs to, if any. */
  line?: StorylinePage | null;
}

/**
 * When each origin first reported, under the title that it had then, when this article was published and changed, and when
 * the other stories of its storyline came out.
 */
export function Timeline({ frame, story, line = null }: TimelineProps) {
  const { words } = frame;
  const events = [...eventsOf(frame, story), ...othersOf(frame, story, line)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  return (
    <section class="timeline under" aria-labelledby="timeline">
      <h2 id="timeline">{words.say('timeline.title')}</h2>
      <p class="note">{words.say('timeline.note')}</p>
      <Events words={words} events={events.slice(0, open)} />
      {events.length > open && (
        <details>
          <summary>{words.say('timeline.more', { count: events.length - open })}</summary>
          <Events words={words} events={events.slice(open)} />
        </details>
      )}
    </section>
  );
}

function Events({ words, events }: { words: Frame['words']; events: Event[] }) {
  return (
    <ol>
      {events.map(({ at, text, detail, language, href, ours }) => (
        <li class={ours ? 'ours' : undefined}>
          <time datetime={at.toISOString()}>{words.moment(at)}</time>
          <span class="what">{text}</span>
          {detail && (
            <span class="detail" lang={language} dir="auto">
              {href ? <a href={href}>{detail}</a> : detail}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function eventsOf({ words }: Frame, { reports, revisions, publishedAt }: StoryPage): Event[] {
  const told = byOrigin(reports).flatMap(({ first }) =>
    first.titles.map(
      ({ title, since }, at): Event => ({
        at: since,
        text: words.say(at === 0 ? 'timeline.report' : 'timeline.retitled', { outlet: first.outletName }),
        detail: title,
        language: first.language,
        ours: false,
      }),
    ),
  );
  const printed = revisions.map(
    ({ number, at, change }): Event => ({
      at,
      text: number === 1 ? words.say('timeline.published') : words.say('timeline.revision', { number }),
      detail: at.getTime() === publishedAt.getTime() ? null : sayChange(words, change),
      ours: true,
    }),
  );
  return [...told, ...printed];
}

/** The nearest stories before and after this one in its storyline. */
function othersOf({ words, to }: Frame, { slug }: StoryPage, line: StorylinePage | null): Event[] {
  const steps = line?.steps ?? [];
  const here = steps.findIndex(({ story }) => story.slug === slug);
  return steps
    .filter((_, place) => place !== here && Math.abs(place - here) <= around)
    .map(({ story }) => ({
      at: story.publishedAt,
      text: words.say('timeline.story'),
      detail: story.headline,
      language: story.language,
      href: to(`/story/${story.slug}`),
      ours: true,
    }));
}
