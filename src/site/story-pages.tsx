import { ChangesPage } from './changes-page.tsx';
import type { Frame } from './layout.tsx';
import { html, moved, type Site } from './open-site.ts';
import { type Around, Story } from './story.tsx';

/** A story, its earlier revisions, and what changed between them. */
export function storyPages(site: Site): void {
  const { page, paper } = site;
  page('/story/:slug', (frame, context) => storyPage(site, frame, context.req.param('slug')!));
  page('/story/:slug/revision/:number{[1-9][0-9]{0,5}}', (frame, context) =>
    storyPage(site, frame, context.req.param('slug')!, Number(context.req.param('number'))),
  );
  page('/story/:slug/changes', async (frame, context) => {
    const changes = await paper.changes(context.req.param('slug')!);
    if (!changes) return null;
    if ('movedTo' in changes) return moved(frame.to(`/story/${changes.movedTo}/changes`));
    return html(() => <ChangesPage frame={frame} changes={changes} />);
  });
}

async function storyPage(site: Site, frame: Frame, slug: string, revision?: number) {
  const [story, beside, now] = await Promise.all([
    site.paper.story(slug, revision),
    around(site, slug),
    site.now(),
  ]);
  if (!story) return null;
  if ('movedTo' in story) return moved(frame.to(`/story/${story.movedTo}`));
  return html(() => <Story frame={frame} story={story} around={beside} now={now} />);
}

async function around({ paper, comments }: Site, slug: string): Promise<Around> {
  const [topics, storyline, importance, attached, readers] = await Promise.all([
    paper.storyTopics(slug),
    paper.storyStoryline(slug),
    paper.storyImportance(slug),
    paper.storyAttached(slug),
    paper.readersOf(slug),
  ]);
  return { topics, storyline, importance, attached, readers, comments };
}
