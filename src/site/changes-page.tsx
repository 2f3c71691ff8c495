import type { RevisionView, StoryChanges } from '../store/browse-views.ts';
import { diffRevisions, type SentenceChange } from './diff.ts';
import { type Frame, Layout } from './layout.tsx';
import { sayChange } from './told.ts';

/** Every revision of an article against the one before it, sentence by sentence, newest first. */
export function ChangesPage({ frame, changes }: { frame: Frame; changes: StoryChanges }) {
  const { words, to } = frame;
  const title = words.say('changes.of', { headline: changes.headline });
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${title} · ${frame.name}`}
      about={words.say('changes.all')}
      path={`/story/${changes.slug}/changes`}
      section={changes.section}
    >
      <div class="prose changes">
        <p class="kicker">{words.say('changes.title')}</p>
        <h1 class="page" lang={changes.language} dir="auto">
          <a href={to(`/story/${changes.slug}`)}>{changes.headline}</a>
        </h1>
        {changes.revisions.map((revision, place) => (
          <Revision
            frame={frame}
            changes={changes}
            revision={revision}
            before={changes.revisions[place + 1]}
          />
        ))}
      </div>
    </Layout>
  );
}

interface RevisionProps {
  frame: Frame;
  changes: StoryChanges;
  revision: RevisionView;
  before: RevisionView | undefined;
}

function Revision({ frame: { words, to }, changes, revision, before }: RevisionProps) {
  const { number, at, change } = revision;
  const diff = diffRevisions(before?.sentences ?? [], revision.sentences);
  const changed = diff.filter(({ kind }) => kind !== 'same');
  const same = diff.length - changed.length;
  return (
    <section class="revision" id={`r${number}`} aria-labelledby={`rt${number}`}>
      <h2 id={`rt${number}`}>{words.say('changes.revision', { number })}</h2>
      <p class="note">
        <time datetime={at.toISOString()}>{words.moment(at)}</time> ·{' '}
        <a href={to(`/story/${changes.slug}/revision/${number}`)}>{words.say('changes.read')}</a>
      </p>
      <p>{sayChange(words, change)}</p>
      {before && (
        <>
          {changed.length === 0 && <p class="note">{words.say('changes.none')}</p>}
          <ul lang={changes.language} dir="auto">
            {changed.map((one) => (
              <Change words={words} change={one} />
            ))}
          </ul>
          {same > 0 && (
            <p class="note">
              {words.say('changes.same', { sentences: words.say('sentences', { count: same }) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Change({ words, change: { kind, runs } }: { words: Frame['words']; change: SentenceChange }) {
  return (
    <li class={kind}>
      <span class="kind" lang={words.language}>
        {words.say(`changes.${kind}`)}
      </span>{' '}
      {runs.map(({ kind: run, text }) => {
        if (run === 'added') return <ins>{text}</ins>;
        return run === 'removed' ? <del>{text}</del> : text;
      })}
    </li>
  );
}
