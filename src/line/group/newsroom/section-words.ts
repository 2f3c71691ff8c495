import type { TopicClass } from './lexicon/lexicon.ts';

/**
 * What outlets call their sections, folded, in English, German, French, Spanish, Italian, Portuguese, Dutch, the
 * Scandinavian languages, Polish, Czech, Turkish and Indonesian: in the names of feeds and in the paths of addresses.
 */
const named: Record<TopicClass, string> = {
  culture:
    'arts art culture kultur cultura cultuur kultura kultur-og-underholdning books boeken livres libros bucher literature film films movies movie kino cinema cine music musik musique musica muziek theatre theater theatres stage entertainment showbiz tvshowbiz celebrity celebrities celebrites tv television tv-and-radio television-radio feuilleton medien medias medios spettacoli espectaculos kulttuuri hudba hiburan sanat magazin-kultur gossip hollywood awards photography',
  conflict:
    'war conflict conflicts krieg guerre guerra defense defence military security militar terrorism terrorisme',
  crime:
    'crime crimes crime-law courts court law justice justiz justicia giustizia kriminalitaet kriminalitat police policial polizei faits-divers cronaca-nera krimi kriminal sucesos judiciales policiales hukum legal',
  disaster: 'disaster disasters accidents unglueck katastrophen catastrophes emergencies',
  economy:
    'business economy economie economia economics wirtschaft finance finances finanzen finanzas financieel finanza money markets market boerse borse bourse bolsa companies entreprises empresas unternehmen ekonomi ekonomia okonomi ekonomika ekonomie talous dinero argent geld negocios your-money real-estate immobilien immobilier property personal-finance dealbook retail industry biznes bisnis investing banking economic-policy',
  education:
    'education schools school universities students bildung schule uni hochschule campus educacion educacao istruzione onderwijs edukasi pendidikan utdanning utbildning',
  environment:
    'environment climate klima umwelt planete planet medio-ambiente medioambiente clima ambiente milieu miljo environnement ecologie energy energie energia natur klimat cevre lingkungan sustainability wildlife animals climate-change',
  health:
    'health gesundheit sante salud saude salute gezondheid zdrowie zdravi helse halsa terveys saglik kesehatan medical medicine medizin medecine well wellness wellbeing nhs sundhed',
  human:
    'royals royal people panorama vermischtes buntes oddlyenough odd-news weird offbeat insolite gente obituaries royal-family good-news human-interest curiosidades',
  labour:
    'jobs work careers karriere beruf emploi empleo trabajo lavoro carriere employment trabalho workplace beruf-karriere labour',
  lifestyle:
    'lifestyle life-style life leisure style fashion mode moda food food-and-drink dining essen recipes cuisine travel reise reisen voyage voyages viajes viaggi viagem reizen home homes garden parenting family femail beauty dating relationships stil leben styles lifeandstyle life-and-style gastronomia gastronomie ocio good-food cars auto autos motoring motors games goodfood weddings fashionfinder love yemek resor rejser reiser gaya-hidup traveller escape',
  politics:
    'politics politik politique politica politiek polityka policy elections election wahlen elecciones congress government governo gouvernement bundestag parlament parliament whitehouse white-house siyaset nasional-politik politika inland innenpolitik elections-2020 campaign presidential diplomacy brexit',
  religion: 'religion religions faith kirche religione religie beliefs kirker',
  science:
    'science sciences wissen wissenschaft ciencia ciencias scienza scienze wetenschap vitenskap vetenskap nauka veda bilim space astronomy forschung sciencetech videnskab tiede sains archaeology history',
  technology:
    'technology tech technologie tecnologia tecnologica teknologi techniek technik digital digitales digitaal netzwelt internet cyber gadgets gaming pixels numerique informatique it teknoloji technologia computing cybersecurity sciencetech smartphones apps high-tech',
  society:
    'society gesellschaft societe sociedad sociedade societa samfund samfunn samhalle migration immigration inequality race gender community communities social-affairs social spoleczenstwo toplum indigenous philanthropy',
  sport:
    'sport sports sporten esporte esportes deporte deportes sportif football fussball fudbol futbol calcio futebol voetbal soccer cricket tennis tenis golf rugby rugby-union rugby-league nfl nba mlb nhl nrl afl olympics olympia f1 formula1 formel-1 formule-1 boxing mma ufc motogp motorsport cycling cyclisme ciclismo radsport athletics basketball basket baseball hockey swimming racing horse-racing college-football college-basketball league-one bundesliga spor olahraga urheilu superbowl idrett',
  weather: 'weather wetter meteo tiempo clima-tiempo weer vaer vader pogoda pocasi cuaca hava',
};

const abroad =
  'world international africa america americas asia asia-pacific asiapacific europe europa middle-east middleeast australia china india latin-america ausland monde mundo mondo esteri wereld swiat svet verden varlden utrikes udland utenriks dunya global internacional internacionales extranjero afrique amerique asie proche-orient aussenpolitik east-asia south-asia se-asia foreign';

const classes = new Map<string, TopicClass[]>();
for (const [name, words] of Object.entries(named) as [TopicClass, string][]) {
  for (const word of words.split(' ')) classes.set(word, [...(classes.get(word) ?? []), name]);
}
const abroadWords = new Set(abroad.split(' '));

/** What a report's place with its outlet says: the classes that it is printed under, and whether among news from abroad. */
export interface Printed {
  classes: TopicClass[];
  abroad: boolean;
}

/** Reads the name of a feed's section and the place in an address: the last folder that says something is the nearest. */
export function printedUnder({
  section,
  address,
}: {
  section: string | null;
  address: string | null;
}): Printed {
  const places = [...placesOf(address), ...(section ? [section] : [])].map(fold);
  const found = places.map(classesOf).findLast((each) => each.length > 0) ?? [];
  return {
    classes: found,
    abroad: places.some((place) => wordsIn(place).some((word) => abroadWords.has(word))),
  };
}

function classesOf(place: string): TopicClass[] {
  const whole = classes.get(place.replace(/[\s_]+/g, '-'));
  if (whole) return whole;
  return [...new Set(wordsIn(place).flatMap((word) => classes.get(word) ?? []))];
}

function wordsIn(place: string): string[] {
  const words = place.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  // More than four words are a headline and no place.
  return words.length > 4 ? [] : [place, ...words];
}

/** The host's first label where it is not the outlet's own name, and the folders; of the last part only `business-52391722`. */
function placesOf(address: string | null): string[] {
  if (!address || !URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  const folders = pathname.split('/').slice(1);
  const last = folders.pop() ?? '';
  const numbered = /^((?:\p{L}+-){0,2}\p{L}+)-\d{5,}$/u.exec(last)?.[1];
  return [
    ...(labels.length > 2 && labels[0] !== 'www' ? [labels[0]!] : []),
    ...folders.slice(0, 4).map((folder) => decode(folder)),
    ...(numbered ? [numbered] : []),
  ];
}

function decode(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    // Not an escape after all: the letters as they stand serve.
    return folder;
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
