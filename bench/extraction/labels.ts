/** Which blocks of a page are the article's, told from its true text: a share from 0 to 1 for each block. */
export function labelsOf(blocks: string[], truth: string): number[] {
  const wanted = words(truth);
  const places = new Map<string, number[]>();
  for (let at = 0; at + 4 <= wanted.length; at += 1) {
    const key = wanted.slice(at, at + 4).join(' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const tokens = blocks.map(words);
  const covered = tokens.map((own) => coverage(own, places));
  const chain = longestChain(tokens, covered);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const labels = new Array<number>(blocks.length).fill(0);
  for (const at of chain) {
    labels[at] = covered[at]!.share;
    take(left, tokens[at]!);
  }
  tokens.forEach((own, at) => {
    if (labels[at]! > 0 || covered[at]!.share < 0.5) return;
    // Out of order, but the truth has words left for it.
    const still = own.filter((word) => (left.get(word) ?? 0) > 0).length / own.length;
    if (still < 0.6) return;
    labels[at] = covered[at]!.share;
    take(left, own);
  });
  labelShort(tokens, labels, covered, wanted);
  return labels;
}

interface Coverage {
  share: number;
  starts: number[];
}

function coverage(own: string[], places: Map<string, number[]>): Coverage {
  if (own.length < 4) return { share: 0, starts: [] };
  const hit = new Array<boolean>(own.length).fill(false);
  const starts: number[] = [];
  for (let at = 0; at + 4 <= own.length; at += 1) {
    const found = places.get(own.slice(at, at + 4).join(' '));
    if (!found) continue;
    for (let each = at; each < at + 4; each += 1) hit[each] = true;
    if (starts.length === 0) starts.push(...found.slice(0, 8));
  }
  return { share: hit.filter(Boolean).length / own.length, starts };
}

/** The heaviest run of blocks whose places in the truth rise. */
function longestChain(tokens: string[][], covered: Coverage[]): number[] {
  interface Link {
    block: number;
    place: number;
    weight: number;
    before: Link | null;
  }
  const links: Link[] = [];
  let best: Link | null = null;
  covered.forEach(({ share, starts }, block) => {
    if (share < 0.5) return;
    for (const place of starts) {
      let before: Link | null = null;
      for (const link of links)
        if (link.block < block && link.place < place && (!before || link.weight > before.weight))
          before = link;
      const link = { block, place, weight: (before?.weight ?? 0) + tokens[block]!.length * share, before };
      links.push(link);
      if (!best || link.weight > best.weight) best = link;
    }
  });
  const chain: number[] = [];
  for (let link = best as Link | null; link; link = link.before) chain.unshift(link.block);
  return chain;
}

/** Blocks of one to three words stand where the truth has them between the blocks around. */
function labelShort(tokens: string[][], labels: number[], covered: Coverage[], wanted: string[]): void {
  let from = 0;
  tokens.forEach((own, at) => {
    if (own.length >= 4) {
      if (labels[at]! > 0 && covered[at]!.starts.length > 0) {
        const start = covered[at]!.starts.find((each) => each >= from) ?? covered[at]!.starts[0]!;
        from = Math.max(from, start + own.length - 2);
      }
      return;
    }
    if (own.length === 0) return;
    const next = tokens.findIndex(
      (_, later) => later > at && labels[later]! > 0 && tokens[later]!.length >= 4,
    );
    const until =
      next < 0
        ? Math.min(wanted.length, from + 12)
        : (covered[next]!.starts.find((each) => each >= from) ?? from);
    for (let place = from; place + own.length <= Math.min(until + 1, from + 60); place += 1)
      if (own.every((word, each) => wanted[place + each] === word)) {
        labels[at] = 1;
        from = place + own.length;
        return;
      }
  });
}

function take(left: Map<string, number>, own: string[]): void {
  for (const word of own) left.set(word, (left.get(word) ?? 0) - 1);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
