import type { OutletPage as Outlet } from '../store/browse-views.ts';
import { FollowBar } from './choices-pages.tsx';
import { FeedLinks } from './for-machines/story-links.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Monogram, openable } from './outlet-badge.tsx';
import { Technical } from './technical.tsx';

interface OutletProps {
  frame: Frame;
  outlet: Outlet;
}

/** An outlet: who it is, what its signals say and what is done about it, how often it is first, what it published. */
export function OutletPage({ frame, outlet }: OutletProps) {
  const { words } = frame;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${outlet.name} · ${frame.name}`}
      about={words.say('outlet.about', { outlet: outlet.name })}
      path={`/outlet/${outlet.id}`}
      head={<FeedLinks title={outlet.name} path={`/outlet/${outlet.id}`} />}
    >
      <div class="outlet">
        <h1 class="page">
          <Monogram id={outlet.id} name={outlet.name} /> {outlet.name}
        </h1>
        <p class="standfirst">
          {[
            words.say(`kind.${outlet.kind}`),
            words.country(outlet.country),
            outlet.family !== outlet.name && words.say('originals.owner', { family: outlet.family }),
            words.languageName(outlet.language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <FollowBar frame={frame} kind="outlets" id={outlet.id} name={outlet.name} />
        <Standing frame={frame} outlet={outlet} />
        <Signals frame={frame} outlet={outlet} />
        <Published frame={frame} outlet={outlet} />
        <Feeds frame={frame} outlet={outlet} />
      </div>
    </Layout>
  );
}

function Standing({ frame: { words }, outlet }: OutletProps) {
  const home = openable(outlet.home);
  return (
    <ul class="facts">
      <li>{words.say('reports', { count: outlet.reports })}</li>
      <li>{words.say('outlet.story-count', { count: outlet.stories })}</li>
      <li>{words.say('outlet.first-count', { count: outlet.first })}</li>
      <li>{words.say('outlet.lead-count', { count: outlet.leads })}</li>
      {home && (
        <li>
          <a href={home} rel="noopener noreferrer">
            {words.say('outlet.visit', { outlet: outlet.name })}
          </a>
        </li>
      )}
    </ul>
  );
}

function Signals({ frame: { words }, outlet }: OutletProps) {
  const columns = ['signal', 'signal-value', 'signal-place', 'signal-decided', 'signal-count', 'signal-seen'];
  return (
    <section aria-labelledby="signals" class="under">
      <h2 id="signals">{words.say('outlet.signals')}</h2>
      {outlet.signals.length === 0 ? (
        <p>{words.say('outlet.signals-none')}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={words.say('outlet.signals-table')}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col">{words.say(`outlet.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlet.signals.map(({ signal, value, place, forbids, decided, reports, seenAt }) => (
                <tr>
                  <th scope="row">{signal}</th>
                  <td>
                    {value} ({words.say(forbids ? 'outlet.forbids' : 'outlet.allows')})
                  </td>
                  <td>{place}</td>
                  <td lang="en">{decided}</td>
                  <td class="number">{words.number(reports)}</td>
                  <td>{words.moment(seenAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Published({ frame: { words, to }, outlet }: OutletProps) {
  return (
    <section aria-labelledby="published" class="under">
      <h2 id="published">{words.say('outlet.published')}</h2>
      <ol class="rows">
        {outlet.published.map(({ title, address, language, at, slug, headline }) => {
          const href = openable(address);
          return (
            <li>
              <p lang={language} dir="auto">
                {href ? (
                  <a href={href} rel="noopener noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </p>
              <p class="note">
                {words.moment(at)} ·{' '}
                {slug && headline ? (
                  <a href={to(`/story/${slug}`)}>
                    {sameTitle(title, headline)
                      ? words.say('outlet.in-same')
                      : words.say('outlet.in-story', { headline })}
                  </a>
                ) : (
                  words.say('outlet.alone')
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Whether two titles differ in marks and capitals alone: it is then not told twice. */
function sameTitle(one: string, other: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return bare(one) === bare(other);
}

function Feeds({ frame: { words }, outlet }: OutletProps) {
  return (
    <section aria-labelledby="feeds" class="under">
      <h2 id="feeds">{words.say('outlet.feeds')}</h2>
      <ul class="rows">
        {outlet.feeds.map(({ address, section, polledAt, result, resultText }) => (
          <li>
            <p class="address">{address}</p>
            <p class="note">
              {[section, polledAt && words.moment(polledAt), words.say(`poll.${result ?? 'none'}`)]
                .filter(Boolean)
                .join(' · ')}{' '}
              {/* What the catalogue says already is not said again in English. */}
              {resultText && <Technical text={resultText.replace(/^Nothing new\.\s*/, '')} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
