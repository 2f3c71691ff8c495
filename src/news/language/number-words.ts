import { primaryLanguage } from './span.ts';

/** What a word can mean in a number. One word may mean several things: `third` is an ordinal and a fraction. */
export interface NumberWord {
  /** A plain number: `seven`, `doscientos`. */
  value?: number;
  /** What it multiplies the number before it by: `million`, `dozen`. */
  scale?: number;
  /** A share: `third`, `Hälfte`. */
  fraction?: number;
  ordinal?: number;
  /** An order of size without a number: `hundreds`. */
  vague?: number;
  /** A round number of that size: `centaine`. */
  rounded?: boolean;
  role?: 'half' | 'article' | 'join' | 'several';
}

/** Word lists, `word number word number …`, folded (no accents). */
const values: Record<string, string> = {
  en: 'zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90',
  de: 'null 0 zwo 2 anderthalb 1.5 eineinhalb 1.5 zweieinhalb 2.5 dreieinhalb 3.5',
  fr: 'zero 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 nonante 90',
  es: 'cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun 21 veintiuno 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900',
  it: 'zero 0',
  pt: 'zero 0 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13 catorze 14 quatorze 14 quinze 15 dezasseis 16 dezesseis 16 dezassete 17 dezessete 17 dezoito 18 dezanove 19 dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100 cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quatrocentas 400 quinhentos 500 quinhentas 500 seiscentos 600 seiscentas 600 setecentos 700 setecentas 700 oitocentos 800 oitocentas 800 novecentos 900 novecentas 900',
  nl: 'nul 0 anderhalf 1.5 anderhalve 1.5',
};
/** Written alone these are pronouns and articles more often than numbers: they count before a scale or after tens. */
const ones: Record<string, string> = {
  de: 'ein eine einen einem einer',
  fr: 'un une',
  es: 'un una uno',
  it: 'un una uno',
  pt: 'um uma',
  nl: 'een',
};
const scales: Record<string, string> = {
  en: 'hundred 100 thousand 1000 million 1e6 billion 1e9 trillion 1e12 dozen 12 score 20',
  de: 'hundert 100 tausend 1000 million 1e6 millionen 1e6 milliarde 1e9 milliarden 1e9 billion 1e12 billionen 1e12 dutzend 12',
  fr: 'cent 100 cents 100 mille 1000 million 1e6 millions 1e6 milliard 1e9 milliards 1e9 douzaine 12 douzaines 12',
  es: 'mil 1000 millon 1e6 millones 1e6 docena 12 docenas 12 billon 1e12 billones 1e12',
  it: 'mila 1000 mille 1000 milione 1e6 milioni 1e6 miliardo 1e9 miliardi 1e9 dozzina 12',
  pt: 'mil 1000 milhao 1e6 milhoes 1e6 bilhao 1e9 bilhoes 1e9 duzia 12 duzias 12',
  nl: 'honderd 100 duizend 1000 miljoen 1e6 miljard 1e9 dozijn 12',
};
const rounded: Record<string, string> = {
  fr: 'dizaine 10 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 millier 1000',
  es: 'decena 10 veintena 20 treintena 30 centenar 100 millar 1000',
  it: 'decina 10 ventina 20 trentina 30 centinaio 100 migliaio 1000',
  pt: 'dezena 10 centena 100 milhar 1000',
};
const vague: Record<string, string> = {
  en: 'tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1e6 billions 1e9 trillions 1e12',
  de: 'dutzende 12 dutzenden 12 hunderte 100 hunderten 100 tausende 1000 tausenden 1000 zehntausende 10000 zehntausenden 10000 hunderttausende 100000 hunderttausenden 100000 millionen 1e6 milliarden 1e9',
  fr: 'dizaines 10 douzaines 12 centaines 100 milliers 1000 millions 1e6 milliards 1e9',
  es: 'decenas 10 docenas 12 centenares 100 cientos 100 miles 1000 millares 1000 millones 1e6',
  it: 'decine 10 dozzine 12 centinaia 100 migliaia 1000 milioni 1e6 miliardi 1e9',
  pt: 'dezenas 10 duzias 12 centenas 100 milhares 1000 milhoes 1e6',
  nl: 'tientallen 10 tientallen 10 honderden 100 duizenden 1000 tienduizenden 10000 miljoenen 1e6 miljarden 1e9',
};
const fractions: Record<string, string> = {
  en: 'third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6 eighth 8 eighths 8 tenth 10 tenths 10',
  de: 'halfte 2 drittel 3 viertel 4 funftel 5 sechstel 6 achtel 8 zehntel 10',
  fr: 'moitie 2 tiers 3 quart 4 quarts 4 cinquieme 5 cinquiemes 5 dixieme 10 dixiemes 10',
  es: 'mitad 2 tercio 3 tercios 3 cuarto 4 cuartos 4 quinto 5 quintos 5 decimo 10',
  it: 'meta 2 terzo 3 terzi 3 quarto 4 quarti 4 quinto 5 quinti 5',
  pt: 'metade 2 terco 3 tercos 3 quarto 4 quartos 4 quinto 5 quintos 5',
  nl: 'helft 2 derde 3 kwart 4 vijfde 5',
};
const ordinals: Record<string, string> = {
  en: 'first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 thirteenth 13 fifteenth 15 twentieth 20',
  de: 'erste* 1 zweite* 2 dritte* 3 vierte* 4 funfte* 5 sechste* 6 siebte* 7 achte* 8 neunte* 9 zehnte* 10 elfte* 11 zwolfte* 12',
  fr: 'premier 1 premiere 1 premiers 1 premieres 1 deuxieme 2 second 2 seconde 2 troisieme 3 quatrieme 4 cinquieme 5 sixieme 6 septieme 7 huitieme 8 neuvieme 9 dixieme 10',
  es: 'primer 1 primero 1 primera 1 segundo 2 segunda 2 tercer 3 tercero 3 tercera 3 cuarto 4 cuarta 4 quinto 5 quinta 5 sexto 6 sexta 6 septimo 7 septima 7 octavo 8 octava 8 noveno 9 decimo 10 decima 10',
  it: 'primo 1 prima 1 secondo 2 seconda 2 terzo 3 terza 3 quarto 4 quarta 4 quinto 5 quinta 5',
  pt: 'primeiro 1 primeira 1 segundo 2 segunda 2 terceiro 3 terceira 3 quarto 4 quarta 4 quinto 5 quinta 5',
  nl: 'eerste 1 tweede 2 derde 3 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10',
};
const roles: Record<string, Record<NonNullable<NumberWord['role']>, string>> = {
  en: { half: 'half', article: 'a an', join: 'and', several: 'several few' },
  de: {
    half: 'halbe halben halbes halber halb',
    article: 'ein eine einen einem einer die der das',
    join: 'und',
    several: 'mehrere mehreren einige einigen',
  },
  fr: { half: 'demi demie', article: 'un une la le les des', join: 'et', several: 'plusieurs quelques' },
  es: {
    half: 'medio media',
    article: 'un una la el los las',
    join: 'y',
    several: 'varios varias algunos algunas unos unas',
  },
  it: {
    half: 'mezzo mezza',
    article: 'un una la il i gli le',
    join: 'e',
    several: 'diversi diverse alcune alcuni parecchie',
  },
  pt: {
    half: 'meio meia',
    article: 'um uma a o os as',
    join: 'e',
    several: 'varios varias alguns algumas',
  },
  nl: { half: 'half halve', article: 'een de het', join: 'en', several: 'enkele meerdere' },
};

/** The meanings of the number words of a language; English ones serve where there are none. */
export function numberWordsOf(language: string): Map<string, NumberWord> {
  const code = primaryLanguage(language);
  const key = Object.hasOwn(values, code) ? code : 'en';
  let words = tables.get(key);
  if (!words) {
    words = build(key);
    tables.set(key, words);
  }
  return words;
}

const tables = new Map<string, Map<string, NumberWord>>();

function build(language: string): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (word: string, meaning: NumberWord) => words.set(word, { ...words.get(word), ...meaning });
  for (const [word, value] of spelled(language)) add(word, { value });
  for (const [word, value] of pairs(values[language])) add(word, { value });
  for (const word of (ones[language] ?? '').split(' ')) if (word) add(word, { value: 1 });
  for (const [word, scale] of pairs(scales[language])) add(word, { scale });
  for (const [word, scale] of pairs(rounded[language])) add(word, { scale, rounded: true });
  for (const [word, size] of pairs(vague[language])) add(word, { vague: size });
  for (const [word, parts] of pairs(fractions[language])) add(word, { fraction: 1 / parts });
  for (const [word, ordinal] of pairs(ordinals[language])) {
    const stem = word.replace(/\*$/, '');
    for (const ending of stem === word ? [''] : ['', 'n', 'r', 's', 'm']) add(stem + ending, { ordinal });
  }
  for (const [role, list] of Object.entries(roles[language]!))
    for (const word of list.split(' ')) add(word, { role: role as NumberWord['role'] });
  return words;
}

function pairs(list: string | undefined): [string, number][] {
  const cells = (list ?? '').split(' ').filter((cell) => cell !== '');
  return cells.flatMap((word, at) =>
    at % 2 === 0 ? [[word, Number(cells[at + 1])] as [string, number]] : [],
  );
}

const germanic: Record<
  string,
  { small: string; tens: string; and: string; hundred: string; thousand: string }
> = {
  de: {
    small:
      'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    and: 'und',
    hundred: 'hundert',
    thousand: 'tausend',
  },
  nl: {
    small:
      'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    and: 'en',
    hundred: 'honderd',
    thousand: 'duizend',
  },
};
const italian = {
  small:
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
      ' ',
    ),
  tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' '),
};

/** The numbers that a language writes as one word: `zweihundertdreiundvierzig`, `duecentocinquanta`, and whole thousands. */
function spelled(language: string): [string, number][] {
  const found: [string, number][] = [];
  if (language === 'it') {
    for (let number = 2; number < 1000; number++) found.push([spellItalian(number), number]);
    for (let number = 2; number < 1000; number++) found.push([`${spellItalian(number)}mila`, number * 1000]);
  }
  const words = germanic[language];
  if (!words) return found;
  for (let number = 2; number < 1000; number++) {
    const word = spellGermanic(number, words);
    found.push([word, number], [word + words.thousand, number * 1000]);
  }
  found.push([`ein${words.hundred}`, 100], [`ein${words.thousand}`, 1000]);
  return found;
}

function spellGermanic(number: number, words: (typeof germanic)[string]): string {
  const small = words.small.split(' ');
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    const rest = number % 100;
    return (
      (hundreds === 1 ? '' : small[hundreds - 1]!) + words.hundred + (rest ? spellGermanic(rest, words) : '')
    );
  }
  if (number < 20) return small[number - 1]!;
  const one = number % 10 ? small[(number % 10) - 1]! + words.and : '';
  return one + words.tens.split(' ')[Math.floor(number / 10) - 2]!;
}

function spellItalian(number: number): string {
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    return (
      (hundreds === 1 ? '' : italian.small[hundreds - 1]!) +
      'cento' +
      (number % 100 ? spellItalian(number % 100) : '')
    );
  }
  if (number < 20) return italian.small[number - 1]!;
  const tens = italian.tens[Math.floor(number / 10) - 2]!;
  const one = number % 10;
  if (one === 0) return tens;
  return (one === 1 || one === 8 ? tens.slice(0, -1) : tens) + italian.small[one - 1]!;
}
