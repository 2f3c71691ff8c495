import { primaryLanguage } from './span.ts';

/** Words that carry a full stop of their own and usually have more of the sentence after them. */
const always: Record<string, string> = {
  en: 'mr mrs ms dr prof sr jr st mt ft gen col lt maj capt cmdr adm sgt cpl pte rev hon gov sen rep pres supt insp det vs viz approx dept est fig figs vol ed eds pp al',
  de: 'hr fr dr prof dipl ing st bzw ca evtl ggf inkl sog vgl zb bspw usf nr abs art gem geb gest allg ehem mio mrd tsd str jh jhd max min tel gegr lt feb aug sept okt nov dez jan',
  fr: 'm mm mme mmes mlle mlles me dr pr st ste mgr cf ex env av bd apr art vol p pp fig éd janv févr avr juil sept oct nov déc',
  es: 'sr sra sres sras srta d dª dr dra prof gral cnel tte cap lic ing arq pdte núm nº art pág págs av avda cía ud uds vd vds aprox ene feb abr ago sept oct nov dic ej',
  it: 'sig sigg sigra dott prof avv ing on arch ecc gen col cap sgt art pag pagg es',
  pt: 'sr sra srs dr dra prof profa gen cel cap eng exmo exma av pág págs núm art aprox ex',
  nl: 'dhr mevr mw dr prof drs ir mr ing st bijv ca evt resp blz nr jl dec nov okt sept aug feb jan',
  sv: 'hr fr dr prof st bl dvs ca kl nr s k resp obs',
  ru: 'г гг ул им руб млн млрд тыс т д п др проф акад ген',
  pl: 'dr prof mgr inż gen płk ul al np tzw tj godz nr str św tys mln mld r w',
};

/** Those that end a sentence as readily as not: a break when a new sentence plainly follows. */
const sometimes: Record<string, string> = {
  en: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp bros plc llc etc ave blvd rd no nos p a.m p.m u.s u.k u.n e.u d.c l.a ph.d m.p i.e e.g a.d b.c u.s.a in lb oz min sec hr hrs',
  de: 'usw etc z u d o a s v i n chr',
  fr: 'etc n',
  es: 'etc ee uu p.m a.m s.a',
  nl: 'enz etc',
};

const cache = new Map<string, { always: Set<string>; sometimes: Set<string> }>();

/** The abbreviations of a language, lower case and without their last full stop; English ones serve where there are none. */
export function abbreviationsOf(language: string): { always: Set<string>; sometimes: Set<string> } {
  const key = primaryLanguage(language);
  let found = cache.get(key);
  if (!found) {
    found = { always: listed(always[key] ?? always.en!), sometimes: listed(sometimes[key] ?? sometimes.en!) };
    cache.set(key, found);
  }
  return found;
}

function listed(words: string): Set<string> {
  return new Set(words.split(' '));
}
