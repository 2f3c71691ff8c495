const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Languages whose names of months are known, besides English: those in which feeds are written, as far as one can tell. */
const languages = (
  'af ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr ga gl he hi hr hu hy id is it ka kk lt lv mk ms ' +
  'nb nl nn pl pt ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi'
).split(' ');

/** 1 … 12 for the name of a month in any of these languages, whole, short or shortened to four letters; else null. */
export function monthOf(word: string): number | null {
  const plain = bare(word);
  const place = english.findIndex((name) => name === plain || name.slice(0, 3) === plain);
  if (place !== -1 || plain === 'sept') return place === -1 ? 9 : place + 1;
  foreign ??= foreignNames();
  return foreign.get(plain) ?? null;
}

let foreign: Map<string, number> | null = null;

/** The names as the platform has them: alone and beside a day, since many languages bend them. */
function foreignNames(): Map<string, number> {
  const names = new Map<string, number>();
  const ambiguous = new Set<string>();
  const add = (name: string | undefined, month: number) => {
    const plain = bare(name ?? '');
    if (plain.length < 2 || /^\d/.test(plain)) return;
    if ((names.get(plain) ?? month) !== month) ambiguous.add(plain);
    names.set(plain, month);
  };
  for (const language of languages)
    for (const length of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          month: length,
          day,
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
          const name = parts.find(({ type }) => type === 'month')?.value;
          add(name, month);
          // Writers shorten as they like: `Ιούλ`, `Sept`, `juill`.
          if (length === 'long' && bare(name ?? '').length > 5) add(bare(name ?? '').slice(0, 4), month);
        }
      }
  for (const name of ambiguous) names.delete(name);
  return names;
}

/** Without accents, case and the dot of a shortening. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
