import { printedText, type SectionKind, summarySentence } from '../news/draft.ts';
import type { CommentView } from '../store/comments.ts';
import type { AttachedView, ImportanceView, StorylinePage, StoryTopicView } from '../store/newsroom-views.ts';
import type { SentenceView, StoryPage } from '../store/paper-views.ts';
import { Changes } from './changes.tsx';
import { Comments } from './comments.tsx';
import { Cover } from './cover.tsx';
import { Coverage } from './coverage.tsx';
import { Differences } from './differences.tsx';
import { Evidence, Sentence } from './evidence.tsx';
import { storyData } from './for-machines/story-data.ts';
import { StoryLinks } from './for-machines/story-links.tsx';
import { HowMade } from './how-made.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Neighbours } from './neighbours.tsx';
import { Originals } from './originals.tsx';
import { Share } from './share.tsx';
import { StoryHead } from './story-head.tsx';
import { MoreOfStoryline } from './story-topics.tsx';
import { Timeline } from './timeline.tsx';
import { TopicLinks } from './topic-pages.tsx';

export interface StoryProps {
  frame: Frame;
  story: StoryPage;
  now: Date;
}

/** What belongs to a story beside its article. */
export interface Around {
  topics: StoryTopicView[];
  storyline: StorylinePage | null;
  importance: ImportanceView | null;
  attached: AttachedView;
  readers: { comments: CommentView[]; views: number };
  /** Whether readers may comment. */
  comments: boolean;
}

/** A sentence with the id that its mark and its panel share. */
interface Numbered {
  sentence: SentenceView;
  id: string;
}

/** A story's page: the article, the passages behind every sentence, and all that it was made from. */
export function Story({ frame, story, around, now }: StoryProps & { around: Around }) {
  const headline = printedText(story.headline, story.language);
  const summary = summarySentence(story);
  const sections = numbered(story);
  const head: Numbered[] = [{ sentence: story.headline, id: 'h' }];
  if (story.standfirst) head.push({ sentence: story.standfirst, id: 't' });
  return (
    <Layout
      frame={frame}
      kind="reading"
      title={`${headline} · ${frame.name}`}
      about={summary ? printedText(summary, story.language) : headline}
      path={`/story/${story.slug}`}
      day={story.updatedAt}
      section={story.section}
      data={storyData(story, frame, around.topics)}
      head={<StoryLinks story={story} origin={frame.origin} />}
    >
      <article
        class={story.brief ? 'story brief-story' : 'story'}
        data-story={story.slug}
        data-revision={story.revision}
        data-headline={headline}
      >
        <StoryHead frame={frame} story={story} now={now} views={around.readers.views} />
        <Picture frame={frame} story={story} />
        <div class="body">
          <Article frame={frame} story={story} sections={sections} />
          <TopicLinks frame={frame} topics={around.topics} />
          <Share frame={frame} story={story} headline={headline} />
        </div>
        <Coverage frame={frame} story={story} />
        <div class="wide">
          <Originals frame={frame} story={story} attached={around.attached} />
          <Timeline frame={frame} story={story} line={around.storyline} />
          {story.newest > 1 && <Changes frame={frame} story={story} />}
          <HowMade frame={frame} story={story} importance={around.importance} />
          <Comments
            frame={frame}
            slug={story.slug}
            comments={around.readers.comments}
            open={around.comments}
          />
        </div>
        <MoreOfStoryline frame={frame} line={around.storyline} slug={story.slug} now={now} />
        <Neighbours frame={frame} story={story} />
      </article>
      <p class="unseen" role="status" id="told"></p>
      {[...head, ...sections.flatMap(({ paragraphs }) => paragraphs.flat())].map(({ sentence, id }) => (
        <Evidence frame={frame} sentence={sentence} id={id} />
      ))}
    </Layout>
  );
}

function Picture({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { picture } = story;
  if (picture)
    return (
      <figure class="lead-picture">
        <img
          src={`/picture/${picture.versionId}.webp`}
          width={picture.width}
          height={picture.height}
          alt={picture.caption ?? ''}
          decoding="async"
        />
        <figcaption class="note" lang={story.language} dir="auto">
          {picture.caption}{' '}
          <span class="credit">{[picture.credit, story.lead.outletName].filter(Boolean).join(' / ')}</span>
        </figcaption>
      </figure>
    );
  return (
    <figure class="lead-picture">
      <Cover slug={story.slug} origins={story.origins} large />
      <figcaption class="note">{frame.words.say('picture.drawn')}</figcaption>
    </figure>
  );
}

interface Section {
  kind: SectionKind;
  paragraphs: Numbered[][];
}

/** The text, and where reports differ. */
function Article({ frame, story, sections }: { frame: Frame; story: StoryPage; sections: Section[] }) {
  return (
    <>
      <div lang={story.language} dir="auto" class="words">
        {sections.map((section) => (
          <Part frame={frame} section={section} story={story} />
        ))}
      </div>
      {!sections.some(({ kind }) => kind === 'differences') && <Differences frame={frame} story={story} />}
      <p class="note">{frame.words.say('story.number-note')}</p>
    </>
  );
}

function Part({ frame, story, section }: { frame: Frame; story: StoryPage; section: Section }) {
  const { words } = frame;
  const { kind, paragraphs } = section;
  return (
    <section class={`part ${kind}`}>
      {kind !== 'lede' && (
        <h2 lang={words.language} dir={words.direction}>
          {words.say(`part.${kind}`)}
        </h2>
      )}
      {paragraphs.map((paragraph) => (
        <p
          class={
            kind !== 'differences' && paragraph.some(({ sentence }) => speaks(sentence))
              ? 'speech'
              : undefined
          }
        >
          {paragraph.map(({ sentence, id }) => (
            <Sentence frame={frame} sentence={sentence} id={id} />
          ))}
        </p>
      ))}
      {kind === 'differences' && <Differences frame={frame} story={story} />}
    </section>
  );
}

/** Whether a sentence is mostly somebody's words: it is then set as a quote. */
function speaks({ parts }: SentenceView): boolean {
  const length = (some: SentenceView['parts']) => some.reduce((sum, part) => sum + part.text.length, 0);
  const quoted = length(parts.filter((part) => part.kind === 'quote'));
  return quoted > 40 && quoted > length(parts) / 2;
}

/** The sections with every sentence numbered in reading order. */
function numbered(story: StoryPage): Section[] {
  let next = 1;
  return story.sections.map(({ kind, paragraphs }) => ({
    kind,
    paragraphs: paragraphs.map((paragraph) =>
      paragraph.map((sentence) => ({ sentence, id: String(next++) })),
    ),
  }));
}
