export type UnitKind = 'money' | 'measure' | 'duration' | 'percent' | 'points';

/** What a number is measured in: an ISO 4217 code, `km`, `°C`, `year`, `%`, … */
export interface Unit {
  kind: UnitKind;
  code: string;
}

/** Signs before or after a figure. */
export const currencySigns: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
};
/** Letters that stand directly before a dollar sign. */
export const dollarLetters: Record<string, string> = {
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  R: 'BRL',
  NT: 'TWD',
};
/** `Canadian dollars`, `Swiss francs`: whose. */
export const currencyOwners: Record<string, string> = {
  us: 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
  singapore: 'SGD',
  swiss: 'CHF',
  schweizer: 'CHF',
  british: 'GBP',
  japanese: 'JPY',
  indian: 'INR',
  pakistani: 'PKR',
  mexican: 'MXN',
  argentine: 'ARS',
  egyptian: 'EGP',
  cfa: 'XOF',
};
/** Folded words with the code that they stand for; all languages at once. */
const money: Record<string, string> = {
  USD: 'dollar dollars usd dolar dolares dollari dollaro',
  EUR: 'euro euros eur',
  GBP: 'pound pounds gbp pfund livres libras sterline',
  JPY: 'yen yens jpy',
  CNY: 'yuan yuans renminbi cny rmb',
  INR: 'rupee rupees rupien roupies rupias inr',
  RUB: 'ruble rubles rouble roubles rubel rublos rub',
  CHF: 'franc francs franken chf franchi',
  KRW: 'krw',
  SEK: 'kronor sek',
  NOK: 'nok',
  DKK: 'dkk',
  kroner: 'kroner kronen couronnes coronas',
  TRY: 'lira liras lire',
  ILS: 'shekel shekels schekel',
  ZAR: 'rand',
  BRL: 'reais brl',
  PLN: 'zloty zlotys pln',
  HUF: 'forint forints huf',
  UAH: 'hryvnia hryvnias hrywnja',
  AED: 'dirham dirhams',
  SAR: 'riyal riyals',
  NGN: 'naira nairas ngn',
  KES: 'shilling shillings',
  THB: 'baht',
  IDR: 'rupiah',
  MYR: 'ringgit',
  VND: 'dong',
  peso: 'peso pesos',
  cent: 'pence cents centimes',
  AUD: 'aud',
  CAD: 'cad',
  HKD: 'hkd',
};
const measures: Record<string, string> = {
  km: 'km kilometre kilometres kilometer kilometers kilometern kilometros chilometri quilometros',
  m: 'm metre metres meter meters metern metros metri',
  cm: 'cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimetres centimetros centimetri',
  mm: 'mm millimetre millimetres millimeter millimeters milimetros millimetri',
  mi: 'mile miles meile meilen millas miglia',
  ft: 'ft foot feet pies',
  in: 'inch inches pulgadas zoll',
  yd: 'yard yards',
  kg: 'kg kilo kilos kilogram kilograms kilogramm kilogrammes kilogramos',
  g: 'g gram grams gramm grammes gramos',
  t: 't tonne tonnes ton tons tonnen toneladas tonnellate ton',
  lb: 'lb lbs',
  ha: 'ha hectare hectares hektar hectareas ettari',
  acre: 'acre acres',
  l: 'l litre litres liter liters litern litros litri',
  'km²': 'quadratkilometer quadratkilometern',
  'm²': 'quadratmeter quadratmetern sqm',
  'km/h': 'kmh kph stundenkilometer stundenkilometern',
  mph: 'mph',
  '°': 'degree degrees grad degres degre grados gradi graus',
  barrel: 'barrel barrels barils barriles',
  MW: 'mw megawatt megawatts',
  GW: 'gw gigawatt gigawatts gigawatios',
  kWh: 'kwh kilowattstunden',
};
const durations: Record<string, string> = {
  second: 'second seconds sekunde sekunden secondes segundos secondi seconden',
  minute: 'minute minutes min minuten minutos minuti minuten',
  hour: 'hour hours hr hrs stunde stunden heure heures hora horas ore uur',
  day: 'day days tag tage tagen jour jours dia dias giorno giorni dag dagen',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane weken',
  month: 'month months monat monate monaten mois mes meses mese mesi maand maanden',
  year: 'year years jahr jahre jahren an ans annee annees ano anos anno anni jaar jaren',
  decade: 'decade decades jahrzehnt jahrzehnte jahrzehnten decennies decadas',
};
const percents = 'percent prozent pourcent procent pct';
const points = 'prozentpunkte prozentpunkt prozentpunkten procentpunt procentpunten prozentpunktes';

/** Folded unit words and what they stand for. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...listed(money, 'money'),
  ...listed(durations, 'duration'),
  ...listed(measures, 'measure'),
  ...listed({ '%': percents }, 'percent'),
  ...listed({ points }, 'points'),
]);

function listed(table: Record<string, string>, kind: UnitKind): [string, Unit][] {
  return Object.entries(table).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, { kind, code }] as [string, Unit]),
  );
}
