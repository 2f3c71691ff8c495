import { ChangesPage } from './changes-page.tsx';
import { html, moved, type Site } from './open-site.ts';
import { type Around, Story } from './story.tsx';

/** A story, its earlier revisions, and what changed between them. */
export function storyPages(site: Site): void {
  const { page, paper, now } = site;
  page('/story/:slug', async (frame, context) => {
    const story = await paper.story(context.req.param('slug')!);
    if (!story) return null;
    if ('movedTo' in story) return moved(frame.to(`/story/${story.movedTo}`));
    return html(
      <Story frame={frame} story={story} around={await around(site, story.slug)} now={await now()} />,
    );
  });
  page('/story/:slug/revision/:number{[1-9][0-9]{0,5}}', async (frame, context) => {
    const story = await paper.story(context.req.param('slug')!, Number(context.req.param('number')));
    if (!story) return null;
    if ('movedTo' in story) return moved(frame.to(`/story/${story.movedTo}`));
    return html(
      <Story frame={frame} story={story} around={await around(site, story.slug)} now={await now()} />,
    );
  });
  page('/story/:slug/changes', async (frame, context) => {
    const changes = await paper.changes(context.req.param('slug')!);
    if (!changes) return null;
    if ('movedTo' in changes) return moved(frame.to(`/story/${changes.movedTo}/changes`));
    return html(<ChangesPage frame={frame} changes={changes} />);
  });
}

async function around({ paper, comments }: Site, slug: string): Promise<Around> {
  return {
    topics: await paper.storyTopics(slug),
    storyline: await paper.storyStoryline(slug),
    importance: await paper.storyImportance(slug),
    attached: await paper.storyAttached(slug),
    readers: await paper.readersOf(slug),
    comments,
  };
}
