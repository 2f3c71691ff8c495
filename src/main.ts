import { commandHelp, generalHelp } from './command/help.ts';
import { type Flags, readArguments } from './config.ts';
import { Fault } from './news/fault.ts';

/** What a command does with its flags and words; the number is the program's exit code. */
export type Command = {
  own: Flags;
  run(values: Record<string, unknown>, words: string[]): Promise<number>;
};

/** Each is loaded when it is called: help and refusals should not wait for the whole press. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./command/serve.ts')).serve,
  demo: async () => (await import('./command/demo.ts')).demo,
  replay: async () => (await import('./command/replay.ts')).replay,
  feeds: async () => (await import('./command/feeds.ts')).feeds,
  comments: async () => (await import('./command/comments.ts')).comments,
  review: async () => (await import('./command/review.ts')).review,
  status: async () => (await import('./command/status.ts')).status,
  backup: async () => (await import('./command/backup.ts')).backup,
  restore: async () => (await import('./command/backup.ts')).restore,
};

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === '--help' || name === '-h' || name === 'help') return say(generalHelp, name ? 0 : 2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Fault('usage', `There is no command "${name}". "pressai --help" lists them.`);
  const command = await load();
  const { values, positionals } = readArguments(rest, command.own);
  if (values.help) return say(commandHelp(name), 0);
  return command.run(values, positionals);
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

/** 2 when the call was wrong, 1 when the work failed: one clear sentence either way. */
function explain(error: unknown): number {
  const fault = error as NodeJS.ErrnoException;
  if (error instanceof Fault) {
    const hint = error.code === 'usage' ? ' See "pressai --help".' : '';
    console.error(`pressai: ${error.message}${error.message.includes('--help') ? '' : hint}`);
    return error.code === 'usage' ? 2 : 1;
  }
  if (fault.code === 'ENOSPC' || /no space left/i.test(fault.message ?? ''))
    console.error(
      'pressai: The disk is full. Free some space and start again: nothing that was published is lost.',
    );
  else console.error(error);
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => process.exit(explain(error)),
);
