import type { Part } from '../news/draft.ts';
import { counted, dateAndTime } from '../news/wording.ts';
import type { CitedPassage, SentenceView } from '../store/paper-views.ts';

/**
 * One sentence with its evidence: the mark behind it opens the passages that it rests on, by click, tap or key, with
 * the browser's own popover and no script.
 */
export function Sentence({ sentence, id }: { sentence: SentenceView; id: string }) {
  const alone = sentence.origins < 2;
  return (
    <span class={alone ? 'sentence alone' : 'sentence'} data-key={sentence.key}>
      <Words parts={sentence.parts} />
      <button
        type="button"
        class="mark"
        popovertarget={`evidence-${id}`}
        aria-label={`Reported by ${counted(sentence.origins, 'origin')}. Show the passages.`}
      >
        {sentence.origins}
      </button>{' '}
    </span>
  );
}

/** The passages behind a sentence, in a panel that the mark opens. */
export function Evidence({ sentence, id }: { sentence: SentenceView; id: string }) {
  const { citations, origins } = sentence;
  return (
    <aside popover="auto" id={`evidence-${id}`} class="evidence" aria-label="Where this sentence comes from">
      <button
        type="button"
        class="close"
        popovertarget={`evidence-${id}`}
        popovertargetaction="hide"
        aria-label="Close"
      >
        ×
      </button>
      <p class="evidence-head">
        {origins < 2 ? 'Reported by one origin' : `Reported by ${counted(origins, 'origin')}`}
      </p>
      <p class="evidence-sentence">
        <Words parts={sentence.parts} />
      </p>
      {citations.map((passage) => (
        <Passage passage={passage} />
      ))}
    </aside>
  );
}

function Passage({ passage }: { passage: CitedPassage }) {
  const { outletName, author, publishedAt, readAt, before, words, after, reportTitle } = passage;
  const link = textFragment(passage);
  return (
    <figure class="passage">
      <figcaption>
        <strong>{outletName}</strong>
        {author ? `, ${author}` : ''}, {dateAndTime(publishedAt)}
        {passage.origin !== outletName && passage.origin !== passage.outletId && (
          <span class="origin"> · origin: {passage.origin}</span>
        )}
      </figcaption>
      <blockquote>
        {before && <span class="around">…{before}</span>}
        <mark>{words}</mark>
        {after && <span class="around">{after}…</span>}
      </blockquote>
      <p class="note">
        {link ? (
          <a href={link} rel="noopener noreferrer">
            Open the original: {reportTitle}
          </a>
        ) : (
          reportTitle
        )}{' '}
        · read {dateAndTime(readAt)}
      </p>
    </figure>
  );
}

/** A sentence's parts: ours as they stand, quotes set between marks, outlets named in small emphasis. */
function Words({ parts }: { parts: Part[] }) {
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
  if (!address || !/^https?:\/\//i.test(address)) return null;
  const all = words.trim().split(/\s+/);
  const encode = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const target = all.length > 12 ? `${encode(all.slice(0, 5))},${encode(all.slice(-5))}` : encode(all);
  return `${address.split('#')[0]}#:~:text=${target}`;
}
