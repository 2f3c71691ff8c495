import type { DayOutlet, DayReport } from './day.ts';
import { reportAt } from './day.ts';

/** One outlet's feed as it stands at a moment, newest first, in the outlet's own format. */
export function renderFeed(
  outlet: DayOutlet,
  reports: DayReport[],
  now: Date,
  origin: string,
): { type: string; body: Buffer } {
  const items = reports
    .flatMap((report) => {
      const shown = reportAt(report, now);
      return shown ? [{ report, shown, address: `${origin}/o/${outlet.id}/${report.id}` }] : [];
    })
    .reverse();
  const home = `${origin}/o/${outlet.id}/`;
  if (outlet.format === 'json') return json(outlet, items, home);
  if (outlet.format === 'atom') return utf8('application/atom+xml', atom(outlet, items, home));
  if (outlet.format === 'rdf') return utf8('application/rdf+xml', rdf(outlet, items, home));
  if (outlet.format === 'latin1') {
    const text = rss(outlet, items, home).replace('UTF-8', 'ISO-8859-1');
    // What the encoding lacks goes out as a character reference.
    const body = Buffer.from(
      text.replace(/[^\x00-\xff]/gu, (sign) => `&#${sign.codePointAt(0)};`),
      'latin1',
    );
    return { type: 'text/xml', body };
  }
  return utf8(
    'application/rss+xml',
    outlet.trap === 'malformed' ? spoil(rss(outlet, items, home)) : rss(outlet, items, home),
  );
}

interface Item {
  report: DayReport;
  shown: { title: string; paragraphs: string[]; updated: Date };
  address: string;
}

function rss(outlet: DayOutlet, items: Item[], home: string): string {
  const parts = items.map(
    ({ report, shown, address }) =>
      `<item><title>${titleOf(report, shown.title)}</title><link>${address}</link><guid isPermaLink="false">${outlet.id}-${report.id}</guid><pubDate>${(report.claimed ?? report.at).toUTCString()}</pubDate><category>${xml(report.section)}</category>${report.by ? `<dc:creator>${xml(report.by)}</dc:creator>` : ''}<description>${xml(shown.paragraphs[0]!)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${xml(outlet.name)}</title><link>${home}</link><description>${xml(outlet.name)}</description><language>${outlet.language}</language><ttl>5</ttl>\n${parts.join('\n')}\n</channel></rss>\n`;
}

/** The hostile outlet puts markup that would run into its title. */
function titleOf(report: DayReport, title: string): string {
  return report.trap === 'hostile'
    ? `<![CDATA[${title}<script>document.title='canary'</script>]]>`
    : xml(title);
}

function atom(outlet: DayOutlet, items: Item[], home: string): string {
  const entries = items.map(
    ({ report, shown, address }) =>
      `<entry><id>tag:${outlet.id},2026:${report.id}</id><title>${xml(shown.title)}</title><link href="${address}"/><published>${(report.claimed ?? report.at).toISOString()}</published><updated>${shown.updated.toISOString()}</updated>${report.by ? `<author><name>${xml(report.by)}</name></author>` : ''}<category term="${xml(report.section)}"/><summary>${xml(shown.paragraphs[0]!)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}"><id>${home}</id><title>${xml(outlet.name)}</title><updated>${(items[0]?.shown.updated ?? new Date(0)).toISOString()}</updated><link href="${home}"/>\n${entries.join('\n')}\n</feed>\n`;
}

function rdf(outlet: DayOutlet, items: Item[], home: string): string {
  const parts = items.map(
    ({ report, shown, address }) =>
      `<item rdf:about="${address}"><title>${xml(shown.title)}</title><link>${address}</link><dc:date>${(report.claimed ?? report.at).toISOString()}</dc:date><dc:subject>${xml(report.section)}</dc:subject><description>${xml(shown.paragraphs[0]!)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${home}"><title>${xml(outlet.name)}</title><link>${home}</link><description>${xml(outlet.name)}</description></channel>\n${parts.join('\n')}\n</rdf:RDF>\n`;
}

function json(outlet: DayOutlet, items: Item[], home: string): { type: string; body: Buffer } {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: home,
    language: outlet.language,
    items: items.map(({ report, shown, address }) => ({
      id: `${outlet.id}-${report.id}`,
      url: address,
      title: shown.title,
      summary: shown.paragraphs[0],
      content_text: shown.paragraphs.slice(0, 2).join('\n\n'),
      date_published: (report.claimed ?? report.at).toISOString(),
      date_modified: shown.updated.toISOString(),
      authors: report.by ? [{ name: report.by }] : [],
      tags: [report.section],
    })),
  };
  return utf8('application/feed+json', JSON.stringify(feed));
}

/** What a careless system does: an ampersand as it is, and a document that ends in the middle of an item. */
function spoil(document: string): string {
  return document
    .replace('<title>Halden Post</title>', '<title>Halden Post & Courier</title>')
    .replace('</channel></rss>', '<item><title>Cut off in the mid');
}

function utf8(type: string, text: string): { type: string; body: Buffer } {
  return { type: `${type}; charset=utf-8`, body: Buffer.from(text) };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function xml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}
