import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that goes out as it is, under an address that changes with its words. */
export interface SiteFile {
  path: string;
  type: string;
  body: string | Buffer;
}

/** The letters of headlines: Newsreader (SIL Open Font License), cut down to what most of them need, and its accents. */
export const fonts = ['newsreader', 'newsreader-accents'].map((name) =>
  file(name, 'woff2', 'font/woff2', readFileSync(new URL(`fonts/${name}.woff2`, import.meta.url))),
);

const styleParts = ['base', 'masthead', 'front', 'story', 'evidence', 'under', 'pages', 'choices', 'print'];
const scriptParts = ['choices', 'story', 'keys', 'paper'];

/** The style sheet: the parts in `style/`, without comments and needless space. */
export const style = file(
  'paper',
  'css',
  'text/css; charset=utf-8',
  withFonts(squeezeStyle(styleParts.map((part) => read(`style/${part}.css`)))),
);

/** The script: the parts in `client/`, in one scope. */
export const script = file(
  'paper',
  'js',
  'text/javascript; charset=utf-8',
  squeezeScript(scriptParts.map((part) => read(`client/${part}.js`))),
);

/** What keeps opened pages for reading without a connection. Its address never changes: browsers look for it there. */
export const worker: SiteFile = {
  path: '/worker.js',
  type: 'text/javascript; charset=utf-8',
  body: squeezeScript([read('client/worker.js')]),
};

/**
 * Sets the reader's colours, size and density before anything is painted; a page cannot be still otherwise. The
 * policy names it by its hash.
 */
export const early =
  "try{const c=JSON.parse(localStorage.getItem('choices')||'{}');for(const k of['theme','size','density','marks'])if(c[k])document.documentElement.dataset[k]=c[k]}catch{}";
export const earlyHash = `'sha256-${createHash('sha256').update(early).digest('base64')}'`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#16171a"/><path d="M16 14v36M27 14v36M38 14v36M49 14v36" stroke="#fff" stroke-width="5"/><path d="M8 44 56 20" stroke="#ffdd33" stroke-width="6"/></svg>`;

function read(part: string): string {
  return readFileSync(new URL(part, import.meta.url), 'utf8');
}

/** No string of ours holds a comment or space that matters, so plain replacement is safe. */
function squeezeStyle(parts: string[]): string {
  return parts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** The fonts by the addresses under which they go out. */
function withFonts(css: string): string {
  return fonts.reduce((sheet, { path }) => sheet.replace(path.replace(/^\/|-\w{10}(?=\.)/g, ''), path), css);
}

/** Whole-line comments and indents go; the rest stays as it was written. */
function squeezeScript(parts: string[]): string {
  const body = parts.map((part) => part.replace(/^\s*\/\/.*$/gm, '').replace(/^\s+/gm, ''));
  return `(()=>{'use strict';\n${body.join('\n')}})();\n`;
}

function file(name: string, suffix: string, type: string, body: string | Buffer): SiteFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/${name}-${hash}.${suffix}`, type, body };
}
