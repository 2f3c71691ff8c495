/** Wires by the names that credit lines give them; the id is the origin that readers see. */
const wires: [string, RegExp][] = [
  ['Associated Press', /\b(?:AP|Associated Press)\b/],
  ['Reuters', /\bReuters\b/i],
  ['AFP', /\b(?:AFP|Agence France-Presse)\b/],
  ['dpa', /\b(?:dpa|Deutsche Presse-Agentur)\b/],
  ['PA Media', /\b(?:PA Media|Press Association|PA)\b/],
  ['Xinhua', /\bXinhua\b/i],
  ['TASS', /\bTASS\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['Kyodo', /\bKyodo(?: News)?\b/i],
  ['PTI', /\b(?:PTI|Press Trust of India)\b/],
  ['IANS', /\bIANS\b/],
  ['Bloomberg', /\bBloomberg\b/],
  ['AAP', /\bAAP\b/],
  ['Canadian Press', /\b(?:The )?Canadian Press\b/],
  ['Yonhap', /\bYonhap\b/],
  ['Anadolu', /\b(?:AA|Anadolu(?: Agency)?)\b/],
];

/** `TOWN, March 12 (Reuters) -`, `LONDON (AP) —`, `(Reuters) -` at the head of a text. */
const dateline = /^(?:[\p{Lu}][^()\n]{0,70})?\(([^()\n]{2,40})\)\s*[-–—:]/u;
/** `With material from dpa.`, `(AP)`, `Source: Xinhua`, `Reporting by Reuters` as the last words. */
const creditLine =
  /^(?:(?:with|mit|avec|con)\s+(?:files|material|additional reporting|reporting|agen\w+|contributions?|informations?)?\s*(?:from|by|von|der|de|du|des)?\s*|source:?\s*|quelle:?\s*|fuente:?\s*|reporting by\s+|\(|—\s*|©\s*(?:\d{4}\s*)?)([^.\n]{2,60}?)[).]*$/i;

export interface Credit {
  /** Where the words come from. */
  origin: string;
  /** How that was told, in words for readers. */
  rule: string;
}

/**
 * Where a report says that its words come from: a wire named in its dateline, its last line, its byline, or by the
 * feed. Null when it names none, or only itself.
 * @param own the outlet's wires: those among the outlets that are followed, whose names count as credits too
 */
export function creditOf(
  text: string,
  author: string | null,
  source: string | null,
  own: { id: string; name: string; family: string }[],
): Credit | null {
  const body = text.slice(text.indexOf('\n\n') + 2);
  const paragraphs = body.split('\n\n');
  const places: [string | undefined, string][] = [
    [dateline.exec(body.slice(0, 140))?.[1], 'its dateline'],
    [creditLine.exec(paragraphs.at(-1) ?? '')?.[1], 'its last line'],
    [author ?? undefined, 'its byline'],
    [source ?? undefined, 'the feed’s own word'],
  ];
  for (const [words, place] of places) {
    const named = words ? wireNamed(words, own) : null;
    if (named) return { origin: named, rule: `${named} is credited in ${place}.` };
  }
  return null;
}

function wireNamed(words: string, own: { name: string; family: string }[]): string | null {
  const lower = words.toLowerCase();
  for (const { name, family } of own) {
    const short = name.split(' ')[0]!.toLowerCase();
    if (lower.includes(name.toLowerCase()) || lower.trim() === short) return family;
  }
  return wires.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
