const auxiliaries =
  "is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|won[’']t|didn[’']t|doesn[’']t|hasn[’']t|haven[’']t|couldn[’']t|wouldn[’']t|cannot";
const irregularPast =
  'arose|ate|beat|became|began|bent|bet|bit|bled|blew|bore|bought|bred|broke|brought|built|burst|came|cast|caught|chose|clung|crept|cut|dealt|drank|drew|drove|dug|fell|felt|fled|flew|forgave|forgot|fought|found|froze|gave|got|grew|ground|held|hid|hit|hung|hurt|kept|knew|laid|lay|led|left|lent|let|lit|lost|made|meant|met|paid|put|quit|ran|rang|read|rode|rose|said|sang|sank|sat|saw|sent|set|shook|shone|shot|shrank|shut|slept|slid|sold|sought|spent|split|spoke|sprang|spread|stole|stood|strode|strove|struck|stuck|stung|sued|swam|swept|swore|swung|taught|thought|threw|told|took|tore|understood|undertook|upheld|went|wept|withdrew|withstood|woke|won|wore|wound|wrote';
const present =
  'backs?|calls?|faces?|says?|seeks?|tells?|wants?|plans?|aims?|bans?|buys?|wins?|hits?|rules?|vows?|votes?';

/** English verbs that news has in plenty, as alternatives for an expression; regular pasts end in -ed. */
export const verbForms = `(?:${auxiliaries}|${irregularPast}|\\p{L}{3,}ed|${present})`;
/** The same without the present tense, whose forms are nouns too. */
export const surePredicates = `(?:${auxiliaries}|${irregularPast}|says|\\p{L}{3,}ed)`;
