import { primaryLanguage } from './span.ts';
import { stemOf } from './words.ts';

/** Words that news uses for one another, by language: one group a line, the words apart by spaces. */
const groups: Record<string, string> = {
  en: `
dead died die dies killed kill deaths death fatal fatally fatalities
injured hurt wounded injuries wounds casualties
buy bought purchase purchased acquire acquired acquisition
begin began begun start started launch launched commence
end ended finish finished conclude concluded
big large huge major
rise rose risen increase increased climb climbed grew grow up higher soared jumped
fall fell fallen drop dropped decline declined decrease decreased down lower plunged
police officers cops
firefighters fire crews
company firm business corporation
children kids youngsters
job jobs posts positions
blaze fire
crash collision accident
quake earthquake
election vote poll ballot
chief head boss leader chairman ceo executive
resign resigned quit stepped stepping
arrest arrested detain detained custody
jailed imprisoned prison jail sentenced
win won victory beat defeated
lose lost defeat beaten
build built construct constructed construction
show showed shown reveal revealed
ask asked request requested urge urged
plan plans planned intend intends scheme
approve approved pass passed backed
reject rejected refuse refused turned
stop stopped halt halted suspend suspended
destroy destroyed wrecked
evacuate evacuated evacuation leave left
close closed shut closure
reopen reopened
help helped aid assist assisted assistance
money funds funding cash
doctor doctors medics physicians
airport airfield
ship vessel boat ferry
plane aircraft jet
car vehicle
train locomotive
town city
home house houses homes
about concerning
near close
protest protests demonstration demonstrations demonstrators protesters rally
lawmakers mps deputies legislators
parliament legislature
deal agreement accord pact
talks negotiations
government cabinet
teacher teachers
pupils students
study research
scientists researchers
storm hurricane typhoon cyclone
flooding floods flood flooded
cost costs price prices worth
pay paid
search searching hunt looking
found discovered
happened occurred took
blamed accused
victims
`,
  de: `
tot tote toten gestorben starben starb getotet ums opfer
verletzt verletzte verletzten
beginnen begann begonnen start startete
ende endete beendet
kaufen kaufte gekauft erwirbt ubernimmt ubernahm
polizei polizisten beamte
unternehmen firma konzern
festgenommen verhaftet
brand feuer
unfall ungluck
wahl abstimmung
stieg gestiegen anstieg
fiel gefallen sank gesunken
`,
  fr: `
mort morts mortes tue tues tuees deces decedees victimes
blesse blesses blessees
commence debute
acheter achete rachete acquis
police policiers
entreprise societe firme
arrete arretes interpelle interpelles
incendie feu
accident collision
hausse augmente augmentation progresse
baisse recule recul chute
`,
  es: `
muerto muertos murieron fallecieron fallecidos victimas
herido heridos lesionados
compra compro adquirio
policia agentes
empresa compania firma
detenido detenidos arrestados
incendio fuego
accidente choque
subio subieron aumento aumentaron
bajo bajaron cayo cayeron
`,
};

/** Shorter stems are forms of nothing else. In characters. */
const shortestKin = 4;
/** "Record" and "recover" open alike. In characters. */
const sameOpening = 5;
const tables = new Map<string, Map<string, string[]>>();

/** The stems of other words for a word, by its stem. */
export function synonymsOf(stem: string, language: string): string[] {
  const tag = primaryLanguage(language);
  let table = tables.get(tag);
  if (!table) {
    table = new Map();
    for (const line of (groups[tag] ?? '').split('\n')) {
      const stems = [
        ...new Set(
          line
            .split(' ')
            .filter(Boolean)
            .map((word) => stemOf(word, tag)),
        ),
      ];
      for (const one of stems)
        table.set(one, [...(table.get(one) ?? []), ...stems.filter((other) => other !== one)]);
    }
    tables.set(tag, table);
  }
  return table.get(stem) ?? [];
}

/** Whether two stems are forms of one word: a common beginning of most of both. */
export function akin(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return (
    common >= shortestKin && common >= shorter - 1 && common >= Math.max(one.length, other.length) * 0.55
  );
}

/** Whether stems of a text have a word, in some form, or one that news uses in its place. */
export function isToldBy(stem: string, stems: ReadonlySet<string>, language: string): boolean {
  if (stems.has(stem) || synonymsOf(stem, language).some((other) => stems.has(other))) return true;
  if (stem.length < shortestKin || stem.startsWith('#')) return false;
  const opening = stem.slice(0, sameOpening);
  for (const other of stems)
    if (other.startsWith(opening.slice(0, other.length)) && akin(stem, other)) return true;
  return false;
}
