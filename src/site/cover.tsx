import { createHash } from 'node:crypto';

/**
 * A drawn cover for a story without a picture: bands, arcs and a grid, laid out by the hash of its address, so that
 * a story keeps its cover for life. Colours are the style sheet's.
 */
export function Cover({ slug }: { slug: string }) {
  const bytes = createHash('sha256').update(slug).digest();
  const number = (index: number, most: number) => bytes[index % bytes.length]! % most;
  const horizon = 70 + number(0, 60);
  const shapes = Array.from({ length: 5 }, (_, index) => ({
    x: number(index * 4 + 1, 320),
    y: horizon - 40 + number(index * 4 + 2, 80),
    size: 14 + number(index * 4 + 3, 60),
    tone: `tone${1 + number(index * 4 + 4, 4)}`,
    round: number(index + 21, 3) > 0,
  }));
  return (
    <svg class="cover" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="320" height="180" class={`ground${1 + number(30, 4)}`} />
      {shapes.map(({ x, y, size, tone, round }) =>
        round ? (
          <circle cx={x} cy={y} r={size} class={tone} />
        ) : (
          <path
            d={`M${x - size} ${horizon + 60}L${x} ${y - size}L${x + size} ${horizon + 60}Z`}
            class={tone}
          />
        ),
      )}
      <path
        d={`M0 ${horizon + 40}Q80 ${horizon + number(28, 60)} 160 ${horizon + 40}T320 ${horizon + 40}V180H0Z`}
        class="tone1"
      />
      {Array.from({ length: 6 }, (_, index) => (
        <path d={`M0 ${horizon + 52 + index * 12}H320`} class="rule" />
      ))}
    </svg>
  );
}
