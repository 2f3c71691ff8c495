import type { Name, NameKind } from './names.ts';
import { fold, type Span } from './span.ts';

/** Words that an acronym leaves out. */
const minor = new Set(
  'of the and for de la le du des del y et und der die das fur in on an a e di do da dos das los las para pour van het en voor'.split(
    ' ',
  ),
);
/** How far before its acronym a name may begin. Characters. */
const farthest = 110;

/**
 * Names spelled out before their acronym, found by its letters, whatever their case: `Organisation mondiale de la
 * santé (OMS)`. Gives their spans, and for each acronym its whole name.
 */
export function expansions(
  text: string,
  names: Name[],
): { names: (Span & { kind: NameKind })[]; wholes: Map<string, string> } {
  const wholes = new Map<string, string>();
  const found: (Span & { kind: NameKind })[] = [];
  for (const name of names) {
    if (!/^(?:\p{Lu}[.]?){2,8}$/u.test(name.text) || text[name.start - 1] !== '(' || wholes.has(name.text))
      continue;
    const start = startOfWords(text, name.start - 1, fold(name.text).replace(/\./g, ''));
    if (start === null) continue;
    const end = text.slice(0, name.start - 1).trimEnd().length;
    wholes.set(name.text, text.slice(start, end));
    found.push({ start, end, kind: 'organisation' });
  }
  return { names: found, wholes };
}

/** Where the words begin whose first letters spell the acronym, read backwards from its bracket; null where none do. */
function startOfWords(text: string, bracket: number, letters: string): number | null {
  const from = Math.max(0, bracket - farthest);
  const words = [...text.slice(from, bracket).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  let left = letters.length - 1;
  for (let at = words.length - 1; at >= 0 && left >= 0; at--) {
    const folded = fold(words[at]![0]);
    if (folded[0] === letters[left]) {
      if (left === 0) return /^\p{Lu}/u.test(words[at]![0]) ? from + words[at]!.index : null;
      left--;
    } else if (!minor.has(folded)) return null;
  }
  return null;
}

/** Words of a party or a body are shared by many: `House` is not short for `White House`. */
const group = /(?:s|house|court|party|senate|congress|council|union|act|law|street|church|school)$/;

/**
 * Gives each name its longest form in the text: a surname its full name where only one person bears it, an acronym its
 * words. A full name of unknown kind whose last word stands alone elsewhere is a person's: people are named so.
 */
export function wholeNames(names: Name[], wholes: Map<string, string>): Name[] {
  const alone = new Set(names.filter(({ key }) => !key.includes(' ')).map(({ key }) => key));
  const longest = fullNames(names, alone);
  return names.map((name) => {
    const spelled = wholes.get(name.text);
    if (spelled) return { ...name, whole: spelled };
    if (name.kind === 'nationality' || name.kind === 'organisation') return name;
    const words = name.key.split(' ');
    const full = longest.get(words.at(-1)!);
    if (!full) return name;
    if (full.key === name.key) return { ...name, kind: name.kind ?? 'person' };
    if (words.length === 1 ? name.kind === 'place' : !full.key.startsWith(words[0]!)) return name;
    return { ...name, whole: full.text, kind: 'person' };
  });
}

/** The full name of each surname; null where two people bear it. */
function fullNames(names: Name[], alone: Set<string>): Map<string, Name | null> {
  const longest = new Map<string, Name | null>();
  for (const name of names) {
    const words = name.key.split(' ');
    const surname = words.at(-1)!;
    if (words.length < 2 || (name.kind !== null && name.kind !== 'person')) continue;
    if (
      name.kind === null &&
      (words.includes('of') || words.length > 3 || !alone.has(surname) || group.test(surname))
    )
      continue;
    const known = longest.get(surname);
    if (known === undefined) longest.set(surname, name);
    else if (known !== null && known.key !== name.key) {
      const [short, long] = known.key.length < name.key.length ? [known, name] : [name, known];
      // `Maria Lopez` and `Maria del Carmen Lopez` are one person, `Ana Lopez` and `Juan Lopez` are two.
      longest.set(surname, long.key.startsWith(short.key.split(' ')[0]!) ? long : null);
    }
  }
  return longest;
}
