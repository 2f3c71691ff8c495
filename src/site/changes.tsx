import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { sayChange } from './told.ts';

/** The revisions of an article, newest first, each with what changed; the sentences are on a page of their own. */
export function Changes({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words, to } = frame;
  return (
    <section class="history under" aria-labelledby="history">
      <h2 id="history">{words.say('changes.title')}</h2>
      <ol reversed>
        {story.revisions.map(({ number, at, change }) => (
          <li value={number}>
            <time datetime={at.toISOString()}>{words.moment(at)}</time> {sayChange(words, change)}
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={to(`/story/${story.slug}/changes`)}>
          {words.say('changes.all')}
        </a>
      </p>
    </section>
  );
}
