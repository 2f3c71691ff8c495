import { createHash } from 'node:crypto';

/** Highlighted lines at most, so that a page never turns all marker. */
const mostMarks = 9;
const [width, height] = [320, 180];

interface Line {
  x: number;
  y: number;
  length: number;
}

/**
 * A drawn cover for a story without a picture: a printed page seen close, with as many lines marked as the story has
 * origins. Laid out by the hash of its address, so that a story keeps its page for life; colours are the style sheet's.
 */
export function Cover({ slug, origins }: { slug: string; origins: number }) {
  const bytes = createHash('sha256').update(slug).digest();
  const number = (index: number, most: number) => bytes[index % bytes.length]! % most;
  const columns = 2 + number(0, 3);
  const gap = 14;
  const column = (400 - gap * (columns - 1)) / columns;
  const lines: Line[] = [];
  for (let place = 0; place < columns; place++)
    for (let row = 0; row < 22; row++) {
      // Paragraphs end short, and the next begins after them without a gap, as in print.
      const last = number(place * 7 + row, 6) === 0;
      lines.push({ x: place * (column + gap), y: 62 + row * 9, length: last ? column * 0.55 : column });
    }
  const marked = [...lines.keys()]
    .sort((a, b) => bytes[a % 32]! * 37 - bytes[b % 32]! * 37 || ((a * 7919) % 101) - ((b * 7919) % 101))
    .filter((place) => lines[place]!.y < 190)
    .slice(0, Math.min(origins, mostMarks))
    .map((place) => lines[place]!);
  const turn = number(3, 2) === 0 ? -5 - number(4, 4) : 4 + number(5, 4);
  const head = [0, 20].map((y, row) => ({ x: 0, y: 16 + y, length: row === 0 ? 380 : 180 + number(6, 140) }));
  return (
    <svg
      class="cover"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={width} height={height} class={`ground${1 + number(1, 4)}`} />
      <g transform={`rotate(${turn} 160 90) translate(${-44 + number(2, 20)} ${-26 + number(7, 24)})`}>
        <path class="marker" d={strokes(marked)} />
        <path class="lines" d={strokes(lines)} />
        <path class="heads" d={strokes(head)} />
      </g>
    </svg>
  );
}

function strokes(lines: Line[]): string {
  return lines.map(({ x, y, length }) => `M${Math.round(x)} ${y}h${Math.round(length)}`).join('');
}
