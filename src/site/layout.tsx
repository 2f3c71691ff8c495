import { early, fonts, script, style } from './files.ts';
import { Foot, KeySheet } from './foot.tsx';
import { Icon } from './icon.tsx';
import type { Child } from './jsx-runtime.ts';
import { still } from './still.ts';
import { languages, nameIn, type Words } from './words.ts';

/** What every page is given: the paper, where its files are, and the words in the reader's language. */
export interface Frame {
  /** The paper's name. */
  name: string;
  /** The paper's public address, without a slash at the end. */
  origin: string;
  words: Words;
  /** The names of the sections that have stories, in the paper's order. */
  sections: string[];
  /** The address of a page of the paper in the reader's language. */
  to(path: string): string;
}

interface Page {
  frame: Frame;
  title: string;
  about: string;
  /** The path of the page without its language, for the canonical address. */
  path: string;
  /** The day in the masthead; none where absent. */
  day?: Date | null;
  /** Seconds after which the page is asked for again: only while nothing is published yet. */
  refresh?: number;
  /** schema.org data. */
  data?: object;
  /** More for the head: feeds of this page, share cards. */
  head?: Child;
  /** The name of the section that the page stands in. */
  section?: string | null;
  kind: string;
  children?: Child;
}

/** What all pages share: head, masthead, sections, foot. Reads without script, and asks nobody else for anything. */
export function Layout(page: Page) {
  const { frame } = page;
  const { words } = frame;
  return (
    <html lang={words.language} dir={words.direction}>
      <Head page={page} />
      <body
        class={page.kind}
        data-refresh={page.refresh}
        data-folded={words.say('choices.folded')}
        data-changed={words.say('card.changed')}
      >
        <a class="skip" href="#main">
          {words.say('skip')}
        </a>
        <Masthead page={page} />
        <main id="main">{page.children}</main>
        <Foot frame={frame} path={page.path} />
        <KeySheet words={words} />
      </body>
    </html>
  );
}

function Head({ page }: { page: Page }) {
  const { frame, title, about, path } = page;
  const address = frame.origin + frame.to(path);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={about} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={about} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={frame.name} />
      <meta name="color-scheme" content="light dark" />
      {page.refresh && (
        <noscript>
          <meta http-equiv="refresh" content={String(page.refresh)} />
        </noscript>
      )}
      <script dangerouslySetInnerHTML={{ __html: early }} />
      <link rel="stylesheet" href={style.path} />
      <link rel="preload" as="font" type="font/woff2" crossorigin="" href={fonts[0]!.path} />
      <link rel="canonical" href={address} />
      {languages.length > 1 &&
        languages.map((language) => (
          <link rel="alternate" hreflang={language} href={frame.origin + pathIn(language, path)} />
        ))}
      {still(frame.words, `links of ${frame.name}`, () => (
        <PaperLinks name={frame.name} />
      ))}
      {page.head}
      {page.data && (
        <script
          type="application/ld+json"
          // JSON has no markup of its own; `<` is escaped so that no text can end the element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(page.data).replaceAll('<', '\\u003c') }}
        />
      )}
      <script src={script.path} defer></script>
    </head>
  );
}

/** The paper's signs and feeds. */
function PaperLinks({ name }: { name: string }) {
  return (
    <>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/icon-512.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="alternate" type="application/rss+xml" title={name} href="/feed.xml" />
      <link rel="alternate" type="application/atom+xml" title={name} href="/atom.xml" />
      <link rel="alternate" type="application/feed+json" title={name} href="/feed.json" />
    </>
  );
}

function Masthead({ page: { frame, day, section, path } }: { page: Page }) {
  const { words, to } = frame;
  const here = (name: string) => (section === name ? 'page' : undefined);
  return (
    <header class="masthead">
      <p class="day">{day ? words.day(day) : words.say('motto')}</p>
      <p class="name">
        <a href={to('/')}>{frame.name}</a>
      </p>
      {still(words, 'tools', () => (
        <ul class="tools">
          <Tool frame={frame} path="/search" icon="search" say="nav.search" />
          <Tool frame={frame} path="/list" icon="list" say="nav.list" />
          <Tool frame={frame} path="/choices" icon="choices" say="nav.choices" />
        </ul>
      ))}
      <nav class="sections" aria-label={words.say('nav.label')}>
        <ul>
          <li>
            <a href={to('/')} aria-current={path === '/' ? 'page' : undefined}>
              {words.say('nav.front')}
            </a>
          </li>
          {frame.sections.map((name) => (
            <li>
              <a href={to(sectionPath(name))} aria-current={here(name)}>
                {sectionName(words, name)}
              </a>
            </li>
          ))}
          {['topics', 'archive', 'outlets'].map((name, place) => (
            <li class={place === 0 ? 'apart' : undefined}>
              <a href={to(`/${name}`)} aria-current={path === `/${name}` ? 'page' : undefined}>
                {words.say(`nav.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Tool({ frame, path, icon, say }: { frame: Frame; path: string; icon: string; say: string }) {
  return (
    <li>
      <a href={frame.to(path)} class={`tool to-${icon}`}>
        <Icon name={icon} />
        <span>{frame.words.say(say)}</span>
      </a>
    </li>
  );
}

export function sectionPath(name: string): string {
  return `/section/${encodeURIComponent(name)}`;
}

/** A section's name in the reader's language; its own where the catalogue does not know it. */
export function sectionName(words: Words, name: string): string {
  return nameIn(words, 'section', name);
}

/** The address of a page in a language: the first language needs no prefix. */
export function pathIn(language: string, path: string): string {
  if (language === languages[0]) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
