import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';

/** The article for machines, as schema.org NewsArticle: what it is based on, and who is credited. */
export function storyData(story: StoryPage, frame: Frame): object {
  const text = story.headline.parts.map((part) => part.text).join('');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: text,
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    inLanguage: story.language,
    mainEntityOfPage: `${frame.origin}/story/${story.slug}`,
    articleSection: story.section ?? undefined,
    version: story.revision,
    publisher: { '@type': 'NewsMediaOrganization', name: frame.name, url: frame.origin },
    creditText: story.lead.outletName,
    digitalSourceType:
      story.madeBy === 'digest'
        ? 'https://cv.iptc.org/newscodes/digitalsourcetype/compositeCapture'
        : 'https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    isBasedOn: story.reports.flatMap((report) => report.address ?? []),
    citation: story.reports.map((report) => ({
      '@type': 'NewsArticle',
      headline: report.title,
      url: report.address ?? undefined,
      datePublished: report.publishedAt.toISOString(),
      publisher: { '@type': 'Organization', name: report.outletName },
    })),
  };
}
