import { expect, it } from 'vitest';
import type { DraftSentence } from '../../news/draft.ts';
import { checkSentence } from './check.ts';

const passage = {
  versionId: 1,
  start: 0,
  end: 0,
  text: 'The ferry Nordlys sank off Port Amsel on Tuesday with twelve lorries aboard, the coast guard said. The owner, Nordline, stopped all crossings to Lind until Friday.',
  outletId: 'herald',
  outletName: 'Herald',
  origin: 'Herald',
  language: 'en',
  at: new Date('2026-03-03T12:00:00Z'),
};

function refused(text: string): boolean {
  const sentence: DraftSentence = { parts: [{ kind: 'words', text }], citations: [passage] };
  return checkSentence(sentence, [passage]) !== null;
}

it('lets none of twenty sentences through that weigh and tell nothing', () => {
  const padding = [
    'The sinking is a stark reminder of the dangers of the sea.',
    'The ferry Nordlys recently sank off Port Amsel.',
    'The sinking of the Nordlys could mark a turning point for the ferries of Port Amsel.',
    'Only time will tell what the sinking off Port Amsel means for Nordline.',
    'The sinking has raised serious questions about safety.',
    'It remains to be seen when crossings to Lind will begin again.',
    'The sinking underscores the importance of safety at sea.',
    'All eyes are on Nordline after the ferry sank.',
    'The sinking has sent shockwaves along the coast of Port Amsel.',
    'The stop of all crossings is a move that could signal trouble for Nordline.',
    'The situation remains fluid.',
    'In an era of growing uncertainty, the coast guard acts.',
    'The ferry sank amid mounting concerns.',
    'The sinking serves as a testament to the power of the sea.',
    'The stark reality is that ferries sink.',
    'The stop has far-reaching implications for Lind.',
    'Needless to say, the ferry carried lorries.',
    'More details are expected to emerge.',
    'It is worth noting that the ferry sank on Tuesday.',
    'The sinking highlights the growing risks of crossings in an increasingly complex world.',
  ];
  expect(padding.filter((text) => !refused(text))).toEqual([]);
});

it('lets sentences through that tell what their passage tells', () => {
  const told = [
    'The ferry Nordlys sank off Port Amsel on Tuesday with twelve lorries aboard, the coast guard said.',
    'The owner, Nordline, stopped all crossings to Lind until Friday.',
  ];
  expect(told.filter(refused)).toEqual([]);
});
