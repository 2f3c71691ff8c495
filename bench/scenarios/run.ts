import { paidModel } from '../../src/command/paid-model.ts';
import { checkDraft } from '../../src/line/check/check.ts';
import { checkStep } from '../../src/line/check/step.ts';
import { Line } from '../../src/line/line.ts';
import { publishStep } from '../../src/line/publish/step.ts';
import type { Step } from '../../src/line/step.ts';
import { writeStep } from '../../src/line/write/step.ts';
import { type Rest, restingModel, usualRest } from '../../src/model/circuit.ts';
import type { Model } from '../../src/model/model.ts';
import type { Patience } from '../../src/model/patience.ts';
import {
  type Answer,
  type Asked,
  type PlayedProvider,
  playProvider,
} from '../../src/model/played-provider.ts';
import { openModel } from '../../src/model/provider.ts';
import type { Budget } from '../../src/store/spending.ts';
import { factsIn, replyOf, type Said, truthAbout } from '../liar/lies.ts';
import type { Stage } from './stage.ts';

/** What a press of a scenario is told, and how its provider answers. */
export interface Setup {
  /** The answer to the question for an article; honest unless given. */
  article?: (asked: Asked) => Answer;
  /** The answer to the question for sentences that were refused; none is said once more unless given. */
  repair?: (asked: Asked) => Answer;
  /** The answer to every question, in place of the others. */
  every?: (asked: Asked) => Answer;
  /** Another address than the played provider's. */
  address?: string;
  patience?: Partial<Patience>;
  budget?: Partial<Budget>;
  rest?: Partial<Rest>;
  /** The answer to the question for the facts of one report; that question is asked only where this is given. */
  proposal?: (asked: Asked) => Answer;
  /** The circuit breaker's clock, in milliseconds. */
  now?: () => number;
}

/** One press under way, with what its provider was asked. */
export interface Run {
  stage: Stage;
  model: Model;
  /** Every call: when it came, in milliseconds, and what was asked. */
  calls: (Asked & { at: number })[];
  /** Writes, checks and publishes whatever waits; what was logged meanwhile. */
  drain(): Promise<void>;
  write: Step;
  logged: string[];
}

export const secretKey = 'sk-played-secret-7731';
/** So short that a scenario is over soon, and long enough for what is asked of it. */
const shortPatience: Patience = { total: 2_000, firstWait: 20, longestWait: 1_500, tries: 3 };
const plenty: Budget = { perDay: 100_000_000, perStory: 100_000_000 };
const idle: Step = { batch: 1, runs: 1, work: async () => async () => [] };

/** Opens a press on the stage for the length of one piece of work, with a provider that answers as it is told. */
export async function withPress<Result>(
  stage: Stage,
  setup: Setup,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const calls: Run['calls'] = [];
  const provider: PlayedProvider = await playProvider((asked) => {
    calls.push({ ...asked, at: performance.now() });
    const answer = answerTo(asked, setup);
    // A provider that says nothing of tokens: they are counted by the press.
    return typeof answer === 'string' ? { text: answer, usage: undefined } : answer;
  });
  const opened = openModel(
    { name: 'openai:played', address: setup.address ?? provider.address, key: secretKey },
    { ...shortPatience, ...setup.patience },
  );
  const resting = restingModel(opened, { ...usualRest, ...setup.rest }, setup.now);
  const model = paidModel(stage.store, resting, { ...plenty, ...setup.budget }, { in: 1, out: 4 });
  const write = writeStep(
    stage.store,
    { model, proof: checkDraft, proposes: setup.proposal !== undefined, context: null },
    {},
  );
  const steps = { gather: idle, read: idle, group: idle, write };
  const check = checkStep(stage.store, model);
  const line = new Line(stage.store, stage.queue, { ...steps, check, publish: publishStep(stage.store) });
  const { logged, stop } = listenToConsole();
  try {
    return await work({ stage, model, calls, drain: () => line.drain(), write, logged });
  } finally {
    stop();
    await provider.close();
  }
}

export type Question = 'article' | 'repair' | 'entailment' | 'proposal';

/** Which of its questions the press asks. */
export function questionIn({ instructions }: Pick<Asked, 'instructions'>): Question {
  if (instructions.includes('"unsupported"')) return 'entailment';
  if (instructions.includes('{"passage"')) return 'proposal';
  return instructions.includes('"sentences"') ? 'repair' : 'article';
}

function answerTo(asked: Asked, { every, article = honestly, repair, proposal }: Setup): Answer {
  if (every) return every(asked);
  const question = questionIn(asked);
  if (question === 'entailment') return '{"unsupported": []}';
  if (question === 'proposal') return proposal!(asked);
  if (question === 'repair') return repair?.(asked) ?? '{"sentences": []}';
  return article(asked);
}

/** A true article: every fact as it stands. */
export function honestly({ material }: Asked): string {
  const facts = factsIn(material);
  return replyOf(facts, truthAbout(facts, 0));
}

/** A true article with further sentences behind it. */
export function honestlyWith(
  asked: Asked,
  more: (facts: ReturnType<typeof factsIn>) => Omit<Said, 'lie'>[],
): string {
  const facts = factsIn(asked.material);
  const said = more(facts).map((one) => ({ ...one, lie: null }));
  return replyOf(facts, [...truthAbout(facts, 0), ...said]);
}

/** What the process says on its console, so that a key or a control character in it is found. */
function listenToConsole(): { logged: string[]; stop(): void } {
  const logged: string[] = [];
  const { stdout, stderr } = process;
  const writes = [stdout, stderr].map((stream) => {
    const write = stream.write;
    stream.write = ((piece: string | Uint8Array) => {
      logged.push(String(piece));
      return true;
    }) as typeof write;
    return () => {
      stream.write = write;
    };
  });
  return {
    logged,
    stop() {
      for (const restore of writes) restore();
    },
  };
}
