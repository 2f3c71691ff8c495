import type { AttachedView } from '../store/newsroom-views.ts';
import type { ReportView, StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { Badge, openable } from './outlet-badge.tsx';

interface OriginalsProps {
  frame: Frame;
  story: StoryPage;
  attached: AttachedView;
}

/** Every report, folded under the origin that its words come from. */
export function Originals({ frame, story, attached }: OriginalsProps) {
  const { words } = frame;
  const [outlets, origins] = [
    words.say('outlets', { count: story.outlets }),
    words.say('origins', { count: story.origins }),
  ];
  const reports = words.say('reports', { count: story.reports.length });
  return (
    <section class="originals under" id="originals" aria-labelledby="originals-head">
      <h2 id="originals-head">{words.say('originals.title')}</h2>
      <p class="note">
        {words.say('originals.note', { reports, outlets, origins })}
        {story.reports.length > story.origins && ` ${words.say('coverage.note')}`}
      </p>
      <ol>
        {byOrigin(story.reports).map(({ origin, first, copies }) => (
          <li>
            <Original frame={frame} report={first} />
            {copies.length > 0 && (
              <details>
                <summary>{words.say('originals.copies', { count: copies.length, origin })}</summary>
                {copies.map((report) => (
                  <Original frame={frame} report={report} />
                ))}
              </details>
            )}
          </li>
        ))}
      </ol>
      <Beside frame={frame} say="originals.later" reports={notIn(attached.later, story.reports)} />
      <Beside frame={frame} say="originals.views" reports={notIn(attached.views, story.reports)} />
      <Beside frame={frame} say="originals.mentions" reports={notIn(attached.mentions, story.reports)} />
    </section>
  );
}

function notIn(some: ReportView[], others: ReportView[]): ReportView[] {
  return some.filter(({ id }) => !others.some((other) => other.id === id));
}

/** Reports that belong to the story and report nothing of their own. */
function Beside({ frame, say, reports }: { frame: Frame; say: string; reports: ReportView[] }) {
  if (reports.length === 0) return null;
  return (
    <details>
      <summary>
        {frame.words.say(say)} ({frame.words.number(reports.length)})
      </summary>
      {reports.map((report) => (
        <Original frame={frame} report={report} />
      ))}
    </details>
  );
}

/** The reports of each origin, the first of them apart. */
export function byOrigin(
  reports: ReportView[],
): { origin: string; first: ReportView; copies: ReportView[] }[] {
  const origins = new Map<string, ReportView[]>();
  for (const report of reports) origins.set(report.origin, [...(origins.get(report.origin) ?? []), report]);
  return [...origins].map(([origin, [first, ...copies]]) => ({ origin, first: first!, copies }));
}

function Original({ frame, report }: { frame: Frame; report: ReportView }) {
  const { words, to } = frame;
  const href = openable(report.address);
  const country = words.country(report.country);
  const owner =
    report.family !== report.outletName && words.say('originals.owner', { family: report.family });
  return (
    <div class="original">
      <Badge id={report.outletId} name={report.outletName} page={to(`/outlet/${report.outletId}`)} />
      <p class="title" lang={report.language} dir="auto">
        {href ? (
          <a href={href} rel="noopener noreferrer">
            {report.title}
          </a>
        ) : (
          report.title
        )}
      </p>
      <p class="note">
        {[
          report.author && words.say('originals.by', { author: report.author }),
          words.moment(report.publishedAt),
          words.say(`kind.${report.kind}`),
          country,
          owner,
          report.attached === 'view' && words.say('originals.view'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
