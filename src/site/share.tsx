import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { still } from './still.ts';
import type { Words } from './words.ts';

/** Plain links to share by; the script adds the device's own way, a button that copies the link, and the reading list. */
export function Share({ frame, story, headline }: { frame: Frame; story: StoryPage; headline: string }) {
  const { words } = frame;
  const address = `${frame.origin}${frame.to(`/story/${story.slug}`)}`;
  const [link, text] = [encodeURIComponent(address), encodeURIComponent(headline)];
  const ways: [string, string][] = [
    [words.say('share.mail'), `mailto:?subject=${text}&body=${link}`],
    ['Mastodon', `https://mastodonshare.com/?text=${text}&url=${link}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${text}%20${link}`],
    ['X', `https://x.com/intent/post?text=${text}&url=${link}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
  ];
  return (
    <section class="share under" aria-labelledby="share" data-address={address} data-title={headline}>
      <h2 id="share">{words.say('share.title')}</h2>
      <ul>
        {ways.map(([name, href]) => (
          <li>
            <a href={href} rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      {still(words, 'share', () => (
        <OwnWays words={words} />
      ))}
    </section>
  );
}

/** What the device and the browser can do themselves: shown by the script. */
function OwnWays({ words }: { words: Words }) {
  return (
    <template>
      <li>
        <button type="button" data-do="save" data-done={words.say('save.remove')} aria-pressed="false">
          {words.say('save.add')}
        </button>
      </li>
      <li>
        <button type="button" data-do="share">
          {words.say('share.native')}
        </button>
      </li>
      <li>
        <button type="button" data-do="copy" data-done={words.say('share.copied')}>
          {words.say('share.copy')}
        </button>
      </li>
      <li>
        <button type="button" data-do="print">
          {words.say('share.print')}
        </button>
      </li>
    </template>
  );
}
