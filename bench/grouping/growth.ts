import type { Grouper, Placeable } from '../../src/line/group/grouper.ts';

/** How the index does with so many reports in it. */
export interface GrowthPoint {
  reports: number;
  microsecondsPerReport: number;
  bytesPerReport: number;
}

/**
 * Feeds a grouper reports made from real ones: each has the words of one report, half of its longer words marked with a
 * number that few others share, so that it is an event of its own, told in the words of its kind. All are seen within one
 * window. What is timed is the placing of the last thousand before each count.
 */
export function measureGrowth(grouper: Grouper, reports: Placeable[], counts: number[]): GrowthPoint[] {
  const points: GrowthPoint[] = [];
  const last = counts.at(-1)!;
  const start = Date.parse('2026-01-01T00:00:00Z');
  let spent = 0;
  for (let number = 1; number <= last; number += 1) {
    const report = varied(
      reports[number % reports.length]!,
      number,
      new Date(start + (number / last) * 12 * 86_400_000),
    );
    const next = counts.find((count) => count >= number)!;
    const begun = process.cpuUsage();
    grouper.place(report);
    const { user, system } = process.cpuUsage(begun);
    if (number > next - timed) spent += user + system;
    if (number !== next) continue;
    points.push({
      reports: number,
      microsecondsPerReport: Math.round(spent / timed),
      bytesPerReport: Math.round(grouper.bytes / number),
    });
    console.error(JSON.stringify(points.at(-1)));
    spent = 0;
  }
  return points;
}

const timed = 1_000;

function varied(report: Placeable, number: number, at: Date): Placeable {
  const mark = Math.floor(number / 3).toString(36);
  const vary = (text: string) =>
    text.replace(/\p{L}{6,}/gu, (word) => (word.charCodeAt(1) % 2 === 0 ? `${word}${mark}` : word));
  const title = vary(report.title);
  return {
    ...report,
    id: number,
    at,
    seen: at,
    title,
    text: `${title}\n\n${vary(report.text.slice(report.title.length + 2))}`,
  };
}

/** Both curves as an SVG, from nothing but the points. */
export function growthChart(points: GrowthPoint[]): string {
  const [width, height, edge] = [640, 300, 56];
  const most = Math.max(...points.map(({ reports }) => reports));
  const x = (reports: number) => edge + ((width - 2 * edge) * reports) / most;
  const curve = (name: 'microsecondsPerReport' | 'bytesPerReport', colour: string) => {
    const top = Math.max(...points.map((point) => point[name])) * 1.25;
    const y = (value: number) => height - edge - ((height - 2 * edge) * value) / top;
    const path = points
      .map((point) => `${x(point.reports).toFixed(0)},${y(point[name]).toFixed(0)}`)
      .join(' ');
    const labels = points.map(
      (point) =>
        `<text x="${x(point.reports).toFixed(0)}" y="${(y(point[name]) - 8).toFixed(0)}" text-anchor="middle" fill="${colour}">${point[name]}</text>`,
    );
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>${labels.join('')}`;
  };
  const ticks = points.map(
    ({ reports }) =>
      `<text x="${x(reports).toFixed(0)}" y="${height - edge + 18}" text-anchor="middle">${reports.toLocaleString('en')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>Microseconds to place a report, and bytes a report in the index, by reports in the window</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${edge} ${height - edge}H${width - edge}" stroke="#888"/>
${ticks.join('\n')}
${curve('microsecondsPerReport', '#b3261e')}
${curve('bytesPerReport', '#1f5fa8')}
<text x="${edge}" y="20" fill="#b3261e">microseconds to place a report</text>
<text x="${edge}" y="36" fill="#1f5fa8">bytes a report in the index</text>
<text x="${width / 2}" y="${height - 12}" text-anchor="middle">reports in the window</text>
</svg>
`;
}
