/** Agencies whose pieces others print: the name that readers see, the names and the short forms that credits give them. */
const rows: [string, string, string][] = [
  ['Associated Press', 'associated press|the associated press|associated press staff', 'AP'],
  ['Reuters', 'reuters|thomson reuters|reuters staff', ''],
  ['AFP', 'agence france-presse|agence france presse', 'AFP'],
  [
    'dpa',
    'deutsche presse-agentur|dpa-infocom|dpa-afx|dpa international|german press agency',
    'dpa|DPA|lnw|dpa/lnw',
  ],
  ['PA Media', 'pa media|press association|pa news agency|the press association|pa reporters?|pa wire', 'PA'],
  ['Xinhua', 'xinhua|xinhua news agency', ''],
  ['TASS', 'itar-tass', 'TASS|ТАСС'],
  ['EFE', 'agencia efe|agência efe', 'EFE|Efe'],
  ['Europa Press', 'europa press', ''],
  ['ANSA', 'agenzia ansa', 'ANSA'],
  ['Kyodo', 'kyodo|kyodo news', ''],
  ['Jiji Press', 'jiji press|jiji', ''],
  ['PTI', 'press trust of india', 'PTI'],
  ['ANI', 'asian news international', 'ANI'],
  ['IANS', 'indo-asian news service', 'IANS'],
  ['Bloomberg', 'bloomberg|bloomberg news|bloomberg l\\.?p\\.?', ''],
  ['AAP', 'australian associated press', 'AAP'],
  ['Canadian Press', 'the canadian press|canadian press|la presse canadienne', 'CP'],
  ['Yonhap', 'yonhap|yonhap news agency', ''],
  ['Anadolu', 'anadolu|anadolu agency|anadolu ajans[ıi]', 'AA'],
  ['APA', 'austria presse agentur', 'APA'],
  ['Keystone-SDA', 'keystone-sda|schweizerische depeschenagentur', 'sda|SDA|ATS'],
  ['Belga', 'belga|agence belga', ''],
  ['ANP', '', 'ANP'],
  ['Lusa', 'agência lusa|lusa', ''],
  ['NTB', '', 'NTB'],
  ['TT', '', 'TT'],
  ['Ritzau', 'ritzau', ''],
  ['PAP', 'polska agencja prasowa', 'PAP'],
  ['CTK', '', 'ČTK|CTK'],
  ['Interfax', 'interfax|интерфакс', ''],
  ['RIA Novosti', 'ria novosti|риа новости', ''],
  ['Ukrinform', 'ukrinform', ''],
  ['Bernama', 'bernama', ''],
  ['Antara', 'antara', ''],
  ['UPI', 'united press international', 'UPI'],
  ['SID', 'sport-informations-dienst', 'SID|sid'],
  ['epd', 'evangelischer pressedienst', 'epd'],
  ['KNA', 'katholische nachrichten-agentur', 'KNA'],
  ['Agência Brasil', 'agência brasil', ''],
  ['Estadão Conteúdo', 'estadão conteúdo', ''],
  ['Tribune News Service', 'tribune news service|tribune content agency', 'TNS'],
  ['New York Times News Service', 'new york times news service', 'NYTIMES|NYT'],
  ['CNN Wire', 'cnn wire|cnn newsource|the-cnn-wire', ''],
  ['The Conversation', 'the conversation', ''],
  ['Business Wire', 'business wire', ''],
  ['PR Newswire', 'prnewswire|pr newswire', ''],
  ['GlobeNewswire', 'globe newswire|globenewswire', ''],
];

const wires = rows.map(([id, names, codes]) => ({
  id,
  name: names === '' ? null : new RegExp(`^(?:${names})$`, 'i'),
  codes: new Set(codes === '' ? [] : codes.split('|')),
}));

/** The wire whose name these words are, and nothing besides; null where they are none. Short forms mind their case. */
export function wireOf(words: string): string | null {
  const bare = words
    .trim()
    .replace(/^(?:the|agence|agency|agencia)\s+/i, '')
    .replace(/[.,]+$/, '');
  for (const { id, name, codes } of wires)
    if (codes.has(bare) || name?.test(bare) || name?.test(words.trim())) return id;
  return null;
}

/**
 * Every wire among words that are listed: `dpa/AFP`, `Reuters and AP`, `AP, Bloomberg`. With a stroke between them all
 * must be wires: `Ann Lee/Reuters` signs a picture.
 */
export function wiresAmong(words: string): string[] {
  const stroked = words.split('/');
  if (stroked.length > 1 && !stroked.every((part) => wireOf(part)))
    return wireOf(words) ? [wireOf(words)!] : [];
  return words
    .split(/\s*(?:,|;|\/|\||\+|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bvia\b|\bfor\b)\s*|\s+[-–—]\s+/)
    .flatMap((part) => wireOf(part) ?? []);
}
