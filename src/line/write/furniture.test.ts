import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';

function printable(body: string): string[] {
  const report = madeUpReport(1, 'Herald', 'Ferry sinks', body, new Date('2026-03-03T12:00:00Z'));
  return candidatesOf(report).flatMap(({ text, whole, lifted }) => (whole && lifted ? [text] : []));
}

const news = 'The ferry Nordlys sank off Port Amsel on Tuesday with twelve lorries aboard.';

describe('what may be printed', () => {
  it('is no sentence under a picture, even one that tells something', () => {
    for (const credit of [
      '(AP Photo/Ada Roux)',
      'Ada Roux/Getty Images',
      '| Ada Roux/The Herald',
      'Photo: Ada Roux',
    ])
      expect(
        printable(
          `Divers search the bay of Port Amsel for the ferry. The ferry was built in Lind. ${credit}\n\n${news}`,
        ),
      ).toEqual([news]);
  });
  it('is no link to another piece', () => {
    expect(printable(`Ferries of Port Amsel:Owner stopped all the crossings to Lind.\n\n${news}`)).toEqual([
      news,
    ]);
  });
  it('is no sentence that counts those whom the one before it named', () => {
    expect(
      printable(`Some had swum to the pier of Port Amsel.\n\nTwo were taken to Lind by boat.\n\n${news}`),
    ).toEqual([news]);
  });
  it('is no figure without what it counts', () => {
    expect(printable(`Forecaster Ida Brun expects up to 110 in Port Amsel after dark.\n\n${news}`)).toEqual([
      news,
    ]);
  });
  it('is no list of links, no address, no appeal, no column and no word of an outlet on itself', () => {
    for (const other of [
      '• Owner of the ferry denies it all • Divers of Port Amsel search the bay.',
      'Visit the page on the sea for the latest updates on the ferry of Port Amsel.',
      'The latest on the ferry stands at amselnews.tv/ferry and is updated hourly.',
      'Any abusive language on the ferry of Port Amsel will be blocked by the editors.',
      'HENRY ROUX: There is a ghostliness to the harbour of Port Amsel at the moment.',
      'EXCLUSIVE BY ROUX MOKBEL: The owner of the ferry acted on behalf of the crew.',
      'The Herald upholds the standards of fairness that Port Amsel is owed.',
      'Raw video: The ferry was seen in the bay of Port Amsel on Tuesday.',
      'Lire aussi : Le ferry de Port Amsel a coulé mardi avec douze camions.',
    ])
      expect(printable(`${other}\n\n${news}`), other).toEqual([news]);
  });
  it('is no paragraph in which an outlet speaks of itself alone', () => {
    const about =
      'HERALD House owns Herald Radio and Herald Sea. According to a study of 2020 the Herald is the first brand of Lind. Owned by Roux, Sea can be seen in ninety thousand homes of Port Amsel.';
    expect(printable(`${about}\n\n${news}`)).toEqual([news]);
    const told = 'The Herald Tower of Port Amsel was lit in blue for the crew of the ferry.';
    expect(printable(`${told} ${told.replace('Herald', 'Harbour')}`)).toHaveLength(2);
  });
  it('is nothing that tells where somebody stands in a picture', () => {
    for (const place of ['third from left', 'top right', 'second row, left', 'L'])
      expect(printable(`Ida Brun (${place}) is used to ferries and to lorries.\n\n${news}`), place).toEqual([
        news,
      ]);
    const said = 'Ida Brun (pictured) said that the ferry was older than she was.';
    expect(printable(said)).toHaveLength(1);
  });
  it('may tell what an outlet did, and goes without what a headline would shout before it', () => {
    const sold = 'The Herald was sold to the owner of the ferry on Tuesday for 2 million crowns.';
    expect(printable(sold)).toEqual([sold]);
    expect(printable(`WINTER IS COMING: ${news}`)).toEqual([news]);
  });
  it('goes without a shouted flag', () => {
    expect(printable(`EXCLUSIVE ${news}`)).toEqual([news]);
  });
  it('is a sentence with any verb that news has', () => {
    for (const verb of ['sank', 'drove', 'flew', 'swam', 'froze'])
      expect(printable(`The crew of Nordlys ${verb} in the bay for an hour.`)).toHaveLength(1);
  });
});
