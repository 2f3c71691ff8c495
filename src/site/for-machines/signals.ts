/**
 * robots.txt (RFC 9309) with our own content signals: find us, quote us with a link, answer from us with a link; do not
 * train on us, since most words in an article belong to the outlets that it quotes.
 */
export function robotsText(origin: string): string {
  return `# Articles quote other outlets in short, credited excerpts. To find and to cite them is welcome.
User-agent: *
Content-Signal: search=yes, ai-input=yes, ai-train=no
Content-Usage: train-ai=n, search=y
Allow: /
Disallow: /desk/
Disallow: /comment/
Disallow: /search

Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/sitemap-news.xml
`;
}

/** The TDM Reservation Protocol (W3C community group): rights reserved for training, with the policy's address. */
export function tdmReservation(origin: string): string {
  return `${JSON.stringify([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': `${origin}/privacy` }])}\n`;
}

/** security.txt (RFC 9116), where the operator gave a contact. It expires within a year of the day it is asked for. */
export function securityText(origin: string, contact: string, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1));
  return `Contact: ${contact.includes(':') ? contact : `mailto:${contact}`}
Expires: ${expires.toISOString()}
Canonical: ${origin}/.well-known/security.txt
Preferred-Languages: en
`;
}
