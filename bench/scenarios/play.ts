import type { Answer } from '../../src/model/played-provider.ts';
import type { StoryReport } from '../../src/news/draft.ts';
import { type Run, type Setup, withPress } from './run.ts';
import { brokenIn, type Seen, seenOf, unless } from './seen.ts';
import { type Stage, type StagedStory, stageStory } from './stage.ts';

/** A way in which a provider misbehaves, as the file of scenarios has it. */
export interface Scenario {
  id: string;
  kind: string;
  reply?: { status?: number; headers?: Record<string, string>; body?: string; text?: string; json?: unknown };
  repeat?: string;
  invariant?: string;
}

/** Plays a scenario. @returns what did not hold, in words: nothing where its invariant held */
export type Play = (stage: Stage, scenario: Scenario) => Promise<string[]>;

/** What a scenario looks at, once its story has gone through the press. */
export interface Outcome {
  seen: Seen;
  run: Run;
  story: StagedStory;
  milliseconds: number;
}

/**
 * A scenario of one story, written by a provider that behaves as the setup says.
 * @param holds the scenario's own invariant, part by part, beside what holds always
 */
export function oneStory(
  setup: Setup | ((scenario: Scenario) => Setup),
  holds: (outcome: Outcome) => Record<string, boolean> | Promise<Record<string, boolean>>,
  change?: (reports: StoryReport[]) => void,
): Play {
  return async (stage, scenario) => {
    const story = await stageStory(stage, change);
    return withPress(stage, typeof setup === 'function' ? setup(scenario) : setup, async (run) => {
      const start = performance.now();
      await run.drain();
      const milliseconds = performance.now() - start;
      const seen = await seenOf(run, story);
      return [...brokenIn(seen, run, story), ...unless(await holds({ seen, run, story, milliseconds }))];
    });
  };
}

/** An answer of the given status, headers and body. */
export function plainly(status: number, headers: Record<string, string> = {}, body = ''): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body || JSON.stringify({ error: { message: `It says ${status}.` } }));
  };
}

export const byModel = ({ seen }: Outcome) => seen.madeBy === 'openai:played';
export const byDigest = ({ seen }: Outcome) => seen.madeBy === 'digest';

/** Whether a fault of this kind, and none of another, is on record for the story. */
export function onRecord({ seen }: Outcome, code: string): boolean {
  return seen.faults.length > 0 && seen.faults.every((fault) => fault.code === code);
}

export function prints({ seen }: Outcome, words: string | RegExp): boolean {
  return seen.sentences.some(({ text }) =>
    typeof words === 'string' ? text.includes(words) : words.test(text),
  );
}
