/** What a robots.txt says (RFC 9309), and what it says of use by machines. */
export interface Robots {
  groups: RobotsGroup[];
  /** Addresses of RSL licences named by `License:` lines (rslstandard.org). */
  licences: string[];
}

export interface RobotsGroup {
  /** Product tokens in lower case; `*` for all others. */
  agents: string[];
  rules: RobotsRule[];
  /** `Content-Signal` and `Content-Usage` lines, with the path pattern that they may begin with. */
  signals: RobotsSignal[];
}

export interface RobotsRule {
  allow: boolean;
  pattern: string;
}

export interface RobotsSignal {
  name: 'content-signal' | 'content-usage';
  pattern: string;
  value: string;
}

const longestRobots = 500 * 1024;
const mostRules = 20_000;
const longestPattern = 2_000;

/** Reads a robots.txt leniently: unknown and broken lines are passed over, as RFC 9309 asks. At most 500 KiB are read. */
export function readRobots(bytes: Uint8Array): Robots {
  const text = new TextDecoder().decode(bytes.subarray(0, longestRobots));
  const robots: Robots = { groups: [], licences: [] };
  let group: RobotsGroup | null = null;
  let open = false;
  let count = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const [name, value] = readLine(line);
    if (name === 'license' && value) robots.licences.push(value);
    if (name === 'user-agent' || name === 'useragent') {
      if (!group || !open) {
        group = { agents: [], rules: [], signals: [] };
        robots.groups.push(group);
      }
      group.agents.push(productToken(value));
      open = true;
    } else if (++count <= mostRules) {
      // A word on use that stands before all groups is for everybody.
      if (!group && /^content-(?:signal|usage)$/.test(name)) {
        group = { agents: ['*'], rules: [], signals: [] };
        robots.groups.push(group);
      }
      if (group && addLine(group, name, value)) open = false;
    }
  }
  return robots;
}

function readLine(line: string): [string, string] {
  const words = line.replace(/#.*$/, '');
  const colon = words.indexOf(':');
  return colon < 0 ? ['', ''] : [words.slice(0, colon).trim().toLowerCase(), words.slice(colon + 1).trim()];
}

/** `Example-Bot/1.0` names the product `example-bot`. */
function productToken(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

/** Adds a line to its group; false for lines that say nothing to us and so do not end a list of agents. */
function addLine(group: RobotsGroup, name: string, value: string): boolean {
  if (name === 'allow' || name === 'disallow') {
    // An empty rule matches nothing.
    if (value && value.length <= longestPattern)
      group.rules.push({ allow: name === 'allow', pattern: value });
    return true;
  }
  if (name !== 'content-signal' && name !== 'content-usage') return false;
  const [, pattern = '/', words = ''] = /^(\/\S*)?\s*(.*)$/.exec(value) ?? [];
  if (pattern.length <= longestPattern) group.signals.push({ name, pattern, value: words });
  return true;
}

/** The groups that speak to a product: all those that name it, else all those for `*`, taken as one. */
export function groupFor(robots: Robots, product: string): RobotsGroup {
  const named = robots.groups.filter((group) => group.agents.includes(product.toLowerCase()));
  const chosen = named.length > 0 ? named : robots.groups.filter((group) => group.agents.includes('*'));
  return {
    agents: chosen.flatMap((group) => group.agents),
    rules: chosen.flatMap((group) => group.rules),
    signals: chosen.flatMap((group) => group.signals),
  };
}

/**
 * Whether a product may fetch an address, and the rule that decided: the longest match wins, and an allowing
 * rule wins over a forbidding one of the same length (RFC 9309, 2.2.2).
 */
export function judge(
  robots: Robots,
  product: string,
  address: string,
): { allowed: boolean; rule: string | null } {
  const path = pathOf(address);
  if (path === '/robots.txt') return { allowed: true, rule: null };
  let best: RobotsRule | null = null;
  for (const rule of groupFor(robots, product).rules) {
    const longer = !best || length(rule) > length(best) || (length(rule) === length(best) && rule.allow);
    if (longer && matchesPath(rule.pattern, path)) best = rule;
  }
  if (!best) return { allowed: true, rule: null };
  return { allowed: best.allow, rule: `${best.allow ? 'Allow' : 'Disallow'}: ${best.pattern}` };
}

function length(rule: RobotsRule): number {
  return Buffer.byteLength(evenEscapes(rule.pattern));
}

/** Path and query, as rules are matched against. */
export function pathOf(address: string): string {
  const url = new URL(address);
  return `${url.pathname}${url.search}`;
}

/**
 * Whether a rule's pattern matches from the start of a path; `*` stands for any characters and a final `$` for
 * the end. Takes time linear in pattern × path at worst: there is no regular expression to explode.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = evenEscapes(anchored ? pattern.slice(0, -1) : pattern).split('*');
  const text = evenEscapes(path);
  if (!text.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  const last = parts.length - 1;
  for (let index = 1; index <= last; index++) {
    if (anchored && index === last)
      return text.length - parts[index]!.length >= at && text.endsWith(parts[index]!);
    const found = text.indexOf(parts[index]!, at);
    if (found < 0) return false;
    at = found + parts[index]!.length;
  }
  return !anchored || at === text.length;
}

/** Percent-encodes what is not ASCII, and writes every escape one way, so that equal paths read equal. */
function evenEscapes(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\u0021-\u007e]/gu, (character) => encodeURIComponent(character))
    .replace(/%[0-9a-f]{2}/gi, (escaped) => {
      const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
    });
}
