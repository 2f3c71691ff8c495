import { counted, dateAndTime } from '../news/wording.ts';
import type { CommentView } from '../store/comments.ts';

/** What readers wrote about a story, and the form; the form posts to the readers' door, since the site never writes. */
export function Comments({ slug, comments, open }: { slug: string; comments: CommentView[]; open: boolean }) {
  if (!open && comments.length === 0) return null;
  return (
    <section class="comments" id="comments" aria-labelledby="comments-head">
      <h2 id="comments-head">{comments.length > 0 ? counted(comments.length, 'comment') : 'Comments'}</h2>
      <ol>
        {comments.map((comment) => (
          <li id={`comment-${comment.id}`}>
            <p class="comment-by">
              <strong>{comment.name}</strong> <span class="note">{dateAndTime(comment.at)}</span>
            </p>
            {comment.text.split('\n\n').map((paragraph) => (
              <p dir="auto">{paragraph}</p>
            ))}
            {open && (
              <form method="post" action={`/comment/${comment.id}/report`}>
                <button type="submit" class="quiet" aria-label={`Report the comment by ${comment.name}`}>
                  Report
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {open && <CommentForm slug={slug} />}
    </section>
  );
}

function CommentForm({ slug }: { slug: string }) {
  return (
    <form class="comment-form" method="post" action={`/story/${slug}/comments`}>
      <p>
        <label for="comment-name">Name, any you like</label>
        <input id="comment-name" name="name" maxlength={60} required autocomplete="nickname" />
      </p>
      <p>
        <label for="comment-text">Comment, plain text</label>
        <textarea id="comment-text" name="text" maxlength={2000} rows={4} required></textarea>
      </p>
      <p class="trap" aria-hidden="true">
        <label for="comment-website">Leave this empty</label>
        <input id="comment-website" name="website" tabindex={-1} autocomplete="off" />
      </p>
      <p class="note">
        No account is needed. The desk reads every comment before it is shown. You get an address with which
        you can erase yours at any time.
      </p>
      <button type="submit">Send to the desk</button>
    </form>
  );
}
