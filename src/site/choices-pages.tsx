import type { OutletCard } from '../store/paper-views.ts';
import { type Frame, Layout, sectionName } from './layout.tsx';

/** How a page looks; the usual look is chosen by no value. */
const looks: { name: string; values: string[]; usual: string }[] = [
  { name: 'theme', values: ['auto', 'light', 'dark', 'contrast'], usual: 'auto' },
  { name: 'size', values: ['small', 'normal', 'large', 'huge'], usual: 'normal' },
  { name: 'density', values: ['normal', 'compact'], usual: 'normal' },
  { name: 'marks', values: ['shown', 'quiet'], usual: 'shown' },
  { name: 'keys', values: ['on', 'off'], usual: 'on' },
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
            items={frame.sections.map((id) => ({ id, name: sectionName(words, id) }))}
          />
          <Follow frame={frame} kind="languages" items={languagesOf(frame, outlets)} />
          <Follow frame={frame} kind="topics" items={[]} />
          <Follow frame={frame} kind="outlets" items={outlets} />
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

/** The languages that outlets write in, by their names; one alone is no choice. */
function languagesOf({ words }: Frame, outlets: OutletCard[]): FollowProps['items'] {
  const codes = new Set(outlets.map(({ language }) => language.split('-')[0]!));
  const named = [...codes].map((id) => ({ id, name: words.languageName(id) }));
  return named.length > 1 ? named.sort((a, b) => a.name.localeCompare(b.name, words.language)) : [];
}

interface FollowProps {
  frame: Frame;
  kind: 'outlets' | 'sections' | 'topics' | 'languages';
  items: { id: string; name: string }[];
}

/** What may be pinned and hidden. Topics are the reader's own, and the script puts them into rows of the same form. */
function Follow({ frame, kind, items }: FollowProps) {
  const { words } = frame;
  const own = kind === 'topics';
  if (!own && items.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.say(`choices.${kind}`)}</legend>
      <p class="note">{words.say(`choices.${kind}-note`)}</p>
      {own && (
        <template>
          <FollowRow frame={frame} kind={kind} item={{ id: '', name: '' }} />
        </template>
      )}
      <table>
        <tbody class={own ? 'topic-rows' : undefined}>
          {items.map((item) => (
            <FollowRow frame={frame} kind={kind} item={item} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

function FollowRow({
  frame: { words },
  kind,
  item: { id, name },
}: Omit<FollowProps, 'items'> & { item: FollowProps['items'][number] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {['pin', 'hide'].map((act) => (
        <td>
          <label class="pill">
            <input type="checkbox" name={`${act} ${kind}`} value={id} data-name={name} />{' '}
            {words.say(`choices.${act}`)}
          </label>
        </td>
      ))}
    </tr>
  );
}

/** On the page of an outlet or a topic: the script shows it, and pins or hides what the page is about. */
export function FollowBar({
  frame: { words },
  kind,
  id,
  name,
}: {
  frame: Frame;
  kind: string;
  id: string;
  name: string;
}) {
  return (
    <p class="follow" hidden data-kind={kind} data-id={id} data-name={name}>
      {['pin', 'hide'].map((act) => (
        <button type="button" class="button" value={act} aria-pressed="false">
          {words.say(`choices.${act}`)}
        </button>
      ))}
    </p>
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
        <template class="saved-row">
          <li>
            <a href={frame.to('/story/')}>{words.say('choices.list-title')}</a>{' '}
            <button type="button" class="bare">
              {words.say('choices.list-remove')}
            </button>
          </li>
        </template>
        <p class="list-empty" hidden>
          {words.say('choices.list-empty')}
        </p>
      </div>
    </Layout>
  );
}

/** Shown in place of a page that was not opened before, when there is no connection. */
export function OfflinePage({ frame }: { frame: Frame }) {
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="plain offline"
      title={`${words.say('offline.title')} · ${frame.name}`}
      about={words.say('offline.text')}
      path="/offline"
    >
      <div class="prose">
        <h1 class="page">{words.say('offline.title')}</h1>
        <p class="standfirst">{words.say('offline.text')}</p>
        <h2>{words.say('offline.saved')}</h2>
        <ol class="rows kept"></ol>
      </div>
    </Layout>
  );
}
