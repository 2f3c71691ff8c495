import type { ReportView, StoryPage } from '../store/paper-views.ts';
import { CoverageChart } from './coverage-chart.tsx';
import type { Frame } from './layout.tsx';
import { byOrigin } from './originals.tsx';
import { Tally } from './tally.tsx';

/** Beside the text: how many tell it independently, since when, who owns them and where they are. */
export function Coverage({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words } = frame;
  const first = story.reports[0];
  return (
    <aside class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">{words.say('coverage.title')}</h2>
      <p class="count">
        <Tally origins={story.origins} outlets={story.outlets} />
        <strong>
          {words.say('coverage.summary', {
            outlets: words.say('outlets', { count: story.outlets }),
            origins: words.say('origins', { count: story.origins }),
          })}
        </strong>
      </p>
      {story.outlets > story.origins && <p class="note">{words.say('coverage.note')}</p>}
      {first && story.reports.length > 1 && (
        <p class="note">
          {words.say('coverage.first', { outlet: first.outletName, moment: words.moment(first.publishedAt) })}
        </p>
      )}
      <CoverageChart frame={frame} story={story} />
      <Owners frame={frame} reports={story.reports} />
    </aside>
  );
}

/** Owners with the outlets they hold here, and the countries. */
function Owners({ frame: { words, to }, reports }: { frame: Frame; reports: ReportView[] }) {
  const origins = byOrigin(reports);
  return (
    <ul class="owners">
      {origins.map(({ origin, first, copies }) => {
        const carriers = [...new Map(copies.map((copy) => [copy.outletId, copy])).values()].filter(
          ({ outletId }) => outletId !== first.outletId,
        );
        const country = words.country(first.country);
        return (
          <li>
            <a href={to(`/outlet/${first.outletId}`)}>{first.outletName}</a>{' '}
            <span class="note">
              {[words.say(`kind.${first.kind}`), country, first.family !== first.outletName && first.family]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {carriers.length > 0 && (
              <span class="note carriers">
                {words.say('coverage.carried', {
                  origin,
                  outlets: words.list(carriers.map(({ outletName }) => outletName)),
                })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
