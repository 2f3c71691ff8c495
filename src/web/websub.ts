import { createHmac, type Hmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a publisher offers: a hub, and the topic under which it knows the feed. */
export interface HubOffer {
  hub: string;
  topic: string;
}

/** A secret that only the hub and we know: 32 bytes as hex, within the 200 that the standard allows. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** What a subscriber asks of a hub (W3C WebSub, 5.1). */
export function subscription(
  { topic }: HubOffer,
  { callback, secret, leaseSeconds }: { callback: string; secret: string; leaseSeconds: number },
): Record<string, string> {
  return {
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.secret': secret,
    'hub.lease_seconds': String(leaseSeconds),
  };
}

/**
 * Hubs and the topic that an answer's `Link` headers name (WebSub, 4; RFC 8288). Addresses are absolute; what is not
 * of the web is left out.
 */
export function linkedHubs(
  header: string | undefined,
  address: string,
): { hubs: string[]; self: string | null } {
  const found = { hubs: [] as string[], self: null as string | null };
  for (const [, target, parameters] of (header ?? '').slice(0, 8_000).matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters!);
    const url = URL.parse(target!.trim(), address);
    if (!relations || !url || !/^https?:$/.test(url.protocol)) continue;
    const names = (relations[1] ?? relations[2]!).toLowerCase().split(/\s+/);
    if (names.includes('hub')) found.hubs.push(url.href);
    if (names.includes('self')) found.self ??= url.href;
  }
  return found;
}

/** The check of one delivery's signature (WebSub, 7.1), fed with the body as it comes. */
export interface SignatureCheck {
  update(piece: Uint8Array): void;
  /** In a time that does not tell how much of it was right. */
  holds(): boolean;
}

/** @returns null where the header has no signature of a known method */
export function signatureCheck(header: string | undefined, secret: string): SignatureCheck | null {
  const found = /^\s*(sha1|sha256|sha384|sha512)=([0-9a-f]+)\s*$/i.exec(header ?? '');
  if (!found) return null;
  const hmac: Hmac = createHmac(found[1]!.toLowerCase(), secret);
  const given = Buffer.from(found[2]!, 'hex');
  return {
    update: (piece) => void hmac.update(piece),
    holds() {
      const expected = hmac.digest();
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
