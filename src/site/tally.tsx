/** Strokes that are drawn at most; the number beside the tally says the rest. */
const mostStrokes = 15;

/**
 * The paper's own mark: a stroke for each independent origin, in fives as people count, and faint ones for outlets
 * that carry the words of others. Decoration only: the numbers are beside it in words.
 */
export function Tally({ origins, outlets }: { origins: number; outlets: number }) {
  const own = Math.min(origins, mostStrokes);
  const carried = Math.min(Math.max(0, outlets - origins), mostStrokes - own);
  const width = left(own + carried - 1) + 3;
  const fives = Array.from({ length: Math.floor(own / 5) }, (_, five) => left(five * 5));
  return (
    <svg class="tally" viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
      <path d={uprights(0, own, fives.length)} />
      {fives.length > 0 && <path d={fives.map((at) => `M${at - 1} 10L${at + 17} 2`).join('')} />}
      {carried > 0 && <path class="carried" d={uprights(own, own + carried, 0)} />}
    </svg>
  );
}

/** Where a stroke stands: four apart, and a wider gap after each five. */
function left(stroke: number): number {
  return 1 + stroke * 4 + Math.floor(stroke / 5) * 4;
}

/** Upright strokes; the fifth of each full five is the one that crosses the other four. */
function uprights(from: number, to: number, fives: number): string {
  let path = '';
  for (let stroke = from; stroke < to; stroke++)
    if (stroke >= fives * 5 || stroke % 5 < 4) path += `M${left(stroke) + 0.5} 1v10`;
  return path;
}
