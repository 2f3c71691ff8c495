/** How far away a word puts a day, week, month or year from the report: `yesterday` is a day, -1. */
export interface RelativeWord {
  unit: 'day' | 'week' | 'month' | 'year';
  by: number;
}

const monthNames = [
  'january jan januar janner janvier janv enero ene gennaio janeiro januari',
  'february feb februar fevrier fevr febrero febbraio fevereiro februari',
  'march mar marz maerz mars marzo marco maart',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio maio mei',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet juil julio luglio julho',
  'august aug aout agosto ago augustus',
  'september sept sep septembre septiembre setiembre settembre setembro',
  'october oct oktober okt octobre octubre ottobre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];
const weekdayNames = [
  'monday mon montag montags lundi lunes lunedi segunda-feira maandag',
  'tuesday tue tues dienstag dienstags mardi martes martedi dinsdag',
  'wednesday wed mittwoch mittwochs mercredi miercoles mercoledi woensdag',
  'thursday thu thur thurs donnerstag donnerstags jeudi jueves giovedi donderdag',
  'friday fri freitag freitags vendredi viernes venerdi vrijdag',
  'saturday sat samstag sonnabend samstags samedi sabado sabato zaterdag',
  'sunday sun sonntag sonntags dimanche domingo domenica zondag',
];

/** Folded month names and their numbers, 1 to 12. */
export const months: ReadonlyMap<string, number> = numbered(monthNames);
/** Folded weekday names and their numbers, Monday is 1. */
export const weekdays: ReadonlyMap<string, number> = numbered(weekdayNames);
/** Month and weekday names that are also other words: a date only beside a figure, or after a word like `in`. */
export const doubtful = new Set(
  'jan mar may mai mars march august mon sun sat wed fri tue tues thu thur dec ene ago dic abr jun jul ago sep mei'.split(
    ' ',
  ),
);

function numbered(names: string[]): Map<string, number> {
  return new Map(
    names.flatMap((list, at) => list.split(' ').map((name) => [name, at + 1] as [string, number])),
  );
}

/** Single words that name a day by its distance; all languages at once, those that are clear in each. */
export const relativeDays: Record<string, Record<string, number>> = {
  en: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 },
  de: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, ubermorgen: 2 },
  fr: { "aujourd'hui": 0, hier: -1, 'avant-hier': -2, demain: 1 },
  es: { hoy: 0, ayer: -1, anteayer: -2, manana: 1 },
  it: { oggi: 0, ieri: -1, domani: 1 },
  pt: { hoje: 0, ontem: -1, amanha: 1 },
  nl: { vandaag: 0, gisteren: -1, eergisteren: -2, morgen: 1 },
};

/** Words beside a weekday, week, month or year that say which: `last`, `nächste`, `pasado`. */
export const neighbours: Record<string, number> = {
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  this: 0,
  letzte: -1,
  letzten: -1,
  letzter: -1,
  letztes: -1,
  vergangene: -1,
  vergangenen: -1,
  vergangenes: -1,
  vorige: -1,
  vorigen: -1,
  voriges: -1,
  nachste: 1,
  nachsten: 1,
  nachster: 1,
  nachstes: 1,
  kommende: 1,
  kommenden: 1,
  kommendes: 1,
  diese: 0,
  diesen: 0,
  dieser: 0,
  dieses: 0,
  diesem: 0,
  dernier: -1,
  derniere: -1,
  passe: -1,
  prochain: 1,
  prochaine: 1,
  pasado: -1,
  pasada: -1,
  proximo: 1,
  proxima: 1,
  este: 0,
  esta: 0,
  scorso: -1,
  scorsa: -1,
  prossimo: 1,
  prossima: 1,
  passado: -1,
  passada: -1,
  vorig: -1,
  afgelopen: -1,
  volgende: 1,
  ce: 0,
  cette: 0,
};

export const periods: Record<string, RelativeWord['unit']> = {
  day: 'day',
  days: 'day',
  tag: 'day',
  tage: 'day',
  tagen: 'day',
  jour: 'day',
  jours: 'day',
  dia: 'day',
  dias: 'day',
  giorno: 'day',
  giorni: 'day',
  dagen: 'day',
  week: 'week',
  weeks: 'week',
  woche: 'week',
  wochen: 'week',
  semaine: 'week',
  semaines: 'week',
  semana: 'week',
  semanas: 'week',
  settimana: 'week',
  settimane: 'week',
  weken: 'week',
  month: 'month',
  months: 'month',
  monat: 'month',
  monate: 'month',
  monaten: 'month',
  mois: 'month',
  mes: 'month',
  meses: 'month',
  mese: 'month',
  mesi: 'month',
  maand: 'month',
  maanden: 'month',
  year: 'year',
  years: 'year',
  jahr: 'year',
  jahre: 'year',
  jahren: 'year',
  an: 'year',
  ans: 'year',
  annee: 'year',
  ano: 'year',
  anos: 'year',
  anno: 'year',
  anni: 'year',
  jaar: 'year',
};
