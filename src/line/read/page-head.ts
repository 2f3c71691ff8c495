import { elementsOf, type PageNode, textOf } from './page-tree.ts';

/** A page's `meta` and `link` elements, its title and its main headings: where it speaks of itself. */
export interface PageHead {
  /** The first value of a meta element by its name or property, lower case; null where there is none. */
  meta(...names: string[]): string | null;
  /** Every value of a meta element. */
  metas(name: string): string[];
  /** The address in a link element with this relation. */
  link(relation: string): string | null;
  title: string;
  /** The headings of the first rank, in order. */
  headings: PageNode[];
  language: string | null;
}

export function headOf(root: PageNode): PageHead {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string>();
  const headings: PageNode[] = [];
  let title = '';
  let language: string | null = null;
  for (const node of elementsOf(root)) {
    const { attributes } = node;
    if (node.tag === 'meta') {
      const content = attributes.content?.trim();
      for (const name of [attributes.property, attributes.name, attributes.itemprop])
        if (name && content) {
          const key = name.trim().toLowerCase();
          const known = metas.get(key);
          if (!known) metas.set(key, [content]);
          else if (known.length < 20) known.push(content);
        }
    } else if (node.tag === 'link' && attributes.rel && attributes.href) {
      const relation = attributes.rel.toLowerCase();
      if (!links.has(relation)) links.set(relation, attributes.href);
    } else if (node.tag === 'title' && title === '') title = textOf(node).replace(/\s+/gu, ' ').trim();
    else if (node.tag === 'h1' && headings.length < 10) headings.push(node);
    else if (node.tag === 'html') language = attributes.lang?.trim() || null;
  }
  return {
    meta: (...names) => {
      for (const name of names) {
        const value = metas.get(name)?.[0];
        if (value) return value;
      }
      return null;
    },
    metas: (name) => metas.get(name) ?? [],
    link: (relation) => links.get(relation) ?? null,
    title,
    headings,
    language,
  };
}
