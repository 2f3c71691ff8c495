import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { cardSize } from './card-size.ts';
import { type DrawnWords, drawShaped } from './shaped-words.ts';

/** What a share card shows. */
export interface ShareCard {
  paper: string;
  headline: string;
  section: string | null;
  /** "18 outlets, 7 origins" */
  weight: string;
  day: string;
  /** Independent origins: as many lines are marked where the headline cannot be drawn. */
  origins: number;
}

const margin = 64;
/** The paper's ink, its white, its softer tones and its one colour (style/base.css, light). */
const [ink, white, soft, line, marker] = ['#16171a', '#fdfdfb', '#5a5d63', '#dcdad3', '#ffe14d'];

const files = createRequire(import.meta.url);
const font = (subset: string, weight: 400 | 700) => ({
  // A family of its own for each: of two fonts of one name, the first would have to have all letters.
  name: `Serif ${subset}`,
  data: readFileSync(
    files.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`),
  ),
  weight,
  style: 'normal' as const,
});
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
let fonts: ReturnType<typeof font>[] | null = null;

/** Scripts that the card's font has. */
const drawable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u;

/** Draws a story's share card as a PNG. Takes a tenth of a second or more: call it in a thread of its own. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  fonts ??= subsets.flatMap((subset) => [font(subset, 400), font(subset, 700)]);
  const plain = drawable.test(card.headline);
  const shaped = plain ? null : await drawShaped(shortened(card.headline, 150), headlineSpace, ink);
  const middle = plain
    ? headlineBox(card.headline)
    : shaped
      ? box({ flexGrow: 1 })
      : printedLines(card.origins);
  const svg = await satori(layout(card, middle) as Parameters<typeof satori>[0], { ...cardSize, fonts });
  const picture = sharp(Buffer.from(svg));
  if (shaped)
    picture.composite([{ input: shaped.png, left: startOf(card.headline, shaped), top: headlineTop }]);
  return picture.png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** Where the headline stands, in pixels. */
const headlineTop = 232;
const headlineSpace = { width: cardSize.width - 2 * margin, height: 258 };

/** Words that run from the right stand at the right. */
function startOf(headline: string, { width }: DrawnWords): number {
  const fromRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(headline);
  return fromRight ? cardSize.width - margin - width : margin;
}

type Box = { type: 'div'; props: { style: Record<string, string | number>; children: (Box | string)[] } };

function box(style: Record<string, string | number>, ...children: (Box | string)[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function headlineBox(title: string): Box {
  const size = title.length > 110 ? 52 : title.length > 70 ? 60 : 70;
  const style = { marginTop: 10, fontSize: size, lineHeight: 1.15, fontWeight: 700, flexGrow: 1 };
  return box(style, shortened(title, 150));
}

/** A headline whose letters no font has is told by the paper's own sign: printed lines, marked by origins. */
function printedLines(origins: number): Box {
  const lines = [92, 97, 88, 95, 90, 54].map((width, place) =>
    box({
      height: 22,
      width: `${width}%`,
      marginBottom: 18,
      background: place < origins ? marker : line,
    }),
  );
  return box({ marginTop: 26, flexDirection: 'column', flexGrow: 1 }, ...lines);
}

/** Strokes drawn at most; the words beside them say the rest. */
const mostStrokes = 15;
const stroke = { width: 5, height: 32, background: ink, borderRadius: 2 };

/** A stroke for each origin, in fives as people count: the fifth crosses the other four. */
function tally(origins: number): Box {
  const drawn = Math.min(origins, mostStrokes);
  const fives = Array.from({ length: Math.ceil(drawn / 5) }, (_, five) => Math.min(5, drawn - five * 5));
  const crossing = { position: 'absolute', left: 25, top: -9, height: 50, transform: 'rotate(62deg)' };
  return box(
    { marginRight: 8 },
    ...fives.map((strokes) =>
      box(
        { position: 'relative', marginRight: 16 },
        ...Array.from({ length: Math.min(4, strokes) }, () => box({ ...stroke, marginRight: 10 })),
        ...(strokes === 5 ? [box({ ...stroke, ...crossing })] : []),
      ),
    ),
  );
}

function layout({ paper, section, weight, day, origins }: ShareCard, middle: Box): Box {
  return box(
    {
      // Without the padding, which is added to it.
      width: cardSize.width - 2 * margin,
      height: cardSize.height - 2 * margin,
      flexDirection: 'column',
      padding: margin,
      background: white,
      color: ink,
      fontFamily: subsets.map((subset) => `Serif ${subset}`).join(', '),
    },
    box(
      {
        justifyContent: 'space-between',
        alignItems: 'flex-end',
        borderBottom: `3px solid ${ink}`,
        paddingBottom: 18,
      },
      box(
        {
          fontSize: 44,
          fontWeight: 700,
          lineHeight: 1.1,
          padding: '0 8px',
          backgroundImage: `linear-gradient(to bottom, ${white} 58%, ${marker} 58%, ${marker} 86%, ${white} 86%)`,
        },
        drawable.test(paper) ? paper : '',
      ),
      box({ fontSize: 26, color: soft }, day),
    ),
    box({ marginTop: 36, fontSize: 28, fontWeight: 700 }, section ?? ' '),
    middle,
    box(
      { fontSize: 30, color: soft, alignItems: 'center', borderTop: `1px solid ${line}`, paddingTop: 20 },
      tally(origins),
      box({}, weight),
    ),
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trimEnd()}…`;
}
