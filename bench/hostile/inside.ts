import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A listener inside, on every address of this machine, that nothing may reach. */
export interface Inside {
  port: number;
  connections: number;
  bytes: number;
  close(): void;
}

export async function listenInside(): Promise<Inside> {
  const server = createServer((socket) => {
    inside.connections += 1;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      inside.bytes += data.length;
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
    });
  });
  const inside: Inside = { port: 0, connections: 0, bytes: 0, close: () => void server.close() };
  await new Promise<void>((done) => server.listen(0, '::', done));
  inside.port = (server.address() as AddressInfo).port;
  return inside;
}
