import { sentenceText } from '../news/draft.ts';
import type { ReportView, StoryPage } from '../store/paper-views.ts';
import { Ago } from './card.tsx';
import { Mark, SentenceWords } from './evidence.tsx';
import { lengthClass } from './headline.tsx';
import { unreviewed } from './how-made.tsx';
import { type Frame, sectionName, sectionPath } from './layout.tsx';
import { Badge, openable } from './outlet-badge.tsx';
import { Spoken } from './spoken.tsx';
import type { StoryProps } from './story.tsx';
import { sayCorrection } from './told.ts';
import type { Words } from './words.ts';

/** Badges under the headline at most; the rest are with the originals. */
const mostBadges = 8;

/** Section, headline, standfirst, dates, who reports it, who is credited, and corrections before anything else. */
export function StoryHead({ frame, story, now, views }: StoryProps & { views: number }) {
  const { words, to } = frame;
  const { headline, standfirst } = story;
  return (
    <header class="head">
      {story.revision < story.newest && (
        <p class="older">
          {words.say('changes.newer')} <a href={to(`/story/${story.slug}`)}>{words.say('changes.newest')}</a>
        </p>
      )}
      <p class="kicker">
        {story.section && <a href={to(sectionPath(story.section))}>{sectionName(words, story.section)}</a>}
        {story.brief && <span class="flag">{words.say('story.brief')}</span>}
      </p>
      <h1 class={lengthClass(sentenceText(headline))} lang={story.language} dir="auto">
        <label for="mh">
          <SentenceWords parts={headline.parts} />
        </label>
      </h1>
      {standfirst && (
        <p class="standfirst" lang={story.language} dir="auto">
          <label for="mt">
            <SentenceWords parts={standfirst.parts} />
          </label>
        </p>
      )}
      <p class="rests">
        {words.say('story.headline-rests')} <Mark frame={frame} sentence={headline} id="h" wide />
        {standfirst && (
          <>
            {' '}
            {words.say('story.standfirst-rests')} <Mark frame={frame} sentence={standfirst} id="t" wide />
          </>
        )}
      </p>
      <Dates frame={frame} story={story} now={now} views={views} />
      <Credit frame={frame} story={story} />
      <Corrections frame={frame} story={story} />
      <a class="since" href="#originals" hidden data-say={words.say('story.new-since')}>
        {words.say('changes.title')}
      </a>
    </header>
  );
}

function Dates({ frame: { words }, story, now, views }: StoryProps & { views: number }) {
  const { publishedAt, updatedAt, revision } = story;
  return (
    <>
      <p class="dates">
        <time datetime={publishedAt.toISOString()}>
          {words.say('story.published', { moment: words.moment(publishedAt) })}
        </time>
        {revision > 1 && (
          <>
            {' · '}
            <time datetime={updatedAt.toISOString()}>
              {words.say('story.updated', { moment: words.moment(updatedAt) })}
            </time>
          </>
        )}{' '}
        (<Ago words={words} at={updatedAt} now={now} />)
      </p>
      <p class="dates">
        {words.say('minutes-to-read', { count: minutesToRead(story) })}
        {views > 0 && ` · ${words.say('views', { count: views })}`} ·{' '}
        <a href="#made">{madeBy(words, story)}</a>
      </p>
    </>
  );
}

/** Who or what made it: no person, until one of name has reviewed this very revision. */
function madeBy(words: Words, { madeBy, review }: StoryPage): string {
  return review ? words.say('made.reviewed-by', { person: review.person }) : unreviewed(words, madeBy);
}

function Credit({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words } = frame;
  const { lead, reports } = story;
  const first = firstOfEach(reports).sort(
    (a, b) => Number(b.outletId === lead.outletId) - Number(a.outletId === lead.outletId),
  );
  const href = openable(lead.address) ?? '#originals';
  return (
    <div class="credit">
      <p class="credited" tabindex={0} aria-describedby="lead-rule">
        <Spoken
          words={words}
          say="story.credited"
          gaps={{
            outlet: (
              <a href={href} rel="noopener noreferrer">
                {lead.outletName}
              </a>
            ),
          }}
        />
        <span class="rule" id="lead-rule" role="tooltip">
          {words.say(`lead.${lead.rule}`)}
        </span>
      </p>
      <p class="badges">
        {first.slice(0, mostBadges).map((report) => (
          <Badge
            id={report.outletId}
            name={report.outletName}
            address={report.address}
            title={report.title}
          />
        ))}
        {first.length > mostBadges && (
          <a class="badge more" href="#originals">
            + {words.say('outlets', { count: first.length - mostBadges })}
          </a>
        )}
      </p>
    </div>
  );
}

/** Each outlet's first report, in the order of the reports. */
export function firstOfEach(reports: ReportView[]): ReportView[] {
  const seen = new Set<string>();
  return reports.filter(({ outletId }) => !seen.has(outletId) && seen.add(outletId));
}

/** What was put right, dated, above the text. */
function Corrections({ frame: { words }, story }: { frame: Frame; story: StoryPage }) {
  if (story.corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">
        {words.say(story.corrections.length > 1 ? 'story.corrections' : 'story.correction')}
      </h2>
      {story.corrections.map((correction) => (
        <p>
          <time datetime={correction.at.toISOString()}>{words.moment(correction.at)}</time>{' '}
          {sayCorrection(words, correction)}
        </p>
      ))}
    </section>
  );
}

/** At 220 words a minute, and never less than one; where words are not set apart, at 500 characters. */
export function minutesToRead(story: StoryPage): number {
  const sentences = story.sections.flatMap((section) => section.paragraphs.flat());
  const text = sentences.map(sentenceText).join(' ');
  return Math.max(1, Math.round(Math.max(text.split(/\s+/).length / 220, text.length / 5 / 500)));
}
