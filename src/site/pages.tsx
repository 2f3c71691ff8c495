import { counted, dateAndTime } from '../news/wording.ts';
import type { OutletCard, Progress } from '../store/paper-views.ts';
import { type Frame, Layout } from './layout.tsx';

const doing: Record<string, string> = {
  gather: 'polls of feeds',
  read: 'reports read',
  group: 'reports placed in stories',
  write: 'drafts written',
  check: 'drafts checked',
  publish: 'revisions published',
};

/** What the press is doing: shown in place of the front page until the first article is out. */
export function AtWork({ frame, progress, first }: { frame: Frame; progress: Progress; first: boolean }) {
  const silent = progress.unreachable.length;
  return (
    <Layout
      frame={frame}
      title={`The press · ${frame.name}`}
      about="What the press is doing."
      path={first ? '/' : '/progress'}
      refresh={2}
    >
      <div class="work">
        <h1 class="page">{first ? 'The first edition is being made' : 'The press at work'}</h1>
        <p class="standfirst">
          {silent > 0 && silent >= progress.outlets
            ? 'No outlet can be reached. The press stays up and asks again; is this machine connected to the network?'
            : `Following ${counted(progress.outlets, 'outlet')}: ${counted(progress.reports, 'report')} so far, ${counted(progress.articles, 'article')} and ${counted(progress.briefs, 'brief')} published. This page renews itself.`}
        </p>
        <table>
          <caption class="unseen">The stages of the press</caption>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Waiting</th>
              <th scope="col">Done</th>
              <th scope="col">Faults</th>
            </tr>
          </thead>
          <tbody>
            {progress.stages.map(({ stage, waiting, done, faults }) => (
              <tr>
                <th scope="row">
                  {stage} <span class="note">{doing[stage]}</span>
                </th>
                <td>{waiting.toLocaleString('en')}</td>
                <td>{done.toLocaleString('en')}</td>
                <td>{faults.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {progress.newestHeadline && (
          <p>
            Newest: <strong>{progress.newestHeadline}</strong>
          </p>
        )}
        {silent > 0 && <Silent progress={progress} />}
      </div>
    </Layout>
  );
}

function Silent({ progress }: { progress: Progress }) {
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">{counted(progress.unreachable.length, 'outlet')} that cannot be reached</h2>
      <ul class="silent">
        {progress.unreachable.map(({ name, reason, nextAt }) => (
          <li>
            <strong>{name}</strong>: {reason}
            {nextAt ? ` Next try ${dateAndTime(nextAt)}.` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is followed, who owns them, and how their feeds do. */
export function OutletsPage({
  frame,
  outlets,
  sections,
}: {
  frame: Frame;
  outlets: OutletCard[];
  sections: string[];
}) {
  return (
    <Layout
      frame={frame}
      title={`Outlets · ${frame.name}`}
      about="The outlets that this paper follows, who owns them and where they are."
      path="/outlets"
      sections={sections}
    >
      <h1 class="page">Outlets</h1>
      <p class="standfirst">
        {counted(outlets.length, 'outlet')} are followed. Outlets of one owner are one family.
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Owner</th>
              <th scope="col">Country</th>
              <th scope="col">Kind</th>
              <th scope="col">Reports</th>
              <th scope="col">Last poll</th>
            </tr>
          </thead>
          <tbody>
            {outlets.map((outlet) => (
              <tr>
                <th scope="row">
                  <a href={outlet.home} rel="noopener noreferrer">
                    {outlet.name}
                  </a>
                </th>
                <td>{outlet.family}</td>
                <td>{outlet.country}</td>
                <td>{outlet.kind}</td>
                <td>{outlet.reports.toLocaleString('en')}</td>
                <td class="note">{outlet.resultText ?? 'not polled yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

/** How the paper decides what to print. */
export function MethodPage({ frame, sections }: { frame: Frame; sections: string[] }) {
  return (
    <Layout
      frame={frame}
      title={`How it works · ${frame.name}`}
      about="How this paper is made."
      path="/method"
      sections={sections}
    >
      <div class="prose">
        <h1 class="page">How it works</h1>
        <p>
          This paper follows the feeds of many outlets, finds the reports that cover the same event, and
          publishes one article per event. It does not decide what is true: it shows what is reported, by
          whom, and how independently.
        </p>
        <h2>Every sentence cites its passages</h2>
        <p>
          The number behind a sentence tells how many independent origins report it. Press it to read their
          words, with the outlet, the author, the time it was read and a link that opens the original at that
          place. A sentence that rests on one origin is set lighter.
        </p>
        <h2>Origins, not logos</h2>
        <p>
          Ten sites with one wire copy are ten reports of one origin. An article needs at least two origins;
          what has one is a brief.
        </p>
        <h2>The check</h2>
        <p>
          A sentence is printed only when the passages that it cites carry it: its numbers, names, quotes,
          negations and directions. Quotes are lifted by code, never typed by a model. What fails is cut, and
          listed at the foot of the story.
        </p>
        <h2>Nothing is overwritten</h2>
        <p>
          Articles are numbered revisions. Each says what changed and when. A story keeps its address for
          life; when two stories prove to be one, the address of the smaller leads to the larger.
        </p>
        <h2>Publishers</h2>
        <p>
          Excerpts are short, links are prominent, and what an outlet’s signals forbid (robots.txt, TDM
          reservation, AI-use preferences) is not done. What was seen and decided is on record for each
          report.
        </p>
        <h2>The front page</h2>
        <p>
          Articles are ranked by their independent origins and outlets, fading by half in a day. Nothing else
          counts: no clicks, no leaning.
        </p>
      </div>
    </Layout>
  );
}

/** A page that is not there, and ways on. */
export function NotFound({ frame, sections }: { frame: Frame; sections: string[] }) {
  return (
    <Layout
      frame={frame}
      title={`Not found · ${frame.name}`}
      about="There is no such page."
      path="/404"
      sections={sections}
    >
      <h1 class="page">There is no such page</h1>
      <p class="standfirst">
        Stories keep their address for life, so this one was mistyped or never was. The{' '}
        <a href="/">front page</a> has what is new.
      </p>
    </Layout>
  );
}
