import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { cardSize } from './card-size.ts';

/** What a share card shows. */
export interface ShareCard {
  paper: string;
  headline: string;
  section: string | null;
  /** "18 outlets, 7 origins" */
  weight: string;
  day: string;
}

const margin = 64;

const files = createRequire(import.meta.url);
const font = (subset: string, weight: 400 | 700) => ({
  name: 'Serif',
  data: readFileSync(
    files.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`),
  ),
  weight,
  style: 'normal' as const,
});
let fonts: ReturnType<typeof font>[] | null = null;

/** Scripts that the card's font has. What is written in others is left out rather than drawn as boxes. */
const drawable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u;

/** Draws a story's share card as a PNG. Takes a tenth of a second or more: call it in a thread of its own. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  fonts ??= ['latin', 'latin-ext', 'cyrillic', 'greek'].flatMap((subset) => [
    font(subset, 400),
    font(subset, 700),
  ]);
  const svg = await satori(layout(card) as Parameters<typeof satori>[0], { ...cardSize, fonts });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

type Box = { type: 'div'; props: { style: Record<string, string | number>; children: (Box | string)[] } };

function box(style: Record<string, string | number>, ...children: (Box | string)[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function layout({ paper, headline, section, weight, day }: ShareCard): Box {
  const title = drawable.test(headline) ? headline : '';
  const size = title.length > 110 ? 52 : title.length > 70 ? 60 : 70;
  return box(
    {
      // Without the padding, which is added to it.
      width: cardSize.width - 2 * margin,
      height: cardSize.height - 2 * margin,
      flexDirection: 'column',
      padding: margin,
      background: '#fbfaf7',
      color: '#1c1a17',
      fontFamily: 'Serif',
    },
    box(
      {
        justifyContent: 'space-between',
        alignItems: 'flex-end',
        borderBottom: '3px solid #1c1a17',
        paddingBottom: 18,
      },
      box({ fontSize: 40, fontWeight: 700 }, drawable.test(paper) ? paper : ''),
      box({ fontSize: 26, color: '#5d574c' }, day),
    ),
    box({ marginTop: 36, fontSize: 28, color: '#a3271e', fontWeight: 700 }, section ?? ' '),
    box(
      { marginTop: 10, fontSize: size, lineHeight: 1.15, fontWeight: 700, flexGrow: 1 },
      shortened(title, 150),
    ),
    box({ fontSize: 30, color: '#5d574c', borderTop: '1px solid #cfc8ba', paddingTop: 18 }, weight),
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trimEnd()}…`;
}
