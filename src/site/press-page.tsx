import type { Progress } from '../store/paper-views.ts';
import { type Frame, Layout } from './layout.tsx';
import { Technical } from './technical.tsx';
import type { Words } from './words.ts';

interface PressProps {
  frame: Frame;
  progress: Progress;
  /** Shown in place of the front page until the first article is out. */
  first: boolean;
}

/** What the press is doing. */
export function PressPage({ frame, progress, first }: PressProps) {
  const { words } = frame;
  const silent = progress.unreachable.length;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('foot.press')} · ${frame.name}`}
      about={words.say('press.about')}
      path={first ? '/' : '/progress'}
      refresh={2}
    >
      <div class="prose">
        <h1 class="page">{words.say(first ? 'press.first' : 'press.title')}</h1>
        <p class="standfirst">
          {silent > 0 && silent >= progress.outlets
            ? words.say('press.silent')
            : words.say('press.following', {
                outlets: words.say('outlets', { count: progress.outlets }),
                reports: words.say('reports', { count: progress.reports }),
                articles: words.say('articles', { count: progress.articles }),
                briefs: words.say('briefs', { count: progress.briefs }),
              })}
        </p>
        <Stages frame={frame} progress={progress} />
        {progress.newestHeadline && <p>{words.say('press.newest', { headline: progress.newestHeadline })}</p>}
        {silent > 0 && <Silent frame={frame} progress={progress} />}
      </div>
    </Layout>
  );
}

function Stages({ frame: { words }, progress }: { frame: Frame; progress: Progress }) {
  return (
    <table class="figures">
      <caption class="unseen">{words.say('press.stages')}</caption>
      <thead>
        <tr>
          {['stage', 'waiting', 'done', 'faults'].map((column) => (
            <th scope="col">{words.say(`press.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {progress.stages.map(({ stage, waiting, done, faults }) => (
          <tr>
            <th scope="row">{words.say(`stage.${stage}`)}</th>
            <td>{words.number(waiting)}</td>
            <td>{words.number(done)}</td>
            <td>{words.number(faults)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows shown before the others are folded: a machine without a network reaches none of hundreds. */
const mostShown = 6;

function Silent({ frame: { words }, progress: { unreachable } }: { frame: Frame; progress: Progress }) {
  const rest = unreachable.slice(mostShown);
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">{words.say('press.unreachable', { count: unreachable.length })}</h2>
      <Rows words={words} outlets={unreachable.slice(0, mostShown)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.say('press.more', { count: rest.length })}</summary>
          <Rows words={words} outlets={rest} />
        </details>
      )}
    </section>
  );
}

function Rows({ words, outlets }: { words: Words; outlets: Progress['unreachable'] }) {
  return (
    <ul class="rows">
      {outlets.map(({ name, reason, nextAt }) => (
        <li>
          <strong>{name}</strong>: {reason && <Technical text={reason} />}{' '}
          {nextAt && words.say('press.next-try', { moment: words.moment(nextAt) })}
        </li>
      ))}
    </ul>
  );
}
