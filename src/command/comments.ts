import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import type { CommentForDesk } from '../store/comments.ts';
import { askDesk } from './ask-desk.ts';
import { dataFolder } from './folder.ts';

const decisions = ['release', 'refuse', 'erase'];

export const comments: Command = {
  own: { state: { type: 'string' }, json: { type: 'boolean' } },
  async run(values, [what, ...ids]) {
    const config = readConfig(values, dataFolder);
    if (what === 'list') return list(config.data, String(values.state ?? 'held'), Boolean(values.json));
    if (what && decisions.includes(what) && ids.length > 0) return decide(config.data, what, ids);
    throw new Fault(
      'usage',
      'Say what to do: comments list, or comments release, refuse or erase <number> ….',
    );
  },
};

async function list(data: string, state: string, json: boolean): Promise<number> {
  const answer = await askDesk(data, `/desk/comments?state=${encodeURIComponent(state)}`);
  const found = (await answer.json()) as CommentForDesk[];
  if (json) console.log(JSON.stringify(found));
  else if (found.length === 0) console.log(`No comments are ${state}.`);
  else for (const comment of found) console.log(lineOf(comment));
  return 0;
}

async function decide(data: string, decision: string, ids: string[]): Promise<number> {
  const wrong = ids.find((id) => !/^\d{1,9}$/.test(id));
  if (wrong) throw new Fault('usage', `"${wrong}" is no number of a comment.`);
  for (const id of ids) {
    const body = new URLSearchParams({ decision });
    const answer = await askDesk(data, `/desk/comments/${id}`, { method: 'POST', body });
    if (answer.status === 404) throw new Fault('not-found', `There is no comment ${id} to ${decision}.`);
    console.log(`${id}: ${decision}d`);
  }
  return 0;
}

function lineOf({ id, name, text, at, headline, slug, reports }: CommentForDesk): string {
  const reported = reports > 0 ? `, reported by ${reports}` : '';
  return `${id}  ${name}, ${new Date(at).toISOString()}${reported}, on "${headline ?? slug}"\n    ${text.replaceAll('\n', '\n    ')}`;
}
