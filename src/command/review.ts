import { readConfig } from '../config.ts';
import type { Command } from '../main.ts';
import { Fault } from '../news/fault.ts';
import { askDesk } from './ask-desk.ts';
import { dataFolder } from './folder.ts';

export const review: Command = {
  own: { by: { type: 'string' }, revision: { type: 'string' }, undo: { type: 'boolean' } },
  async run(values, [story]) {
    const config = readConfig(values, dataFolder);
    if (!story || (!values.by && !values.undo))
      throw new Fault(
        'usage',
        'Say which story and who reviewed it: review <story> --by "Name", or review <story> --undo.',
      );
    // An address of the story does as well as its name in it.
    const slug = story
      .replace(/[?#].*$/, '')
      .replace(/^.*\/story\//, '')
      .split('/')[0]!;
    const path = `/desk/stories/${encodeURIComponent(slug)}/review`;
    const answer = values.undo
      ? await askDesk(config.data, `${path}/undo`, { method: 'POST' })
      : await askDesk(config.data, path, { method: 'POST', body: formOf(values) });
    if (!answer.ok) throw new Fault('not-found', await reasonOf(answer));
    const { revision, headline } = (await answer.json()) as { revision: number; headline: string };
    const done = values.undo ? 'no longer reviewed' : `reviewed by ${values.by}`;
    console.log(`Revision ${revision} of "${headline}" is ${done}.`);
    return 0;
  },
};

function formOf({ by, revision }: Record<string, unknown>): URLSearchParams {
  if (revision !== undefined && !/^[1-9]\d{0,8}$/.test(String(revision)))
    throw new Fault('usage', `"${revision}" is no number of a revision.`);
  return new URLSearchParams({
    by: String(by),
    ...(revision !== undefined && { revision: String(revision) }),
  });
}

async function reasonOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.headers.get('content-type')?.includes('json')) return text;
  return (JSON.parse(text) as { fault: string }).fault;
}
