import { stopWords } from '../../news/language/stop-words.ts';

/** What a block's own words say of it, whatever stands around. */
export const wordFeatureNames = [
  'length',
  'words',
  'wordLength',
  'commas',
  'sentenceEnds',
  'endsSentence',
  'endsColon',
  'beginsUpper',
  'beginsDigit',
  'digits',
  'uppers',
  'titleCase',
  'stopWords',
  'bars',
  'quotes',
  'question',
  'sharing',
  'subscribing',
  'readingMore',
  'copyright',
  'crediting',
  'dating',
  'byline',
  'advertising',
  'commenting',
  'about',
  'address',
  'reading time',
  'sources',
];

const phrases: RegExp[] = [
  /\b(?:share|tweet|facebook|twitter|whatsapp|pinterest|linkedin|reddit|telegram|copy link|print|email this|follow us|teilen|partager|compartir|like us)\b/i,
  /\b(?:subscri\w*|newsletters?|sign up|sign in|log in|inbox|register|free trial|abonn\w*|anmelden|s'inscrire|suscr\w+|get started|book a|contact us|learn more|download|join (?:us|now|our))\b/i,
  /(?:\bread (?:more|also|next|the full)|\bmore (?:from|on|stories|news)\b|\brelated\b|\bsee also\b|\balso read\b|\byou (?:may|might) (?:also )?like|\brecommended\b|\bmost (?:read|popular)\b|\btrending\b|\bup next\b|\bclick here\b|\bwatch:|\bmehr zum thema\b|\blesen sie auch\b|\bà lire aussi\b|\blire aussi\b|\blea también\b|\bleer más\b|\bbaca juga\b|\bleia (?:também|mais)\b|\bcontinue reading\b|\bprevious\b|\bnext (?:article|post|story)\b)/i,
  /(?:©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|\balle rechte\b|\btous droits\b|\bterms (?:of|and)\b|\bprivacy\b|\bcookies?\b|\bdisclaimer\b|\bthis (?:material|article) (?:may not|originally|was originally)\b)/i,
  /(?:\bphoto(?:s|graph)?(?: by|:|\/)|\bimage(?: credit| source|:)|\bgetty\b|\bcredit:|\bshutterstock\b|\bfile photo\b|\bistock\b|\bfoto:|\bcourtesy of\b|\bpictured\b|\/(?:ap|afp|reuters)\b|\bap photo\b|\bvia getty\b|\bunsplash\b|\bscreenshot\b|\billustration\b|\(left\)|\(right\))/i,
  /(?:\b(?:published|updated|posted|last modified|veröffentlicht|publié|actualizado)\b|\b\d{1,2}:\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4}|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d+ (?:hours?|days?|minutes?|mins?|weeks?|months?) ago\b)/i,
  /^(?:by|von|par|por|written by|reviewed by|edited by|medically reviewed|fact.checked|author:?|words by)\b/i,
  /\b(?:advertis\w*|sponsored|anzeige|publicité|publicidad|promo code|discount|coupon|% off|sale|affiliate|commission|buy now|shop now|add to cart|view deal|check price)\b/i,
  /\b(?:\d* ?comments?|leave a (?:reply|comment)|reply|log in to|kommentare?|commentaires?|comentarios?|upvotes?|likes?)\b/i,
  /\b(?:is an? (?:\w+[ -]){0,4}(?:writer|reporter|journalist|editor|author|correspondent|contributor|columnist|freelance\w*|founder|blogger|professor|producer|expert|specialist|consultant)|about the author|contact (?:him|her|the)|follow (?:him|her)|reach (?:him|her)|years of experience|can be reached|reporting by|editing by|contributed to this)\b/i,
  /(?:https?:\/\/|www\.|\b[\w.]+@[\w-]+\.\w+|^@\w+|#\w+)/i,
  /\b\d+ ?(?:min|minutes?|mins)\.? (?:read|de lecture|lesezeit)\b|\bviews?\b|\breading time\b/i,
  /^(?:sources?|references?|notes?|editor'?s note|correction|disclosure|quelle|source)\b\s*[:.]?/i,
];

const stops = new Set(
  ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'pl', 'tr', 'id'].flatMap((language) => [
    ...stopWords(language),
  ]),
);

/** The numbers of `wordFeatureNames` for a text. */
export function wordFeatures(text: string, into: Float64Array, from: number): void {
  const head = text.slice(0, 1_500);
  const words = head.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  const longer = Math.max(1, words.length);
  let at = from;
  into[at++] = Math.log1p(text.length);
  into[at++] = words.length;
  into[at++] = letters / longer;
  into[at++] = count(/[,;،、，]/g) / longer;
  into[at++] = count(/[.!?…。！？؟।](?=[\s"'”’»)\]]|$)/gu);
  into[at++] = Number(/[.!?…。！？؟।]["'”’»)\]]*$/u.test(text));
  into[at++] = Number(/[:：]$/.test(text));
  into[at++] = Number(/^["'“‘«(]?\p{Lu}/u.test(text));
  into[at++] = Number(/^[#(]?\p{N}/u.test(text));
  into[at++] = count(/\p{N}/gu) / Math.max(1, head.length);
  into[at++] = count(/\p{Lu}/gu) / Math.max(1, letters);
  into[at++] = words.filter((word) => /^\p{Lu}/u.test(word)).length / longer;
  into[at++] = words.filter((word) => stops.has(word.toLowerCase())).length / longer;
  into[at++] = count(/[|»›•·→/]/g);
  into[at++] = count(/["“”«»„]/g);
  into[at++] = Number(/[?？]$/.test(text));
  for (const phrase of phrases) into[at++] = Number(phrase.test(head));
}
