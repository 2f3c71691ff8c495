import type { FrontPage, StoryCard } from '../store/paper-views.ts';
import { Card, chosenBy, Weight } from './card.tsx';
import { type Frame, Layout, sectionName, sectionPath } from './layout.tsx';
import type { Words } from './words.ts';

/** From so many stories on, a section has the page's whole width. */
const wholeWidth = 4;
/** Up to so many stories of a section stand one under the other beside the first. */
const mostStacked = 4;

/** The edition: the lead, what develops, the most covered, the sections, and briefs apart. */
export function Front({ frame, front }: { frame: Frame; front: FrontPage }) {
  const { words, name } = frame;
  const now = front.editionAt ?? new Date();
  return (
    <Layout frame={frame} kind="front" title={name} about={words.say('about')} path="/" day={now}>
      <h1 class="unseen">{words.say('front.title', { name })}</h1>
      <p class="edition">
        <strong>{words.say('front.edition', { time: words.clock(now) })}</strong>{' '}
        <MadeOf words={words} front={front} />
      </p>
      <Edition frame={frame} front={front} now={now} />
    </Layout>
  );
}

function MadeOf({ words, front: { counts } }: { words: Words; front: FrontPage }) {
  const said = (key: keyof typeof counts) => words.say(key, { count: counts[key] });
  const made = (['articles', 'briefs'] as const).filter((key) => counts[key] > 0);
  return (
    <span>
      {words.say('front.made-of', {
        made: words.list(made.map(said)),
        reports: said('reports'),
        outlets: said('outlets'),
      })}
    </span>
  );
}

/** What a front page shows below its head: today's, or that of an earlier moment. */
export function Edition({ frame, front, now }: { frame: Frame; front: FrontPage; now: Date }) {
  const { words } = frame;
  // A section with few stories is a column beside others; with many, or alone, it has the page's width.
  const few = front.sections.filter(({ stories }) => stories.length < wholeWidth);
  const small = few.length > 1 ? few : [];
  const full = front.sections.filter((section) => !small.includes(section));
  if (!front.lead && front.briefs.length === 0) return <p class="empty">{words.say('front.none')}</p>;
  return (
    <>
      <section class="yours" hidden aria-labelledby="yours">
        <h2 id="yours" class="rubric">
          {words.say('front.yours')}
        </h2>
        <div class="row"></div>
      </section>
      {front.lead && (
        <div class={front.developing.length > 0 ? 'top three' : 'top'}>
          <Card frame={frame} card={front.lead} now={now} size="lead" />
          {front.mostCovered.length > 0 && <MostCovered frame={frame} cards={front.mostCovered} now={now} />}
          {front.developing.length > 0 && <Developing frame={frame} cards={front.developing} now={now} />}
        </div>
      )}
      {full.map(({ name, stories }) => (
        <Band frame={frame} name={name} cards={stories} now={now} />
      ))}
      {small.length > 0 && (
        <div class="small" data-columns={columnsFor(small.length)} data-rest={restOf(small.length)}>
          {small.map(({ name, stories }) => (
            <Band frame={frame} name={name} cards={stories} now={now} />
          ))}
        </div>
      )}
      {front.briefs.length > 0 && <Briefs frame={frame} cards={front.briefs} now={now} />}
      <p class="all">
        <a href={frame.to(`/archive/${now.toISOString().slice(0, 10)}`)}>{words.say('front.whole-day')}</a>
      </p>
    </>
  );
}

/** Columns for so many sections: two, three or four, whichever leaves the last row fullest. */
function columnsFor(sections: number): number {
  const gaps = (columns: number) => (columns - (sections % columns)) % columns;
  return sections < 5 ? sections : gaps(3) < gaps(4) ? 3 : 4;
}

/** How many sections stand in a last row that is not full: they share its width. */
function restOf(sections: number): number | undefined {
  return sections % columnsFor(sections) || undefined;
}

interface List {
  frame: Frame;
  cards: StoryCard[];
  now: Date | null;
}

function MostCovered({ frame, cards, now }: List) {
  return (
    <section class="most" aria-labelledby="most">
      <h2 id="most" class="rubric">
        {frame.words.say('front.most-covered')}
      </h2>
      <ol>
        {cards.map((card) => (
          <li>
            <Card frame={frame} card={card} now={now} size="plain" />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Developing({ frame, cards, now }: List) {
  const { words } = frame;
  return (
    <section class="developing" aria-labelledby="developing">
      <h2 id="developing" class="rubric">
        {words.say('front.developing')}
      </h2>
      <p class="note">{words.say('front.developing-note')}</p>
      {cards.map((card) => (
        <Card frame={frame} card={card} now={now} />
      ))}
    </section>
  );
}

/** A section across the page: its first story large, the rest beside it. */
function Band({ frame, name, cards, now }: List & { name: string }) {
  const title = name === 'More' ? frame.words.say('section.None') : sectionName(frame.words, name);
  return (
    <section class="band" aria-label={title}>
      <h2 class="rubric">{name === 'More' ? title : <a href={frame.to(sectionPath(name))}>{title}</a>}</h2>
      <div class={cards.length > mostStacked ? 'row' : 'row stacked'}>
        {cards.map((card, place) => (
          <Card frame={frame} card={card} now={now} size={place === 0 ? 'full' : 'text'} kicker={false} />
        ))}
      </div>
    </section>
  );
}

/** Stories of one origin, apart and small. */
export function Briefs({ frame, cards, now }: List) {
  const { words, to } = frame;
  return (
    <section class="briefs" aria-labelledby="briefs">
      <h2 id="briefs" class="rubric">
        {words.say('front.briefs')}
      </h2>
      <p class="note">{words.say('front.briefs-note')}</p>
      <ul>
        {cards.map((card) => (
          <li class="card brief" {...chosenBy(card)}>
            <a href={to(`/story/${card.slug}`)} lang={card.language} dir="auto">
              {card.headline}
            </a>
            <Weight frame={frame} card={card} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
