import { countryOf, countryOfCapital, isCountryName } from './countries.ts';
import { isGivenName } from './given-names.ts';
import type { NameKind } from './names.ts';
import { isKnownPlace } from './places.ts';
import { fold, primaryLanguage, type Span } from './span.ts';

const organisationWords = new Set(
  (
    'bank ministry department agency party union university college school council corp corporation inc ltd llc plc group association committee commission court police army navy force forces fc united institute foundation company airlines airways times post news cross office bureau federation league parliament congress senate assembly house church hospital museum society authority service services board democrats republicans conservatives liberals tories greens socialists democrat republican organisation organization alliance movement front guard club team holdings partners industries motors systems technologies laboratories media press network trust fund exchange markets motor energy oil petroleum railways rail sons brothers ' +
    'bahn ministerium bundestag bundesrat bundesbank bundeswehr partei gewerkschaft verband universitat hochschule kreuz gmbh ag se kg ev verein amt bundesamt landesamt landtag gericht bundesgericht stiftung werke zeitung spiegel rundfunk klinik krankenhaus feuerwehr institut gesellschaft kommission rat verfassungsschutz sparkasse versicherung konzern ' +
    'banque ministere parti syndicat universite croix-rouge agence organisation assemblee senat conseil cour tribunal gendarmerie commission federation ligue societe fondation musee hopital rassemblement republicains ' +
    'banco ministerio partido sindicato universidad cruz agencia organizacion asamblea senado congreso consejo corte tribunal guardia comision federacion liga sociedad fundacion museo hospital gobierno ayuntamiento generalitat policia fiscalia ' +
    'banca ministero partito universita croce agenzia lega ministerio policia camara universidade ministerie partij universiteit raad'
  ).split(' '),
);
const placeWords = new Set(
  (
    'lake mount mountain river street avenue road square county island islands bay fort port cape valley beach park bridge airport station province district region peninsula strait gulf sea ocean desert forest canyon creek springs heights ' +
    'strasse platz see fluss insel inseln berg tal brucke flughafen bahnhof hafen rue boulevard place lac ile iles mont fleuve pont aeroport gare calle avenida plaza lago isla islas monte rio puente aeropuerto estacion valle mar golfo'
  ).split(' '),
);
const saint = /^(?:St\.?|Saint|Sainte|San|Santa|Sankt|São|Santo)[ -]\p{Lu}/u;
const compass =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|upper|lower|central|nord|sud|sued|ost|norte|sur)[- ]/;
const settlement = /(?:ville|burg|burgh|stadt|grad|shire|hampton|pur|abad|stan|borough|heim|hausen|dorf)$/;
const personBehind =
  /^(?:,\s(?:aged\s)?\d{1,3}[,.]|,\swho\s|\s\(\d{1,3}\)|\s(?:said|says|told|added|sagte|erklärte|dijo|afirmó|declaró|was born|tweeted|resigned|died|testified)(?!\p{L}))/u;
const placeBefore: Record<string, RegExp> = {
  en: /(?:^|\s)(?:in|near|outside|across|throughout|towards?)\s(?:the\s)?(?:cit(?:y|ies)\sof\s|towns?\sof\s|(?:north|south|east|west|central)(?:ern)?\s)?$/iu,
  de: /(?:^|\s)(?:nahe|nach|aus)\s$/iu,
  fr: /(?:^|\s)(?:à|près de|vers)\s$/iu,
  es: /(?:^|\s)(?:en|cerca de|hacia)\s$/iu,
};
const organisationSuffix = /(?:bank|ministerium|verband|partei|gesellschaft|gewerkschaft|werke|konzern)$/;
const unionNames =
  /^(?:european union|eu|ue|europaische union|union europeenne|union europea|nato|otan|un|uno|onu)$/;

/** What a name names, by itself and by the words around it; null where nothing tells. */
export function kindOf(
  text: string,
  span: Span,
  titled: boolean,
  acronym: boolean,
  language: string,
): NameKind | null {
  const name = text.slice(span.start, span.end);
  const folded = fold(name).replace(/\./g, '');
  const parts = folded.split(/[\s]+/);
  if (unionNames.test(folded)) return 'organisation';
  if (isCountryName(name)) return 'place';
  if (parts.length === 1 && countryOf(name)) return 'nationality';
  if (countryOfCapital(name) || isKnownPlace(name)) return titled ? 'person' : 'place';
  if (isOrganisation(parts, name)) return 'organisation';
  if (titled) return 'person';
  if (saint.test(name)) return 'place';
  if (isGivenName(parts[0]!) && parts.length > 1) return 'person';
  if (placeWords.has(parts[0]!) || placeWords.has(parts.at(-1)!)) return 'place';
  if (compass.test(folded) && countryOrPlace(folded))
    return nationalityEnd.test(folded) ? 'nationality' : 'place';
  const after = text.slice(span.end, span.end + 16);
  if (/^\p{Lu}\.(?:\s?\p{Lu}\.)*\s\p{Lu}\p{Ll}/u.test(name) || /^mcp{L}|^o'/.test(parts.at(-1)!))
    return 'person';
  if (parts.length > 1 && personParticle.test(folded)) return 'person';
  if (acronym) return 'organisation';
  const before = text.slice(Math.max(0, span.start - 26), span.start);
  const where = placeBefore[primaryLanguage(language)];
  if (settlement.test(folded) || where?.test(before)) return parts.length <= 2 ? 'place' : null;
  if (personBehind.test(after)) return 'person';
  if (isGivenName(parts[0]!)) return 'person';
  return null;
}

const nationalityEnd = /(?:an|ans|ese|ish)$/;
const personParticle = /\s(?:bin|ibn|al|van|von|de la|della|dos|al-\p{L}+)(?:\s|$)|^al-\p{L}+$/u;

function isOrganisation(parts: string[], name: string): boolean {
  if (/&|\bfor\b/.test(name) && parts.length > 1) return true;
  const [first] = parts;
  const last = parts.at(-1)!;
  if (parts.length === 1)
    return (
      institutions.has(last) ||
      organisationSuffix.test(last) ||
      /^(?:bundes|landes)\p{L}+(?:amt|tag|rat|bank|wehr|gericht)$/u.test(last)
    );
  return (
    organisationWords.has(last) ||
    organisationWords.has(first!) ||
    parts.some((part) => officeWords.has(part)) ||
    organisationSuffix.test(last)
  );
}

/** Bodies that one word names. */
const institutions = new Set(
  'congress senate parliament house commons knesset kremlin pentagon bundestag bundesrat democrats republicans conservatives tories google facebook twitter apple amazon microsoft tesla boeing airbus'.split(
    ' ',
  ),
);

/** Words that make an organisation of a name wherever they stand in it. */
const officeWords = new Set(
  'ministry department university bank council court committee party agency organisation organization ministerium universitat partei ministere universite ministerio universidad partido'.split(
    ' ',
  ),
);

function countryOrPlace(folded: string): boolean {
  const rest = folded.replace(compass, '');
  return countryOf(rest) !== null || isKnownPlace(rest);
}
