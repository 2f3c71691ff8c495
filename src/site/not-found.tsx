import type { FrontPage } from '../store/paper-views.ts';
import { Card } from './card.tsx';
import { type Frame, Layout } from './layout.tsx';

/** A page that is not there, and ways on: what is most covered now. */
export function NotFound({ frame, front }: { frame: Frame; front: FrontPage }) {
  const { words, to } = frame;
  const now = front.editionAt ?? new Date();
  const cards = [front.lead ?? [], front.mostCovered].flat().slice(0, 6);
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
            <input id="q" name="q" type="search" maxlength={200} />
            <button type="submit">{words.say('nav.search')}</button>
          </p>
        </form>
      </search>
      {cards.length > 0 && (
        <section class="band" aria-labelledby="most">
          <h2 id="most" class="rubric">
            {words.say('missing.most')}
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
