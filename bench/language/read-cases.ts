import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface MarkedSpan {
  start: number;
  end: number;
  label: string;
}

/** One line of a file of cases: the text without its marks, and what the marks say. */
export interface Case {
  kind: string;
  language: string;
  text: string;
  spans: MarkedSpan[];
  /** What stands behind `=>`. */
  answer: string | null;
}

/** Reads a file of cases: kind, then language, then one case a line. See the file's head for the marks. */
export function readCases(file: string): Case[] {
  const tree = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  return Object.entries(tree).flatMap(([kind, languages]) =>
    Object.entries(languages).flatMap(([language, lines]) =>
      lines
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => readCase(kind, language, line)),
    ),
  );
}

export function readCase(kind: string, language: string, line: string): Case {
  if (kind === 'sentences') return sentenceCase(kind, language, line);
  const [marked, answer] = line.split(' => ');
  const spans: MarkedSpan[] = [];
  let text = '';
  let at = 0;
  const plain = marked!.replaceAll('⏎', '\n');
  for (const match of plain.matchAll(/\[([^[\]|]*)\|([^[\]]*)\]/g)) {
    text += plain.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[1]!.length, label: match[2]! });
    text += match[1]!;
    at = match.index + match[0].length;
  }
  text += plain.slice(at);
  return { kind, language, text, spans, answer: answer ?? null };
}

/** The bar between sentences stands for a space. */
function sentenceCase(kind: string, language: string, line: string): Case {
  const text = line.replaceAll('⏎', '\n').replaceAll('‖', ' ');
  const spans: MarkedSpan[] = [];
  let at = 0;
  for (const sentence of line.replaceAll('⏎', '\n').split(/‖|\n\n/)) {
    const start = text.indexOf(sentence, at);
    spans.push({ start, end: start + sentence.length, label: '' });
    at = start + sentence.length;
  }
  return { kind, language, text, spans, answer: null };
}
