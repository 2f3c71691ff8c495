/**
 * The 17 top terms of the IPTC Media Topics (iptc.org/standards/media-topics, CC BY 4.0) with their codes, and the
 * section of the paper that each is printed in. Science and technology share a term; the words tell their sections apart.
 */
export const mediaTopics = [
  { code: 'medtop:01000000', name: 'arts, culture, entertainment and media', section: 'Culture' },
  { code: 'medtop:16000000', name: 'conflict, war and peace', section: 'World' },
  { code: 'medtop:02000000', name: 'crime, law and justice', section: 'World' },
  { code: 'medtop:03000000', name: 'disaster, accident and emergency incident', section: 'World' },
  { code: 'medtop:04000000', name: 'economy, business and finance', section: 'Business' },
  { code: 'medtop:05000000', name: 'education', section: 'Life' },
  { code: 'medtop:06000000', name: 'environment', section: 'Climate' },
  { code: 'medtop:07000000', name: 'health', section: 'Health' },
  { code: 'medtop:08000000', name: 'human interest', section: 'Life' },
  { code: 'medtop:09000000', name: 'labour', section: 'Business' },
  { code: 'medtop:10000000', name: 'lifestyle and leisure', section: 'Life' },
  { code: 'medtop:11000000', name: 'politics and government', section: 'Politics' },
  { code: 'medtop:12000000', name: 'religion', section: 'Life' },
  { code: 'medtop:13000000', name: 'science and technology', section: 'Science' },
  { code: 'medtop:14000000', name: 'society', section: 'Life' },
  { code: 'medtop:15000000', name: 'sport', section: 'Sport' },
  { code: 'medtop:17000000', name: 'weather', section: 'Climate' },
] as const;

export type MediaTopicCode = (typeof mediaTopics)[number]['code'];

/** The category of a story: its media topic, the section it is printed in, and how that was told, for readers. */
export interface Category {
  code: MediaTopicCode;
  section: string;
  reason: string;
}

/** The English name of a media topic; the code itself where it is none of the seventeen. */
export function mediaTopicName(code: string): string {
  return mediaTopics.find((topic) => topic.code === code)?.name ?? code;
}
