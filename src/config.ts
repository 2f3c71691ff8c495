import { parseArgs } from 'node:util';
import { Fault } from './news/fault.ts';

/** What a command was told, by flags first, then by the environment, then by sensible defaults. */
export interface Config {
  data: string;
  port: number;
  host: string;
  /** The paper's name, at the head of every page. */
  name: string;
  /** The paper's public address, for feeds and links; null until the port is known. */
  address: string | null;
  /** A PostgreSQL server instead of the embedded store. */
  databaseUrl: string | null;
  /** The list of outlets; null for `outlets.yaml` in the data folder. */
  outlets: string | null;
  /** The model that writes articles up; null for digests made by code. */
  model: { name: string; address: string | null; key: string | null } | null;
  /** Whether the model is also asked for facts, one report at a time. */
  modelFacts: boolean;
  /** Tokens that the model holds, question and reply together; null where it is not told. */
  modelContext: number | null;
  /** Tokens that the model may cost in a day, for everything and for one story. */
  budget: { perDay: number; perStory: number };
  /** What a million tokens cost, in and out, in one currency; 0 where they cost nothing. */
  price: { in: number; out: number };
  /** The model that tells the grouper which reports mean the same, in whatever language; null for words alone. */
  embedding: Config['model'];
  /** What a million of its tokens cost. */
  embeddingPrice: number;
  /** Words that an article may take out of one report. */
  excerptWords: number;
  /** The language that articles are written in where a report is in it; null for that of most origins. */
  language: string | null;
  /** The hub that is told of changes (W3C WebSub), and whom to write to; null where there is none. */
  hub: string | null;
  contact: string | null;
  /** Whether readers may comment. */
  comments: boolean;
  /** Whether the lead pictures of outlets that allow it are shown. */
  pictures: boolean;
  /** Whether a proxy of the operator's stands before the press, whose X-Forwarded-For is to be believed. */
  behindProxy: boolean;
}

export const flags = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  name: { type: 'string' },
  address: { type: 'string' },
  outlets: { type: 'string' },
  model: { type: 'string' },
  embedding: { type: 'string' },
  'excerpt-words': { type: 'string' },
  language: { type: 'string' },
  hub: { type: 'string' },
  contact: { type: 'string' },
  'no-comments': { type: 'boolean' },
  'no-pictures': { type: 'boolean' },
  'behind-proxy': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The flags that one command has beside the common ones. */
export type Flags = Record<string, { type: 'string' | 'boolean'; short?: string }>;

/** @throws Fault `usage` naming the flag that is unknown or ill-formed. */
export function readArguments(
  args: string[],
  own: Flags,
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args, options: { ...flags, ...own }, allowPositionals: true });
  } catch (error) {
    throw new Fault('usage', (error as Error).message.split('. To specify')[0]!);
  }
}

/** @throws Fault `usage` */
export function readConfig(values: Record<string, unknown>, folder: string): Config {
  const text = (flag: string, variable: string) =>
    (values[flag] as string | undefined) ?? process.env[variable];
  return {
    data: text('data', 'PRESSAI_DATA') ?? folder,
    port: wholeNumber(text('port', 'PORT') ?? '4800', '--port', 0, 65_535),
    host: text('host', 'HOST') ?? '127.0.0.1',
    name: text('name', 'PRESSAI_NAME') ?? 'PressAI',
    address: text('address', 'PRESSAI_ADDRESS')?.replace(/\/+$/, '') ?? null,
    databaseUrl: process.env.DATABASE_URL || null,
    outlets: text('outlets', 'PRESSAI_OUTLETS') ?? null,
    model: readModel(text('model', 'PRESSAI_MODEL'), 'PRESSAI_MODEL'),
    modelFacts: process.env.PRESSAI_MODEL_FACTS === 'on',
    modelContext: process.env.PRESSAI_MODEL_CONTEXT
      ? wholeNumber(process.env.PRESSAI_MODEL_CONTEXT, 'PRESSAI_MODEL_CONTEXT', 1500, 10_000_000)
      : null,
    budget: {
      perDay: amount('PRESSAI_MODEL_TOKENS_PER_DAY', 5_000_000),
      perStory: amount('PRESSAI_MODEL_TOKENS_PER_STORY', 60_000),
    },
    embedding: readModel(text('embedding', 'PRESSAI_EMBEDDING'), 'PRESSAI_EMBEDDING'),
    embeddingPrice: amount('PRESSAI_EMBEDDING_PRICE', 0),
    price: { in: amount('PRESSAI_MODEL_PRICE_IN', 0), out: amount('PRESSAI_MODEL_PRICE_OUT', 0) },
    language: text('language', 'PRESSAI_LANGUAGE')?.toLowerCase() ?? null,
    excerptWords: wholeNumber(
      text('excerpt-words', 'PRESSAI_EXCERPT_WORDS') ?? '60',
      '--excerpt-words',
      10,
      500,
    ),
    hub: text('hub', 'PRESSAI_HUB') ?? null,
    contact: text('contact', 'PRESSAI_CONTACT') ?? null,
    comments: !values['no-comments'] && process.env.PRESSAI_COMMENTS !== 'off',
    pictures: !values['no-pictures'] && process.env.PRESSAI_PICTURES !== 'off',
    behindProxy: Boolean(values['behind-proxy']) || process.env.PRESSAI_BEHIND_PROXY === 'yes',
  };
}

function readModel(name: string | undefined, variable: string): Config['model'] {
  if (!name) return null;
  const { [`${variable}_URL`]: address = null, [`${variable}_KEY`]: key = null } = process.env;
  return { name, address, key };
}

/** A number of the environment, at least 0. */
function amount(variable: string, usual: number): number {
  const text = process.env[variable];
  const number = text === undefined || text === '' ? usual : Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Fault('usage', `${variable} takes a number, at least 0, not "${text}".`);
}

export function wholeNumber(text: string, flag: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Fault('usage', `${flag} takes a whole number from ${least} to ${most}, not "${text}".`);
}
