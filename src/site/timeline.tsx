import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { byOrigin } from './originals.tsx';
import { sayChange } from './told.ts';

/** Events shown before the rest is folded. */
const open = 8;

interface Event {
  at: Date;
  text: string;
  detail: string | null;
  language?: string;
  ours: boolean;
}

/** When each origin first reported, under the title that it had then, and when this article was published and changed. */
export function Timeline({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words } = frame;
  const events = eventsOf(frame, story);
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
      {events.map(({ at, text, detail, language, ours }) => (
        <li class={ours ? 'ours' : undefined}>
          <time datetime={at.toISOString()}>{words.moment(at)}</time>
          <span class="what">{text}</span>
          {detail && (
            <span class="detail" lang={language} dir="auto">
              {detail}
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
  return [...told, ...printed].sort((a, b) => a.at.getTime() - b.at.getTime());
}
