import { createHash } from 'node:crypto';

/** Marked lines at most, so that a page never turns all marker. */
const mostMarks = 9;
/** Lines of print are so far apart, and columns so far. */
const [leading, gutter] = [9, 14];

interface Line {
  x: number;
  y: number;
  length: number;
}

/**
 * A drawn cover for a story without a picture: a printed page seen close, with as many lines marked as the story has
 * origins. Laid out by the hash of its address, so that a story keeps its page for life; colours are the style sheet's.
 */
export function Cover({ slug, origins, large = false }: { slug: string; origins: number; large?: boolean }) {
  const bytes = createHash('sha256').update(slug).digest();
  const number = (index: number, most: number) => bytes[index % bytes.length]! % most;
  const [width, height] = large ? [560, 300] : [320, 180];
  const turn = number(3, 2) === 0 ? -4 - number(4, 5) : 3 + number(5, 5);
  const lines = printedLines(width, height, (large ? 3 : 2) + number(0, 3), number);
  const inside = lines.filter(({ y, x }) => y > 70 && y < height && x > 0 && x < width);
  const marked = pick(inside, Math.min(origins, mostMarks), bytes);
  const heads = [0, 21].map((y) => ({
    x: 0,
    y: 14 + y,
    length: y === 0 ? width * 1.1 : width * (0.4 + number(6, 4) / 10),
  }));
  return (
    <svg
      class="cover"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={width} height={height} class={`ground${1 + number(1, 4)}`} />
      <g
        transform={`rotate(${turn} ${width / 2} ${height / 2}) translate(${-30 + number(2, 20)} ${-20 + number(7, 24)})`}
      >
        <path class="marker" d={strokes(marked)} />
        <path class="lines" d={strokes(lines)} />
        <path class="heads" d={strokes(heads)} />
      </g>
    </svg>
  );
}

/** Columns of lines as in print: here and there a paragraph ends short. */
function printedLines(
  width: number,
  height: number,
  columns: number,
  number: (index: number, most: number) => number,
): Line[] {
  const rows = Math.ceil((height + 40) / leading);
  const column = (width * 1.2 - gutter * (columns - 1)) / columns;
  const lines: Line[] = [];
  for (let place = 0; place < columns; place++)
    for (let row = 0; row < rows; row++) {
      const short = number(place * 7 + row, 6) === 0;
      lines.push({
        x: place * (column + gutter),
        y: 58 + row * leading,
        length: short ? column * 0.55 : column,
      });
    }
  return lines;
}

/** Lines here and there, the same for the same hash. */
function pick(lines: Line[], many: number, bytes: Buffer): Line[] {
  const left = [...lines];
  return Array.from({ length: Math.min(many, left.length) }, (_, turn) => {
    const at = (bytes[(turn * 2) % 32]! * 256 + bytes[(turn * 2 + 1) % 32]!) % left.length;
    return left.splice(at, 1)[0]!;
  });
}

function strokes(lines: Line[]): string {
  return lines.map(({ x, y, length }) => `M${Math.round(x)} ${y}h${Math.round(length)}`).join('');
}
