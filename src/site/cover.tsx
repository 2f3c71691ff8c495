import { createHash } from 'node:crypto';
import type { Markup } from './jsx-runtime.ts';

/** Marked lines at most, so that a page never turns all marker. */
const mostMarks = 9;
/** Lines of print are so far apart, so thick, and begin so far down; columns stand so far apart. */
const [leading, thickness, first, gutter] = [9, 1.6, 58, 14];

interface Line {
  x: number;
  y: number;
  length: number;
}

/**
 * A drawn cover for a story without a picture: a printed page seen close, with as many lines marked as the story has
 * origins. Laid out by the hash of its address, so that a story keeps its page for life; colours are the style sheet's.
 */
export function Cover({ slug, origins, large = false }: CoverProps) {
  const name = `${slug} ${Math.min(origins, mostMarks)} ${large}`;
  const known = drawn.get(name) ?? <Drawn slug={slug} origins={origins} large={large} />;
  if (drawn.size >= mostDrawn) drawn.delete(drawn.keys().next().value!);
  drawn.set(name, known);
  return known;
}

interface CoverProps {
  slug: string;
  origins: number;
  large?: boolean;
}

/** Covers are the same whenever they are drawn, and many pages show the same ones. */
const drawn = new Map<string, Markup>();
const mostDrawn = 2_000;

function Drawn({ slug, origins, large }: CoverProps) {
  const bytes = createHash('sha256').update(slug).digest();
  const number = (index: number, most: number) => bytes[index % bytes.length]! % most;
  const [width, height] = large ? [560, 300] : [320, 180];
  const page = printed(width, height, large ?? false, number);
  const { column, places, top, rows, plate, sheet } = page;
  const lines = places.flatMap((x) =>
    Array.from({ length: rows }, (_, row): Line => ({ x, y: top + row * leading, length: column })),
  );
  const inside = lines.filter(
    ({ x, y }) => y > top + 12 && y < height && x < width - column / 2 && !(plate && within(plate, x, y)),
  );
  const marked = pick(inside, Math.min(origins, mostMarks), bytes, 0);
  const unmarked = lines.filter((line) => !marked.includes(line));
  const ends = pick(unmarked, places.length * 3, bytes, 11).map(({ x, y }) => ({
    x: x + Math.round(column * 0.55),
    y,
    length: Math.ceil(column * 0.45) + 2,
  }));
  const turn = number(3, 2) === 0 ? -4 - number(4, 5) : 3 + number(5, 5);
  const moved = sheet ? '0 0' : `${-30 + number(2, 20)} ${-20 + number(7, 24)}`;
  return (
    <svg
      class={`cover ground${1 + number(1, 4)}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {sheet && (
        <Block name="under-sheet" block={sheet} turn={`rotate(${-turn / 2} ${width / 2} ${height})`} />
      )}
      <g transform={`rotate(${turn} ${width / 2} ${height / 2}) translate(${moved})`}>
        {sheet && <Block name="sheet" block={sheet} />}
        <path class="marker" d={strokes(marked)} />
        {/* A column is one broad stroke from above, cut into lines. */}
        <path
          class="lines"
          stroke-width={column}
          stroke-dasharray={`${thickness} ${leading - thickness}`}
          d={places.map((x) => `M${x + column / 2} ${top - thickness / 2}v${rows * leading}`).join('')}
        />
        <path class="ends" d={strokes(ends)} />
        {plate && <Block name="plate" block={plate} />}
        <path class="heads" d={strokes(page.heads)} />
      </g>
    </svg>
  );
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

function Block({ name, block, turn }: { name: string; block: Rectangle; turn?: string }) {
  return <rect class={name} transform={turn} {...block} />;
}

function within({ x, y, width, height }: Rectangle, atX: number, atY: number): boolean {
  return atX >= x && atX < x + width && atY > y - leading && atY < y + height + leading;
}

/** A page in one of three makes: columns across all of the cover, columns around a picture, or a sheet on the ground. */
function printed(
  width: number,
  height: number,
  large: boolean,
  number: (index: number, most: number) => number,
) {
  const make = number(8, 3);
  const sheet =
    make === 2 ? { x: width * 0.2, y: height * 0.12, width: width * 0.6, height: height * 1.3 } : null;
  const columns = sheet ? 2 : (large ? 3 : 2) + number(0, 3);
  const [left, wide] = sheet ? [sheet.x + gutter * 1.5, sheet.width - gutter * 3] : [0, width * 1.2];
  const column = Math.round((wide - gutter * (columns - 1)) / columns);
  const places = Array.from({ length: columns }, (_, place) => Math.round(left) + place * (column + gutter));
  const above = sheet ? Math.round(sheet.y) + 8 : 0;
  const top = first + above;
  const spanned = Math.min(columns - 1, 1 + number(9, 2));
  const plate =
    make === 1
      ? {
          ...{ x: places[1]!, y: top - 3, width: spanned * (column + gutter) - gutter },
          height: leading * (large ? 13 : 7) + 1,
        }
      : null;
  const heads = [wide * (sheet ? 1 : 0.92), wide * (0.34 + number(6, 4) / 12)].map((length, row) => ({
    ...{ x: Math.round(left), y: above + 14 + row * 21, length },
  }));
  return { column, places, top, rows: Math.ceil((height + 40) / leading), plate, sheet, heads };
}

/** Lines here and there, the same for the same hash. */
function pick(lines: Line[], many: number, bytes: Buffer, from: number): Line[] {
  const left = [...lines];
  return Array.from({ length: Math.min(many, left.length) }, (_, turn) => {
    const at =
      (bytes[(from + turn * 2) % 32]! * 256 + bytes[(from + turn * 2 + 1) % 32]! + turn) % left.length;
    return left.splice(at, 1)[0]!;
  });
}

function strokes(lines: Line[]): string {
  return lines.map(({ x, y, length }) => `M${x} ${y}h${Math.round(length)}`).join('');
}
