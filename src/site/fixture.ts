import type { Part } from '../news/draft.ts';
import type { Browsing } from '../store/browse-views.ts';
import type { Newsroom, StorylinePage } from '../store/newsroom-views.ts';
import type { Paper, SentenceView, StoryCard, StoryPage } from '../store/paper-views.ts';

/** A made-up story for the tests of the site; `word` is put into every field that comes from outside. */
export function fixturePaper(word: string): Paper {
  const card: StoryCard = {
    slug: 'nine-killed-1',
    headline: `Nine killed near Port Aldous ${word}`,
    standfirst: `A train left the rails ${word}`,
    section: 'World',
    brief: false,
    outlets: 2,
    origins: 2,
    reports: 2,
    leadOutlet: `Courier ${word}`,
    outletIds: ['a', 'b'],
    topicSlugs: ['port-aldous'],
    picture: { versionId: 7, width: 1120, height: 630, caption: `Quay ${word}`, credit: `Ada ${word}` },
    language: 'en',
    publishedAt: at,
    updatedAt: at,
    revision: 2,
  };
  return {
    version: async () => '1',
    now: async () => at,
    frontPage: async () => ({
      editionAt: at,
      lead: card,
      mostCovered: [card],
      developing: [card],
      sections: [{ name: 'World', stories: [card] }],
      briefs: [{ ...card, brief: true }],
      counts: { articles: 1, briefs: 1, reports: 2, outlets: 2 },
    }),
    section: async (name) => (name === 'World' ? [card] : []),
    newest: async () => [card],
    story: async (slug) =>
      slug === card.slug ? storyOf(card, word) : slug === 'old-2' ? { movedTo: card.slug } : null,
    outlets: async () => [
      {
        id: 'a',
        name: `A ${word}`,
        family: word,
        country: 'XA',
        language: 'en',
        kind: 'wire',
        home: 'https://a.example/',
        reports: 1,
        result: 'failed',
        resultText: word,
      },
    ],
    search: async () => ({
      hits: [{ ...card, title: [{ text: word, found: true }], excerpt: [{ text: word, found: false }] }],
      more: true,
      corrected: word,
    }),
    readersOf: async () => ({ comments: [{ id: 1, name: word, text: word, at }], views: 3 }),
    storyRuns: async () => [{ number: 0, updatedAt: at }],
    storiesOfRun: async (number) => (number === 0 ? [{ ...card, language: 'en' }] : []),
    freshStories: async () => [{ ...card, language: 'en' }],
    progress: async () => ({
      stages: [{ stage: 'gather', waiting: 1, done: 2, faults: 3 }],
      newestHeadline: word,
      articles: 1,
      briefs: 1,
      reports: 2,
      outlets: 2,
      unreachable: [{ outletId: 'a', name: word, reason: word, nextAt: at }],
      spent: { calls: 0, tokensIn: 0, tokensOut: 0, cost: 0, stories: [] },
    }),
    ...fixtureNewsroom(card, word),
    ...fixtureBrowsing(card, word),
  };
}

function fixtureNewsroom(card: StoryCard, word: string): Newsroom {
  const topic = { slug: 'port-aldous', kind: 'place' as const, name: `Port Aldous ${word}` };
  const topicCard = { ...topic, stories: 2, newestAt: at };
  const line: StorylinePage = {
    slug: 'port-aldous-1',
    title: `Port Aldous ${word}`,
    stories: 2,
    from: at,
    until: at,
    steps: [
      { story: card, follows: null, reason: null },
      { story: { ...card, slug: 'inquiry-3' }, follows: card.slug, reason: { about: [word], signs: [word] } },
    ],
  };
  return {
    storyCategory: async () => ({
      code: 'medtop:03000000',
      name: 'disaster',
      section: 'World',
      reason: word,
    }),
    storyTopics: async () => [{ ...topic, weight: 0.8, origins: 2 }],
    storyStoryline: async () => line,
    storyImportance: async () => ({
      score: 1.5,
      formula: word,
      parts: [{ name: 'origins', value: 2, effect: 1.1, words: word }],
    }),
    storyMoves: async () => [{ kind: 'merge', from: 'old-2', into: card.slug, reason: word, at }],
    storyAttached: async () => ({ views: [], mentions: [], later: [] }),
    topic: async (slug) => (slug === topic.slug ? { topic: topicCard, stories: [card], beside: [] } : null),
    topics: async () => [topicCard],
    storyline: async (slug) => (slug === line.slug ? line : null),
    storylines: async () => [line],
  };
}

const at = new Date('2026-03-12T10:00:00Z');
const revised = { kind: 'revised' as const, headline: true, added: 1, cut: 2, outlets: [] };

function fixtureBrowsing(card: StoryCard, word: string): Browsing {
  const outlet = {
    id: 'a',
    name: `A ${word}`,
    family: word,
    country: 'XA',
    language: 'en',
    kind: 'wire',
    home: `javascript:alert(1)//${word}`,
    reports: 1,
    result: 'failed',
    resultText: word,
  };
  const sentences = [{ place: 'lede' as const, paragraph: 0, key: word, text: word }];
  return {
    outlet: async (id) =>
      id === 'a'
        ? {
            ...outlet,
            stories: 1,
            first: 1,
            leads: 1,
            signals: [
              {
                signal: word,
                value: word,
                place: word,
                forbids: true,
                decided: word,
                reports: 1,
                seenAt: at,
              },
            ],
            feeds: [{ address: word, section: word, polledAt: at, result: 'failed', resultText: word }],
            published: [
              { title: word, address: word, language: 'en', at, slug: card.slug, headline: word },
              { title: word, address: null, language: 'en', at, slug: null, headline: null },
            ],
          }
        : null,
    days: async () => [{ day: '2026-03-12', articles: 1, briefs: 1 }],
    day: async (day) => ({ day, articles: 1, briefs: 0, stories: [card], before: '2026-03-11', after: null }),
    frontPageAt: async () => ({
      editionAt: at,
      lead: card,
      mostCovered: [card],
      developing: [],
      sections: [],
      briefs: [],
      counts: { articles: 1, briefs: 0, reports: 1, outlets: 1 },
    }),
    changes: async (slug) =>
      slug === card.slug
        ? {
            slug,
            headline: word,
            language: 'en',
            section: 'World',
            revisions: [
              { number: 2, at, change: revised, madeBy: word, sentences },
              { number: 1, at, change: revised, madeBy: word, sentences: [] },
            ],
          }
        : null,
    corrections: async () => [
      {
        at,
        kind: 'changed',
        title: word,
        words: word,
        outletName: word,
        slug: card.slug,
        headline: word,
        language: 'en',
      },
    ],
    scores: async () => ({
      articles: 1,
      briefs: 1,
      revisions: 1,
      sentences: 1,
      cited: 1,
      twoOrigins: 1,
      quotes: 1,
      cut: [{ rule: word, sentences: 1 }],
    }),
  };
}

function storyOf(card: StoryCard, word: string): StoryPage {
  const sentence = (parts: Part[]): SentenceView => ({
    key: word,
    parts,
    origins: 1,
    citations: [
      {
        outletId: 'a',
        outletName: `A ${word}`,
        origin: word,
        reportTitle: word,
        address: `https://a.example/?q=${word}`,
        author: word,
        language: 'en',
        readAt: at,
        publishedAt: at,
        before: word,
        words: `nine people ${word}`,
        after: word,
      },
      {
        outletId: 'b',
        outletName: 'B',
        origin: 'b',
        reportTitle: 'b',
        address: `javascript:alert(1)//${word}`,
        author: null,
        language: 'en',
        readAt: at,
        publishedAt: at,
        before: '',
        words: 'nine',
        after: '',
      },
    ],
  });
  const passage = { versionId: 1, start: 0, end: 1 };
  return {
    ...card,
    headline: sentence([{ kind: 'words', text: card.headline }]),
    standfirst: sentence([{ kind: 'words', text: word }]),
    language: 'en',
    madeBy: `digest${word}`,
    revision: 2,
    newest: 3,
    review: { person: word || 'Ada', at: new Date(Date.UTC(2026, 2, 12, 11)) },
    lead: { outletId: 'a', outletName: `A ${word}`, address: 'https://a.example/1', rule: 'earliest' },
    picture: { versionId: 1, width: 1120, height: 630, caption: word, credit: word },
    sections: [
      {
        kind: 'lede',
        paragraphs: [
          [
            sentence([
              { kind: 'words', text: 'Nine died ' },
              { kind: 'attribution', text: `A ${word}`, outletId: 'a' },
            ]),
          ],
        ],
      },
      { kind: 'said', paragraphs: [[sentence([{ kind: 'quote', text: `No more ${word}`, passage }])]] },
    ],
    reports: [
      {
        id: 1,
        outletId: 'a',
        outletName: `A ${word}`,
        family: word,
        country: word,
        kind: word,
        home: 'https://a.example',
        title: word,
        titles: [{ title: word, since: at }],
        address: 'https://a.example/1',
        author: word,
        publishedAt: at,
        firstSeen: at,
        origin: word,
        originRule: word,
        language: 'en',
        attached: 'member',
      },
    ],
    facts: [],
    corrections: [{ at, kind: 'corrected', title: word, words: word, outletName: word, address: null }],
    revisions: [{ number: 2, at, change: { ...revised, outlets: [word] }, headline: word }],
    spent: { calls: 2, tokensIn: 1234, tokensOut: 567, cost: 0.0042 },
    cut: [{ place: 'lede/0/0', sentence: word, passed: false, rule: 'names', words: word, passage: null }],
    previous: card,
    next: card,
  };
}
