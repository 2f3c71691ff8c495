import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';

/** Plain links to share by; the script adds the device's own way and a button that copies the link. */
export function Share({ story, headline, frame }: { story: StoryPage; headline: string; frame: Frame }) {
  const address = `${frame.origin}/story/${story.slug}`;
  const [link, text] = [encodeURIComponent(address), encodeURIComponent(headline)];
  const ways: [string, string][] = [
    ['E-mail', `mailto:?subject=${text}&body=${link}`],
    ['Mastodon', `https://mastodonshare.com/?text=${text}&url=${link}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${text}%20${link}`],
    ['X', `https://x.com/intent/post?text=${text}&url=${link}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
  ];
  return (
    <section class="share" aria-label="Share" data-address={address} data-title={headline}>
      <h2>Share</h2>
      <ul>
        {ways.map(([name, href]) => (
          <li>
            <a href={href} rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
