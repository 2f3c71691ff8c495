import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Answer } from '../../src/model/played-provider.ts';
import { availability } from './availability.ts';
import { cost } from './cost.ts';
import { format } from './format.ts';
import { grounding } from './grounding.ts';
import { injection } from './injection.ts';
import { network } from './network.ts';
import { oneStory, type Play, type Scenario } from './play.ts';
import { honestly } from './run.ts';
import { openStage } from './stage.ts';

export const plays: Record<string, Play> = {
  ...availability,
  ...network,
  ...format,
  ...grounding,
  ...injection,
  ...cost,
};

const scenarioShape = z.object({
  id: z.string(),
  kind: z.string(),
  reply: z
    .object({
      status: z.number().int().optional(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional(),
      text: z.string().optional(),
      json: z.unknown().optional(),
    })
    .optional(),
  repeat: z.string().optional(),
  invariant: z.string().optional(),
});

/** What became of the scenarios. */
export interface Played {
  scenarios: number;
  held: number;
  /** By id, what did not hold. */
  broken: Record<string, string[]>;
  /** Those that we know no way to play: their reply is not given, and their name says nothing to us. */
  unknown: string[];
}

export function readScenarios(file: string): Scenario[] {
  return z.array(scenarioShape).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Plays each scenario over real HTTP on loopback, through writing, check and publication on one store.
 * @param tell hears of each scenario as it is over
 */
export async function playScenarios(scenarios: Scenario[], tell: (line: string) => void): Promise<Played> {
  const stage = await openStage();
  const played: Played = { scenarios: scenarios.length, held: 0, broken: {}, unknown: [] };
  try {
    for (const scenario of scenarios) {
      const play = plays[scenario.id] ?? (scenario.reply && asGiven);
      if (!play) {
        played.unknown.push(scenario.id);
        tell(`unknown  ${scenario.id}`);
        continue;
      }
      const broken = await play(stage, scenario).catch((error: unknown) => [`it broke the press: ${error}`]);
      if (broken.length === 0) played.held += 1;
      else played.broken[scenario.id] = broken;
      tell(broken.length === 0 ? `held     ${scenario.id}` : `broken   ${scenario.id}: ${broken.join('; ')}`);
    }
  } finally {
    await stage.close();
  }
  return played;
}

/** A scenario that we have no play for: its reply as it is given, once or always, and what holds whatever comes. */
const asGiven: Play = (stage, scenario) => {
  let calls = 0;
  const always = scenario.repeat === 'always';
  const article = (asked: Parameters<typeof honestly>[0]): Answer => {
    calls += 1;
    const { status = 200, headers = {}, body, text, json } = scenario.reply!;
    if (status !== 200 && calls > 1 && !always) return honestly(asked);
    if (status === 200 && body === undefined)
      return text ?? (typeof json === 'object' ? JSON.stringify(json) : honestly(asked));
    return (response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...withDates(headers) });
      response.end(body ?? '{"error":{"message":"no"}}');
    };
  };
  return oneStory({ article }, ({ seen }) => ({ 'an article is out': seen.madeBy !== null }))(
    stage,
    scenario,
  );
};

/** `HTTP_DATE+5s` is the moment five seconds from now. */
function withDates(headers: Record<string, string>): Record<string, string> {
  const dated = (value: string) =>
    value.replace(/HTTP_DATE([+-]\d+)s/, (_, seconds) =>
      new Date(Date.now() + Number(seconds) * 1000).toUTCString(),
    );
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, dated(value)]));
}
