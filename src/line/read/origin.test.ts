import { expect, test } from 'vitest';
import { creditOf } from './origin.ts';

const lead = 'The council voted on Monday to close the old bridge for a year.';
const rest = 'Traffic will be led over the northern ring, the mayor said.';

/** Reports as [who they are of, text below the headline, byline, what the feed names]. Null: of the outlet's own house. */
const cases: [string | null, string, string?, string?][] = [
  // Datelines
  ['Reuters', `TARN, March 12 (Reuters) - ${lead}\n\n${rest}`],
  ['Reuters', `(Reuters) - ${lead}\n\n${rest}`],
  ['Associated Press', `ALDOUS, Morland (AP) — ${lead}\n\n${rest}`],
  ['AFP', `Tarn (AFP) – ${lead}\n\n${rest}`],
  ['dpa', `Tarn (dpa) - ${lead}\n\n${rest}`],
  ['dpa', `Tarn (dpa/lnw) - ${lead}\n\n${rest}`],
  ['dpa', `Tarn/dpa - ${lead}\n\n${rest}`],
  ['Xinhua', `TARN, March 12 (Xinhua) -- ${lead}\n\n${rest}`],
  ['EFE', `Tarn, 12 mar (EFE).- ${lead}\n\n${rest}`],
  ['ANSA', `(ANSA) - TARN, 12 MAR - ${lead}\n\n${rest}`],
  ['Kyodo', `TARN, March 12 (Kyodo) -- ${lead}\n\n${rest}`],
  ['TASS', `TARN, March 12. /TASS/. ${lead}\n\n${rest}`],
  ['PTI', `Tarn, Mar 12 (PTI) ${'–'} ${lead}\n\n${rest}`],
  ['Bloomberg', `March 12, 2026 1:27 PM\n\nTARN (BLOOMBERG) - ${lead}\n\n${rest}`],
  ['PR Newswire', `TARN, March 12, 2026 /PRNewswire/ -- ${lead}\n\n${rest}`],
  ['Yonhap', `TARN, March 12 (Yonhap) -- ${lead}\n\n${rest}`],
  // Last lines
  ['AFP', `${lead}\n\n${rest}\n\nSource: AFP`],
  ['dpa', `${lead}\n\n${rest} (dpa)`],
  ['dpa', `${lead}\n\n${rest}\n\nMit Material von dpa`],
  ['dpa', `${lead}\n\n${rest}\n\n© dpa-infocom, dpa:260312-99-123456/2`],
  ['AFP', `${lead}\n\n${rest}\n\n(avec AFP)`],
  ['EFE', `${lead}\n\n${rest}\n\nFuente: EFE`],
  ['Bernama', `${lead}\n\n${rest} — Bernama`],
  ['Reuters', `${lead}\n\n${rest}\n\n(Reporting by Ann Lee in Tarn; Editing by Bo Ray)`],
  [
    'Associated Press',
    `${lead}\n\n${rest}\n\nAssociated Press writer Ann Lee in Tarn contributed to this report.`,
  ],
  [
    'Associated Press',
    `${lead}\n\n${rest}\n\nCopyright 2026 The Associated Press. All rights reserved.\n\nSign up here`,
  ],
  [
    'Canadian Press',
    `${lead}\n\n${rest}\n\nThis report by The Canadian Press was first published March 12, 2026.`,
  ],
  [
    'The Conversation',
    `${lead}\n\n${rest}\n\nThis article is republished from The Conversation under a licence.`,
  ],
  // Bylines and feeds
  ['Associated Press', `${lead}\n\n${rest}`, 'Associated Press'],
  ['Associated Press', `${lead}\n\n${rest}`, 'Ann Lee, AP Business Writer'],
  ['Reuters', `${lead}\n\n${rest}`, 'Reuters Staff'],
  ['PA Media', `${lead}\n\n${rest}`, 'Ann Lee, PA'],
  ['AFP', `${lead}\n\n${rest}`, 'Agence France-Presse'],
  ['Xinhua', `${lead}\n\n${rest}`, undefined, 'Xinhua'],
  // A made-up wire that is followed, under each of its names
  ['Meridian Cooperative', `TARN (Meridian News Agency) - ${lead}\n\n${rest}`],
  ['Meridian Cooperative', `${lead}\n\n${rest}\n\nSource: Meridian News Agency`],
  // Of the outlet's own house
  [null, `${lead}\n\n${rest}`, 'Ann Lee'],
  [null, `${lead}\n\n${rest}`, 'Ann Lee', 'The Aldous Courier'],
  [null, `${lead}\n\n${rest}\n\nThe Associated Press contributed to this report.`],
  [null, `${lead}\n\n${rest}\n\nReuters and AFP contributed to this article.`],
  [null, `${lead} Reuters first reported the vote.\n\n${rest}`],
  [null, `${lead}\n\n${rest}\n\nThe mayor told AP that no other way was open.`],
  [null, `${lead}\n\n${rest}\n\n(Photo by Ann Lee/AFP/Getty Images)`],
  [null, `The bridge at dawn (Ann Lee/Reuters)\n\n${lead}\n\n${rest}`],
  [null, `The bridge at dawn. Ann Lee/The Courier via AP\n\n${lead}\n\n${rest}`],
  [null, `Image copyright AFP Image caption The old bridge\n\n${lead}\n\n${rest}`],
  [null, `${lead}\n\n${rest}\n\nImage copyright Reuters`],
  [null, `HARRISBURG, PA (Courier) - ${lead}\n\n${rest}`],
  [null, `TARN (Courier) - ${lead}\n\n${rest}`, 'Pa Salieu'],
  [null, `The World Health Organization (WHO) - the agency of the UN - said the bridge is safe.\n\n${rest}`],
  [null, `The Press Trust (a charity) - ${lead}\n\n${rest}`],
];

const wires = [{ id: 'meridian', name: 'Meridian News Agency', family: 'Meridian Cooperative' }];

test.each(cases)('%s: %s', (origin, body, author, source) => {
  const credit = creditOf(`Bridge closes for a year\n\n${body}`, author ?? null, source ?? null, wires);
  expect(credit?.origin ?? null).toBe(origin);
});

test('where words come from is said in words for readers', () => {
  expect(creditOf(`Bridge closes\n\nTARN (AFP) - ${lead}`, null, null, [])?.rule).toBe(
    'AFP is credited in its dateline.',
  );
});
