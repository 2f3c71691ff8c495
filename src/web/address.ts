import { isIP } from 'node:net';
import { Fault } from '../news/fault.ts';
import { isInside, isInsideName } from './inside.ts';

/** One inside place that may be reached all the same: an exact host, as an address writes it, and its port. */
export interface InsidePlace {
  host: string;
  port: number;
}

export interface AddressRules {
  ports: number[];
  allowInside: InsidePlace[];
}

const longestAddress = 8_192;

/**
 * Reads an address as the WHATWG URL standard does, which undoes decimal, octal, hex and full-width forms of IP
 * addresses, and refuses what may not be asked for. The fragment is dropped.
 * @throws Fault `bad-address`, `bad-scheme`, `bad-port` or `inside-address`
 */
export function readAddress(text: string, rules: AddressRules, base?: URL): URL {
  const shown = showAddress(text);
  if (text.length > longestAddress) throw new Fault('bad-address', `The address ${shown} is too long.`);
  if (/[\u0000-\u001f\u007f\\]/.test(text))
    throw new Fault('bad-address', `The address ${shown} holds characters that no address may hold.`);
  const url = URL.parse(text.trim(), base?.href);
  if (!url) throw new Fault('bad-address', `${shown} is not a valid address.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Fault('bad-scheme', `The address ${shown} is neither http nor https.`);
  if (url.username || url.password)
    throw new Fault('bad-address', `The address ${shown} carries a user name or a password.`);
  url.hash = '';
  if (mayBeInside(url, rules)) return url;
  if (!rules.ports.includes(portOf(url)))
    throw new Fault('bad-port', `The address ${shown} names port ${portOf(url)}, which is not on the list.`);
  const host = hostOf(url);
  if (isIP(host) ? isInside(host) : isInsideName(host))
    throw new Fault('inside-address', `The address ${shown} leads inside, not to the public internet.`);
  return url;
}

/** The host without brackets and final dot: an IP address or a name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** Whether the exact host and port are allowed although they are inside. */
export function mayBeInside(url: URL, rules: AddressRules): boolean {
  return rules.allowInside.some((place) => place.host === hostOf(url) && place.port === portOf(url));
}

/** An address as a message may show it: one line, without credentials, of bounded length. */
export function showAddress(text: string): string {
  const line = text
    .slice(0, 200)
    .replace(/[^\u0021-\u007e\u00a0-\u{10ffff}]/gu, ' ')
    .replace(/\/\/[^/@]*@/, '//');
  return text.length > 200 ? `${line}…` : line;
}
