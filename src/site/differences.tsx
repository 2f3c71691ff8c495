import type { ClaimView, FactView } from '../store/facts.ts';
import type { StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import { Badge } from './outlet-badge.tsx';

interface Value {
  words: string;
  current: boolean;
  since: Date;
  claims: ClaimView[];
}

/** Where reports differ, as a table: the slot, each value, who says it, since when. Nothing is averaged. */
export function Differences({ frame, story }: { frame: Frame; story: StoryPage }) {
  const { words } = frame;
  const disputed = story.facts.filter(({ state }) => state === 'disputed' || state === 'superseded');
  if (disputed.length === 0) return null;
  const columns = ['slot', 'value', 'who', 'since'];
  return (
    <div class="differences-table" lang={words.language} dir={words.direction}>
      {!story.sections.some(({ kind }) => kind === 'differences') && <h2>{words.say('part.differences')}</h2>}
      <p class="note">{words.say('differences.note')}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{words.say(`differences.${column}`)}</th>
            ))}
          </tr>
        </thead>
        {disputed.map((fact) => (
          <Slot frame={frame} fact={fact} language={story.language} />
        ))}
      </table>
    </div>
  );
}

function Slot({ frame: { words }, fact, language }: { frame: Frame; fact: FactView; language: string }) {
  const values = valuesOf(fact);
  return (
    <tbody>
      {values.map((value, place) => (
        <tr class={value.current ? undefined : 'past'}>
          {place === 0 && (
            <th scope="rowgroup" rowspan={values.length}>
              <bdi lang={language}>{fact.slot}</bdi>
            </th>
          )}
          <td>
            <bdi lang={language}>{value.words}</bdi>
            {!value.current && <span class="note"> ({words.say('differences.earlier')})</span>}
          </td>
          <td>
            {value.claims.map((claim) => (
              <Badge
                id={claim.outletId}
                name={claim.outletName}
                address={claim.address}
                title={claim.passage}
              />
            ))}
          </td>
          <td>
            <time datetime={value.since.toISOString()}>{words.moment(value.since)}</time>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** The distinct values of a slot, newest first, each with one claim an outlet. */
function valuesOf(fact: FactView): Value[] {
  const values = new Map<string, Value>();
  for (const claim of fact.claims) {
    const key = String(claim.value ?? claim.words.toLowerCase());
    const value = values.get(key) ?? { words: claim.words, current: false, since: claim.since, claims: [] };
    value.current ||= claim.current;
    if (!value.claims.some(({ outletId }) => outletId === claim.outletId)) value.claims.push(claim);
    values.set(key, value);
  }
  return [...values.values()].sort((a, b) => b.since.getTime() - a.since.getTime());
}
