import type { CommentView } from '../store/comments.ts';
import type { Frame } from './layout.tsx';
import { still } from './still.ts';
import type { Words } from './words.ts';

/** What readers wrote about a story, and the form; it posts to the readers' door, since the site never writes. */
export function Comments({
  frame,
  slug,
  comments,
  open,
}: {
  frame: Frame;
  slug: string;
  comments: CommentView[];
  open: boolean;
}) {
  if (!open && comments.length === 0) return null;
  const { words } = frame;
  return (
    <section class="under comments" id="comments" aria-labelledby="comments-head">
      <h2 id="comments-head">
        {comments.length > 0 ? words.say('comments', { count: comments.length }) : words.say('comments.none')}
      </h2>
      {comments.length > 0 && (
        <ol>
          {comments.map((comment) => (
            <li id={`comment-${comment.id}`}>
              <p class="comment-by">
                <strong>{comment.name}</strong> <span class="note">{words.moment(comment.at)}</span>
              </p>
              {comment.text.split('\n\n').map((paragraph) => (
                <p dir="auto">{paragraph}</p>
              ))}
              {open && (
                <form method="post" action={`/comment/${comment.id}/report`}>
                  <button
                    type="submit"
                    class="quiet"
                    aria-label={words.say('comments.report-one', { name: comment.name })}
                  >
                    {words.say('comments.report')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
      )}
      {open && <CommentForm frame={frame} slug={slug} />}
    </section>
  );
}

function CommentForm({ frame: { words }, slug }: { frame: Frame; slug: string }) {
  return (
    <form class="comment-form" method="post" action={`/story/${slug}/comments`}>
      {still(words, 'comment', () => (
        <CommentFields words={words} />
      ))}
    </form>
  );
}

function CommentFields({ words }: { words: Words }) {
  return (
    <>
      <p>
        <label for="comment-name">{words.say('comments.name')}</label>
        <input id="comment-name" name="name" maxlength={60} required autocomplete="nickname" />
      </p>
      <p>
        <label for="comment-text">{words.say('comments.text')}</label>
        <textarea id="comment-text" name="text" maxlength={2000} rows={4} required></textarea>
      </p>
      <p class="trap" hidden>
        <label for="comment-website">{words.say('comments.trap')}</label>
        <input id="comment-website" name="website" tabindex={-1} autocomplete="off" />
      </p>
      <p class="note">{words.say('comments.note')}</p>
      <button type="submit">{words.say('comments.send')}</button>
    </>
  );
}
