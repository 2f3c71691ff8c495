import { primaryLanguage } from '../../news/language/span.ts';
import type { Body } from './alignment.ts';

/** Words that turn a statement round, folded, by language. */
const negators: Record<string, string> = {
  en: 'not no never none neither nor without cannot nobody nothing nowhere hardly barely',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals ohne niemand nichts kaum weder',
  fr: 'ne n pas jamais aucun aucune sans personne rien guere ni',
  es: 'no nunca jamas ningun ninguna ninguno sin nadie nada tampoco ni',
};
/** Words that say that what follows did not come about; they stand for a negation, and a negation for them. */
const failures: Record<string, RegExp> = {
  en: /^(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying|ial)|unable|avoid(?:s|ed|ing)?|lack(?:s|ed|ing)?|stopp?(?:ed|ing)?|prevent(?:s|ed|ing)?|unlikely|reject(?:s|ed|ing)?|false|falsely|against|instead)$/,
  de: /^(?:verweiger\w*|weiger\w*|bestr(?:eit|itt)\w*|dementier\w*|lehn\w*|verhinder\w*|scheiter\w*)$/,
  fr: /^(?:refus\w*|nie[rs]?|nient|nie|dement\w*|echou\w*|rejet\w*|empech\w*)$/,
  es: /^(?:rechaz\w*|neg(?:o|ar|aron|ado)|niega\w*|desment\w*|fracas\w*|evit\w*|impid\w*)$/,
};
/** Words that make what follows possible, wished or claimed only. */
const doubts: Record<string, RegExp> = {
  en: /^(?:may|might|could|should|must|needs?|needed|if|unless|alleged(?:ly)?|reportedly|possibly|perhaps)$/,
  de: /^(?:konnten?|durft?en?|durfte|soll(?:en|te|ten)?|mutmasslich\w*|angeblich\w*|vermutlich|moglicherweise|womoglich|vielleicht)$/,
  fr: /^(?:pourrai\w*|devrai\w*|serai\w*|aurai\w*|peut|peuvent|presume\w*|peut-etre)$/,
  es: /^(?:podri\w*|deberi\w*|seri\w*|habri\w*|puede\w*|presunt\w*|supuest\w*|quiza\w*)$/,
};
/** Words of will and wish: with a "to" behind them, they make what follows no more than wished. */
const wishes: Record<string, RegExp> = {
  en: /^(?:hop(?:e|es|ed|ing)|want(?:s|ed)?|threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|intend(?:s|ed|ing)?|urged|asked|vow(?:s|ed)?|promis(?:e|es|ed)|offer(?:s|ed)?)$/,
  de: /^(?:droh\w*|hoff\w*|versuch\w*|plan\w*|erwag\w*|beabsichtig\w*|wollen|will|wollten?)$/,
  fr: /^(?:envisag\w*|esper\w*|menac\w*|veut|veulent|tent\w*|essay\w*|compt\w*)$/,
  es: /^(?:esper\w*|amenaz\w*|quiere\w*|planea\w*|intent\w*|pretend\w*)$/,
};
const leads: Record<string, RegExp> = { en: /^to$/, de: /^zu$/, fr: /^(?:de|d|a)$/, es: /^(?:a|de|con)$/ };
/** Words that put what follows in the future. */
const futures: Record<string, RegExp> = {
  en: /^(?:will|would|shall|won't|to)$/,
  de: /^(?:wird|werden)$/,
  fr: /^(?:va|vont|\w{3,}(?:ront|rait|raient))$/,
  es: /^(?:va|van|\w{3,}(?:aran|eran|iran|ria|rian))$/,
};
/** Pairs of words that cannot both be said of one thing: expressions over folded words. */
const pairs: [RegExp, RegExp][] = [
  [
    /^(?:rose|ris(?:e|es|en|ing)|climb\w*|increas\w*|soar\w*|surg\w*|jump\w*|gain\w*|grew|grow\w*|rais(?:e|es|ed|ing)|rallied|up|higher|stieg\w*|gestiegen|erhoh\w*|wuchs|zugenommen|augment\w*|hausse|grimp\w*|progress\w*|subi(?:o|eron|do|r)|aument\w*|crec\w*|hausse)$/,
    /^(?:fell|fall(?:s|en|ing)?|drop\w*|declin\w*|decreas\w*|plung\w*|slump\w*|slid(?:e|es|ing)?|tumbl\w*|shr[aiu]nk\w*|cut(?:s|ting)?|lower(?:ed)?|down|reduc\w*|fiel\w*|gefallen|sank\w*|gesunken|sink\w*|verringer\w*|recul\w*|baiss\w*|chut\w*|diminu\w*|baj(?:o|aron|ado|ar)|ca(?:yo|yeron|ido|er)|descend\w*|disminu\w*|decreases?)$/,
  ],
  [
    /^(?:confirm\w*|admit\w*|acknowledg\w*|bestatig\w*|confirme\w*|admet\w*|admi[st]\w*|reconnu\w*|reconoc\w*)$/,
    /^(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|bestr(?:eit|itt)\w*|dementier\w*|dement\w*|nie[nr]?|neg(?:o|aron|ado|ar)|niega\w*|desm[ei]nt\w*)$/,
  ],
  [
    /^(?:approv\w*|accept\w*|pass(?:ed|es)|adopt\w*|ratif\w*|allow\w*|billig\w*|genehmig\w*|approuv\w*|aprob\w*)$/,
    /^(?:reject\w*|block\w*|veto\w*|refus\w*|ban(?:s|ned)?|prohibit\w*|forbid\w*|forbade|ablehn\w*|abgelehnt|verbot\w*|verboten|rejet\w*|rechaz\w*|prohib\w*|vet(?:o|aron))$/,
  ],
  [
    /^(?:guilty|convict\w*|schuldig|verurteil\w*|coupable|condamn\w*|culpable|conden\w*)$/,
    /^(?:acquit\w*|cleared|innocent|exonerat\w*|freigesprochen|unschuldig|acquitt\w*|absuelt\w*|absolv\w*|inocente)$/,
  ],
  [
    /^(?:open(?:s|ed|ing)?|reopen\w*|offnet\w*|geoffnet|eroffnet\w*|ouvr\w*|ouvert\w*|rouvr\w*|abr\w*|abiert\w*|reabr\w*)$/,
    /^(?:clos(?:e|es|ed|ing|ure)|shut\w*|geschlossen|schliess\w*|schloss\w*|ferm\w*|cerr\w*|cierr\w*)$/,
  ],
  [
    /^(?:start\w*|beg(?:in|ins|an|un|inning)|launch\w*|resum\w*|begann\w*|begonnen|beginn\w*|commenc\w*|debut\w*|empez\w*|empiez\w*|comenz\w*|comienz\w*)$/,
    /^(?:end(?:s|ed|ing)?|stop\w*|halt\w*|cancel\w*|suspend\w*|abandon\w*|finish\w*|endet\w*|beendet\w*|abgesagt|gestoppt|termin\w*|annul\w*|cancel\w*|suspend\w*)$/,
  ],
  [
    /^(?:support(?:s|ed|ing)?|back(?:s|ed|ing)|endors\w*|favou?r\w*|unterstutz\w*|soutien\w*|souten\w*|apoy\w*)$/,
    /^(?:oppos\w*|against|criticis\w*|criticiz\w*|condemn\w*|ablehn\w*|kritisier\w*|critiqu\w*|oppon\w*|contra|critic(?:o|aron))$/,
  ],
  [/^(?:before|vor|bevor|avant|antes)$/, /^(?:after|nach|nachdem|apres|despues|tras)$/],
  [
    /^(?:alive|rescued|saved|unhurt|unharmed|surviv\w*|uberleb\w*|survec\w*|surviv\w*|sobreviv\w*|vivo|vivos)$/,
    /^(?:dead|died|dies|kill(?:s|ed)|tot|tote\w*|starb\w*|gestorben|getotet|mort\w*|tue\w*|mur(?:io|ieron)|muert\w*)$/,
  ],
  [/^(?:more|over|above|mehr|uber|plus|mas)$/, /^(?:less|fewer|under|below|weniger|unter|moins|menos)$/],
  [
    /^(?:arrest\w*|detain\w*|imprison\w*|jail\w*|festgenommen|verhaftet\w*|arret\w*|deten\w*|detuv\w*|encarcel\w*)$/,
    /^(?:releas\w*|freed|freigelassen|liber\w*|relach\w*)$/,
  ],
  [/^(?:hir(?:e|es|ed|ing)|appoint\w*|named)$/, /^(?:fir(?:e|es|ed|ing)|sack\w*|dismiss\w*|resign\w*)$/],
  [/^(?:north\w*|nord\w*|norte)$/, /^(?:south\w*|sud\w*|sur)$/],
  [/^(?:east\w*|ost\w*|est|este)$/, /^(?:west\w*|ouest|oeste)$/],
  [/^(?:first|erste\w*|premier\w*|primer\w*)$/, /^(?:last|letzte\w*|dernier\w*|ultim\w*)$/],
  [
    /^(?:best|highest|biggest|largest|most|oldest|longest|fastest)$/,
    /^(?:worst|lowest|smallest|least|youngest|shortest|slowest)$/,
  ],
  [/^(?:success\w*|succe(?:ed|eds|eded)|manag(?:e|es|ed))$/, /^(?:fail\w*|unsuccessful\w*)$/],
  [/^(?:agree\w*|consent\w*)$/, /^(?:disagree\w*|refus\w*|object(?:s|ed))$/],
  [/^(?:legal(?:is|iz)?\w*|lawful)$/, /^(?:illegal|unlawful|criminal(?:is|iz)\w*)$/],
  [
    /^(?:accus\w*|charged|blam(?:e|es|ed|ing)|beschuldigt\w*|acus\w*)$/,
    /^(?:clear(?:ed|s)|exonerat\w*|absolv\w*|entlastet\w*|disculp\w*)$/,
  ],
  [/^(?:urg(?:e|es|ed|ing)|encourag\w*)$/, /^(?:discourag\w*|deterr?\w*|dissuad\w*)$/],
  [/^(?:scor(?:e|es|ed|ing)|converted)$/, /^(?:miss(?:ed|es|ing))$/],
  [/^(?:regain\w*|kept|retain\w*|gewann\w*)$/, /^(?:los[et]s?|losing|verlor\w*)$/],
  [/^(?:found|discovered|located)$/, /^(?:lost|missing)$/],
  [/^(?:marr(?:y|ies|ied|ying)|wed(?:s|ding)?|heirat\w*)$/, /^(?:divorc\w*|separat\w*|geschieden)$/],
  [/^(?:sign(?:s|ed|ing))$/, /^(?:reject\w*|refus\w*|declin\w*)$/],
  [/^(?:includ\w*|admit(?:s|ted))$/, /^(?:exclud\w*|expel\w*)$/],
  [/^(?:early|earlier|earliest)$/, /^(?:late|later|latest)$/],
  [
    /^(?:destroy\w*|demolish\w*|zerstor\w*)$/,
    /^(?:buil[dt]\w*|construct\w*|restor\w*|rebuil[dt]\w*|gebaut)$/,
  ],
  [/^(?:majority|most)$/, /^(?:minority|few)$/],
  [/^(?:safe|secure)$/, /^(?:unsafe|dangerous|insecure)$/],
  [/^(?:strengthen\w*|improv\w*|better)$/, /^(?:weaken\w*|worse\w*|deteriorat\w*)$/],
];
/** Pairs that say one thing from its two ends: with the two sides changed over, either may stand for the other. */
const converses: [RegExp, RegExp][] = [
  [
    /^(?:w[io]n(?:s|ning)?|beat(?:s|en|ing)?|victor\w*|defeat(?:s|ed|ing)?|siegt\w*|gewann\w*|gewonnen|besieg\w*|schlug\w*|batt\w*|gagn\w*|remport\w*|gan(?:o|aron|ado|ar)|venc\w*|derrot\w*)$/,
    /^(?:los[et]s?|losing|verl(?:or|oren|iert)\w*|perd\w*|pierd\w*)$/,
  ],
  [
    /^(?:b(?:ought|uy|uys|uying)|purchas\w*|acquir\w*|kauft\w*|gekauft|achet\w*|rach[ae]t\w*|compr\w*)$/,
    /^(?:s(?:old|ell|ells|elling)|verkauf\w*|vend\w*)$/,
  ],
  [/^(?:g[ai]ve[ns]?|giving|sent|sends?|donat\w*)$/, /^(?:receiv\w*|got|g[eo]ts?|accept\w*)$/],
  [/^(?:arriv\w*|enter\w*|join(?:s|ed|ing))$/, /^(?:depart\w*|le(?:ft|ave|aves|aving)|quit\w*|exit\w*)$/],
  [/^(?:borrow\w*)$/, /^(?:len[dt]s?|lending|loaned)$/],
];

export interface Turning {
  negates(word: string): boolean;
  fails(word: string): boolean;
  /** 0 for what is told as done, 1 for what is to come, 2 for what is only possible, wished or claimed. */
  doubt(word: string): 0 | 1 | 2;
  wishes(word: string): boolean;
  /** The word between a wish and what is wished. */
  leads(word: string): boolean;
}

export function turningWords(language: string): Turning {
  const tag = primaryLanguage(language) in negators ? primaryLanguage(language) : 'en';
  const negator = new Set(negators[tag]!.split(' '));
  return {
    negates: (word) => negator.has(word) || word.endsWith("n't") || (tag === 'fr' && word.startsWith("n'")),
    fails: (word) => failures[tag]!.test(word),
    wishes: (word) => wishes[tag]!.test(word),
    leads: (word) => leads[tag]!.test(word),
    doubt: (word) => (doubts[tag]!.test(word) ? 2 : futures[tag]!.test(word) ? 1 : 0),
  };
}

interface Side {
  pair: number;
  side: 0 | 1;
  converse: boolean;
}

/** Which side of which pair a folded word stands on; none for most words. */
export function sidesOf(word: string): Side[] {
  const known = sides.get(word);
  if (known) return known;
  const found = [...converses, ...pairs].flatMap(([one, other], pair): Side[] => {
    const converse = pair < converses.length;
    if (one.test(word)) return [{ pair, side: 0, converse }];
    return other.test(word) ? [{ pair, side: 1, converse }] : [];
  });
  if (sides.size > 50_000) sides.clear();
  sides.set(word, found);
  return found;
}

const sides = new Map<string, Side[]>();

/** Where in a text a word of one side of a pair stands. A text is gone through once. */
export function placesOfSide({ tokens }: Body, pair: number, side: 0 | 1): number[] {
  let known = placesBySide.get(tokens);
  if (!known) {
    known = new Map();
    for (const [place, { folded }] of tokens.entries())
      for (const one of sidesOf(folded)) {
        const key = 2 * one.pair + one.side;
        known.set(key, [...(known.get(key) ?? []), place]);
      }
    placesBySide.set(tokens, known);
  }
  return known.get(2 * pair + side) ?? [];
}

const placesBySide = new WeakMap<Body['tokens'], Map<number, number[]>>();
