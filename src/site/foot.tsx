import type { Child } from './jsx-runtime.ts';
import { type Frame, pathIn } from './layout.tsx';
import { still } from './still.ts';
import { languages, type Words, wordsOf } from './words.ts';

/** The pages that tell how the paper is made, by the names of their texts. */
const trustPages = ['about', 'method', 'corrections', 'scores', 'ai', 'privacy', 'contact', 'takedown'];

export function Foot({ frame, path }: { frame: Frame; path: string }) {
  const { words } = frame;
  return (
    <footer>
      <nav class="foot" aria-label={words.say('foot.label')}>
        {still(words, 'foot', () => (
          <FootLists frame={frame} />
        ))}
        {languages.length > 1 && (
          <FootList title={words.say('nav.languages')}>
            {languages.map((language) => (
              <li>
                <a href={pathIn(language, path)} lang={language} hreflang={language}>
                  {capital(wordsOf(language).languageName(language), language)}
                </a>
              </li>
            ))}
          </FootList>
        )}
      </nav>
      <p>
        {words.say('foot.made')}{' '}
        <button type="button" class="bare" popovertarget="keys">
          {words.say('keys.title')}
        </button>
      </p>
    </footer>
  );
}

/** A name as it begins a line: `Español`. */
function capital(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The same on every page in a language. */
function FootLists({ frame: { words, to } }: { frame: Frame }) {
  const paper = ['archive', 'topics', 'outlets', 'list', 'choices'];
  return (
    <>
      <FootList title={words.say('foot.paper')}>
        {paper.map((name) => (
          <li>
            <a href={to(`/${name}`)}>{words.say(`nav.${name}`)}</a>
          </li>
        ))}
      </FootList>
      <FootList title={words.say('foot.trust')}>
        {trustPages.map((name) => (
          <li>
            <a href={to(`/${name}`)}>{words.say(`foot.${name}`)}</a>
          </li>
        ))}
        <li>
          <a href={to('/progress')}>{words.say('foot.press')}</a>
        </li>
      </FootList>
      <FootList title={words.say('foot.follow')}>
        <li>
          <a href="/feed.xml">{words.say('foot.rss')}</a>
        </li>
        <li>
          <a href="/atom.xml">{words.say('foot.atom')}</a>
        </li>
        <li>
          <a href="/feed.json">{words.say('foot.json')}</a>
        </li>
      </FootList>
    </>
  );
}

/** The keys that the script listens to, each with what it does. */
const keys: [string, string][] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['v', 'original'],
  ['s', 'save'],
  ['/', 'search'],
  ['h', 'front'],
  [',', 'choices'],
  ['?', 'help'],
  ['Esc', 'close'],
];

/** The sheet of keys, opened by its button in the foot or by `?`. */
export function KeySheet({ words }: { words: Words }) {
  return still(words, 'keys', () => <Keys words={words} />);
}

function Keys({ words }: { words: Words }) {
  return (
    <aside popover="auto" id="keys" class="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.say('keys.title')}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.say(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function FootList({ title, children }: { title: string; children?: Child }) {
  return (
    <div>
      <p class="foot-title">{title}</p>
      <ul>{children}</ul>
    </div>
  );
}
