/** Why a sentence does not stand, in English: for models, the desk and logs. Readers are told in their own language. */
const inEnglish = {
  /** Of a store from before reasons were kept as codes, and of what was refused without one. */
  told: '{a}',
  'no-citation': 'It cites no passage.',
  'too-long': 'It is too long to be a sentence.',
  entailment: 'The model that was asked says that its passages do not say this.',
  'quote-misplaced': '“{a}” does not stand where it is said to have been lifted from.',
  'uncited-outlet': 'It names an outlet that it does not cite: {a}',
  'other-outlet': 'It cites {a} and names another: {b}',
  'figure-in-credit': 'An attribution carries a figure: {a}',
  miscredited: '{a} is named for what its passage does not say',
  'counts-other': '{a} does not count “{b}” in the passage: {c} does',
  'of-another': 'The passage says this of {a}, not of {b}',
  'no-date': 'No passage gives the date {a}',
  unseen: 'It holds a character that is not seen.',
  markup: 'It holds markup or an address: {a}',
  'no-name': 'No passage names {a}',
  'no-number': 'No passage gives the number {a}',
  'no-number-so': 'No passage gives the number {a} with this unit, or without one',
  'made-exact': 'It makes exact what the passage gives with a bound, or roughly: {a}',
  'other-bound': 'The passage bounds {a} on the other side',
  'no-bound': 'The passage gives {a} itself, and not more or less than that',
  'score-turned': 'It turns the score round: {a}',
  order: 'It speaks to a machine: {a}',
  orphan: 'It opens with “{a}”, and nothing before says who or what that is.',
  padding: 'It pads: “{a}”',
  'no-fact': 'It tells no fact.',
  sewn: 'It sews together what stands apart: “{a}” and “{b}”',
  'not-there': 'It repeats a passage, which does not say there: {a}',
  'left-out': 'It repeats a passage with words left out or turned round.',
  negates: 'It negates {a}, which the passage does not',
  negated: 'The passage negates {a}',
  'says-otherwise': 'It says {a} where the passage says {b}',
  'made-certain': 'It makes certain what the passage gives with “{a}”',
  'typed-quote': 'Quotation marks stand around words that were not lifted: {a}',
  'no-quote': 'No passage holds the words “{a}”',
  roles: 'It changes over who and whom: {a}',
  speaker: '{a} does not say this in the passage: {b} does',
  'says-twice': 'It says twice: {a}',
  'says-nothing': 'It says nothing.',
  'no-words': 'No passage holds {a}',
  'not-together': 'Its words stand in the passages, but not together.',
  'no-such-fact': 'It names no fact that there is.',
  'no-such-quote': 'None of its facts holds the quote {a}.',
  copied: '{a} words in a row stand in a report: more than {b}.',
  excerpt: 'With it, more than {a} words would be taken from the report of {b}.',
} as const;

export type ReasonCode = keyof typeof inEnglish;
export const reasonCodes = Object.keys(inEnglish) as ReasonCode[];

/** Why a sentence does not stand: a code, and what stands in the gaps of its sentence, in order. */
export interface Reason {
  code: ReasonCode;
  values: string[];
}

export function reasonOf(code: ReasonCode, ...values: string[]): Reason {
  return { code, values };
}

/** The gaps of a reason's sentence by their names. */
export function gapsOf({ values }: Reason): Record<string, string> {
  return Object.fromEntries(values.map((value, place) => ['abc'[place]!, value]));
}

/** A reason in English. */
export function reasonText(reason: Reason): string {
  const gaps = gapsOf(reason);
  return inEnglish[reason.code].replace(/\{([abc])\}/g, (gap, name: string) => gaps[name] ?? gap);
}

/** Why two stories belong to one saga: whom and what both are about, and what bears it out besides, as they are written. */
export interface SagaReason {
  about: string[];
  signs: string[];
}
