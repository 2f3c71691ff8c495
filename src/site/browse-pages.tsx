import { Front } from './front.tsx';
import { SectionPage } from './listing.tsx';
import { html, type Site } from './open-site.ts';
import { OutletsPage } from './outlets-page.tsx';
import { ProsePage, prosePages } from './prose.tsx';

/** The pages by which a reader finds stories, and those that tell how the paper is made. */
export function browsePages({ page, paper, front, now }: Site): void {
  page('/', async (frame) => html(<Front frame={frame} front={await front()} />));
  page('/section/:name', async (frame, context) => {
    const name = context.req.param('name')!;
    const cards = await paper.section(name);
    return cards.length === 0
      ? null
      : html(<SectionPage frame={frame} name={name} cards={cards} now={await now()} />);
  });
  page('/outlets', async (frame) => html(<OutletsPage frame={frame} outlets={await paper.outlets()} />));
  for (const name of prosePages)
    page(`/${name}`, async (frame) => html(<ProsePage frame={frame} name={name} />));
}
