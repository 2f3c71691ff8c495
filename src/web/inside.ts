import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is not the public internet: the IANA special-purpose registry, and two addresses of clouds. */
const insideFour = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Azure answers its machines on this one, out of public space.
  ['168.63.129.16', 32],
] as const)
  insideFour.addSubnet(network, bits, 'ipv4');

/** Only this part of IPv6 is given to the public; mapped, compatible, translated and local forms lie outside it. */
const publicSix = new BlockList();
publicSix.addSubnet('2000::', 3, 'ipv6');

/** Within the public part: protocol assignments with Teredo, documentation, 6to4, AS112 and the old 6bone. */
const insideSix = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['3ffe::', 16],
] as const)
  insideSix.addSubnet(network, bits, 'ipv6');

/** An ISATAP address carries an IPv4 address behind this mark. */
const isatap = /(?:^|:)(?:0|200)?:5efe:[0-9a-f]{0,4}:[0-9a-f]{0,4}$/i;

/**
 * Whether an IP address is anything but the public internet. What is no IP address counts as inside.
 * Sources: IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890).
 */
export function isInside(address: string): boolean {
  if (isIPv4(address)) return insideFour.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return true;
  return !publicSix.check(address, 'ipv6') || insideSix.check(address, 'ipv6') || isatap.test(address);
}

/** Names that never lead outside (RFC 6761, 6762, 7686, 8375 and ICANN's `internal`), whatever a resolver says. */
const insideName =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|invalid|test|example|onion|home\.arpa|svc|cluster\.local)$/;

/** Whether a host name, as `URL.hostname` gives it but without a final dot, is an inside one. */
export function isInsideName(name: string): boolean {
  return !name.includes('.') || insideName.test(name);
}
