import { expect, test } from 'vitest';
import { rules } from '../src/line/check/check.ts';
import { catalogue, languages } from '../src/site/words.ts';

test.each(languages)('every rule of the check has a name for readers of %s', (language) => {
  const names = catalogue(language);
  for (const [rule] of rules) expect(names.has(`rule.${rule}`), rule).toBe(true);
});
