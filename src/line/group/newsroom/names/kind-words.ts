/** Words inside a name that tell its kind, folded, in English, German, French, Spanish, Italian and Portuguese. */
export const organisationWords = new Set(
  (
    'inc corp corporation company co ltd llc plc gmbh ag se sa spa nv group holding holdings industries bank banco banque bancorp insurance partners capital ' +
    'university universitat universite universidad universita universidade college school institute institut instituto academy akademie academie academia hospital clinic klinik museum library foundation stiftung fondation fundacion trust ' +
    'ministry ministerium ministere ministerio department agency agentur agence agencia authority commission kommission comision committee komitee comite council rat conseil consejo board bureau office amt bundesamt administration service services court gericht tribunal cour corte parliament parlament parlement parlamento senate senat congress congreso assembly assemblee asamblea police polizei policia army navy guard brigade command forces ' +
    'party partei parti partido union gewerkschaft syndicat sindicato federation verband bund confederation association verein league liga ligue club fc sc sv cf afc rfc united city rovers wanderers society organisation organization organizacion network alliance coalition movement front bewegung ' +
    'times post news journal herald tribune guardian gazette magazine radio television tv media studios pictures records airlines airways air motors energy pharma pharmaceuticals technologies systems software games foods stores rail railways bahn church kirche diocese orchestra'
  ).split(' '),
);

export const placeWords = new Set(
  (
    'county city town village island islands isle river lake mount mountain mountains valley bay beach coast cape gulf strait sea ocean desert forest park street avenue road square bridge airport harbour harbor province district region state peninsula hills heights falls canyon reef port border station ' +
    'see fluss berg insel inseln strasse platz tal kreis landkreis bezirk provinz flughafen bahnhof hafen ' +
    'rue lac ile iles fleuve mont vallee baie departement aeroport gare quartier ' +
    'calle lago isla islas rio monte valle bahia provincia aeropuerto plaza barrio municipio'
  ).split(' '),
);

/** Names of things that are none of the three kinds, and bylines of the trade: never topics. Folded. */
export const noTopics = new Set(
  'coronavirus|covid|covid 19|sars|ebola|easter|ostern|christmas|weihnachten|noel|navidad|ramadan|eid|anzac day|mothers day|fathers day|labour day|new year|halloween|thanksgiving|muslim|muslims|christian|christians|catholic|catholics|jewish|jews|jew|hindu|buddhist|islam|islamic|protestant|english|bible|koran|internet|brexit|ppe|ceo|cfo|diy|gps|covid19|corona|tv|dna|god|gott|dieu|dios|earth|moon|sun|aids|hiv|gdp|bip|pib|mp|mps|pm|am|bst|gmt|est|edt|pdt|cet|utc|html|url|rss|pdf|faq|vip|suv|rip|lgbt|lgbtq|bame|q a|a level|gcse|oscar|oscars|emmy|grammy|nobel prize|nobelpreis|prix nobel|premio nobel|getty|getty images|reuters|ap|afp|dpa|associated press|press association|pa media|bloomberg|photo|foto|video|file photo|read more|related|sign|newsletter|twitter com|instagram story|world war ii|world war|second world war|first world war|cold war|olympic games|olympics|olympia|world cup|grand prix|super bowl|spring|summer|autumn|winter|north|south|east|west|northern|southern|eastern|western|black|white|asian|african|european|europeans|american dream|act|amendment|bill|chapter|day|week|month|year|series|season|episode|part|live|update|updates|opinion|analysis|exclusive|breaking|watch|mr|mrs|dr|sir|state|city|government|parliament|president|prime minister|minister|police|court|opposition|cabinet|senate|council|university|bank|church|union|party|army|hospital'.split(
    '|',
  ),
);
