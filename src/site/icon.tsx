import { still } from './still.ts';

/** Icons of the interface: strokes on a grid of 20, drawn by hand. */
const strokes: Record<string, string> = {
  search: 'M13 13l4.5 4.5M14.5 8.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0z',
  list: 'M5 2.5h10v15l-5-4-5 4z',
  choices: 'M2.5 6h8m4 0h3M2.5 14h3m4 0h8M10.5 3.5v5M5.5 11.5v5',
  share: 'M10 12V2.5M6 6l4-4 4 4M4 9.5v8h12v-8',
  link: 'M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
  print: 'M5.5 7V2.5h9V7M5.5 14h-3V7h15v7h-3M5.5 12h9v5.5h-9z',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  out: 'M8 4.5H4v11.5h11.5V12M11 3.5h5.5V9M16.5 3.5l-8 8',
};

/** Decoration only: the words beside it say what it does. */
export function Icon({ name }: { name: string }) {
  return still(strokes, name, () => <Drawn name={name} />);
}

function Drawn({ name }: { name: string }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
