import { cleanLine } from '../../news/clean.ts';
import type { ReportPicture } from '../../news/report.ts';
import type { PageHead } from './page-head.ts';
import { elementsOf, type PageNode, textOf } from './page-tree.ts';
import { type StructuredData, textAt, thingsAt } from './structured-data.ts';

/** The picture that the page gives as its own, with the caption and credit that it has where it is shown. */
export function leadPicture(
  root: PageNode,
  head: PageHead,
  data: StructuredData,
  base: string,
): ReportPicture | null {
  const [structured] = data.articles.flatMap((article) => thingsAt(article.image, data));
  const said =
    typeof structured === 'string'
      ? structured
      : (textAt(structured, 'url') ?? textAt(structured, 'contentUrl'));
  const named = [head.meta('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'), said].find(
    (address) => address && !placeholder.test(address),
  );
  const figures = [...elementsOf(root)].filter((node) => node.tag === 'figure').slice(0, 40);
  const shown = figures.find(
    (figure) => named && picturesIn(figure).some((address) => sameFile(address, named)),
  );
  const address = absolute(named ?? null, base);
  if (!address) return null;
  const thing = typeof structured === 'object' ? structured : undefined;
  const { caption, credit } = shown ? captionOf(shown) : { caption: null, credit: null };
  const creator = thingsAt(thing?.creator ?? thing?.copyrightHolder ?? thing?.author, data)[0];
  return {
    address,
    caption: line(caption ?? textAt(thing, 'caption'), 500),
    credit: line(
      credit ??
        textAt(thing, 'creditText') ??
        (typeof creator === 'string' ? creator : textAt(creator, 'name')),
      200,
    ),
  };
}

const placeholder = /(?:logo|placeholder|default|favicon|avatar|sprite|blank|fallback)[^/]*$/i;

/** A caption without its credit: marked by an element of that name, or by the words that credits begin or end with. */
function captionOf(figure: PageNode): { caption: string | null; credit: string | null } {
  const parts = [...elementsOf(figure)];
  const captioned =
    parts.find((node) => node.tag === 'figcaption') ??
    parts.find((node) => /caption/i.test(node.attributes.class ?? ''));
  const credited = parts.find(
    (node) =>
      node.tag !== 'figcaption' &&
      /credit|copyright|photographer|attribution|source|rights/i.test(
        `${node.attributes.class ?? ''} ${node.attributes.itemprop ?? ''}`,
      ),
  );
  const words = (node: PageNode | undefined) => (node ? textOf(node).replace(/\s+/gu, ' ').trim() : '');
  const whole = words(captioned);
  if (credited && words(credited) !== '' && words(credited) !== whole)
    return {
      caption: whole.replace(words(credited), '').trim() || null,
      credit: bareCredit(words(credited)),
    };
  const found =
    /(?:\s|^)[([]?\s*((?:photo(?:graph)?s?|image|picture|foto|bild|credit|quelle|crédit)(?:\s+(?:by|credit|source))?\s*[:/]\s*[^()[\]]{2,80}|©\s?[^()[\]]{2,80}|[\p{Lu}][\p{L}. '-]{1,40}\s?\/\s?[\p{Lu}][\p{L}. '-]{1,40})\s*[)\]]?\.?$/iu.exec(
      whole,
    );
  if (!found) return { caption: whole || null, credit: null };
  return { caption: whole.slice(0, found.index).trim() || null, credit: bareCredit(found[1]!) };
}

function bareCredit(text: string): string {
  return text
    .replace(
      /^[\s(©]*(?:photo(?:graph)?s?|image|picture|foto|bild|credit|quelle|crédit|source)?(?:\s+(?:by|credit|source))?\s*[:/]?\s*/i,
      '',
    )
    .replace(/[)\s]+$/, '');
}

function picturesIn(figure: PageNode): string[] {
  return [...elementsOf(figure)].flatMap(({ attributes: { src, srcset, 'data-src': later } }) => [
    ...(src ? [src] : []),
    ...(later ? [later] : []),
    ...(srcset?.split(',').map((each) => each.trim().split(/\s/)[0]!) ?? []).slice(0, 10),
  ]);
}

/** Sizes and hosts differ between the places where one picture stands; the file's name hardly ever does. */
function sameFile(one: string, other: string): boolean {
  const name = (address: string) =>
    (address.split(/[?#]/)[0]!.split('/').at(-1) ?? '')
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/[-_]\d{2,4}x\d{2,4}$|-scaled$/, '');
  return name(one).length > 4 && name(one) === name(other);
}

function absolute(address: string | null, base: string): string | null {
  if (!address || address.length > 2_000 || !URL.canParse(address, base)) return null;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

function line(text: string | null, longest: number): string | null {
  return text ? cleanLine(text, longest) || null : null;
}
