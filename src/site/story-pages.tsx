import { html, moved, type Site } from './open-site.ts';
import { Story } from './story.tsx';

/** A story, and all that belongs to it. */
export function storyPages({ page, paper, now, comments }: Site): void {
  page('/story/:slug', async (frame, context) => {
    const story = await paper.story(context.req.param('slug')!);
    if (!story) return null;
    if ('movedTo' in story) return moved(frame.to(`/story/${story.movedTo}`));
    const known = {
      topics: await paper.storyTopics(story.slug),
      readers: await paper.readersOf(story.slug),
    };
    return html(<Story frame={frame} story={story} now={await now()} comments={comments} {...known} />);
  });
}
