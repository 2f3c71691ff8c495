import { createHash } from 'node:crypto';
import { raw } from 'hono/html';

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
  const known = drawn.get(name) ?? raw(String(<Drawn slug={slug} origins={origins} large={large} />));
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
const drawn = new Map<string, ReturnType<typeof raw>>();
const mostDrawn = 2_000;

function Drawn({ slug, origins, large }: CoverProps) {
  const bytes = createHash('sha256').update(slug).digest();
  const number = (index: number, most: number) => bytes[index % bytes.length]! % most;
  const [width, height] = large ? [560, 300] : [320, 180];
  const columns = (large ? 3 : 2) + number(0, 3);
  const column = Math.round((width * 1.2 - gutter * (columns - 1)) / columns);
  const rows = Math.ceil((height + 40) / leading);
  const turn = number(3, 2) === 0 ? -4 - number(4, 5) : 3 + number(5, 5);
  const places = Array.from({ length: columns }, (_, place) => place * (column + gutter));
  const lines = places.flatMap((x) =>
    Array.from({ length: rows }, (_, row): Line => ({ x, y: first + row * leading, length: column })),
  );
  const inside = lines.filter(({ x, y }) => y > 70 && y < height && x < width - column / 2);
  const marked = pick(inside, Math.min(origins, mostMarks), bytes, 0);
  const unmarked = lines.filter((line) => !marked.includes(line));
  const ends = pick(unmarked, columns * 3, bytes, 11).map(({ x, y }) => ({
    x: x + Math.round(column * 0.55),
    y,
    length: Math.ceil(column * 0.45) + 2,
  }));
  const heads = [width * 1.1, width * (0.4 + number(6, 4) / 10)].map((length, row) => ({
    x: 0,
    y: 14 + row * 21,
    length,
  }));
  return (
    <svg
      class={`cover ground${1 + number(1, 4)}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <g
        transform={`rotate(${turn} ${width / 2} ${height / 2}) translate(${-30 + number(2, 20)} ${-20 + number(7, 24)})`}
      >
        <path class="marker" d={strokes(marked)} />
        {/* A column is one broad stroke from above, cut into lines. */}
        <path
          class="lines"
          stroke-width={column}
          stroke-dasharray={`${thickness} ${leading - thickness}`}
          d={places.map((x) => `M${x + column / 2} ${first - thickness / 2}v${rows * leading}`).join('')}
        />
        <path class="ends" d={strokes(ends)} />
        <path class="heads" d={strokes(heads)} />
      </g>
    </svg>
  );
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
