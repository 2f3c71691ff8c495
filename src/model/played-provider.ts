import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a played provider is asked: as a real one would be, over HTTP. */
export interface Asked {
  instructions: string;
  material: string;
  /** All that was sent, as OpenAI's interface has it. */
  body: Record<string, unknown>;
  /** The call's number, from 1. */
  call: number;
}

/** The model's words; or a reply of any other kind, written by hand. */
export type Answer =
  | string
  | { text: string; finish?: string; usage?: unknown }
  | ((response: ServerResponse) => void);

export interface PlayedProvider {
  /** For `PRESSAI_MODEL_URL`. */
  address: string;
  /** When each call came, in milliseconds. */
  calls: number[];
  close(): Promise<void>;
}

/** A provider with OpenAI's interface on a port of its own, for tests and measurements: honest, lying, or broken. */
export async function playProvider(answer: (asked: Asked) => Answer): Promise<PlayedProvider> {
  const calls: number[] = [];
  const server: Server = createServer(async (request, response) => {
    const asked = await readQuestion(request);
    calls.push(performance.now());
    const given = answer({ ...asked, call: calls.length });
    if (typeof given === 'function') given(response);
    else reply(response, typeof given === 'string' ? { text: given } : given);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readQuestion(request: IncomingMessage): Promise<Omit<Asked, 'call'>> {
  let body = '';
  for await (const piece of request) body += piece;
  const sent = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
  const textOf = (role: string) => {
    const content = sent.messages.find((message) => message.role === role)?.content ?? '';
    return typeof content === 'string'
      ? content
      : (content as { text: string }[]).map(({ text }) => text).join('\n');
  };
  return { instructions: textOf('system'), material: textOf('user'), body: { ...sent } };
}

function reply(response: ServerResponse, given: { text: string; finish?: string; usage?: unknown }): void {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      id: 'x',
      object: 'chat.completion',
      created: 1,
      model: 'played',
      choices: [
        {
          index: 0,
          finish_reason: given.finish ?? 'stop',
          message: { role: 'assistant', content: given.text },
        },
      ],
      usage: 'usage' in given ? given.usage : { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
    }),
  );
}
