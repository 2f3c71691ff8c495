import type { OutletCard } from '../store/paper-views.ts';
import { type Frame, Layout, sectionName } from './layout.tsx';

/** How a page looks; the usual look is chosen by no value. */
const looks: { name: string; values: string[]; usual: string }[] = [
  { name: 'theme', values: ['auto', 'light', 'dark', 'contrast'], usual: 'auto' },
  { name: 'size', values: ['small', 'normal', 'large', 'huge'], usual: 'normal' },
  { name: 'density', values: ['normal', 'compact'], usual: 'normal' },
  { name: 'marks', values: ['shown', 'quiet'], usual: 'shown' },
];

/** What a reader may choose. It is kept in the browser by the script, and sent to nobody. */
export function ChoicesPage({ frame, outlets }: { frame: Frame; outlets: OutletCard[] }) {
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('choices.title')} · ${frame.name}`}
      about={words.say('choices.about')}
      path="/choices"
    >
      <div class="prose">
        <h1 class="page">{words.say('choices.title')}</h1>
        <p class="standfirst">{words.say('choices.about')}</p>
        <noscript>
          <p>{words.say('choices.no-script')}</p>
        </noscript>
        <form class="choices" hidden>
          {looks.map((look) => (
            <Look frame={frame} look={look} />
          ))}
          <Follow
            frame={frame}
            kind="sections"
            title={words.say('choices.topics')}
            items={frame.sections.map((id) => ({ id, name: sectionName(words, id) }))}
          />
          <Follow frame={frame} kind="outlets" title={words.say('choices.outlets')} items={outlets} />
          <p>
            <button type="reset" class="button">
              {words.say('choices.reset')}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function Look({ frame: { words }, look }: { frame: Frame; look: (typeof looks)[number] }) {
  const { name, values, usual } = look;
  return (
    <fieldset>
      <legend>{words.say(`choices.${name}`)}</legend>
      {values.map((value) => (
        <label class="pill">
          <input type="radio" name={name} value={value === usual ? '' : value} />{' '}
          {words.say(`choices.${name}.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface FollowProps {
  frame: Frame;
  kind: 'outlets' | 'sections';
  title: string;
  items: { id: string; name: string }[];
}

function Follow({ frame: { words }, kind, title, items }: FollowProps) {
  if (items.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <p class="note">{words.say('choices.outlets-note')}</p>
      <table>
        <tbody>
          {items.map(({ id, name }) => (
            <tr>
              <th scope="row">{name}</th>
              {['pin', 'hide'].map((act) => (
                <td>
                  <label class="pill">
                    <input type="checkbox" name={`${act} ${kind}`} value={id} /> {words.say(`choices.${act}`)}
                    <span class="unseen"> {name}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

/** What the reader saved for later, put there by the script. */
export function ListPage({ frame }: { frame: Frame }) {
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('choices.list-title')} · ${frame.name}`}
      about={words.say('choices.about')}
      path="/list"
    >
      <div class="prose">
        <h1 class="page">{words.say('choices.list-title')}</h1>
        <p class="standfirst">{words.say('choices.about')}</p>
        <noscript>
          <p>{words.say('choices.no-script')}</p>
        </noscript>
        <ol class="rows saved"></ol>
        <p class="empty" hidden>
          {words.say('choices.list-empty')}
        </p>
      </div>
    </Layout>
  );
}
