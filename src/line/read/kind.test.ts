import { expect, test } from 'vitest';
import { kindOf } from './kind.ts';

const long = 'The council of Tarn voted on Monday to close the bridge for a year. '.repeat(10);

/** Pieces as [kind, title, address, categories, what the page calls itself, text]. */
const cases: [string, string, string?, string[]?, string?, string?][] = [
  ['news', 'Bridge closes for a year'],
  ['news', 'Minister lives to tell the tale', 'https://o.example/world/2026/minister-lives'],
  ['news', 'Video shows moment bridge gave way', 'https://o.example/news/video-shows-moment'],
  ['news', 'Council commented on the bridge', 'https://o.example/news/council', ['News']],
  ['news', 'Newsletter editor arrested in Tarn', 'https://o.example/news/editor-arrested'],
  ['news', 'Live music returns to the old harbour', 'https://o.example/culture/music'],
  ['news', 'Opinion polls show a close race in Morland', 'https://o.example/politics/polls'],
  ['live', 'Storm reaches the coast – live updates'],
  ['live', 'Bridge talks: the vote as it happened'],
  ['live', 'Bridge talks updates LIVE: council votes on the toll'],
  ['live', 'Council votes on the toll, bridge talks live update'],
  ['live', 'Votación en Tarn, minuto a minuto'],
  ['live', 'Liveblog: Abstimmung in Tarn'],
  ['live', 'EN DIRECT. Le vote à Tarn'],
  ['live', 'En vivo: la votación en Tarn'],
  ['live', 'Votación en Tarn, en directo: última hora'],
  ['live', 'Bridge talks', 'https://o.example/live/2026/bridge-talks'],
  ['live', 'Bridge talks', undefined, [], 'LiveBlogPosting'],
  ['opinion', 'Opinion: close the bridge for good'],
  ['opinion', 'Kommentar: Die Brücke muss weg'],
  ['opinion', 'Tribune - Fermons le pont', 'https://o.example/a'],
  ['opinion', 'Close the bridge for good', 'https://o.example/opinion/2026/bridge'],
  ['opinion', 'Cerrar el puente', 'https://o.example/opinion-es/puente'],
  ['opinion', 'Close the bridge for good', undefined, ['Columnists']],
  ['opinion', 'Close the bridge', undefined, [], 'OpinionNewsArticle'],
  ['opinion', 'Letters: what readers say of the bridge'],
  ['analysis', 'Analysis: why the bridge fell'],
  ['analysis', 'Hintergrund: Warum die Brücke fiel'],
  ['analysis', 'Why the bridge fell', undefined, [], 'AnalysisNewsArticle'],
  ['analysis', 'Bridge: explained', 'https://o.example/explainers/bridge'],
  ['round-up', 'Morning briefing: bridge closes, rates rise'],
  ['round-up', 'Five things to know this Tuesday'],
  ['round-up', 'The papers: bridge vote on the front pages'],
  ['round-up', 'Der Tag im Überblick'],
  ['round-up', 'What we learned', 'https://o.example/newsletters/what-we-learned'],
  ['video', 'Watch: the moment the bridge gave way'],
  ['video', 'Bridge gives way', 'https://o.example/videos/bridge', [], undefined, 'A short text.'],
  ['video', 'Bridge gives way', undefined, [], 'VideoObject', 'A short text.'],
  ['sponsored', 'Sponsored: bridges that last'],
  ['sponsored', 'Bridges that last', 'https://o.example/paid-post/bridges'],
  ['sponsored', 'Anzeige: Brücken, die halten'],
  ['sponsored', 'Bridges that last', undefined, [], 'AdvertiserContentArticle'],
];

test.each(cases)('%s: %s', (kind, title, address, categories, type, text) => {
  expect(
    kindOf({ title, address: address ?? null, categories: categories ?? [], type, text: text ?? long }),
  ).toBe(kind);
});
