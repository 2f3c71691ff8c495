import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';

/** Why this story, why this lead, who wrote it, and what the check cut. */
export function HowMade({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words, to } = frame;
  const digest = story.madeBy === 'digest';
  return (
    <section class="made under" aria-labelledby="made">
      <h2 id="made">{words.say('made.title')}</h2>
      <p>
        <span class="flag ai">{words.say(digest ? 'made.label-digest' : 'made.label')}</span>{' '}
        {digest ? words.say('made.digest') : words.say('made.model', { model: story.madeBy })}{' '}
        {words.say('made.label-note')}
      </p>
      <dl>
        <dt>{words.say('made.why-story')}</dt>
        <dd>
          {words.say('made.why-story-text', {
            outlets: words.say('outlets', { count: story.outlets }),
            origins: words.say('origins', { count: story.origins }),
          })}
        </dd>
        <dt>{words.say('made.why-lead')}</dt>
        <dd>{story.lead.rule}</dd>
        <dt>{words.say('made.check')}</dt>
        <dd>
          <Cut frame={frame} story={story} />
        </dd>
      </dl>
      <p>
        <a href={to('/method')}>{words.say('made.more')}</a>
      </p>
    </section>
  );
}

function Cut({ frame: { words }, story }: { frame: Frame; story: StoryPage }) {
  if (story.cut.length === 0) return <>{words.say('made.check-none')}</>;
  return (
    <details>
      <summary>{words.say('changes.cut', { count: story.cut.length })}</summary>
      <ul>
        {story.cut.map(({ sentence, rule, words: why }) => (
          <li>
            <s lang={story.language} dir="auto">
              {sentence}
            </s>{' '}
            <span class="note">{words.say('changes.cut-rule', { rule, words: why })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
