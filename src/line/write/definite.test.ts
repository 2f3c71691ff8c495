import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { unintroduced } from './definite.ts';
import { madeUpReport } from './fixture.ts';

function unknownIn(text: string, before: string[] = []): string | null {
  const report = madeUpReport(1, 'Herald', 'Ferry sinks', text, new Date('2026-03-03T12:00:00Z'));
  const candidate = candidatesOf(report).find(({ position }) => position === 1)!;
  return unintroduced(candidate, new Set(before));
}

describe('a thing that a sentence speaks of as known', () => {
  it('is one that nothing names before', () => {
    for (const text of [
      'The streaming giant won more viewers than it had expected this spring.',
      'The order, given by radio, came hours after the launch of a rocket.',
      'The decision was a relief to the ferry owners of Port Amsel.',
      'At a briefing, the president praised the divers of Port Amsel.',
    ])
      expect(unknownIn(text), text).not.toBeNull();
  });
  it('is none where the sentence says which, or what stands above it does', () => {
    for (const text of [
      'The hospital in Port Aldous said that forty people were hurt.',
      'The company that makes the pumps warned its customers on Monday.',
      'The space probe Tern flew past a comet on Monday.',
      'The United Nations warned against the plan on Monday.',
      'Ida Brun said that the president was wrong about the ferry.',
      'The world passed another mark on Monday with the loss of the glacier.',
    ])
      expect(unknownIn(text), text).toBeNull();
    expect(unknownIn('The order, given by radio, came hours after the launch.', ['order'])).toBeNull();
  });
});
