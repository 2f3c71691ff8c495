import type { ReportView, StoryPage } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';
import type { Words } from './words.ts';

const mostRows = 14;
const [width, names, rowHeight, top] = [320, 124, 20, 6];
/** Characters of an outlet's name that fit before its row. */
const longestName = 19;

/** When each outlet reported, a row an outlet and a dot a report: filled where the words are its own, hollow where carried. */
export function CoverageChart({ frame: { words }, story }: { frame: Frame; story: StoryPage }) {
  const { reports } = story;
  if (reports.length < 2) return null;
  const rows = rowsOf(reports);
  const times = reports.map(({ publishedAt }) => publishedAt.getTime());
  const [from, until] = [Math.min(...times), Math.max(...times, story.publishedAt.getTime())];
  const x = (at: Date) =>
    names + 8 + ((at.getTime() - from) / Math.max(1, until - from)) * (width - names - 16);
  const floor = top + rows.length * rowHeight;
  return (
    <figure class="chart">
      <figcaption class="note">{words.say('coverage.chart')}</figcaption>
      <svg viewBox={`0 0 ${width} ${floor + 20}`} role="img" aria-label={chartText(words, rows)}>
        <path
          class="axis"
          d={rows.map((_, row) => `M${names} ${top + row * rowHeight + 10}H${width}`).join('')}
        />
        <path class="out" d={`M${x(story.publishedAt).toFixed(1)} ${top}V${floor}`} />
        {rows.map(({ name, reports: of }, row) => (
          <>
            <text x="0" y={top + row * rowHeight + 14}>
              {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
            </text>
            {of.map((report) => (
              <circle
                cx={x(report.publishedAt).toFixed(1)}
                cy={top + row * rowHeight + 10}
                r="4"
                class={report.copy ? 'copy' : undefined}
              />
            ))}
          </>
        ))}
        <text x={names} y={floor + 14} class="tick">
          {tick(words, from, until, from)}
        </text>
        <text x={width} y={floor + 14} class="tick end">
          {tick(words, from, until, until)}
        </text>
      </svg>
    </figure>
  );
}

interface Row {
  name: string;
  reports: (ReportView & { copy: boolean })[];
}

/** A row an outlet in the order in which they came; the first report of an origin has words of its own. */
function rowsOf(reports: ReportView[]): Row[] {
  const rows = new Map<string, Row>();
  const origins = new Map<string, string>();
  for (const report of reports) {
    const first = origins.get(report.origin) ?? report.outletId;
    origins.set(report.origin, first);
    const row = rows.get(report.outletId) ?? { name: report.outletName, reports: [] };
    row.reports.push({ ...report, copy: first !== report.outletId });
    rows.set(report.outletId, row);
  }
  return [...rows.values()].slice(0, mostRows);
}

/** The hour where all happened within two days, else the day. */
function tick(words: Words, from: number, until: number, at: number): string {
  const date = new Date(at);
  return until - from < 172_800_000 ? words.clock(date) : words.shortDay(date);
}

function chartText(words: Words, rows: Row[]): string {
  return rows
    .map(({ name, reports }) =>
      words.say('coverage.chart-text', {
        outlet: name,
        reports: words.say('reports', { count: reports.length }),
        moment: words.moment(reports[0]!.publishedAt),
      }),
    )
    .join('; ');
}
