import type { Notice } from '../news/notice.ts';
import type { CommentForDesk } from '../store/comments.ts';
import { type Frame, Layout, pathIn } from './layout.tsx';
import { markup } from './open-site.ts';
import { firstLanguage, languages, wordsOf } from './words.ts';

/** The frame of a page that is drawn outside the site's own doors, in the language that the reader's browser asks for. */
export function frameFor(paper: { name: string; origin: string }, accepted: string): Frame {
  const asked = accepted.split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  const language = asked.find((each) => languages.includes(each)) ?? firstLanguage;
  return { ...paper, words: wordsOf(language), sections: [], to: (path) => pathIn(language, path) };
}

export function noticePage(frame: Frame, notice: Notice): string {
  const { words } = frame;
  const title = words.say(`notice.${notice.kind}`);
  return markup(
    <Layout frame={frame} kind="prose-page" title={`${title} · ${frame.name}`} about={title} path="/">
      <div class="prose notice">
        <h1 class="page">{title}</h1>
        {notice.message && <p role="alert">{notice.message}</p>}
        {notice.kind === 'held' && <p>{words.say('notice.held-note')}</p>}
        {notice.text && (
          <blockquote dir="auto" class="own-words">
            {notice.text}
          </blockquote>
        )}
        {notice.erase && (
          <form method="post" action={notice.erase}>
            <button type="submit">{words.say('notice.erase')}</button>
          </form>
        )}
        <p>
          <a href={notice.back}>{words.say('notice.back')}</a>
        </p>
      </div>
    </Layout>,
  );
}

const states = ['held', 'reported', 'released', 'refused'];

/** The desk's list of comments, each with what may be decided. */
export function deskPage(frame: Frame, shown: string, comments: CommentForDesk[]): string {
  const { words } = frame;
  return markup(
    <Layout
      frame={frame}
      kind="prose-page"
      title={words.say('desk.comments')}
      about={words.say('desk.comments')}
      path="/"
    >
      <h1 class="page">{words.say('desk.comments')}</h1>
      <nav aria-label={words.say('desk.comments')}>
        <ul class="states">
          {states.map((state) => (
            <li>
              <a href={`/desk/comments?state=${state}`} aria-current={state === shown ? 'page' : undefined}>
                {words.say(`desk.${state}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {comments.length === 0 && <p>{words.say('desk.none')}</p>}
      <ol class="comments">
        {comments.map((comment) => (
          <li>
            <p class="comment-by">
              <strong>{comment.name}</strong>{' '}
              <span class="note">
                {words.moment(comment.at)} ·{' '}
                <a href={`/story/${comment.slug}`}>{comment.headline ?? comment.slug}</a>
                {comment.reports > 0 && ` · ${words.say('desk.reports', { count: comment.reports })}`}
              </span>
            </p>
            <p dir="auto" class="own-words">
              {comment.text}
            </p>
            <form method="post" action={`/desk/comments/${comment.id}`}>
              {['release', 'refuse', 'erase'].map((decision) => (
                <button type="submit" name="decision" value={decision}>
                  {words.say(`desk.${decision}`)}
                </button>
              ))}
            </form>
          </li>
        ))}
      </ol>
    </Layout>,
  );
}
