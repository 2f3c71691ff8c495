/** What a story may be about, beside its event. */
export const topicKinds = ['person', 'place', 'organisation'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** How much speaks for each kind. */
export type TopicVotes = Partial<Record<TopicKind, number>>;
