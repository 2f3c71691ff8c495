import { Fault } from '../news/fault.ts';

export interface Bounds {
  /** The most bytes of a reply, after inflating. */
  bytes: number;
}

/** A `fetch` that follows no redirect and reads no reply beyond its bound, whatever length it claims to have. */
export function boundedFetch({ bytes }: Bounds): typeof fetch {
  return async (address, init) => {
    const response = await fetch(address, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new Fault(
        'model-refused',
        `The model's provider sends on to another address (${response.status}).`,
      );
    }
    const body = await readBounded(response, bytes);
    return new Response(body, { status: response.status, headers: plainHeaders(response.headers) });
  };
}

async function readBounded(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (response.body) {
    for await (const piece of response.body) {
      length += piece.length;
      if (length > most) throw new Fault('model-refused', `The model's reply is longer than ${most} bytes.`);
      pieces.push(piece);
    }
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** The body is inflated already, and its length known. */
function plainHeaders(headers: Headers): Headers {
  const plain = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) plain.delete(name);
  return plain;
}
