import { wiresAmong } from './wires.ts';

export interface Credit {
  /** Where the words come from. */
  origin: string;
  /** How that was told, in words for readers. */
  rule: string;
}

/** A wire among the outlets that are followed: its names count as credits too, and give its family as the origin. */
export interface OwnWire {
  id: string;
  name: string;
  family: string;
}

/** How many paragraphs at either end may hold a credit: outlets put headlines before and notices after. */
const headParagraphs = 3;
const tailParagraphs = 4;
const longestCredit = 300;

/**
 * Where a report says that its words come from: a wire named in its dateline, in its last lines, in its byline, or by
 * the feed. Null when it names none. A wire that only contributed to another's report is not where that comes from.
 * @param source whom the feed names as the source
 * @param own the wires among the outlets
 */
export function creditOf(
  text: string,
  author: string | null,
  source: string | null,
  own: OwnWire[],
): Credit | null {
  const paragraphs = text.slice(text.indexOf('\n\n') + 2).split('\n\n');
  const places: [string[], string][] = [
    [paragraphs.slice(0, headParagraphs).flatMap(datelineOf), 'its dateline'],
    [
      paragraphs
        .slice(-tailParagraphs)
        .reverse()
        .flatMap((paragraph, at) => tailCredits(paragraph, at === 0)),
      'its last lines',
    ],
    [author ? bylineCredits(author) : [], 'its byline'],
    [source ? [source] : [], 'the feed’s own word'],
  ];
  for (const [credits, place] of places)
    for (const words of credits) {
      const named = ownNamed(words, own) ?? wiresAmong(words)[0];
      if (named) return { origin: named, rule: `${named} is credited in ${place}.` };
    }
  return null;
}

const datelines: RegExp[] = [
  // `TOWN, March 12 (Reuters) -`, `LONDON (AP) —`, `(Reuters) -`, `MADRID, 3 nov (EFE).-`, `(ANSA) - ROMA`
  /^(?:["“]?[\p{Lu}\p{N}][^()\n]{0,70})?[([]([^()[\]\n]{2,50})[)\]]\s*(?:\.?\s*[-–—]|:)/u,
  /^[([]([^()[\]\n]{2,50})[)\]]\.?$/u,
  // `MOSCOW, March 12. /TASS/.`, `NEW YORK, March 12, 2026 /PRNewswire/ --`
  /^(?:[\p{Lu}][^/\n]{0,60})?\/([^/\n]{2,40})\/\s*(?:[-–—.]|$)/u,
  // `AP, Washington —`, `Berlin/dpa -`, `Reuters, London -`
  /^([\p{L}][\p{L} ]{1,25})\s*[,|]\s*[\p{Lu}][\p{L} ]{2,25}\s[-–—]\s/u,
  /^[\p{Lu}][\p{L} ]{2,25}\/([\p{L}-]{2,25})\s*[-–—:]\s/u,
];

function datelineOf(paragraph: string): string[] {
  const head = paragraph.slice(0, 160);
  return datelines.flatMap((pattern) => pattern.exec(head)?.[1] ?? []);
}

const lastLines: RegExp[] = [
  // `With material from dpa.`, `Mit Material von dpa und AFP`, `(avec AFP)`, `Con información de EFE`
  /^[([]?\s*(?:with|mit|avec|con|com|met)\s+(?:(?:files|material|agenturmaterial|additional material|inputs?|informationen?|informações|información|contributi|agenzie|agency inputs?|agencies)\s*)?(?:from|by|von|der|de|du|des|di|da|van)?\s*:?\s*([^.\n]{2,60}?)[)\]]?\.?$/i,
  // `Source: Xinhua`, `Quelle: dpa`, `Fuente: EFE`
  /^[([]?\s*(?:sources?|quellen?|fuentes?|fontes?|fonti?|bron|crédito|credit)\s*[:–-]\s*([^.\n]{2,60}?)[)\]]?\.?$/i,
  // `© 2026 AFP`, `Copyright 2026 The Associated Press. All rights reserved.`
  /^[^\p{L}]*(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:©\s*)?(?:\d{4})?,?\s*(?:by\s+)?([\p{L}][\p{L}\s./-]{1,45}?)(?:\s*\d{4})?(?:[.,]|$|\s+(?:all|this)\b)/iu,
  // `(AP)`, `— Reuters`, `dpa`
  /^[—–\-([/]*\s*([\p{L}][\p{L}\s/,&-]{1,40}?)\s*[)\]/]*\.?$/u,
  // `This report by The Canadian Press was first published March 12, 2026.`
  /^this (?:report|story|content|article) (?:by|from) ([^.\n]{2,60}?) was (?:first|originally|initially|re)\s?published/i,
  /\b(?:republished|reprinted|syndicated) (?:with permission )?from ([^.\n]{2,40}?)(?: under|\.|,|$)/i,
];

/** Behind the last sentence of all: `… said on Friday. (dpa)`, `… said. — Bernama` */
const lastWords: RegExp[] = [
  /[.!?"”’»]\s*[([]\s*([\p{L}][\p{L}\s/,&-]{1,40}?)\s*[)\]]\.?$/u,
  /[.!?"”’»]\s*[-–—]{1,2}\s*([\p{L}][\p{L}\s/]{1,30}?)\.?$/u,
];

/** A picture's credit is not the text's. */
const pictured =
  /\b(?:photos?|images?|pictures?|caption|getty|foto|bild|video|graphic|illustration|shutterstock)\b|\/(?:AP|AFP|Reuters)\b|\bvia (?:AP|AFP|Reuters)\b/i;

/** What only an agency writes: its own staff's signatures and its notices. */
const signatures: [RegExp, string][] = [
  [
    /^\(?(?:additional )?(?:reporting|writing) by [^()\n]{3,200}[;.] ?(?:additional reporting|writing|editing|edited|compiled) by [^()\n]{3,200}\)?\.?$/i,
    'Reuters',
  ],
  [/\bour standards: the thomson reuters trust principles/i, 'Reuters'],
  [
    /\bassociated press (?:(?:\w+ ){0,2}(?:writers?|reporters?|journalists?|correspondents?|researchers?|photographers?)) [\p{Lu}]/iu,
    'Associated Press',
  ],
  [
    /\bfollow (?:the )?ap['’]s (?:full )?coverage|\bap(?:’|')s (?:complete|full) coverage/i,
    'Associated Press',
  ],
  [/\bdpa:\d{6}-\d{2,}/, 'dpa'],
];

function tailCredits(paragraph: string, last: boolean): string[] {
  const tail = paragraph.slice(-longestCredit);
  for (const [pattern, wire] of signatures) if (pattern.test(tail)) return [wire];
  if (/\bcontribut|\bbeigetragen|\ba contribué/i.test(tail) || pictured.test(tail.slice(-90))) return [];
  return [...lastLines, ...(last ? lastWords : [])].flatMap((pattern) => pattern.exec(tail)?.[1] ?? []);
}

/** `By Ann Lee, Associated Press`, `Reuters`, `AP Sports Writer`; names of people are no credits. */
function bylineCredits(author: string): string[] {
  const bare = author.replace(/^\s*(?:by|von|par|por|from)\s+/i, '');
  const writer =
    /\b(AP|AFP|PA|Reuters|Associated Press) (?:\w+ ){0,2}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ss]taff)s?\b/.exec(
      bare,
    );
  return [
    bare,
    ...(writer ? [writer[1]!] : []),
    ...bare.split(/[,|(]|\bfor\b|\bof\b/).map((part) => part.replace(/\)\s*$/, '')),
  ];
}

function ownNamed(words: string, own: OwnWire[]): string | null {
  const lower = words.toLowerCase().trim();
  for (const { name, family } of own) {
    const short = name.split(' ')[0]!.toLowerCase();
    if (
      lower === name.toLowerCase() ||
      lower === short ||
      lower.split(/[,/]| and /).some((part) => part.trim() === name.toLowerCase())
    )
      return family;
  }
  return null;
}
