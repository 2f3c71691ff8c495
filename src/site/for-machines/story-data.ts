import { printedText, summarySentence } from '../../news/draft.ts';
import type { StoryTopicView } from '../../store/newsroom-views.ts';
import type { StoryPage } from '../../store/paper-views.ts';
import { sayCorrection } from '../told.ts';
import type { Words } from '../words.ts';

const topicTypes = { person: 'Person', place: 'Place', organisation: 'Organization' } as const;

/**
 * The article for machines, as schema.org NewsArticle in JSON-LD: what it is based on, passage by passage, who is
 * credited, what was corrected, by what means it was made, and by which policies.
 */
export function storyData(
  story: StoryPage,
  paper: { name: string; origin: string; words: Words },
  topics: StoryTopicView[],
): object {
  const { name, origin } = paper;
  const address = `${origin}/story/${story.slug}`;
  const summary = summarySentence(story);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: story.review ? reviewedPage(address, story.review) : address,
    editor: story.review ? { '@type': 'Person', name: story.review.person } : undefined,
    headline: printedText(story.headline, story.language),
    description: summary ? printedText(summary, story.language) : undefined,
    image: [`${address}/card.png`],
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    inLanguage: story.language,
    articleSection: story.section ?? undefined,
    version: story.revision,
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name, url: `${origin}/method` },
    publisher: publisher(name, origin),
    creditText: story.lead.outletName,
    digitalSourceType:
      story.madeBy === 'digest'
        ? 'https://schema.org/CompositeDigitalSource'
        : 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    about: topics.map((topic) => ({
      '@type': topicTypes[topic.kind],
      name: topic.name,
      url: `${origin}/topic/${topic.slug}`,
    })),
    isBasedOn: story.reports.flatMap((report) => report.address ?? []),
    citation: story.reports.map((report) => ({
      '@type': 'NewsArticle',
      headline: report.title,
      url: report.address ?? undefined,
      author: report.author ? { '@type': 'Person', name: report.author } : undefined,
      datePublished: report.publishedAt.toISOString(),
      publisher: { '@type': 'NewsMediaOrganization', name: report.outletName, url: report.home },
    })),
    correction: story.corrections.map((correction) => ({
      '@type': 'CorrectionComment',
      text: sayCorrection(paper.words, correction),
      datePublished: correction.at.toISOString(),
    })),
  };
}

/** `reviewedBy` is a property of pages and not of articles. */
function reviewedPage(address: string, { person, at }: NonNullable<StoryPage['review']>): object {
  return {
    '@type': 'WebPage',
    '@id': address,
    reviewedBy: { '@type': 'Person', name: person },
    lastReviewed: at.toISOString(),
  };
}

function publisher(name: string, origin: string): object {
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: `${origin}/`,
    logo: { '@type': 'ImageObject', url: `${origin}/icon-512.png`, width: 512, height: 512 },
    publishingPrinciples: `${origin}/method`,
    correctionsPolicy: `${origin}/corrections`,
    verificationFactCheckingPolicy: `${origin}/method`,
    unnamedSourcesPolicy: `${origin}/method`,
    ownershipFundingInfo: `${origin}/about`,
    actionableFeedbackPolicy: `${origin}/contact`,
  };
}
