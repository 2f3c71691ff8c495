import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/** Markup, links and addresses never come out of a draft: code makes every link (invariant 4). */
const forbidden =
  /<\/?[a-z!][^>]*>|<[a-z!]|\bhttps?:|\bwww\.|\b(?:javascript|data|mailto|tel):|\]\s?[([]|\]:|!\[|\{quote|[\w.+-]+@[\w-]+\.\w+|&(?:#\d+|#x[\da-f]+|\w+);|\b[a-z\d-]+\.(?:example|com|net|org|io|ru|cn|info|biz|xyz|app|dev|me|co)\b(?:\/\S*)?|`{1,3}|\*\*/i;
/** Characters that are not seen, or that turn the order of others round. */
const unseen =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;
/** Telephone numbers and the addresses of wallets: contact data is not for a draft to give. */
const contact =
  /(?<![\d.,])\+?\d{1,4}[\s./-]?(?:\(\d+\)[\s./-]?)?\d{2,4}[\s/-]\d{2,4}[\s/-]\d{2,6}(?!\d)|(?<!\d)\+\d{8,15}(?!\d)|\b(?:bc1[a-z\d]{20,60}|0x[\da-f]{40}|[13][1-9A-HJ-NP-Za-km-z]{26,34})\b/;

/** Neither markup, nor an address of any kind, nor a character that a reader cannot see. */
export function checkMarkup({ sentence }: Reading): Finding | null {
  for (const part of sentence.parts) {
    if (part.kind !== 'quote' && unseen.test(part.text)) return finding(reasonOf('unseen'));
    const found =
      part.kind === 'words'
        ? (forbidden.exec(part.text) ?? contact.exec(part.text))
        : contact.exec(part.text);
    if (found) return finding(reasonOf('markup', found[0]));
  }
  return null;
}
