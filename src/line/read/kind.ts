import { opensWithColumnist } from '../../news/language/columnists.ts';
import type { ReportKind } from '../../news/report.ts';
import { type KindMarks, kindMarks } from './kind-marks.ts';

/** What is known of a piece before anybody has read it. */
export interface Piece {
  title: string;
  address: string | null;
  categories: string[];
  text: string;
  /** What its page calls itself. */
  type?: string;
}

/** Characters at the beginning of a text, and at its end, in which it may say what it is. */
const margin = 400;
/** A piece called a video counts as one only where it has hardly any words of its own. */
const fewWords = 400;

const all = kindMarks.map((marks) => ({ kind: marks.kind, ...patternsOf(marks) }));

/** What kind of piece it is, by its title, where it stands (address, categories) and what it and its page call it. */
export function kindOf(piece: Piece): ReportKind {
  const title = piece.title.trim();
  const { folders, slug } = partsOf(piece.address);
  const places = [...folders, ...piece.categories.map(placeOf)];
  const margins = [piece.text.slice(piece.title.length).trim().slice(0, margin), piece.text.slice(-margin)];
  const whole = wholeDay.test(piece.text.slice(0, piece.title.length + margin));
  for (const { kind: marked, label, name, place, at, text, type } of all) {
    const kind = marked === 'live' && whole ? 'round-up' : marked;
    if (label.test(title) || name?.test(title)) return kind;
    if (marked === 'live' && shouted.test(title)) return kind;
    if (kind === 'opinion' && opensWithColumnist(title)) return kind;
    if (kind === 'video' && piece.text.length >= fewWords) continue;
    if (places.some((each) => place.test(each)) || at?.test(slug)) return kind;
    if (margins.some((each) => text?.test(each)) || (piece.type && type?.test(piece.type))) return kind;
  }
  return 'news';
}

/** "Murder trial LIVE: …", "Storm LIVE – …": in capitals it is no adjective. */
const shouted = /\p{Ll}.* LIVE(?: UPDATES?)?(?:\s*[:|–—-]|$)/u;
/** A live page that follows the whole day's news tells of many events, as a round-up does. */
const wholeDay =
  /(?<!\p{L})(?:(?:to)?(?:day|morning|evening)['’]s (?:biggest |main |top )?(?:news|headlines|stories)|(?:alle|die wichtigsten) nachrichten des tages|l['’]actualité du jour|las noticias del día)(?!\p{L})/iu;

function patternsOf({ kind, labels, titles, places, slugs, texts, types }: KindMarks) {
  const some = (list: string[]) => `(?:${list.join('|')})`;
  const bracketed = `^[[(]${some(labels)}[\\])]|[[(]${some(labels)}[\\])]$`;
  const before = `^${some(labels)}(?: ?[:|–—!]| - |\\. |-(?=\\p{Lu}))`;
  const behind = `(?:[|–—:${kind === 'live' ? ',' : ''}] ?| - )${some(labels)}(?:$| ?[:|–—])`;
  return {
    label: new RegExp(`${before}|${behind}|${bracketed}`, 'iu'),
    name: titles.length > 0 ? new RegExp(some(titles.map(wholeStart)), 'iu') : null,
    place: new RegExp(`^${some(places)}$`, 'iu'),
    at: slugs ? new RegExp(some(slugs.map(wholeWords)), 'iu') : null,
    text: texts ? new RegExp(some(texts), 'iu') : null,
    type: types ? new RegExp(types) : null,
  };
}

/** Words of a slug stand between hyphens; a pattern that says where it begins is left alone. */
function wholeWords(slug: string): string {
  return slug.startsWith('^') ? slug : `(?:^|-)${slug}(?=-|\\.|$)`;
}

/** A pattern that does not say where it begins begins with a word. */
function wholeStart(title: string): string {
  return /^(?:\(\?:)?\^/.test(title) ? title : `(?<!\\p{L})${title}`;
}

/** Last parts of an address that are no words of a headline: a number, a file, what the system calls every piece. */
const noWords = /^(?:index\.\w+|story|article|amp|h_\w+|a?-?[\d._-]+(?:\.\w+)?)$/i;

/** The folders of an address, and the words of the headline, which often are a folder of their own. */
function partsOf(address: string | null): { folders: string[]; slug: string } {
  if (!address || !URL.canParse(address)) return { folders: [], slug: '' };
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  while (parts.length > 1 && noWords.test(parts.at(-1)!)) parts.pop();
  // One word alone is a section's name: no headline stands there.
  const words = /[-_.]/.test(parts.at(-1) ?? '') ? decoded(parts.pop()!) : '';
  return { folders: parts.map(decoded), slug: words };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part.toLowerCase();
  }
}

/** "Fox News/Opinion", "US opinion": the narrowest part, as a folder would be called. */
function placeOf(category: string): string {
  const narrowest = category.split('/').at(-1)!;
  return narrowest
    .trim()
    .toLowerCase()
    .replace(/[\s&_]+/gu, '-');
}
