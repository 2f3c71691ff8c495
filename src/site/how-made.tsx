import type { ImportanceView } from '../store/newsroom-views.ts';
import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { SpentOnStory } from './spent.tsx';
import { sayReason } from './told.ts';
import type { Words } from './words.ts';

interface HowMadeProps {
  frame: Frame;
  story: StoryPage;
  importance: ImportanceView | null;
}

/** Why this story, why this lead, who wrote it, and what the check cut. */
export function HowMade({ frame, story, importance }: HowMadeProps) {
  const { words, to } = frame;
  const digest = story.madeBy === 'digest';
  return (
    <section class="made under" aria-labelledby="made">
      <h2 id="made">{words.say('made.title')}</h2>
      <p>
        <Label frame={frame} story={story} />{' '}
        {digest ? words.say('made.digest') : words.say('made.model', { model: story.madeBy })}
        {!story.review && ` ${words.say('made.label-note')}`}
      </p>
      <dl>
        <dt>{words.say('made.why-story')}</dt>
        <dd>
          {words.say('made.why-story-text', {
            outlets: words.say('outlets', { count: story.outlets }),
            origins: words.say('origins', { count: story.origins }),
          })}
          {importance && <Importance words={words} importance={importance} />}
        </dd>
        <dt>{words.say('made.why-lead')}</dt>
        <dd>{words.say(`lead.${story.lead.rule}`)}</dd>
        <dt>{words.say('made.check')}</dt>
        <dd>
          <Cut frame={frame} story={story} />
        </dd>
        <SpentOnStory words={words} spent={story.spent} />
      </dl>
      <p>
        <a href={to('/method')}>{words.say('made.more')}</a>
      </p>
    </section>
  );
}

/** Who or what made it, until a person of a name has reviewed this very revision. */
function Label({ frame: { words }, story: { madeBy, review } }: Omit<HowMadeProps, 'importance'>) {
  if (!review) return <span class="flag ai">{unreviewed(words, madeBy)}</span>;
  const { person, at } = review;
  return <span class="flag">{words.say('made.reviewed', { person, moment: words.moment(at) })}</span>;
}

/** What an article is called that no person has reviewed. */
export function unreviewed(words: Words, madeBy: string): string {
  return words.say(madeBy === 'digest' ? 'made.label-digest' : 'made.label');
}

/** What the story's place on the front page is made of, part by part. */
function Importance({ words, importance }: { words: Words; importance: ImportanceView }) {
  const rounded = (value: number) => words.number(Math.round(value * 100) / 100);
  return (
    <ul class="parts">
      {importance.parts.map(({ name, value, effect }) => {
        const what = words.say(`importance.${name}`, { count: Math.round(value) });
        const factor = name === 'freshness' || name === 'burst';
        return (
          <li>
            {factor
              ? words.say('made.factor', { words: what, factor: rounded(effect) })
              : words.say('made.points', { words: what, points: rounded(effect) })}
          </li>
        );
      })}
      <li>
        <strong>{words.say('made.score', { score: rounded(importance.score) })}</strong>
      </li>
    </ul>
  );
}

function Cut({ frame: { words }, story }: { frame: Frame; story: StoryPage }) {
  if (story.cut.length === 0) return <>{words.say('made.check-none')}</>;
  return (
    <details>
      <summary>{words.say('changes.cut', { count: story.cut.length })}</summary>
      <ul>
        {story.cut.map(({ sentence, reason }) => (
          <li>
            <s lang={story.language} dir="auto">
              {sentence}
            </s>{' '}
            {reason && <span class="note">{sayReason(words, reason)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
