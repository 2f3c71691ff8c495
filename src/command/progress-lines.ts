import type { Progress } from '../store/paper-views.ts';
import type { Spent } from '../store/spending.ts';

/** The press at work, a line a stage: for the terminal and for `pressai status`. */
export function progressLines(progress: Progress): string[] {
  const { stages, newestHeadline, unreachable, articles, briefs, spent } = progress;
  const head = stages
    .map(({ stage, done, waiting }) => `${stage} ${done}${waiting ? `+${waiting}` : ''}`)
    .join(' · ');
  const lines = [`${articles} articles, ${briefs} briefs · ${head}`];
  lines.push(`${'stage'.padEnd(10)}${'waiting'.padStart(9)}${'done'.padStart(9)}${'faults'.padStart(9)}`);
  for (const { stage, waiting, done, faults } of stages)
    lines.push(`${stage.padEnd(10)}${count(waiting)}${count(done)}${count(faults)}`);
  lines.push(`newest    ${newestHeadline ?? 'nothing published yet'}`);
  if (unreachable.length > 0) lines.push(`${unreachable.length} outlets cannot be reached:`);
  for (const { name, reason } of unreachable.slice(0, 4)) lines.push(`  ${name}: ${reason}`);
  return [...lines, ...spentLines(spent)];
}

/** What the model took today; nothing where none was asked. */
function spentLines({ stories, ...all }: Progress['spent']): string[] {
  if (all.calls === 0) return [];
  const said = ({ calls, tokensIn, tokensOut, cost }: Spent) =>
    `${calls} questions, ${tokensIn + tokensOut} tokens${cost > 0 ? `, ${Number(cost.toPrecision(3))}` : ''}`;
  return [`model     today ${said(all)}`, ...stories.map((story) => `  ${story.headline}: ${said(story)}`)];
}

function count(number: number): string {
  return number.toLocaleString('en').padStart(9);
}
