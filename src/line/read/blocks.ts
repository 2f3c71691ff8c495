import type { PageNode } from './page-tree.ts';

/** A run of text with no break in it: a paragraph, an item of a list, a heading, or loose words between such. */
export interface Block {
  /** White space folded. */
  text: string;
  /** The nearest element around it that breaks lines. */
  node: PageNode;
  /** Characters of it that are links. */
  linked: number;
  /** Characters of it that are bold or italic. */
  stressed: number;
  links: number;
}

const breaking = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button label option video audio #root'.split(
    ' ',
  ),
);
const stressing = new Set(['b', 'strong', 'em', 'i', 'u']);
const never = new Set(['script', 'head', 'title', 'textarea']);

/** The cells of a shorter row are one block, apart by bars: a table of figures. A longer row lays out a page. */
const longestRow = 600;
/** A hidden part that holds this share of the page's words is one that a script shows: streamed, or faded in. */
const shownLater = 0.4;

/** The texts of a page in its order, hidden ones left out. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = [];
  const all = lengthOf(root);
  let open: Block | null = null;
  let breaks = 0;
  let row: PageNode | null = null;

  const close = () => {
    if (open) {
      open.text = open.text.replace(/\s+/gu, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(open.text)) blocks.push(open);
    }
    open = null;
    breaks = 0;
  };
  const add = (text: string, node: PageNode, linked: boolean, stressed: boolean) => {
    const blank = text.trim() === '';
    if (blank && !open) return;
    if (!blank && breaks > 1) close();
    if (!blank) breaks = 0;
    open ??= { text: '', node, linked: 0, stressed: 0, links: 0 };
    open.text += text;
    const length = text.trim().length;
    if (linked) open.linked += length;
    if (stressed) open.stressed += length;
  };
  const walk = (node: PageNode, block: PageNode, linked: boolean, stressed: boolean) => {
    if (never.has(node.tag) || (isHidden(node) && lengthOf(node) < all * shownLater)) return;
    if (node.tag === 'br') {
      breaks += 1;
      if (open) (open as Block).text += ' ';
      return;
    }
    if (node.tag === 'tr' && lengthOf(node) < longestRow) row = node;
    const breaksLine = breaking.has(node.tag) && (row === null || row === node);
    if (breaksLine) close();
    if (row && open && (node.tag === 'td' || node.tag === 'th')) (open as Block).text += ' | ';
    const within = breaksLine ? node : block;
    const inLink = linked || node.tag === 'a';
    const inStress = stressed || stressing.has(node.tag);
    for (const child of node.children) {
      if (typeof child === 'string') add(child, within, inLink, inStress);
      else walk(child, within, inLink, inStress);
    }
    if (node.tag === 'a' && open) (open as Block).links += 1;
    if (breaksLine) close();
    if (row === node) row = null;
  };
  walk(root, root, false, false);
  close();
  return blocks;
}

function lengthOf(node: PageNode): number {
  let length = 0;
  const stack: PageNode[] = [node];
  while (stack.length > 0) {
    for (const child of stack.pop()!.children)
      if (typeof child === 'string') length += child.length;
      else if (!never.has(child.tag)) stack.push(child);
  }
  return length;
}

/** Words that a reader cannot see are not the article's: hidden, tiny, or of the colour of their ground. */
export function isHidden(node: PageNode): boolean {
  const { hidden, style } = node.attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (!style) return false;
  const plain = style.replace(/\s+/g, '').toLowerCase();
  if (
    /display:none|visibility:hidden|opacity:0(?:\.0*)?(?:[;!]|$)|font-size:0|left:-\d{3,}|text-indent:-\d{3,}/.test(
      plain,
    )
  )
    return true;
  const colour = /(?:^|;)color:([^;]+)/.exec(plain)?.[1];
  const ground = /background(?:-color)?:([^;]+)/.exec(plain)?.[1];
  return colour !== undefined && colour === ground;
}
