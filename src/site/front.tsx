import { clockTime, counted, dateAndTime } from '../news/wording.ts';
import type { FrontPage, StoryCard } from '../store/paper-views.ts';
import { Cover } from './cover.tsx';
import { agoFrom } from './dates.ts';
import { type Frame, Layout } from './layout.tsx';

/** The edition: the lead, the most covered, the sections, and briefs apart. */
export function Front({ frame, front, sections }: { frame: Frame; front: FrontPage; sections: string[] }) {
  const now = front.editionAt ?? new Date();
  const { articles, briefs, reports, outlets } = front.counts;
  return (
    <Layout
      frame={frame}
      title={frame.name}
      about="One article per event, and every sentence shows who reported it."
      path="/"
      day={now}
      sections={sections}
    >
      <h1 class="unseen">{frame.name}: the front page</h1>
      <p class="edition">
        Edition of {clockTime(now)} UTC · {counted(articles, 'article')} and {counted(briefs, 'brief')} from{' '}
        {counted(reports, 'report')} by {counted(outlets, 'outlet')}
      </p>
      <div class="top">
        {front.lead && <Lead card={front.lead} now={now} />}
        {front.mostCovered.length > 0 && (
          <section class="most" aria-labelledby="most">
            <h2 id="most">Most covered</h2>
            {front.mostCovered.map((card) => (
              <Card card={card} now={now} />
            ))}
          </section>
        )}
      </div>
      <div class="grid">
        {front.sections.map((section) => (
          <section aria-label={section.name}>
            <h2>
              {section.name === 'More' ? (
                'More'
              ) : (
                <a href={`/section/${encodeURIComponent(section.name)}`}>{section.name}</a>
              )}
            </h2>
            {section.stories.map((card, place) => (
              <Card card={card} now={now} plain={place > 1} />
            ))}
          </section>
        ))}
      </div>
      {front.briefs.length > 0 && <Briefs cards={front.briefs} now={now} />}
    </Layout>
  );
}

/** One section, newest first. */
export function SectionPage(props: { frame: Frame; name: string; cards: StoryCard[]; sections: string[] }) {
  const { frame, name, cards, sections } = props;
  const now = cards[0]?.updatedAt ?? new Date();
  return (
    <Layout
      frame={frame}
      title={`${name} · ${frame.name}`}
      about={`${name}: one article per event, and every sentence shows who reported it.`}
      path={`/section/${encodeURIComponent(name)}`}
      day={now}
      sections={sections}
    >
      <h1 class="page">{name}</h1>
      <h2 class="unseen">Newest first</h2>
      <div class="grid">
        {cards.map((card) => (
          <Card card={card} now={now} />
        ))}
      </div>
    </Layout>
  );
}

function Lead({ card, now }: { card: StoryCard; now: Date }) {
  return (
    <article class="lead">
      <Cover slug={card.slug} />
      <Kicker card={card} />
      <h2>
        <a href={`/story/${card.slug}`}>{card.headline}</a>
      </h2>
      {card.standfirst && <p class="standfirst">{card.standfirst}</p>}
      <Sources card={card} now={now} />
    </article>
  );
}

function Card({ card, now, plain }: { card: StoryCard; now: Date; plain?: boolean }) {
  return (
    <article class="card">
      <Kicker card={card} />
      <h3>
        <a href={`/story/${card.slug}`}>{card.headline}</a>
      </h3>
      {!plain && card.standfirst && <p class="standfirst">{card.standfirst}</p>}
      <Sources card={card} now={now} />
    </article>
  );
}

function Kicker({ card }: { card: StoryCard }) {
  return card.section ? <p class="kicker">{card.section}</p> : null;
}

/** Origins first: ten sites with one wire copy are one origin. */
function Sources({ card, now }: { card: StoryCard; now: Date }) {
  return (
    <p class="sources">
      <span class="weight">
        {counted(card.outlets, 'outlet')}, {counted(card.origins, 'origin')}
      </span>{' '}
      <time datetime={card.updatedAt.toISOString()} title={dateAndTime(card.updatedAt)}>
        {agoFrom(card.updatedAt, now) ?? dateAndTime(card.updatedAt)}
      </time>
    </p>
  );
}

function Briefs({ cards, now }: { cards: StoryCard[]; now: Date }) {
  return (
    <section class="briefs" aria-labelledby="briefs">
      <h2 id="briefs">In brief</h2>
      <p class="note">Reported by one origin so far, and not confirmed by another.</p>
      <ul>
        {cards.map((card) => (
          <li>
            <a href={`/story/${card.slug}`}>{card.headline}</a>{' '}
            <span class="sources">
              {card.leadOutlet},{' '}
              <time datetime={card.updatedAt.toISOString()}>
                {agoFrom(card.updatedAt, now) ?? dateAndTime(card.updatedAt)}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
