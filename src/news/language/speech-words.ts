import { primaryLanguage } from './span.ts';

/** How a language says that somebody says something. */
export interface SpeechWords {
  /** Finds a verb of saying, with its auxiliary. */
  verb: RegExp;
  /** Words such as `according to`, before who says it. */
  according: RegExp;
  pronoun: RegExp;
  /** What may stand between who and the verb: `also`, `has`, `später`. */
  between: RegExp;
  /** Where a description of who ends: `on`, `who`, `am`. */
  ends: RegExp;
  /** The language writes all its nouns with capitals. */
  capitalNouns: boolean;
  /** The verb alone says `he said`: `dijo`. */
  dropsPronoun: boolean;
}

const verbs: Record<string, string> = {
  en: 'said|says|say|told|tells|added|adds|warned|warns|explained|explains|insisted|insists?|stated|states|asked|asks|replied|wrote|writes|tweeted|posted|announced|declared|declares|claimed|claims?|argued|argues?|recalled|recalls|noted|notes|continued|admitted|admits|confirmed|confirms|denied|denies|called|calls|described|describes|acknowledged|suggested|suggests|stressed|stresses|urged|vowed|promised|shouted|joked|responded|concluded|testified|remarked|observed|commented|complained|emphasi[sz]ed|predicted|believes?|thinks?|branded|dubbed|label+ed|denounced|condemned|critici[sz]ed|hailed|praised|cried|whispered|yelled|exclaimed|reiterated|alleged|cautioned|reported',
  de: 'sagte[n]?|sagt|sagen|erklärte[n]?|erklärt|betonte[n]?|betont|teilte[n]?|mitteilte[n]?|warnte[n]?|warnt|kritisierte[n]?|kritisiert|nannte[n]?|nennt|meinte[n]?|meint|fügte[n]?|forderte[n]?|fordert|bezeichnete[n]?|bezeichnet|kündigte[n]?|berichtete[n]?|berichtet|schrieb(?:en)?|schreibt|rief(?:en)?|fragte[n]?|antwortete[n]?|behauptete[n]?|bekräftigte[n]?|versicherte[n]?|äußerte[n]?|unterstrich(?:en)?|lobte[n]?|räumte[n]?|bestätigte[n]?|bestätigt|mahnte[n]?|ergänzte[n]?|erzählte[n]?|erzählt|bestritt(?:en)?|so',
  fr: '(?:a|ont|avait|avaient|aurait)(?:[- ]t[- ](?:il|elle|on)|-(?:ils|elles))? (?:\\p{L}+ment |aussi |également |encore |ensuite |notamment )?(?:déclaré|dit|affirmé|ajouté|indiqué|précisé|expliqué|assuré|estimé|annoncé|souligné|rappelé|dénoncé|confié|regretté|insisté|averti|lancé|raconté|répondu|écrit|reconnu|confirmé|promis|conclu|poursuivi|commenté|réagi|prévenu|jugé|qualifié|martelé|salué|fait savoir|soutenu|admis|démenti|appelé)|déclare(?:nt)?|dit|disent|affirme(?:nt)?|ajoute(?:nt)?|indique(?:nt)?|précise(?:nt)?|explique(?:nt)?|assure(?:nt)?|estime(?:nt)?|annonce(?:nt)?|souligne(?:nt)?|rappelle(?:nt)?|dénonce(?:nt)?|confie(?:nt)?|regrette(?:nt)?|insiste(?:nt)?|avertit|avertissent|lance(?:nt)?|raconte(?:nt)?|répond|répondent|écrit|écrivent|reconnaît|confirme(?:nt)?|promet|conclut|martèle(?:nt)?|poursuit|prévient|juge(?:nt)?|qualifie(?:nt)?|salue(?:nt)?|témoigne(?:nt)?|résume(?:nt)?',
  es: '(?:ha |han |había )?(?:dicho|afirmado|asegurado|declarado|explicado|añadido|señalado|indicado)|dijo|dijeron|dice|dicen|afirmó|afirmaron|afirma|aseguró|aseguraron|asegura|declaró|declararon|declara|explicó|explicaron|explica|añadió|añade|agregó|señaló|señala|indicó|indicaron|indica|sostuvo|sostiene|manifestó|manifestaron|advirtió|advierte|subrayó|subraya|anunció|anunciaron|anuncia|comentó|recordó|recuerda|insistió|insiste|escribió|respondió|reconoció|reconoce|denunció|denunciaron|denuncia|pidió|pidieron|pide|confirmó|confirmaron|confirma|informó|informaron|informa|calificó|califica|contó|cuenta|lamentó|lamenta|criticó|critica|negó|niega|apuntó|precisó|destacó|reiteró|expresó',
  it: '(?:ha|hanno|aveva) (?:detto|dichiarato|affermato|aggiunto|spiegato|annunciato|scritto|sottolineato|confermato|commentato)|disse|dice|dicono|afferma|dichiara|spiega|aggiunge|sottolinea|racconta|annuncia|conferma|scrive',
  pt: 'disse|disseram|diz|afirmou|afirma|declarou|explicou|acrescentou|anunciou|confirmou|informou|alertou|escreveu|destacou|ressaltou|contou|garantiu',
  nl: 'zei|zeiden|zegt|zeggen|verklaarde|verklaart|vertelde|vertelt|voegde|meldde|meldt|schreef|schrijft|waarschuwde|waarschuwt|benadrukte|benadrukt|vindt|noemde|noemt|bevestigde|aldus',
};
const according: Record<string, string> = {
  en: 'according to|in the (?:view|words|opinion) of',
  de: 'laut|nach (?:Angaben|Aussage|Ansicht|Einschätzung|Auskunft|Darstellung)(?: von| des)?|zufolge',
  fr: "selon|d[’']après|de l[’']avis (?:de|des)|aux dires (?:de|des)",
  es: 'según|de acuerdo con|en palabras de|a juicio de|en opinión de',
  it: 'secondo',
  pt: 'segundo|de acordo com',
  nl: 'volgens|aldus',
};
const pronouns: Record<string, string> = {
  en: 'he|she|they|it|i|we|you|who',
  de: 'er|sie|es|ich|wir|man',
  fr: 'il|elle|ils|elles|on|je|nous',
  es: 'él|ella|ellos|ellas|yo|nosotros',
  it: 'lui|lei|loro',
  pt: 'ele|ela|eles|elas',
  nl: 'hij|zij|ze|ik|wij|we',
};
const betweens: Record<string, string> = {
  en: 'has|have|had|also|later|then|already|repeatedly|once|again|now|still|previously|reportedly|\\p{L}+ly|who|themselves|himself|herself',
  de: 'hat|haben|auch|später|dann|bereits|zuvor|jedoch|aber|am|\\p{L}+tag',
  fr: 'lui-même|elle-même|aussi|également|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  es: 'también|luego|después|ya|además',
  it: 'anche|poi',
  pt: 'também|ainda',
  nl: 'ook|later',
};
const ends: Record<string, string> = {
  en: 'is|are|was|were|has|have|had|will|would|could|can|on|in|at|who|which|that|after|when|as|yesterday|today|while|and|but|through|during|before|last|this|earlier|later|by|to|with|from|via|outside|inside|over|under|because|if|adding|referring|speaking|\\p{L}+day',
  de: 'ist|sind|war|waren|wurde|wurden|wird|werden|hat|haben|habe|hatte|sei|seien|kann|soll|will|am|im|in|zu|zum|zur|bei|nach|vor|auf|mit|an|gegenüber|der|die|das|dem|den|und|aber|als|wie|mit|dass|gestern|heute|weiter|dazu|hinzu|ein|seinen|seinem|ihren|ihrem|einer|einem|\\p{L}+tag',
  fr: 'est|sont|était|étaient|a|ont|sera|seront|fut|serait|n|ne|à|dans|en|lors|sur|qui|que|après|avant|devant|pendant|mais|et|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|auprès|dont|ce|cette',
  es: 'es|son|está|están|fue|fueron|era|ha|han|será|no|en|a|durante|que|quien|tras|ante|sobre|pero|y|hoy|ayer|este|esta|el|lunes|martes|miércoles|jueves|viernes|sábado|domingo|al|con|por|desde',
  it: 'in|a|durante|che|dopo|su|ma|e|oggi|ieri|al|alla',
  pt: 'em|a|durante|que|após|sobre|mas|e|hoje|ontem|ao|nesta|neste|na|no',
  nl: 'in|op|tijdens|die|dat|na|over|maar|en|gisteren|vandaag|tegen|aan',
};

const built = new Map<string, SpeechWords>();

/** The words of a language; English ones where we have none. */
export function speechWordsOf(language: string): SpeechWords {
  const code = primaryLanguage(language);
  const key = Object.hasOwn(verbs, code) ? code : 'en';
  let words = built.get(key);
  if (!words) {
    words = {
      verb: whole(verbs[key]!, 'gu'),
      according: whole(according[key]!, 'giu'),
      pronoun: new RegExp(`^(?:${pronouns[key]})(?![\\p{L}'’])`, 'iu'),
      between: new RegExp(`(?:^|[\\s,])(?:${betweens[key]})$`, 'iu'),
      ends: new RegExp(`^(?:${ends[key]})(?!\\p{L})`, 'u'),
      capitalNouns: key === 'de',
      dropsPronoun: key === 'es' || key === 'it' || key === 'pt',
    };
    built.set(key, words);
  }
  return words;
}

function whole(list: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list})(?![\\p{L}\\p{N}])`, flags);
}
