import type { OutletCard } from '../store/paper-views.ts';
import { type Frame, Layout } from './layout.tsx';
import { Badge } from './outlet-badge.tsx';

/** Who is followed, who owns them, and how their feeds do. */
export function OutletsPage({ frame, outlets }: { frame: Frame; outlets: OutletCard[] }) {
  const { words, to } = frame;
  const placed = outlets.some(({ country }) => words.country(country) !== '');
  const columns = ['outlet', 'owner', ...(placed ? ['country'] : []), 'kind', 'reports', 'poll'];
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('outlets.title')} · ${frame.name}`}
      about={words.say('outlets.about')}
      path="/outlets"
    >
      <h1 class="page">{words.say('outlets.title')}</h1>
      <p class="standfirst">
        {words.say('outlets.followed', { outlets: words.say('outlets', { count: outlets.length }) })}
      </p>
      <section class="scroll" tabindex={0} aria-label={words.say('outlets.title')}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{words.say(`outlets.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outlets.map((outlet) => (
              <tr>
                <th scope="row">
                  <Badge id={outlet.id} name={outlet.name} page={to(`/outlet/${outlet.id}`)} />
                </th>
                <td>{outlet.family}</td>
                {placed && <td>{words.country(outlet.country)}</td>}
                <td>{words.say(`kind.${outlet.kind}`)}</td>
                <td class="number">{words.number(outlet.reports)}</td>
                <td class="note">{words.say(`poll.${outlet.result ?? 'none'}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Layout>
  );
}
