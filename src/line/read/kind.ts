import type { ReportKind } from '../../news/report.ts';

/** How pieces that are not news give themselves away, in English, German, French and Spanish. */
const marks: [ReportKind, { title: RegExp; place: RegExp; type?: RegExp }][] = [
  [
    'live',
    {
      title:
        /^(?:live(?:\s*[:|–—-]|\s+(?:updates?|blog|coverage|report|ticker)\b)|watch live\b|liveblog|live-?ticker|(?:en )?direct\s*[.:|–-]|en direct\b|en vivo\b|directo\b)|[,:–—|-]\s*(?:en directo|en vivo|en direct|live|im liveticker)\b|\bliveticker\b|\blive (?:updates?|blog|coverage)\b|\b(?:latest )?updates? live\b|\bas (?:it|they) happen(?:ed|s)?\b|\blatest updates\b|\bnewsticker\b|\b(?:minuto a minuto|última hora en directo|le direct|suivez en direct)\b/i,
      place: /\b(?:live|liveblog|liveticker|live-reporting|en-direct)\b/i,
      type: /LiveBlogPosting/,
    },
  ],
  [
    'round-up',
    {
      title:
        /\b(?:(?:morning|evening|daily|weekend|friday) briefing|newsletter(?:\s*[:|–—-]|$)|first light|the papers|news in brief|week in (?:review|pictures)|what (?:you need|to know)|five things|\d+ things|top stories|headlines (?:today|this)|round-?up|der tag im überblick|l'essentiel|l'actu en bref|las noticias del día)\b/i,
      place: /\b(?:briefings?|newsletters?|roundup|round-up|in-pictures|podcasts?)\b/i,
    },
  ],
  [
    'opinion',
    {
      title:
        /^(?:opinion|comment|editorial|column|letters?|kommentar|meinung|leitartikel|tribune|chronique|édito\w*|opinión|columna)\b\s*[:|–-]/i,
      place:
        /\b(?:opinions?|commentisfree|comment|editorials?|columns?|columnists?|op-ed|letters|meinung|kommentar|debats|idees|tribunes?|opinion-es|blogs?)\b/i,
      type: /Opinion/,
    },
  ],
  [
    'analysis',
    {
      title: /^(?:analysis|explainer|explained|analyse|hintergrund|décryptage|análisis)\b\s*[:|–-]/i,
      place: /\b(?:analysis|explainers?|analyse|decryptage|analisis)\b/i,
      type: /Analysis/,
    },
  ],
  [
    'sponsored',
    {
      title: /^(?:sponsored|advertorial|paid post|anzeige|partner content)\b/i,
      place: /\b(?:sponsored|advertorial|paid-post|partner-content|brand-?studio)\b/i,
      type: /AdvertiserContent/,
    },
  ],
  [
    'video',
    {
      title: /^(?:video|watch)\s*[:|–-]/i,
      place: /\bvideos?\b/i,
      type: /\bVideoObject\b|\bvideo\.(?:other|episode|movie)\b/,
    },
  ],
];

/** What kind of piece it is, by its title, where it stands (address, categories) and what its page calls itself. */
export function kindOf(piece: {
  title: string;
  address: string | null;
  categories: string[];
  text: string;
  type?: string;
}): ReportKind {
  const places = [...piece.categories, ...pathOf(piece.address)].join(' ').toLowerCase();
  for (const [kind, { title, place, type }] of marks) {
    if (title.test(piece.title)) return kind;
    // A piece called a video counts as one only where it has hardly any words of its own.
    const meant = kind !== 'video' || piece.text.length < 400;
    if (meant && (place.test(places) || (piece.type && type?.test(piece.type)))) return kind;
  }
  return 'news';
}

/** The folders of an address: the last part is the headline's words, not a place. */
function pathOf(address: string | null): string[] {
  return address && URL.canParse(address) ? new URL(address).pathname.split('/').slice(1, -1) : [];
}
