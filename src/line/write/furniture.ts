const boilerplate =
  /^(?:read (?:more|also)|click|watch|photo|image|picture|credit|advertis|sign up|subscribe|follow us|share this|related|see also|this (?:story|article) (?:has been|was|is)|copyright|©|file\b|getty|media (?:caption|playback)|story continues|correction|editor.s note|updated?:|by [A-Z][a-z]+ [A-Z]|contact|close\b|add [A-Z]\w+ \w+ as an interest|in this picture)|\b(?:newsletter|all rights reserved|getty images|click here|read more|contributed to this report|sign up|our privacy policy|play video|pic\.twitter|https?:|www\.|@\w+\.\w+|\(@\w+\)|cookies|contributing editor|co-host of|image (?:copyright|caption)|to stay up to date|(?:file|handout) photo)(?=\W|$)|\((?:left|right|centre|center|file|[LRC])\)|\b(?:is|was) an? (?:\w+ )?(?:columnist|writer|fellow|correspondent|contributor)\b|^(?:reuters|ap|afp|getty) ?\//i;
/** Words under a picture end in a day that is given in full, and tell nothing that happened before it. */
const fullDay =
  /(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},)? (?:19|20)\d\d\.?$|^(?:\p{Lu}[\p{L}.’'-]* ){2,6}(?:speaks|arrives|walks|delivers|testifies|attends|gestures|waves)\b[^,]*\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?$/u;
const past =
  /\b(?:was|were|had|said|told|\p{Ll}{2,}ed|won|held|took|gave|met|began|fell|rose|died|killed)\b/u;
/** The title of another piece, run together with its label: "Storm in Vell:Ferries stay in port". */
const linked = /\p{L}{3,}:\p{Lu}\p{Ll}/u;
const credited =
  /\((?:\p{L}+ )?(?:AP|Reuters|AFP|EPA|PA|Getty)(?: (?:Photo|Images|File|Wire))?\b[^)]{0,60}\)|\b(?:AP|Reuters|AFP|EPA) Photo\b|\/(?:AP|AFP|EPA|Reuters|Getty Images)\b|\| [\p{L} .'-]{3,30}\/[\p{L} ]{2,30}|toggle caption|\bPhoto(?:graph)?(?: by|:)/u;
/** A picture's words are short: an article without line breaks is none. */
const longestCaption = 700;

/** Whether a sentence is news at all: neither the page's furniture nor the words under a picture. */
export function isNews(sentence: string): boolean {
  const text = sentence.replace(/[^\S\n]/g, ' ');
  return (
    !boilerplate.test(text) &&
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
