import { ArchiveDay, ArchivePage, FrontAt, stamp } from './archive-pages.tsx';
import { ChoicesPage, OfflinePage, ListPage as ReadingList } from './choices-pages.tsx';
import { Front } from './front.tsx';
import { pathIn } from './layout.tsx';
import { SectionPage } from './listing.tsx';
import { html, moved, type Site } from './open-site.ts';
import { OutletPage } from './outlet-page.tsx';
import { OutletsPage } from './outlets-page.tsx';
import { ProsePage, prosePages } from './prose.tsx';
import { CorrectionsPage, ScoresPage } from './record-pages.tsx';
import { StorylinePage, TopicPage, TopicsPage } from './topic-pages.tsx';
import { languages } from './words.ts';

const mostTopics = 40;
const mostLines = 12;
const mostCorrections = 200;

/** The pages by which a reader finds stories, and those that tell how the paper is made. */
export function browsePages(site: Site): void {
  const { page, paper, front, now } = site;
  page('/', async (frame) => {
    const edition = await front();
    return html(() => <Front frame={frame} front={edition} />);
  });
  page('/section/:name', async (frame, context) => {
    const name = context.req.param('name')!;
    const cards = await paper.section(name);
    if (cards.length === 0) return null;
    const seenFrom = await now();
    return html(() => <SectionPage frame={frame} name={name} cards={cards} now={seenFrom} />);
  });
  topicPages(site);
  archivePages(site);
  page('/outlets', async (frame) => {
    const outlets = await paper.outlets();
    return html(() => <OutletsPage frame={frame} outlets={outlets} />);
  });
  page('/outlet/:id', async (frame, context) => {
    const outlet = await paper.outlet(context.req.param('id')!);
    return outlet && html(() => <OutletPage frame={frame} outlet={outlet} />);
  });
  page('/list', async (frame) => html(() => <ReadingList frame={frame} />));
  page('/choices', async (frame) => {
    const outlets = await paper.outlets();
    return html(() => <ChoicesPage frame={frame} outlets={outlets} />);
  });
  page('/offline', async (frame) => html(() => <OfflinePage frame={frame} />));
  page('/corrections', async (frame) => {
    const corrections = await paper.corrections(mostCorrections);
    return html(() => <CorrectionsPage frame={frame} corrections={corrections} />);
  });
  page('/scores', async (frame) => {
    const scores = await paper.scores();
    return html(() => <ScoresPage frame={frame} scores={scores} />);
  });
  for (const name of prosePages)
    page(`/${name}`, async (frame) =>
      html(() => <ProsePage frame={frame} name={name} contact={site.contact} />),
    );
}

function topicPages({ page, paper, now }: Site): void {
  page('/topic/:slug', async (frame, context) => {
    const [topic, seenFrom] = await Promise.all([paper.topic(context.req.param('slug')!), now()]);
    return topic && html(() => <TopicPage frame={frame} page={topic} now={seenFrom} />);
  });
  page('/topics', async (frame) => {
    const groups = [
      { say: 'people', topics: await paper.topics({ kind: 'person', most: mostTopics }) },
      { say: 'places', topics: await paper.topics({ kind: 'place', most: mostTopics }) },
      { say: 'organisations', topics: await paper.topics({ kind: 'organisation', most: mostTopics }) },
    ];
    const lines = await paper.storylines(mostLines);
    return html(() => <TopicsPage frame={frame} groups={groups} lines={lines} />);
  });
  page('/storyline/:slug', async (frame, context) => {
    const line = await paper.storyline(context.req.param('slug')!);
    if (!line) return null;
    if ('movedTo' in line) return moved(frame.to(`/storyline/${line.movedTo}`));
    const seenFrom = await now();
    return html(() => <StorylinePage frame={frame} line={line} now={seenFrom} />);
  });
}

const dayPattern = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

function archivePages({ app, page, paper, now }: Site): void {
  // The form sends a moment; the page of a moment has an address of its own, so that it is kept and can be shared.
  for (const language of languages)
    app.get(pathIn(language, '/archive'), async (context, next) => {
      const at = momentOf(context.req.query('at') ?? '');
      return at ? context.redirect(pathIn(language, `/archive/${stamp(at)}`)) : next();
    });
  page('/archive', async (frame) => {
    const [days, seenFrom] = await Promise.all([paper.days(), now()]);
    return html(() => <ArchivePage frame={frame} days={days} now={seenFrom} />);
  });
  page(`/archive/:day{${dayPattern}}`, async (frame, context) => {
    const day = context.req.param('day')!;
    if (!momentOf(`${day}T00:00`)) return null;
    const stories = await paper.day(day);
    return html(() => <ArchiveDay frame={frame} page={stories} />);
  });
  page(`/archive/:at{${dayPattern}T[0-9]{2}:[0-9]{2}}`, async (frame, context) => {
    const at = momentOf(context.req.param('at')!);
    if (!at) return null;
    const edition = await paper.frontPageAt(at);
    return html(() => <FrontAt frame={frame} front={edition} at={at} />);
  });
}

/** The moment of `2020-04-21T14:22` in UTC; null where there is no such minute. */
function momentOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const at = new Date(`${text.slice(0, 16)}:00Z`);
  return Number.isNaN(at.getTime()) || stamp(at) !== text.slice(0, 16) ? null : at;
}
