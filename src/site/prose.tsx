import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Frame, Layout } from './layout.tsx';
import { Spoken } from './spoken.tsx';
import { firstLanguage, languages } from './words.ts';

/** A page of text about the paper: a title, and parts with or without a heading. */
interface Prose {
  title: string;
  parts: { heading?: string; text: string }[];
}

const texts = new Map(languages.flatMap((language) => readTexts(language)));

function readTexts(language: string): [string, Record<string, Prose>][] {
  try {
    const file = new URL(`words/pages/${language}.yaml`, import.meta.url);
    return [[language, parse(readFileSync(file, 'utf8')) as Record<string, Prose>]];
  } catch (error) {
    // A language may have the words of the interface and not yet the long texts: those are then shown in English.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && language !== firstLanguage) return [];
    throw error;
  }
}

/** The names of the pages of text, each the path of its page. */
export const prosePages = Object.keys(texts.get(firstLanguage)!);

/** A page of text about the paper, in the reader's language where it has been translated. */
export function ProsePage({ frame, name, contact }: { frame: Frame; name: string; contact: string | null }) {
  const own = texts.get(frame.words.language)?.[name];
  const { title, parts } = own ?? texts.get(firstLanguage)![name]!;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${title} · ${frame.name}`}
      about={parts[0]!.text}
      path={`/${name}`}
    >
      <div class="prose" lang={own ? undefined : firstLanguage} dir={own ? undefined : 'ltr'}>
        <h1 class="page">{title}</h1>
        {contact && withAddress.has(name) && <WriteTo frame={frame} contact={contact} />}
        {parts.map(({ heading, text }) => (
          <>
            {heading && <h2>{heading}</h2>}
            <p>
              <Linked frame={frame} text={text} />
            </p>
          </>
        ))}
      </div>
    </Layout>
  );
}

/** The pages that tell whom to write to. */
const withAddress = new Set(['contact', 'takedown']);

/** The operator's address: a mailbox, or a page of theirs. */
function WriteTo({ frame: { words }, contact }: { frame: Frame; contact: string }) {
  const address = contact.replace(/^mailto:/, '');
  const href = /^https?:/.test(address) ? address : `mailto:${address}`;
  return (
    <p class="standfirst" lang={words.language} dir={words.direction}>
      <Spoken words={words} say="contact.write" gaps={{ address: <a href={href}>{address}</a> }} />
    </p>
  );
}

/** Text with `[words](/address)` as links to pages of ours. */
function Linked({ frame, text }: { frame: Frame; text: string }) {
  const pieces = text.split(/\[([^\]]+)\]\((\/[^)]*)\)/);
  return (
    <>
      {pieces.map((piece, place) => {
        if (place % 3 === 0) return piece;
        return place % 3 === 1 ? <a href={frame.to(pieces[place + 1]!)}>{piece}</a> : null;
      })}
    </>
  );
}
