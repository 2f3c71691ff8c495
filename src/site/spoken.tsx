import type { Child } from './jsx-runtime.ts';
import type { Words } from './words.ts';

/** A sentence of the catalogue with elements in its gaps, each where the language wants it. */
export function Spoken({ words, say, gaps }: { words: Words; say: string; gaps: Record<string, Child> }) {
  return <>{words.pieces(say).map((piece, place) => (place % 2 === 0 ? piece : gaps[piece]))}</>;
}
