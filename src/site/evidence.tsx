import type { Part } from '../news/draft.ts';
import type { CitedPassage, SentenceView } from '../store/paper-views.ts';
import { Icon } from './icon.tsx';
import type { Frame } from './layout.tsx';
import { Badge, Monogram, openable } from './outlet-badge.tsx';
import type { Words } from './words.ts';

/** Characters around a passage that the store hands on at most. */
const around = 120;
/** Outlets that a sentence's button names before it says how many more there are. */
const mostNames = 3;

interface Cited {
  frame: Frame;
  sentence: SentenceView;
  /** Shared by the sentence's mark and its panel. */
  id: string;
}

/**
 * One sentence with its evidence. The words are the label of the button behind them, so that pressing either opens
 * the passages that the sentence rests on, with the browser's own popover and no script.
 */
export function Sentence({ frame, sentence, id }: Cited) {
  const { before, last } = lastWord(sentence.parts);
  return (
    <>
      <label for={`m${id}`} class={weightClass(sentence)} data-key={sentence.key} id={`s${id}`}>
        <SentenceWords parts={before} />
        <span class="end">
          {last}
          {'\u00a0'}
          <Mark frame={frame} sentence={sentence} id={id} />
        </span>
      </label>{' '}
    </>
  );
}

/** The last word apart, to hold the mark, so that no line begins with a mark. A quote is left whole. */
function lastWord(parts: Part[]): { before: Part[]; last: string } {
  const end = parts.at(-1);
  const cut = end && end.kind !== 'quote' ? /^([\s\S]*\s)?(\S{1,20})$/.exec(end.text) : null;
  if (!end || !cut) return { before: parts, last: '' };
  return { before: [...parts.slice(0, -1), { ...end, text: cut[1] ?? '' }], last: cut[2]! };
}

/** `sentence`, with whether one origin bears it out, two, or more. */
export function weightClass({ origins }: SentenceView): string {
  return `sentence ${origins < 2 ? 'alone' : origins === 2 ? 'two' : 'many'}`;
}

/** The button that opens a sentence's evidence; it tells how many origins there are, and its name tells who. */
export function Mark({ frame: { words }, sentence, id, wide }: Cited & { wide?: boolean }) {
  const names = whoReports(sentence, words);
  return (
    <button
      type="button"
      class={sentence.origins < 2 ? 'mark one' : 'mark'}
      id={`m${id}`}
      popovertarget={`e${id}`}
      data-who={names}
    >
      <span aria-hidden="true">
        {wide ? words.say('origins', { count: sentence.origins }) : sentence.origins}
      </span>
      <span class="unseen">{words.say('evidence.button', { count: sentence.origins, names })}</span>
    </button>
  );
}

/** `A, B and 3 more` */
function whoReports({ citations }: SentenceView, words: Words): string {
  const names = [...new Set(citations.map(({ outletName }) => outletName))];
  const more = names.length - mostNames;
  if (more <= 0) return words.list(names);
  return words.list([...names.slice(0, mostNames), words.say('evidence.and-more', { count: more })]);
}

/** The passages behind a sentence, in a panel that its mark opens: one for each text, with all who carry it. */
export function Evidence({ frame, sentence, id }: Cited) {
  const { words } = frame;
  const { origins } = sentence;
  return (
    <aside popover="auto" id={`e${id}`} class="evidence" aria-label={words.say('evidence.label')}>
      <button
        type="button"
        class="close"
        popovertarget={`e${id}`}
        popovertargetaction="hide"
        aria-label={words.say('evidence.close')}
      >
        <Icon name="close" />
      </button>
      <p class="evidence-head">
        {origins < 2 ? words.say('evidence.one') : words.say('evidence.many', { count: origins })}
      </p>
      {origins < 2 && <p class="note">{words.say('evidence.hint')}</p>}
      {byText(sentence.citations).map((copies) => (
        <PassageFigure frame={frame} copies={copies} />
      ))}
    </aside>
  );
}

/** Passages with the same words of the same origin together, in the order of their first. */
function byText(citations: CitedPassage[]): CitedPassage[][] {
  const groups = new Map<string, CitedPassage[]>();
  for (const passage of citations) {
    const key = `${passage.origin}\n${passage.words.replace(/\s+/g, ' ').toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()];
}

function PassageFigure({ frame: { words }, copies }: { frame: Frame; copies: CitedPassage[] }) {
  const passage = copies[0]!;
  const others = copies.slice(1).filter(({ outletId }) => outletId !== passage.outletId);
  const { outletId, outletName, author, origin, publishedAt, readAt, language } = passage;
  const link = textFragment(passage);
  return (
    <figure class="passage">
      <figcaption>
        <Monogram id={outletId} name={outletName} />
        <span>
          <strong>{outletName}</strong>
          {author && <span class="by">{author}</span>}
          {origin !== outletName && origin !== outletId && (
            <span class="by">{words.say('evidence.origin', { origin })}</span>
          )}
        </span>
      </figcaption>
      <blockquote lang={language} dir="auto" cite={openable(passage.address) ?? undefined}>
        <Surrounded passage={passage} />
      </blockquote>
      {link && (
        <a class="open" href={link} rel="noopener noreferrer">
          {words.say('evidence.open')} <Icon name="out" />
        </a>
      )}
      <p class="note">
        {words.say('evidence.published', { moment: words.moment(publishedAt) })} ·{' '}
        {words.say('evidence.read', { moment: words.moment(readAt) })}
      </p>
      {others.length > 0 && (
        <p class="copies">
          <span class="note">{words.say('evidence.same-origin')}</span>{' '}
          {others.map((copy) => (
            <Badge id={copy.outletId} name={copy.outletName} address={textFragment(copy)} />
          ))}
        </p>
      )}
    </figure>
  );
}

/** The span marked, with what stands around it in its own paragraph. */
function Surrounded({ passage: { before, words, after } }: { passage: CitedPassage }) {
  const [lead] = before.split('\n\n').slice(-1);
  const [rest] = after.split('\n\n');
  // What ends with its paragraph, or with the report, is whole; what was cut off inside is not.
  const openStart = lead === before && before.length >= around;
  const openEnd = rest === after && after.length >= around;
  return (
    <>
      {openStart && '…'}
      {lead}
      <mark>{words}</mark>
      {rest}
      {openEnd && '…'}
    </>
  );
}

/** A sentence's parts: ours as they stand, quotes set between marks, outlets named in a softer tone. */
export function SentenceWords({ parts }: { parts: Part[] }) {
  return (
    <>
      {parts.map((part) => {
        if (part.kind === 'quote') return <q>{part.text}</q>;
        if (part.kind === 'attribution') return <span class="attribution">{part.text}</span>;
        return part.text;
      })}
    </>
  );
}

/** Opens the original at the passage (WICG text fragments); null where there is no address to open. */
function textFragment({ address, words }: CitedPassage): string | null {
  const page = openable(address);
  if (!page) return null;
  const all = words.trim().split(/\s+/);
  const encode = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const target = all.length > 12 ? `${encode(all.slice(0, 5))},${encode(all.slice(-5))}` : encode(all);
  return `${page.split('#')[0]}#:~:text=${target}`;
}
