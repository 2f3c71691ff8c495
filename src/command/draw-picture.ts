import sharp from 'sharp';
import { Fault } from '../news/fault.ts';
import type { DrawnPicture } from '../store/pictures.ts';

/** Longest side in pixels that is shown, and the shortest width that is worth showing: below are logos. */
const longestSide = 1_120;
const narrowest = 320;
/** Pixels that are decoded at most: more is a bomb. */
const mostPixels = 50_000_000;
const mostSeconds = 10;

/**
 * Draws a picture anew as WebP of bounded size: what a file carries beside its pixels, such as places and names, is
 * gone. Only photographs' formats are opened; SVG, which is a program, is not.
 * @throws Fault `bad-picture`
 */
export async function drawPicture(file: Uint8Array): Promise<DrawnPicture> {
  if (!isPhotograph(file)) throw new Fault('bad-picture', 'The picture is in no format that is shown.');
  try {
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: mostSeconds })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 74 })
      .toBuffer({ resolveWithObject: true });
    if (info.width < narrowest)
      throw new Fault('bad-picture', `The picture is ${info.width} pixels wide: a logo, not a photograph.`);
    return { width: info.width, height: info.height, bytes: data };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('bad-picture', 'The picture cannot be decoded.', { cause: error });
  }
}

/** JPEG, PNG, GIF, WebP or AVIF, by the first bytes: what a server calls it does not count. */
function isPhotograph(file: Uint8Array): boolean {
  const head = Buffer.from(file.subarray(0, 12)).toString('latin1');
  return (
    /^(?:\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a)/.test(head) ||
    /^RIFF.{4}WEBP/s.test(head) ||
    /^.{4}ftypavi[fs]/s.test(head)
  );
}
