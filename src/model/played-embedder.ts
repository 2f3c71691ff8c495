import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PlayedEmbedder {
  /** For `PRESSAI_EMBEDDING_URL`. */
  address: string;
  /** How often it was asked. */
  calls: number;
  close(): Promise<void>;
}

/**
 * A provider of embeddings with OpenAI's interface on a port of its own, for tests.
 * @param vectorOf what it gives for a text, by its place in the call; what it throws is answered with a 500
 */
export async function playEmbedder(
  vectorOf: (text: string, place: number) => unknown,
): Promise<PlayedEmbedder> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    played.calls += 1;
    response.setHeader('content-type', 'application/json');
    try {
      const { input } = JSON.parse(body) as { input: string[] };
      const data = input.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: vectorOf(text, index),
      }));
      response.end(JSON.stringify({ object: 'list', model: 'played', data, usage: { prompt_tokens: 1 } }));
    } catch {
      response.statusCode = 500;
      response.end('{"error":{"message":"broken"}}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const played: PlayedEmbedder = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return played;
}
