import { lookup, Resolver } from 'node:dns/promises';
import { connect as connectSocket, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { buildConnector } from 'undici';
import { Fault } from '../news/fault.ts';
import { type AddressRules, hostOf, mayBeInside } from './address.ts';
import { isInside } from './inside.ts';

/** Gives all IP addresses of a host name. */
export type Resolve = (host: string) => Promise<string[]>;

export interface DialRules extends AddressRules {
  resolve: Resolve;
  /** How long a name may take to resolve and a connection to stand, each, in milliseconds. */
  dialMilliseconds: number;
}

/**
 * A connector for undici that resolves names itself, refuses a host when any of its addresses is inside, dials
 * only what it has checked, and looks at the address really reached before the first byte is sent: a name that
 * resolves differently the second time (DNS rebinding) gains nothing.
 */
export function guardedConnector(rules: DialRules): buildConnector.connector {
  return (options, callback) => {
    dial(options, rules).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

async function dial(options: buildConnector.Options, rules: DialRules): Promise<Socket> {
  const url = new URL(`${options.protocol}//${options.hostname}${options.port ? `:${options.port}` : ''}`);
  const host = hostOf(url);
  const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
  const allowed = mayBeInside(url, rules);
  const addresses = await checkedAddresses(host, allowed, rules);
  const socket = await reach(host, port, addresses, rules.dialMilliseconds);
  if (!allowed && isInside(socket.remoteAddress ?? '')) {
    socket.destroy();
    throw insideFault(host);
  }
  return options.protocol === 'https:' ? secure(socket, host, rules.dialMilliseconds) : socket;
}

async function checkedAddresses(host: string, allowed: boolean, rules: DialRules): Promise<string[]> {
  const addresses = isIP(host) ? [host] : await withLimit(rules.resolve(host), host, rules.dialMilliseconds);
  if (addresses.length === 0) throw unresolvable(host);
  if (!allowed && addresses.some(isInside)) throw insideFault(host);
  return addresses;
}

/** Opens a connection to the first of the checked addresses that answers (RFC 8305, as Node does it). */
function reach(host: string, port: number, addresses: string[], milliseconds: number): Promise<Socket> {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return new Promise((resolve, reject) => {
    const socket = connectSocket({
      host,
      port,
      noDelay: true,
      autoSelectFamily: true,
      lookup: (_host, options, callback) =>
        options.all ? callback(null, known) : callback(null, known[0]!.address, known[0]!.family),
    });
    settle(socket, 'connect', `${host} does not answer.`, milliseconds, resolve, reject);
  });
}

function secure(socket: Socket, host: string, milliseconds: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const secured = connectTls({
      socket,
      servername: isIP(host) ? '' : host,
      host,
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
    });
    settle(
      secured,
      'secureConnect',
      `${host} does not finish the TLS handshake.`,
      milliseconds,
      resolve,
      reject,
    );
  });
}

function settle<S extends Socket>(
  socket: S,
  event: 'connect' | 'secureConnect',
  late: string,
  milliseconds: number,
  resolve: (socket: S) => void,
  reject: (error: Error) => void,
): void {
  const timer = setTimeout(() => socket.destroy(new Fault('timeout', late, { passing: true })), milliseconds);
  const failed = (error: Error) => {
    clearTimeout(timer);
    socket.destroy();
    reject(error);
  };
  const closed = () => failed(new Fault('unreachable', late, { passing: true }));
  socket.once('error', failed).once('close', closed);
  socket.once(event, () => {
    clearTimeout(timer);
    socket.off('error', failed).off('close', closed);
    resolve(socket);
  });
}

async function withLimit<T>(work: Promise<T>, host: string, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const fault = new Fault('timeout', `The name ${host} takes too long to resolve.`, { passing: true });
    timer = setTimeout(() => reject(fault), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Asks the configured name servers without a thread per question, so that a thousand dead names hold up nobody;
 * where none is configured, asks the operating system.
 * @param servers name servers to ask in place of the configured ones, e.g. `9.9.9.9:53`
 * @throws Fault `unresolvable`
 */
export function nameServers(servers?: string[]): Resolve {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  return async (host) => {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason?.code : ''));
    if (!codes.includes('ECONNREFUSED')) throw unresolvable(host);
    try {
      return (await lookup(host, { all: true })).map((answer) => answer.address);
    } catch (error) {
      throw unresolvable(host, error);
    }
  };
}

function unresolvable(host: string, cause?: unknown): Fault {
  return new Fault('unresolvable', `The name ${host} does not resolve to any address.`, {
    passing: true,
    cause,
  });
}

function insideFault(host: string): Fault {
  return new Fault('inside-address', `The host ${host} leads inside, not to the public internet.`);
}
