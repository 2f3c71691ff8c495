import type { Change } from '../news/change.ts';
import { gapsOf, type Reason, type SagaReason } from '../news/reason.ts';
import type { CorrectionView } from '../store/facts.ts';
import { nameIn, type Words } from './words.ts';

/** Outlets that are named in one line; of more, their number is told. */
const mostNamed = 3;

/** What a revision changed, as a line in the reader's language. */
export function sayChange(words: Words, change: Change): string {
  if (change.kind === 'told') return change.text;
  if (change.kind === 'first') return words.say('revision.first');
  const { headline, added, cut } = change;
  const outlets = sayOutlets(words, change.outlets);
  if (!headline && added === 0 && cut === 0) {
    const joined = sayOutlets(words, change.joined ?? []);
    if (outlets) return words.say('revision.borne', { outlets });
    return joined ? words.say('revision.joined', { outlets: joined }) : words.say('revision.same');
  }
  const changes = words.list([
    ...(headline ? [words.say('revision.headline')] : []),
    ...(added > 0 ? [words.say('revision.added', { count: added })] : []),
    ...(cut > 0 ? [words.say('revision.cut', { count: cut })] : []),
  ]);
  const said = outlets
    ? words.say('revision.brought', { changes, outlets })
    : words.say('revision.done', { changes });
  return said.charAt(0).toLocaleUpperCase(words.language) + said.slice(1);
}

function sayOutlets(words: Words, outlets: string[]): string {
  const more = outlets.length - mostNamed;
  const rest = more > 0 ? [words.say('evidence.and-more', { count: more })] : [];
  return words.list([...outlets.slice(0, mostNamed), ...rest]);
}

/** Why an article was corrected, in the reader's language. */
export function sayCorrection(
  words: Words,
  { kind, title, words: said, outletName }: Pick<CorrectionView, 'kind' | 'title' | 'words' | 'outletName'>,
): string {
  return words.say(`correction.${kind}`, { outlet: outletName, title, words: said ?? '' });
}

/** Why the check cut a sentence, in the reader's language. */
export function sayReason(words: Words, reason: Reason): string {
  return words.say(`reason.${reason.code}`, gapsOf(reason));
}

/** Why a story belongs to a storyline, in the reader's language. */
export function saySaga(words: Words, { about, signs }: SagaReason): string {
  return words.say('storyline.reason', { about: words.list(about), signs: words.list(signs) });
}

/** The name of a rule of the check, in the reader's language. */
export function sayRule(words: Words, rule: string): string {
  return nameIn(words, 'rule', rule);
}
