import { createHash } from 'node:crypto';

const hues = 8;
const drawn = new Map<string, { initials: string; hue: number }>();

/** An outlet's sign, drawn by us out of its name: no outlet's own mark is used, and no picture is fetched. */
export function Monogram({ id, name }: { id: string; name: string }) {
  const { initials, hue } = signOf(id, name);
  return (
    <span class={`monogram hue${hue}`} aria-hidden="true">
      {initials}
    </span>
  );
}

interface BadgeProps {
  id: string;
  name: string;
  /** An address that an outlet gave: linked only where it leads to a web page. */
  address?: string | null;
  /** Or a page of ours. */
  page?: string;
  title?: string;
}

/** An outlet's sign and name; a link where there is something to open. */
export function Badge({ id, name, address, page, title }: BadgeProps) {
  const inner = (
    <>
      <Monogram id={id} name={name} />
      <span>{name}</span>
    </>
  );
  const href = page ?? openable(address ?? null);
  return href ? (
    <a
      class="badge"
      href={href}
      title={title}
      rel={page ? undefined : 'noopener noreferrer'}
      data-outlet={id}
    >
      {inner}
    </a>
  ) : (
    <span class="badge" title={title} data-outlet={id}>
      {inner}
    </span>
  );
}

/** The address where it leads to a web page, and null where it would do anything else. */
export function openable(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}

function signOf(id: string, name: string): { initials: string; hue: number } {
  const known = drawn.get(id);
  if (known) return known;
  const sign = { initials: initialsOf(name), hue: createHash('sha256').update(id).digest()[0]! % hues };
  drawn.set(id, sign);
  return sign;
}

/** `BBC` of "BBC News", `MN` of "Meridian News", the first character of names without capitals. */
export function initialsOf(name: string): string {
  const names = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*/gu) ?? [];
  const telling = names.filter((word) => !/^(?:the|a|of|and|der|die|das|le|la|les|el|los)$/i.test(word));
  const [first, second] = telling.length > 0 ? telling : names;
  if (!first) return '·';
  if (/^[\p{Lu}\p{N}]{2,3}$/u.test(first)) return first;
  const letter = (word: string) => String.fromCodePoint(word.codePointAt(0)!).toUpperCase();
  return letter(first) + (second && /^[\p{Lu}\p{N}]/u.test(second) ? letter(second) : '');
}
