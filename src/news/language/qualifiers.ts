/** What the words before a number make of it. `several` is an order of size without a number: `hundreds`. */
export type Qualifier = 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most' | 'exactly' | 'several';

const phrases: [Qualifier, string][] = [
  [
    'at-least',
    'at least|no fewer than|no less than|not less than|a minimum of|mindestens|wenigstens|zumindest|au moins|al menos|por lo menos|almeno|pelo menos|zeker|minstens|ten minste',
  ],
  [
    'at-most',
    "at most|up to|as many as|as much as|no more than|not more than|a maximum of|höchstens|maximal|bis zu|allenfalls|au plus|jusqu[’']à|au maximum|hasta|como máximo|fino a|al massimo|até|no máximo|hoogstens|maximaal",
  ],
  [
    'more-than',
    "more than|over|above|upwards of|well over|in excess of|mehr als|über|plus de|plus d[’']|más de|oltre|più di|mais de|meer dan|ruim",
  ],
  [
    'less-than',
    'less than|fewer than|under|below|nearly|almost|just under|close to|weniger als|unter|fast|knapp|beinahe|moins de|près de|presque|menos de|casi|cerca de|meno di|quasi|quase|minder dan|bijna',
  ],
  [
    'about',
    "about|around|some|roughly|approximately|approx|an estimated|estimated|circa|etwa|rund|ungefähr|circa|ca|zirka|gut|environ|quelque|autour de|à peu près|unos|unas|alrededor de|aproximadamente|circa|umas|uns|ongeveer|zo[’']n",
  ],
  ['exactly', 'exactly|precisely|genau|exakt|exactement|exactamente|esattamente|exatamente|precies'],
];
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${phrases.map(([, words]) => `(${words})`).join('|')})\\.?\\s*$`,
  'iu',
);
const behind = /^\s?(?:or (more)|or (fewer|less)|oder (mehr)|ou (plus)|o (más))(?!\p{L})/iu;

/** How the words right before `start` or behind `end` qualify a number. */
export function qualifierOf(text: string, start: number, end: number): Qualifier | null {
  const before = text.slice(Math.max(0, start - 22), start);
  // Every qualifier ends in a letter or an apostrophe, and most numbers have none: look before the slower test.
  if (/[\p{L}’'.]\s*$/u.test(before)) {
    const found = pattern.exec(before);
    if (found) return phrases[found.slice(1).findIndex((group) => group !== undefined)]![0];
  }
  const after = behind.exec(text.slice(end, end + 14));
  if (!after) return null;
  return after[2] === undefined ? 'at-least' : 'at-most';
}
