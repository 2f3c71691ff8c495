/** The classes that texts are told apart by: the 17 media topics, with science and technology apart. */
export const classes = [
  'culture',
  'conflict',
  'crime',
  'disaster',
  'economy',
  'education',
  'environment',
  'health',
  'human',
  'labour',
  'lifestyle',
  'politics',
  'religion',
  'science',
  'technology',
  'society',
  'sport',
  'weather',
] as const;
export type TopicClass = (typeof classes)[number];

/**
 * Our own word lists of one language, a class each: words parted by blanks, the words of a phrase by `_`. Those before
 * the bar tell much, those after it a little. What the lists hold of a class is what stands in the scope notes of its
 * media topic and the narrower terms under it, in the words of news.
 */
export type Lexicon = Record<TopicClass, string>;
