import { createHash, randomBytes } from 'node:crypto';
import { cleanLine, cleanText } from '../news/clean.ts';
import { Fault } from '../news/fault.ts';
import {
  commentByToken,
  eraseComment,
  insertComment,
  recentComments,
  storyToCommentOn,
} from '../store/comments.ts';
import type { Store } from '../store/database.ts';

/** Characters of a name and of a comment. */
export const longestName = 60;
export const longestComment = 2_000;
/** Comments that one visitor may send in an hour. */
export const mostAnHour = 5;
const mostLinks = 2;

/** What a form sent, as it came: nothing of it is trusted. */
export interface SentComment {
  name: string;
  text: string;
  /** A field that people do not see. What fills it is no person. */
  trap: string;
}

/**
 * Keeps a comment for the desk.
 * @returns the comment's id and the token with which its writer may erase it
 * @throws Fault `comment-refused` with the reason, `not-found`, `too-many`
 */
export async function takeComment(
  store: Store,
  slug: string,
  sent: SentComment,
  visitor: string,
): Promise<{ id: number; token: string }> {
  const { name, text } = cleanComment(sent);
  const token = randomBytes(18).toString('base64url');
  return store.db.transaction().execute(async (tx) => {
    const story = await storyToCommentOn(tx, slug);
    if (!story) throw new Fault('not-found', 'There is no such story to comment on.');
    const recent = await recentComments(tx, visitor, text);
    if (recent.same) throw new Fault('comment-refused', 'These very words were sent already.');
    if (recent.count >= mostAnHour)
      throw new Fault('too-many', `At most ${mostAnHour} comments an hour: please come back later.`);
    return {
      id: await insertComment(tx, { storyId: story.id, name, text, tokenHash: hashOf(token), visitor }),
      token,
    };
  });
}

export async function commentOf(store: Store, id: number, token: string) {
  return commentByToken(store.db, id, hashOf(token));
}

export async function eraseOwn(store: Store, id: number, token: string): Promise<boolean> {
  return eraseComment(store.db, id, hashOf(token));
}

function cleanComment(sent: SentComment): { name: string; text: string } {
  const name = cleanLine(sent.name, longestName);
  const text = cleanText(sent.text, longestComment + 1)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (sent.trap !== '') throw new Fault('comment-refused', 'The comment looks as if a machine had sent it.');
  if (name === '') throw new Fault('comment-refused', 'A name is missing. Any name will do.');
  if (text.length < 2) throw new Fault('comment-refused', 'There is nothing in the comment.');
  if (text.length > longestComment)
    throw new Fault('comment-refused', `A comment may have ${longestComment} characters at most.`);
  if ((text.match(/https?:\/\/|www\./gi)?.length ?? 0) > mostLinks)
    throw new Fault('comment-refused', `A comment may name ${mostLinks} addresses at most.`);
  return { name, text };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
