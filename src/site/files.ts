import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that goes out as it is, under an address that changes with its words. */
export interface SiteFile {
  path: string;
  type: string;
  body: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** The style sheet: the parts in `style/` in the order of their names, without comments and needless space. */
export const style = file('paper', 'css', 'text/css; charset=utf-8', squeezeStyle(parts('style/*.css')));

/** The script: the parts in `client/` in the order of their names, in one scope. */
export const script = file(
  'paper',
  'js',
  'text/javascript; charset=utf-8',
  squeezeScript(parts('client/*.js')),
);

/**
 * Sets the reader's colours, size and density before anything is painted; a page cannot be still otherwise. The
 * policy names it by its hash.
 */
export const early =
  "try{const c=JSON.parse(localStorage.getItem('choices')||'{}');for(const k of['theme','size','density','marks'])if(c[k])document.documentElement.dataset[k]=c[k]}catch{}";
export const earlyHash = `'sha256-${createHash('sha256').update(early).digest('base64')}'`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#16171a"/><path d="M16 14v36M27 14v36M38 14v36M49 14v36" stroke="#fff" stroke-width="5"/><path d="M8 44 56 20" stroke="#ffdd33" stroke-width="6"/></svg>`;

function parts(pattern: string): string[] {
  return globSync(pattern, { cwd: here })
    .sort()
    .map((part) => readFileSync(`${here}${part}`, 'utf8'));
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

/** Whole-line comments and indents go; the rest stays as it was written. */
function squeezeScript(parts: string[]): string {
  const body = parts.map((part) => part.replace(/^\s*\/\/.*$/gm, '').replace(/^\s+/gm, ''));
  return `(()=>{'use strict';\n${body.join('\n')}})();\n`;
}

function file(name: string, suffix: string, type: string, body: string): SiteFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/${name}-${hash}.${suffix}`, type, body };
}
