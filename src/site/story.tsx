import { type SectionKind, sentenceText } from '../news/draft.ts';
import { counted, dateAndTime } from '../news/wording.ts';
import type { ReportView, SentenceView, StoryCard, StoryPage } from '../store/paper-views.ts';
import { Cover } from './cover.tsx';
import { Evidence, Sentence } from './evidence.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Share } from './share.tsx';
import { storyData } from './story-data.ts';

const headings: Partial<Record<SectionKind, string>> = {
  'key-facts': 'Key facts',
  course: 'How it unfolded',
  said: 'What people said',
  differences: 'Where reports differ',
  unknown: 'Not known yet',
  background: 'Background',
};

/** A story's page: the article, the passages behind every sentence, and all that it was made from. */
export function Story({ frame, story, sections }: { frame: Frame; story: StoryPage; sections: string[] }) {
  const headline = sentenceText(story.headline);
  const panels = numbered(story);
  return (
    <Layout
      frame={frame}
      title={`${headline} · ${frame.name}`}
      about={story.standfirst ? sentenceText(story.standfirst) : headline}
      path={`/story/${story.slug}`}
      language={story.language}
      day={story.updatedAt}
      sections={sections}
      data={storyData(story, frame)}
    >
      <article
        class={story.brief ? 'story brief' : 'story'}
        data-story={story.slug}
        data-revision={story.revision}
      >
        <Head story={story} />
        <Cover slug={story.slug} />
        <div class="body">
          {story.sections.map(({ kind, paragraphs }, section) => (
            <section class={`part ${kind}`}>
              {headings[kind] && <h2>{headings[kind]}</h2>}
              {paragraphs.map((paragraph, place) => (
                <p>
                  {paragraph.map((sentence, order) => (
                    <Sentence sentence={sentence} id={sentenceId(section, place, order)} />
                  ))}
                </p>
              ))}
            </section>
          ))}
          <p class="note">
            {story.madeBy === 'digest'
              ? 'A digest made by code out of short, credited excerpts.'
              : `Written by a model (${story.madeBy}) from numbered facts; every sentence was checked by code.`}{' '}
            The number behind a sentence tells how many independent origins report it; it opens their words.
          </p>
        </div>
        <Originals story={story} />
        <Share story={story} headline={headline} frame={frame} />
        <History story={story} />
        <Neighbours story={story} />
      </article>
      {panels.map(({ sentence, id }) => (
        <Evidence sentence={sentence} id={id} />
      ))}
    </Layout>
  );
}

function Head({ story }: { story: StoryPage }) {
  return (
    <header class="head">
      {story.section && <p class="kicker">{story.section}</p>}
      {story.brief && <p class="flag">In brief: one origin so far</p>}
      <h1>
        <Sentence sentence={story.headline} id="headline" />
      </h1>
      {story.standfirst && (
        <p class="standfirst">
          <Sentence sentence={story.standfirst} id="standfirst" />
        </p>
      )}
      <p class="dates">
        First published{' '}
        <time datetime={story.publishedAt.toISOString()}>{dateAndTime(story.publishedAt)}</time>
        {story.revision > 1 && (
          <>
            {' · updated '}
            <time datetime={story.updatedAt.toISOString()}>{dateAndTime(story.updatedAt)}</time>
          </>
        )}
        {` · ${counted(minutes(story), 'minute')} to read`}
      </p>
      <p class="credit">
        <span class="weight">
          {counted(story.outlets, 'outlet')}, {counted(story.origins, 'origin')}
        </span>
        {' · Credited from '}
        <a href={story.lead.address ?? '#originals'} title={story.lead.rule} rel="noopener noreferrer">
          {story.lead.outletName}
        </a>
      </p>
    </header>
  );
}

/** Every report, folded under the origin that its words come from. */
function Originals({ story }: { story: StoryPage }) {
  const origins = [...new Set(story.reports.map((report) => report.origin))];
  return (
    <section class="originals" id="originals" aria-labelledby="originals-head">
      <h2 id="originals-head">Read the originals</h2>
      <p class="note">
        {counted(story.reports.length, 'report')} by {counted(story.outlets, 'outlet')}, from{' '}
        {counted(story.origins, 'origin')}. Copies of one text count once. {story.lead.rule}
      </p>
      <ol>
        {origins.map((origin) => {
          const reports = story.reports.filter((report) => report.origin === origin);
          return (
            <li>
              <Original report={reports[0]!} />
              {reports.length > 1 && (
                <details>
                  <summary>
                    {counted(reports.length - 1, 'more report')} of the same origin, {origin}
                  </summary>
                  {reports.slice(1).map((report) => (
                    <Original report={report} />
                  ))}
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Original({ report }: { report: ReportView }) {
  return (
    <p class="original">
      <span class="badge" title={`${report.kind}, ${report.country}, owned by ${report.family}`}>
        {report.outletName}
      </span>{' '}
      {report.address ? (
        <a href={report.address} rel="noopener noreferrer">
          {report.title}
        </a>
      ) : (
        report.title
      )}{' '}
      <span class="note">
        {report.author ? `${report.author}, ` : ''}
        <time datetime={report.publishedAt.toISOString()}>{dateAndTime(report.publishedAt)}</time>
        {report.attached === 'view' ? ', a view' : ''}
      </span>
    </p>
  );
}

function History({ story }: { story: StoryPage }) {
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">What changed</h2>
      <ol reversed>
        {story.revisions.map(({ number, at, change }) => (
          <li value={number}>
            <time datetime={at.toISOString()}>{dateAndTime(at)}</time>: {change}
          </li>
        ))}
      </ol>
      {story.cut.length > 0 && (
        <details>
          <summary>{counted(story.cut.length, 'sentence')} cut by the check</summary>
          <ul>
            {story.cut.map(({ sentence, rule, words }) => (
              <li>
                <s>{sentence}</s>{' '}
                <span class="note">
                  ({rule}: {words})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Neighbours({ story }: { story: StoryPage }) {
  if (!story.previous && !story.next) return null;
  return (
    <nav class="neighbours" aria-label="Other stories">
      {story.previous && <Neighbour card={story.previous} word="Previous story" />}
      {story.next && <Neighbour card={story.next} word="Next story" />}
    </nav>
  );
}

function Neighbour({ card, word }: { card: StoryCard; word: string }) {
  return (
    <a href={`/story/${card.slug}`}>
      <span class="kicker">{word}</span>
      <Cover slug={card.slug} />
      <span class="title">{card.headline}</span>
    </a>
  );
}

/** Every sentence with the number that its mark and its panel share. */
function numbered(story: StoryPage): { sentence: SentenceView; id: string }[] {
  const body = story.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.flatMap((paragraph, place) =>
      paragraph.map((sentence, order) => ({ sentence, id: sentenceId(section, place, order) })),
    ),
  );
  const head = [{ sentence: story.headline, id: 'headline' }];
  if (story.standfirst) head.push({ sentence: story.standfirst, id: 'standfirst' });
  return [...head, ...body];
}

function sentenceId(section: number, paragraph: number, order: number): string {
  return `${section}-${paragraph}-${order}`;
}

/** At 220 words a minute, and never less than one. */
function minutes(story: StoryPage): number {
  const sentences = story.sections.flatMap((section) => section.paragraphs.flat());
  const words = sentences.reduce((sum, sentence) => sum + sentenceText(sentence).split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / 220));
}
