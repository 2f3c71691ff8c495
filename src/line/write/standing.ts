import { countWords, type Lifted } from './lift.ts';
import { verbForms } from './verbs.ts';

const orphanStart =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|his|her|hers|its|their|our|my|your|him|them|such|both|neither|either|another|the (?:latter|two|three|pair|duo|others?|same)|here|so|then|there'?s|what|why|how|who|which|when asked|asked|if so|one of (?:them|those|these)|others?|some of them|as such|after that|also|even (?:better|worse)|(?:hours?|minutes?|days|weeks|months|years) (?:later|earlier)|earlier|later|in response|the (?:next|following|previous|same) (?:day|morning|evening|week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s (?:total|figure|number)|yet another|no, |yes, |at least, |maybe|perhaps|(?:first|second|third|fourth|finally|last|next)(?:ly)?, |to begin with|in the interest of|(?:first|last) of all|the \d+-year-old|(?:behind|among|after|before|with|for|most of|some of|many of|all of|one of|two of|three of) (?:them|him|her|it|these|those)|the best known|(?:\w+|number|part|parts) of (?:its|his|her|their)|parmi eux|parmi elles|unter ihnen|darunter|entre ellos|er|sie|es|dies(?:e[rsnm]?)?|ihr(?:e[rsnm]?)?|sein(?:e[rsnm]?)?|il|elle|ils|elles|cela|ce(?:tte|s|t)?|son|sa|ses|leurs?|él|ella|ellos|esto|eso|este|esta|su|sus)\b/i;
/** "Some had left", "two were arrested": of whom, only the sentence before tells. */
const orphanCount =
  /^(?:some|many|most|several|few|all|none|each|both|one|two|three|four|five|six|seven|eight|nine|ten) (?:is|are|was|were|has|have|had|do|did|will|would|can|could|may|might|must|came|went|said|say)\b/i;
/** Who said it stands in another sentence: "…, he said" or "… said she". */
const orphanVoices: Record<string, RegExp> = {
  en: /\b(?:he|she|they|it|we|i) (?:also |later |then )?(?:said|says|added|adds|told|wrote|tweeted|continued|explained|asked|replied|noted|argued)\b|[,”"] (?:said|added|says) (?:he|she|they|it)\b/i,
  de: /\b(?:sagte?|erklärte?|betonte?|ergänzte?|meinte?|schrieb) (?:er|sie)\b/u,
  fr: /\ba-t-(?:il|elle)\b|\b(?:dit|ajoute|explique|affirme|assure)(?:-t)?-(?:il|elle)\b/u,
  es: /[,”»"] (?:dijo|añadió|explicó|afirmó|señaló|aseguró)(?: (?:él|ella))?$/u,
};
/** Who writes, or whom they write to, has no place in a report: the writer's own words are opinion. */
const firstPerson =
  /(?:^|\s)(?:I|I'm|I’m|I've|I’ve|we|we're|my|our|us|you|your|[Ll]et['’]s|[Hh]ere['’]s)(?=[\s,.'’])/;
const verb = new RegExp(`\\b${verbForms}\\b`, 'iu');
/** "Up to 110 in the evening": of what, only the sentence before tells. */
const orphanFigure =
  /(?:^|\s)(?:up to|about|around|nearly|almost|more than|fewer than|less than|at least|over) (?!(?:19|20)\d\d\b)\d[\d,.]* (?:in|at|on|by|after|before|when|while|as|last|this|since)\b/i;
/** "Who lives at number 14": of which street, only the sentence before tells. */
const orphanNumber = /\bat number \d+\b(?! (?:of|in|on|\p{Lu}))/u;
const listed = /(?:\p{Lu}{3,}[^\p{L}]+){4}/u;

/** Whether the words can open: not with somebody or something that only the sentence before names. */
export function opensWell(text: string): boolean {
  // A quote may open with any word: who says it is told by the words around it.
  const bare = text.replace(/^[„«‘'\s]+/, '');
  // An editor's bracket stands for what was said before, and a closing one for a link that is gone: "), who chairs".
  if (/^[[\]),.;:]/.test(bare)) return false;
  return /^["“„«]/.test(text) || !(orphanStart.test(bare) || orphanCount.test(bare));
}

/** Whether the words end as a sentence does; a short report's last line may do without a full stop. */
export function endsWell(text: string, shortReport: boolean): boolean {
  if (/[?!:;,]["”’)]*$|(?:…|\.\.\.)["”’)\]]*$/.test(text)) return false;
  return /[.。]["”’»)]*$/.test(text) || shortReport;
}

/** Whether what was lifted tells that somebody does or says something, whoever that is. */
export function reads(lifted: Lifted, language: string): boolean {
  if (lifted.allWords > 55) return false;
  const own = ownWordsOf(lifted);
  const quoted = lifted.parts.some((part) => part.kind === 'quote' && countWords(part.text) >= 4);
  const namesSpeaker = quoted && (/\p{Lu}\p{Ll}+/u.test(own) || leavesSpeakerOpen(lifted, language));
  if (countWords(own) < (namesSpeaker ? 2 : 6) || listed.test(own)) return false;
  if (language !== 'en') return true;
  if (firstPerson.test(own) || !(verb.test(own) || /\p{Ll}{4,}s\b/u.test(own))) return false;
  return !(orphanFigure.test(own) || orphanNumber.test(own));
}

/** Whether who says it is a pronoun: "…, he said". "Mr Lee said he said" knows who speaks. */
export function leavesSpeakerOpen(lifted: Pick<Lifted, 'parts'>, language: string): boolean {
  const own = ownWordsOf(lifted);
  const open = orphanVoices[language]?.test(own) ?? false;
  return open && !/\p{Lu}\p{Ll}+[^.]*\b(?:he|she|they|it) said/u.test(own);
}

/** What was lifted, without its quotes. */
export function ownWordsOf({ parts }: Pick<Lifted, 'parts'>): string {
  return parts.map((part) => (part.kind === 'words' ? part.text : ' ')).join(' ');
}
