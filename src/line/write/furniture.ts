import { opensWithColumnist } from '../../news/language/columnists.ts';
import { literal } from '../../news/language/span.ts';

const boilerplate =
  /^(?:read (?:more|also)|click|watch|photo|image|picture|credit|advertis|sign up|subscribe|follow us|share this|related|see also|this (?:story|article) (?:has been|was|is)|copyright|©|file\b|getty|media (?:caption|playback)|story continues|correction|editor.s note|updated?:|by [A-Z][a-z]+ [A-Z]|contact|close\b|add [A-Z]\w+ \w+ as an interest|in this picture)|\b(?:newsletter|all rights reserved|getty images|click here|read more|contributed to this report|sign up|our privacy policy|play video|pic\.twitter|https?:|www\.|@\w+\.\w+|\(@\w+\)|cookies|contributing editor|co-host of|image (?:copyright|caption)|to stay up to date|(?:file|handout) photo)(?=\W|$)|\((?:(?:(?:first|second|third|fourth|far|top|bottom|back|front|above|below|pictured) ?(?:row,? ?)?(?:(?:from|on)(?: the)? )?)?(?:left|right|centre|center)|file|[LRC])\)|\b(?:is|was) an? (?:\w+ )?(?:columnist|writer|fellow|correspondent|contributor)\b|^(?:reuters|ap|afp|getty) ?\//i;
/** Words under a picture end in a day that is given in full, and tell nothing that happened before it. */
const fullDay =
  /(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},)? (?:19|20)\d\d\.?$|^(?:\p{Lu}[\p{L}.’'-]* ){2,6}(?:speaks|arrives|walks|delivers|testifies|attends|gestures|waves)\b[^,]*\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?$/u;
const past =
  /\b(?:was|were|had|said|told|\p{Ll}{2,}ed|won|held|took|gave|met|began|fell|rose|died|killed)\b/u;
/** The title of another piece, run together with its label: "Storm in Vell:Ferries stay in port". */
const linked = /\p{L}{3,}:\p{Lu}\p{Ll}/u;
const credited =
  /\((?:\p{L}+ )?(?:AP|Reuters|AFP|EPA|PA|Getty)(?: (?:Photo|Images|File|Wire))?\b[^)]{0,60}\)|\b(?:AP|Reuters|AFP|EPA) Photo\b|\/(?:AP|AFP|EPA|Reuters|Getty Images)\b|\| [\p{L} .'-]{3,30}\/[\p{L} ]{2,30}|toggle caption|\bPhoto(?:graph)?(?: by|:)/u;
/** What a page asks of its readers, in English, German, French and Spanish. */
const appeal =
  /^(?:(?:please )?(?:visit|subscribe|follow|join|like us|download|tune in|stay (?:tuned|up to date|informed|connected)|find out more|get in touch|send us|email us|tell us|have you been affected|get (?:the|our|all|more|breaking)\b[^.]*\b(?:app|alerts?|updates|newsletter|inbox)|for (?:more|the latest|all the latest)\b[^.]*\b(?:visit|see|go to|follow|subscribe|click|read|download))|abonnieren sie|lesen sie|mehr (?:dazu|zum thema)|hier geht es|folgen sie uns|melden sie sich|registrieren sie|(?:à )?lire aussi|voir aussi|abonnez-vous|suivez|inscrivez-vous|cliquez|partagez|retrouvez|lea también|lee también|suscríbe(?:te|se)|suscríbase|síguenos|siga(?:nos)?|ha(?:z|ga) clic|regístrate|te puede interesar)(?=[\s:,]|$)|\bsubscribe to (?:our|the)\b|\b(?:most[- ](?:watched|trusted|read)|top[- ]rated|five-cable) (?:\p{L}+ )?(?:news|television|cable|channel|network|brand)\b|\b(?:abusive language|terms of (?:use|service)|community guidelines|productive discourse)\b/iu;
/** A list of links to other pieces; what is filmed, not told. */
const listing =
  /[•▪●◦]|\s\|\s.*\s\|\s|^(?:raw video|video|live ?stream|pictured|photos?|gallery|podcast|listen)\s?[:|–—]/iu;
/** An address that stands for itself: no reader can follow it in print. */
const address =
  /(?<![\p{L}@])[\p{L}\d-]{2,}\.(?:com|org|net|tv|info|news|gov|edu|co\.\p{L}{2}|com\.\p{L}{2})(?:\/\S*)?(?![\p{L}\d])/iu;
/** How an outlet speaks of itself, whatever it is about. */
const praises =
  'operates|produces|promotes|upholds|provides|offers|brings|delivers|strives|welcomes|encourages|invites|reserves|respects|ranks as|is (?:not responsible|committed|dedicated|owned|published)|also produces|has been (?:the|a) ';
/** A picture's words are short: an article without line breaks is none. */
const longestCaption = 700;
/** Characters of a long sentence, links and all. */
const sentenceLength = 240;

/** Whether a sentence is news at all: neither the page's furniture nor the words under a picture. */
export function isNews(sentence: string): boolean {
  const text = sentence.replace(/[^\S\n]/g, ' ');
  return (
    !boilerplate.test(text) &&
    !appeal.test(text) &&
    !listing.test(text) &&
    !opensWithColumnist(text) &&
    !presents.test(text) &&
    !address.test(text) &&
    !linked.test(text) &&
    !/\bMORE\b|\b(?:v|vs|No)\.$/.test(text) &&
    !(fullDay.test(text) && !past.test(text)) &&
    !text.includes('\n')
  );
}

/** Whether a paragraph credits a picture: then all of it stands under one, whatever its sentences tell. */
export function isCaption(paragraph: string): boolean {
  return paragraph.length <= longestCaption && credited.test(paragraph);
}

/** Whether an outlet speaks of itself: "The Herald upholds the standards of …". */
export function isSelfPraise(sentence: string, outletName: string): boolean {
  const [first] = outletName.replace(/^the /i, '').split(' ');
  if (!first || first.length < 3) return false;
  return new RegExp(`^(?:the )?${literal(first)}(?: \\p{Lu}[\\p{L}\\d]*){0,3} (?:${praises})`, 'iu').test(
    sentence,
  );
}

/** So often a paragraph names its outlet that speaks of nothing else. */
const mostNamings = 3;

/**
 * Whether a paragraph is an outlet's word on itself, under its every piece: it names the outlet again and again, and the
 * title does not. "The Herald Group owns Herald News, Herald Radio and …".
 */
export function isAboutOutlet(paragraph: string, title: string, outletName: string): boolean {
  const name = outletName.replace(/^the /i, '');
  if (name.length < 3) return false;
  const naming = new RegExp(`(?<!\\p{L})${literal(name)}(?!\\p{L})`, 'giu');
  if (title.search(naming) >= 0) return false;
  const times = paragraph.match(naming)?.length ?? 0;
  return times >= mostNamings && times * sentenceLength >= paragraph.length;
}

/** An outlet shows who of its own has the story: "Europe correspondent Ida Brun spoke to the mayor". */
const presents =
  /\b(?:correspondents?|\p{Lu}\p{L}+[’']s)(?: \p{Lu}[\p{L}’'-]+){1,3} (?:spoke|speaks|reports|explains|explores|looks|asks|examines|meets|takes|tells|has (?:more|the story))\b/u;
