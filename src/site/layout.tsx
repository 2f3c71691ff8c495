import type { Child } from 'hono/jsx';
import { longDate } from './dates.ts';

export interface Frame {
  /** The paper's name. */
  name: string;
  /** The paper's public address, without a slash at the end. */
  origin: string;
  /** Addresses of the style sheet and the script, with their hashes. */
  style: string;
  script: string;
}

interface Page {
  frame: Frame;
  title: string;
  about: string;
  /** The path of the page, for the canonical address. */
  path: string;
  language?: string;
  /** The day in the masthead; today's where absent. */
  day?: Date | null;
  sections?: string[];
  /** Seconds after which the page is asked for again: only while nothing is published yet. */
  refresh?: number;
  /** schema.org data. */
  data?: object;
  children?: Child;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** What all pages share: head, masthead, sections, foot. Reads without script, and asks nobody else for anything. */
export function Layout(page: Page) {
  const { frame, title, about, path, language = 'en' } = page;
  const address = frame.origin + path;
  return (
    <html lang={language} dir={rightToLeft.has(language) ? 'rtl' : 'ltr'}>
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
        <link rel="canonical" href={address} />
        <link rel="stylesheet" href={frame.style} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" title={frame.name} href="/feed.xml" />
        <link rel="alternate" type="application/atom+xml" title={frame.name} href="/atom.xml" />
        <link rel="alternate" type="application/feed+json" title={frame.name} href="/feed.json" />
        {page.data && (
          <script
            type="application/ld+json"
            // JSON has no markup of its own; `<` is escaped so that no text can end the element.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(page.data).replaceAll('<', '\\u003c') }}
          />
        )}
        <script src={frame.script} defer></script>
      </head>
      <body data-refresh={page.refresh}>
        <a class="skip" href="#main">
          Skip to the news
        </a>
        <header class="masthead">
          <p class="day">{longDate(page.day ?? new Date())}</p>
          <p class="name">
            <a href="/">{frame.name}</a>
          </p>
          <p class="motto">Every sentence shows who reported it</p>
        </header>
        <nav class="sections" aria-label="Sections">
          <ul>
            <li>
              <a href="/">Front page</a>
            </li>
            {(page.sections ?? []).map((section) => (
              <li>
                <a href={`/section/${encodeURIComponent(section)}`}>{section}</a>
              </li>
            ))}
            <li>
              <a href="/outlets">Outlets</a>
            </li>
            <li>
              <a href="/method">How it works</a>
            </li>
          </ul>
        </nav>
        <main id="main">{page.children}</main>
        <footer>
          <p>
            {frame.name} is made by PressAI, an open newsroom that runs itself. Words in articles belong to
            the outlets that are named with them.
          </p>
          <p>
            <a href="/method">How it works</a> · <a href="/outlets">Outlets</a> ·{' '}
            <a href="/progress">The press</a> · <a href="/feed.xml">RSS</a> · <a href="/atom.xml">Atom</a> ·{' '}
            <a href="/feed.json">JSON Feed</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
