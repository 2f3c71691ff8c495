import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openTypeOf } from './woff.ts';

/** Words drawn as a picture with a transparent ground. */
export interface DrawnWords {
  png: Buffer;
  width: number;
  height: number;
}

/**
 * Draws words whose letters join, stack or run from the right, by Pango, which shapes them: with fonts of our own for
 * the scripts named here, and for Han, Kana and Hangul, whose fonts are too large to bring along, with the machine's.
 * @returns null where no font has the letters
 */
export async function drawShaped(
  text: string,
  { width, height }: { width: number; height: number },
  color: string,
): Promise<DrawnWords | null> {
  const own = scripts.find(({ letters }) => letters.test(text));
  if (!own && !(square.test(text) && (await machineHas(text)))) return null;
  const family = own ? `${fontOf(own.file, own.name)}, ` : '';
  const latin = fontOf('source-serif-4/files/source-serif-4-latin-700-normal', 'Source Serif 4');
  for (const size of sizes) {
    const drawn = await draw(text, `${family}${latin} Bold ${size}`, color, width);
    if (drawn.height <= height && drawn.width <= width) return drawn;
  }
  return null;
}

const scripts = [
  { letters: /\p{Script=Arabic}/u, name: 'Noto Naskh Arabic', file: noto('naskh-arabic', 'arabic') },
  { letters: /\p{Script=Hebrew}/u, name: 'Noto Serif Hebrew', file: noto('serif-hebrew', 'hebrew') },
  {
    letters: /\p{Script=Devanagari}/u,
    name: 'Noto Serif Devanagari',
    file: noto('serif-devanagari', 'devanagari'),
  },
  { letters: /\p{Script=Thai}/u, name: 'Noto Serif Thai', file: noto('serif-thai', 'thai') },
];
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Tried from the largest on, in pixels. */
const sizes = [66, 54, 44];

function noto(font: string, subset: string): string {
  return `noto-${font}/files/noto-${font}-${subset}-700-normal`;
}

/** Fonts that this process has told Pango of. */
const told = new Set<string>();

/** Tells Pango of a font of ours, and returns its name. */
function fontOf(file: string, name: string): string {
  if (told.has(file)) return name;
  const woff = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}.woff`));
  const folder = mkdtempSync(join(tmpdir(), 'press-font-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'font.ttf');
  writeFileSync(path, openTypeOf(woff));
  fontFiles.push(path);
  told.add(file);
  return name;
}

/** Files that Pango is told of with the next words; it knows them from then on. */
const fontFiles: string[] = [];

async function draw(text: string, font: string, color: string, width?: number): Promise<DrawnWords> {
  for (const fontfile of fontFiles.splice(0))
    await sharp({ text: { text: '.', font, fontfile } })
      .png()
      .toBuffer();
  const words = `<span foreground="${color}">${markup(text)}</span>`;
  const { data, info } = await sharp({ text: { text: words, font, width, dpi: 72, rgba: true } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A letter of these scripts is as wide as high; a box with its number, which stands for one that is missing, is narrower. */
async function machineHas(text: string): Promise<boolean> {
  const letters = [...text].filter((letter) => square.test(letter));
  const { width } = await draw(letters.join(''), 'serif 64', '#000');
  const wide = width / (64 * letters.length);
  return wide > 0.87 && wide < 1.15;
}
