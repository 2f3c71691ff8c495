import type { FrontPage, StoryCard } from '../store/paper-views.ts';
import { Card } from './card.tsx';
import { type Frame, Layout } from './layout.tsx';

/** Stories that are offered in place of the page. */
const most = 6;

interface NotFoundProps {
  frame: Frame;
  front: FrontPage;
  /** What the address seems to have looked for, and the stories that were found by it. */
  sought: string;
  near: StoryCard[];
}

/** A page that is not there, and ways on: stories that its address may have meant, else what is most covered now. */
export function NotFound({ frame, front, sought, near }: NotFoundProps) {
  const { words, to } = frame;
  const now = front.editionAt ?? new Date();
  const covered = [front.lead ?? [], front.mostCovered].flat();
  const cards = (near.length > 0 ? near : covered).slice(0, most);
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('missing.title')} · ${frame.name}`}
      about={words.say('missing.text')}
      path="/404"
    >
      <h1 class="page">{words.say('missing.title')}</h1>
      <p class="standfirst">
        {words.say('missing.text')} <a href={to('/')}>{words.say('back-to-front')}</a>
      </p>
      <search>
        <form class="search-form" action={to('/search')}>
          <p class="search-words">
            <label for="q">{words.say('missing.search')}</label>
            <input id="q" name="q" type="search" maxlength={200} value={sought} />
            <button type="submit">{words.say('nav.search')}</button>
          </p>
        </form>
      </search>
      {cards.length > 0 && (
        <section class="band" aria-labelledby="most">
          <h2 id="most" class="rubric">
            {words.say(near.length > 0 ? 'missing.perhaps' : 'missing.most')}
          </h2>
          <div class="row">
            {cards.map((card) => (
              <Card frame={frame} card={card} now={now} />
            ))}
          </div>
        </section>
      )}
    </Layout>
  );
}

/** The words of the address of a story, which is made of its headline; empty for other addresses. */
export function soughtBy(path: string): string {
  const slug = /\/story\/([^/]{3,120})/.exec(path)?.[1] ?? '';
  return (slug.match(/\p{L}{3,}/gu) ?? []).slice(0, 8).join(' ');
}
