import type { PageNode } from './page-tree.ts';

/**
 * What names of classes, ids and roles say of a part, in the words that web designers use. Each group is one hint; its
 * order is part of the learnt model.
 */
const groups: [string, RegExp][] = [
  ['article', /\b(?:article|post|entry|story|blog|news|hentry)\b/],
  ['body', /\b(?:body|content|text|copy|prose|rich|richtext|paragraphs?|wysiwyg|markdown|rte|articlebody)\b/],
  ['main', /\b(?:main|primary|center|column|col|inner)\b/],
  ['comment', /\b(?:comments?|commentlist|disqus|respond|replies|reply|reviews?|discussion|fb-comments)\b/],
  [
    'related',
    /\b(?:related|recommend\w*|recirc\w*|more|also|trending|popular|most|latest|outbrain|taboola|teasers?|promos?|suggest\w*|next|prev|previous|recent|read-more|similar|upnext|featured|zergnet|you-may)\b/,
  ],
  [
    'list-of-pieces',
    /\b(?:cards?|carousel|slider|swiper|slick|grid|feed|river|listing|archive|loop|items?|tiles?)\b/,
  ],
  [
    'share',
    /\b(?:share|shar\w+|social|follow|facebook|twitter|addthis|whatsapp|pinterest|linkedin|addtoany|jetpack)\b/,
  ],
  [
    'newsletter',
    /\b(?:newsletters?|subscri\w+|sign-?up|mailing|opt-?in|mailchimp|email|mc4wp|hs-form|leads?)\b/,
  ],
  [
    'navigation',
    /\b(?:nav|navbar|navigation|menus?|breadcrumbs?|pagination|pager|sitemap|skip|tabs?|mega)\b/,
  ],
  ['contents', /\b(?:toc|table-of-contents|on-this-page|jump|anchors?|ez-toc\w*|summary-list)\b/],
  [
    'advert',
    /\b(?:ads?|advert\w*|sponsor\w*|dfp|gpt|banner|cta|call-to-action|marketing|offer|affiliate|product|pricing|buy|shop)\b/,
  ],
  [
    'byline',
    /\b(?:byline|authors?|meta|date|time|timestamp|dateline|published|posted|updated|info|reading-time|credits?)\b/,
  ],
  ['tags', /\b(?:tags?|taxonomy|topics?|categor\w+|labels?|keywords?|kicker|eyebrow|section-name)\b/],
  [
    'caption',
    /\b(?:captions?|figcaption|credit|figure|photos?|images?|img|gallery|media|video|player|slideshow|embed|lightbox)\b/,
  ],
  [
    'wall',
    /\b(?:cookies?|consent|gdpr|privacy|modal|popup|pop-up|overlay|dialog|paywall|login|register|account|toast|notice|alert)\b/,
  ],
  ['foot', /\b(?:foot|footer|copyright|legal|disclaimer|disclosure|bottom|colophon|terms)\b/],
  ['head', /\b(?:header|masthead|hero|top|topbar|branding|logo|site)\b/],
  ['title', /\b(?:title|headline|heading|subtitle|subhead\w*|sub-title|h1)\b/],
  [
    'standfirst',
    /\b(?:standfirst|dek|deck|lead|lede|intro|summary|excerpt|abstract|description|chapo|teaser-text)\b/,
  ],
  ['side', /\b(?:sidebar|aside|widgets?|rail|secondary|complementary|side|right|sticky|float\w*)\b/],
  ['biography', /\b(?:bio|biography|about|author-box|author-bio|profile|contributor|avatar|expert)\b/],
  ['form', /\b(?:form|search|input|field|select|checkbox|survey|poll|quiz|calculator)\b/],
  [
    'tool',
    /\b(?:button|btn|tool|tools|toolbar|icon|control|toggle|tooltip|print|copy-link|screen-reader|sr-only|visually-hidden)\b/,
  ],
  ['question', /\b(?:faq|faqs|accordion|question|answer|collapse|expand)\b/],
  ['reference', /\b(?:footnotes?|references?|sources?|citations?|bibliography|notes?|endnotes?)\b/],
  [
    'quote',
    /\b(?:quote|pullquote|pull-quote|blockquote|callout|highlight|key-takeaways?|takeaways?|fact-?box|infobox)\b/,
  ],
];

export const hintNames: string[] = groups.map(([name]) => name);

/** The hints in an element's names, as a set of bits. Names written together are taken apart: `articleBody`, `post_text`. */
export function hintsOf(node: PageNode): number {
  const { class: names, id, role, itemprop } = node.attributes;
  if (!names && !id && !role && !itemprop) return 0;
  const words =
    `${names ?? ''} ${id ?? ''} ${role ?? ''} ${itemprop ?? ''} ${node.attributes['data-component'] ?? ''} ${node.attributes['data-testid'] ?? ''}`
      .slice(0, 400)
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/[_:]+/g, '-')
      .toLowerCase();
  const known = cache.get(words);
  if (known !== undefined) return known;
  let bits = 0;
  for (let at = 0; at < groups.length; at += 1) if (groups[at]![1].test(words)) bits |= 1 << at;
  if (cache.size > 5_000) cache.clear();
  cache.set(words, bits);
  return bits;
}

const cache = new Map<string, number>();
