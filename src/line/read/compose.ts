import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '../../news/clean.ts';
import { longestReport } from '../../news/report.ts';
import { plain } from './likeness.ts';

/**
 * The one string that passages point into: the title, a blank line, then the paragraphs. A paragraph that says the
 * title again is left out.
 */
export function composeText(title: string, body: string): { title: string; text: string; hash: string } {
  const head = cleanLine(title, 1000);
  const paragraphs = cleanText(body, longestReport)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '' && plain(paragraph) !== plain(head));
  const text = [head, ...paragraphs].join('\n\n').slice(0, longestReport).toWellFormed();
  return { title: head, text, hash: createHash('sha256').update(text).digest('hex') };
}

/** What the feed itself says: the full content where it carries that, else the summary. */
export function feedBody(item: { summary: string; content: string }): string {
  const { summary, content } = item;
  if (content.length > summary.length)
    return content.includes(summary.slice(0, 60)) ? content : `${summary}\n\n${content}`;
  return summary;
}
