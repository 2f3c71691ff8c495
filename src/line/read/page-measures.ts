import type { Block } from './blocks.ts';
import { plain, shinglesOf } from './likeness.ts';
import type { PageNode } from './page-tree.ts';

/** What the page itself says the article is, to compare blocks with. */
export interface PageClaims {
  title: string;
  description: string;
  /** The JSON-LD `articleBody`, else empty. */
  body: string;
}

interface Stats {
  length: number;
  linked: number;
  prose: number;
  blocks: number;
  /** Readability's score, without its names. */
  score: number;
  first: number;
  last: number;
}

/** A heading after which pages show other pieces. */
const tail =
  /^(?:related|more (?:from|on|stories|news|in)|read (?:more|next|also)|recommended|you (?:may|might)|also (?:read|on)|most (?:read|popular|viewed)|trending|popular|latest|comments?\b|\d+ comments?|leave a|about the author|share this|tags?:?$|topics?:?$|filed under|newsletter|sign up|subscribe|up next|keep reading|recent posts|see also|further reading|similar|other (?:stories|articles|posts)|explore more|discover more|what to read next|join the|follow us|mehr zum thema|auch interessant|das könnte|lire aussi|à lire|sur le même|commentaires|kommentare|relacionad|te puede interesar|más noticias|comentarios|leia também|baca juga|artikel terkait|berita terkait|references$|sources$)/i;

/** What is counted over a whole page before any of its blocks is looked at. */
export class PageMeasures {
  blocks: Block[];
  prose: boolean[];
  stats = new Map<PageNode, Stats>();
  signatures: string[];
  bySignature = new Map<string, { count: number; length: number; linked: number; prose: number }>();
  repeats = new Map<string, number>();
  before: number[] = [];
  length = 0;
  proseLength = 0;
  heading = 0;
  top: PageNode | null = null;
  said: { title: string; description: Set<string>; body: Set<string> };

  constructor(blocks: Block[], said: PageClaims) {
    this.blocks = blocks;
    this.prose = blocks.map(isProse);
    this.signatures = blocks.map(({ node }) => signatureOf(node));
    this.said = {
      title: plain(said.title),
      description: shinglesOf(said.description),
      body: shinglesOf(said.body),
    };
    blocks.forEach((block, at) => {
      this.before.push(this.length);
      this.length += block.text.length;
      if (this.prose[at]) this.proseLength += block.text.length;
      this.#countUp(block, at);
      const key = plain(block.text);
      this.repeats.set(key, (this.repeats.get(key) ?? 0) + 1);
    });
    const heading = blocks.findIndex(({ node }) => node.tag === 'h1');
    const titled = blocks.findIndex(({ text }) => this.said.title !== '' && plain(text) === this.said.title);
    this.heading = Math.max(0, titled >= 0 ? titled : heading);
    let best = 0;
    for (const [node, { score, length, linked }] of this.stats) {
      const worth = score * (1 - linked / Math.max(1, length));
      if (worth > best) {
        best = worth;
        this.top = node;
      }
    }
  }

  #countUp(block: Block, at: number): void {
    const prose = this.prose[at]!;
    const commas = block.text.match(/[,，、]/g)?.length ?? 0;
    const worth = block.text.length >= 25 ? 1 + commas + Math.min(block.text.length / 100, 3) : 0;
    let level = 0;
    for (let node: PageNode | null = block.node; node; node = node.parent) {
      let stats = this.stats.get(node);
      if (!stats) {
        stats = { length: 0, linked: 0, prose: 0, blocks: 0, score: 0, first: at, last: at };
        this.stats.set(node, stats);
      }
      stats.length += block.text.length;
      stats.linked += block.linked;
      stats.blocks += 1;
      if (prose) stats.prose += block.text.length;
      // The parent of the paragraph gets its whole worth, its parent half, and so on up.
      if (level >= 1 && level <= 5)
        stats.score += level === 1 ? worth : level === 2 ? worth / 2 : worth / (level * 3);
      stats.last = at;
      level += 1;
    }
    const sign = this.signatures[at]!;
    const known = this.bySignature.get(sign) ?? { count: 0, length: 0, linked: 0, prose: 0 };
    known.count += 1;
    known.length += block.text.length;
    known.linked += block.linked;
    if (prose) known.prose += block.text.length;
    this.bySignature.set(sign, known);
  }

  /** Whether it is a heading after which pages show other pieces. */
  isTail(at: number): boolean {
    const { text } = this.blocks[at]!;
    return text.length < 80 && tail.test(text);
  }
}

/** A paragraph as articles have them: long enough, with a sentence's end, hardly any link. */
export function isProse(block: Block): boolean {
  return (
    block.text.length >= 80 &&
    /[.!?…。！？؟।]["'”’»)\]]*(?:\s|$)/u.test(block.text) &&
    block.linked < block.text.length * 0.4
  );
}

function signatureOf(node: PageNode): string {
  const part = (each: PageNode | null) =>
    each ? `${each.tag}.${(each.attributes.class ?? '').replace(/\d+/g, '').slice(0, 60)}` : '';
  return `${part(node)}<${part(node.parent)}<${part(node.parent?.parent ?? null)}`;
}
