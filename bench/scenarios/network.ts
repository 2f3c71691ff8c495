import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import type { Answer } from '../../src/model/played-provider.ts';
import { byDigest, type Outcome, oneStory, onRecord, type Play, plainly } from './play.ts';
import { honestly, questionIn, withPress } from './run.ts';
import { brokenIn, seenOf, unless } from './seen.ts';
import { selfSigned } from './self-signed.ts';
import { stageStory } from './stage.ts';

const json = { 'content-type': 'application/json' };

/** A provider that cannot be reached, or breaks off: three tries, then the digest. */
function unreachable(outcome: Outcome): Record<string, boolean> {
  return { 'the digest stands in': byDigest(outcome), 'on record': onRecord(outcome, 'model-unreachable') };
}

/** A provider that takes its time is let go when the time is up, and the next story is written as if nothing had been. */
function slowly(answer: Answer): Play {
  return async (stage, scenario) => {
    let slow = true;
    const every = (asked: Parameters<typeof honestly>[0]) => {
      if (slow) return answer;
      return questionIn(asked) === 'entailment' ? '{"unsupported": []}' : honestly(asked);
    };
    const play = oneStory({ every, patience: { total: 1_200 } }, async (outcome) => {
      slow = false;
      const next = await stageStory(stage);
      await outcome.run.drain();
      return {
        'let go when the time is up': outcome.milliseconds < 3_000,
        'the digest stands in': byDigest(outcome),
        'on record': onRecord(outcome, 'model-slow'),
        'its place is free again': (await seenOf(outcome.run, next)).madeBy === 'openai:played',
      };
    });
    return play(stage, scenario);
  };
}

/** A provider whose address is opened for one scenario by a server of its own. */
async function withServer(
  server: Server,
  secure: boolean,
  play: (address: string) => Promise<string[]>,
): Promise<string[]> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await play(`${secure ? 'https' : 'http'}://localhost:${port}/v1`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const badCertificate: Play = async (stage, scenario) => {
  let asked = 0;
  const server = createSecureServer(selfSigned(), (_, response) => {
    asked += 1;
    response.end();
  });
  return withServer(server, true, (address) =>
    oneStory({ address }, (outcome) => ({
      ...unreachable(outcome),
      'nothing was sent to it, over TLS or without': asked === 0 && outcome.run.calls.length === 0,
    }))(stage, scenario),
  );
};

const redirected: Play = async (stage, scenario) => {
  let visits = 0;
  const inside = createServer((_, response) => {
    visits += 1;
    response.end('{}');
  });
  return withServer(inside, false, (location) =>
    oneStory({ every: () => plainly(302, { location }) }, (outcome) => ({
      'not followed': visits === 0,
      'asked once': outcome.run.calls.length === 1,
      'the digest stands in': byDigest(outcome),
      'on record': onRecord(outcome, 'model-refused'),
    }))(stage, scenario),
  );
};

/** A worker that dies between the reply and the commit: what it paid for is used by the next one. */
const killedBeforeCommit: Play = async (stage) => {
  const story = await stageStory(stage);
  return withPress(stage, {}, async (run) => {
    await run.write.work([story.id]);
    const paid = run.calls.length;
    await run.drain();
    const seen = await seenOf(run, story);
    const articles = run.calls.filter((call) => questionIn(call) === 'article').length;
    return [
      ...brokenIn(seen, run, story),
      ...unless({
        'the dead worker had asked': paid === 1,
        'the kept reply is used': articles === 1,
        'written by the model': seen.madeBy === 'openai:played',
        'still one article': seen.revisions === 1,
      }),
    ];
  });
};

function bomb(): Answer {
  return (response) => {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
    const gzip = createGzip();
    const zeros = Buffer.alloc(1 << 20);
    let left = 1024;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!gzip.write(zeros)) {
          gzip.once('drain', more);
          return;
        }
      }
      gzip.end();
    };
    gzip.pipe(response);
    response.on('close', () => {
      left = 0;
      gzip.destroy();
    });
    more();
  };
}

const begun = '{"id": "x", "choices": [{"mess';

/** How the way to a provider fails. */
export const network: Record<string, Play> = {
  'connect-refused': oneStory({ address: 'http://127.0.0.1:9/v1' }, unreachable),
  'dns-fail': oneStory({ address: 'http://provider.invalid/v1' }, unreachable),
  'tls-bad-cert': badCertificate,
  'hang-before-headers': slowly(() => undefined),
  'hang-mid-body': slowly((response) => {
    response.writeHead(200, json);
    response.write(begun);
  }),
  'drip-1-byte-per-s': slowly((response) => {
    response.writeHead(200, json);
    const drop = setInterval(() => response.write(' '), 400);
    response.on('close', () => clearInterval(drop));
  }),
  'reset-mid-body': oneStory(
    {
      every: () => (response) => {
        response.writeHead(200, json);
        response.write(begun);
        setTimeout(() => response.socket?.destroy(), 20);
      },
    },
    (outcome) => ({ ...unreachable(outcome), 'tried three times': outcome.run.calls.length === 3 }),
  ),
  'reset-after-full-body-before-ack': killedBeforeCommit,
  'gzip-bomb-1GiB': async (stage, scenario) => {
    const before = process.memoryUsage().rss;
    return oneStory({ every: bomb, patience: { total: 20_000 } }, (outcome) => ({
      'cut off soon': outcome.milliseconds < 10_000,
      'not held in memory': process.memoryUsage().rss - before < 300_000_000,
      'asked once': outcome.run.calls.length === 1,
      'the digest stands in': byDigest(outcome),
      'on record': onRecord(outcome, 'model-refused'),
    }))(stage, scenario);
  },
  'content-length-lie': oneStory(
    {
      every:
        ({ material }) =>
        (response) => {
          // Half of the article's length is claimed, and all of it sent.
          const body = Buffer.from(JSON.stringify({ choices: [{ message: { content: material } }] }));
          response.socket?.write(
            `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length >> 1}\r\n\r\n`,
          );
          response.socket?.end(body);
        },
    },
    unreachable,
  ),
  'redirect-302-internal': redirected,
};
