import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * `npm run --silent bench -- <name> <options> --json`: prints one JSON object on standard output and nothing
 * else there; without `--json`, a table for people. Progress goes to standard error.
 */
export interface Bench {
  /** One sentence for `--help`. */
  about: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Runs the measurement. Peers measured in the same run stand under `peers`, each with the same keys. */
  measure(values: Record<string, string | boolean | undefined>): Promise<Record<string, unknown>>;
}

const names = [
  'feeds',
  'extraction',
  'grouping',
  'checking',
  'checking/learn',
  'liar',
  'language',
  'writing',
  'line',
  'site',
  'polling',
  'hostile',
  'restart',
];

async function main(): Promise<number> {
  const [name, ...rest] = process.argv.slice(2);
  if (!name || name === '--help' || !names.includes(name)) {
    console.error(`usage: npm run bench -- <name> <options> [--json]\nnames: ${names.join(', ')}`);
    return name === '--help' ? 0 : 2;
  }
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { bench } = (await import(new URL(`./${name}.${suffix}`, import.meta.url).href)) as { bench: Bench };
  const { values } = parseArgs({ args: rest, options: { ...bench.options, json: { type: 'boolean' } } });
  const result = await bench.measure(values as Record<string, string | boolean | undefined>);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else printTable(result, '');
  return 0;
}

function printTable(values: Record<string, unknown>, indent: string): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      console.log(`${indent}${key}`);
      printTable(value as Record<string, unknown>, `${indent}  `);
    } else console.log(`${indent}${key.padEnd(28 - indent.length)} ${format(value)}`);
  }
}

function format(value: unknown): string {
  if (typeof value !== 'number') return String(value);
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 4 : 1);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
